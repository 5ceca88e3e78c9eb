import { screen, waitFor } from '@testing-library/react'
import { type AccountProviderProps, SessionList } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { omitFeatures } from 'latchkey/contract'
import { expect, it, vi } from 'vitest'
import { renderIn } from './support.js'

const words = /only possible shortly after signing in. Sign in again/

/** A back end that wants a recent sign-in and has no step-up: the user is asked for nothing that could only fail. */
function withoutStepUp(host: Partial<AccountProviderProps>, operation: 'sessions.list' | 'sessions.revoke') {
  const memory = memoryAdapter()
  memory.control.state.stepUp.operations[operation] = 'if_stale'
  memory.control.makeStale()
  return { memory, ...renderIn(omitFeatures(memory, 'stepUp'), <SessionList />, host) }
}

it('says at once that a change needs a new sign-in, and leads there', async () => {
  const onReauthenticate = vi.fn(async () => {
    memory.control.state.authenticatedAt = new Date(memory.control.now()).toISOString()
  })
  const { user, memory } = withoutStepUp({ onReauthenticate }, 'sessions.revoke')
  const [first] = await screen.findAllByRole('button', { name: /^Sign out .+,/ }, { timeout: 10_000 })
  if (first) await user.click(first)
  expect(await screen.findByText(words)).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(onReauthenticate).not.toHaveBeenCalled()

  await user.click(screen.getByRole('button', { name: 'Sign in again' }))
  await waitFor(() => expect(onReauthenticate).toHaveBeenCalledTimes(1))
  const [again] = screen.getAllByRole('button', { name: /^Sign out .+,/ })
  if (again) await user.click(again)
  await waitFor(() => expect(memory.control.state.sessions).toHaveLength(2))
})

it('shows what could not be read as soon as the user has signed in again', async () => {
  const onReauthenticate = vi.fn(async () => {
    memory.control.state.authenticatedAt = new Date(memory.control.now()).toISOString()
  })
  const { user, memory } = withoutStepUp({ onReauthenticate }, 'sessions.list')
  expect(await screen.findByText(words, {}, { timeout: 10_000 })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Confirm it’s you' }))
  expect(await screen.findAllByRole('button', { name: /^Sign out .+,/ })).toHaveLength(2)
  expect(onReauthenticate).toHaveBeenCalledTimes(1)
})

it('offers no button where the host has no way to sign in here', async () => {
  withoutStepUp({}, 'sessions.list')
  expect(await screen.findByText(words, {}, { timeout: 10_000 })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Confirm it’s you' })).toBeNull()
})
