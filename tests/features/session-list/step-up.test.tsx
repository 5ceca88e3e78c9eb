import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { knownSecrets } from 'latchkey/adapters/memory'
import { expect, it } from 'vitest'
import { focus, press, readyList, renderList, root, rows, settle, signOutOf, titles } from './support.js'

const password = 'open sesame'
const asked = { plan: { 'sessions.revoke': { fault: 'F08', password } } } as const

async function dialog() {
  return within(await screen.findByRole('dialog', {}, { timeout: 10_000 }))
}

it('asks for a proof once, repeats the same call with it, and ends near where the user was', async () => {
  const list = await readyList(asked)
  await press(signOutOf('iPhone'))
  const form = await dialog()
  await userEvent.type(form.getByLabelText('Password'), `${password}{Enter}`)
  await waitFor(() => expect(titles()).not.toContain('iPhone 15'))
  await settle()
  const tries = list.calls.filter(({ operation }) => operation === 'sessions.revoke')
  expect(tries.map(({ withProof, input }) => ({ withProof, input }))).toEqual([
    { withProof: false, input: { id: 'session_2' } },
    { withProof: true, input: { id: 'session_2' } },
  ])
  expect(new Set(tries.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
  expect(focus()).toBe('row Firefox on Windows')
  expect(list.announcements.said.at(-1)).toBe('iPhone 15 is signed out.')
})

it('changes nothing and says nothing when the user walks away, and gives the focus back', async () => {
  const list = await readyList(asked)
  await press(signOutOf('iPhone'))
  await dialog()
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await settle()
  expect(list.log()).toEqual(['sessions.revoke'])
  expect(titles()).toContain('iPhone 15')
  expect(signOutOf('iPhone')).toHaveFocus()
  expect(signOutOf('iPhone')).not.toHaveAttribute('aria-disabled')
  expect(list.announcements.said).toEqual([])
  expect(list.errors).toEqual([])
})

it('lets the user try a wrong password again, without a second call in between', async () => {
  const list = await readyList(asked)
  await press(signOutOf('iPhone'))
  const form = await dialog()
  await userEvent.type(form.getByLabelText('Password'), 'wrong{Enter}')
  await form.findByText('That is not right. Check it and try again.')
  expect(list.log().filter((operation) => operation === 'sessions.revoke')).toHaveLength(1)
  await userEvent.clear(form.getByLabelText('Password'))
  await userEvent.type(form.getByLabelText('Password'), `${password}{Enter}`)
  await waitFor(() => expect(titles()).not.toContain('iPhone 15'))
  expect(list.log().filter((operation) => operation === 'sessions.revoke')).toHaveLength(2)
})

it('asks once for two sign-outs at once where one proof is good for both', async () => {
  const list = await readyList({
    scenario: (state) => {
      state.stepUp.methods = ['password']
      state.stepUp.operations['sessions.revoke'] = 'if_stale'
    },
  })
  list.memory.control.makeStale()
  signOutOf('iPhone').click()
  await press(signOutOf('Firefox'))
  const form = await dialog()
  await userEvent.type(form.getByLabelText('Password'), `${knownSecrets.password}{Enter}`)
  await waitFor(() => expect(titles()).toEqual(['Chrome on macOS']))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(list.log().filter((operation) => operation === 'stepUp.complete')).toHaveLength(1)
})

it('asks before it shows the list where the server wants that, and shows it then', async () => {
  const list = renderList({ scenario: 'stale-session' })
  await userEvent.click(await screen.findByRole('button', { name: 'Confirm it’s you' }))
  const form = await dialog()
  await userEvent.type(form.getByLabelText('Password'), `${knownSecrets.password}{Enter}`)
  await waitFor(() => expect(rows()).toHaveLength(3))
  expect(list.log().filter((operation) => operation === 'stepUp.complete')).toHaveLength(1)
  await settle()
  expect(document.activeElement).not.toBe(document.body)
})

it('keeps the focus on the list when the row is gone by the time the dialog closes', async () => {
  const list = await readyList(asked)
  await press(signOutOf('iPhone'))
  await dialog()
  const { state } = list.memory.control
  state.sessions = state.sessions.filter(({ id }) => id !== 'session_2')
  list.memory.control.emit({ type: 'changed', topics: ['sessions'] })
  await waitFor(() => expect(rows()).toHaveLength(2))
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await settle()
  expect(document.activeElement).not.toBe(document.body)
  expect(root().contains(document.activeElement)).toBe(true)
})
