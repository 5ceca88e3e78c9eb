import { act, screen, waitFor, within } from '@testing-library/react'
import { knownSecrets, memoryAdapter } from 'latchkey/adapters/memory'
import type { AnyAccountError } from 'latchkey/contract'
import { type FaultPlan, withFaults } from 'latchkey/testing'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fieldsWith, pathTo, placesWith } from '../support/canary.js'
import { findDialog, PasswordForm, renderIn, Sessions } from './support.js'

const canary = 'canary-Zx81-7f3a'
const leavePage = () => {
  act(() => {
    window.dispatchEvent(new Event('pagehide'))
  })
}

const logged: unknown[][] = []
const posted: unknown[] = []
const told: AnyAccountError[] = []
beforeEach(() => {
  for (const method of ['error', 'warn', 'log', 'info', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...given) => void logged.push(given))
  }
  vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation((message) => void posted.push(message))
})
afterEach(() => {
  vi.restoreAllMocks()
  for (const list of [logged, posted, told]) list.length = 0
})

/** Nowhere but in fields, and there only while the user is at it. */
function expectSecretIn(fields: number) {
  expect(placesWith(canary)).toEqual([])
  expect(pathTo([logged, posted, told], canary)).toBeUndefined()
  expect(fieldsWith(canary)).toHaveLength(fields)
}

async function openDialog(plan: FaultPlan, password = canary) {
  const memory = memoryAdapter()
  const adapter = withFaults(memory, plan)
  const onResult = vi.fn()
  const { user, unmount } = renderIn(adapter, <Sessions onResult={onResult} />, {
    onError: (error) => told.push(error),
  })
  await user.click(await screen.findByRole('button', { name: 'End session_2' }))
  const dialog = await findDialog()
  await user.type(within(dialog).getByLabelText('Password'), password)
  return { memory, user, dialog, onResult, unmount, adapter }
}

describe('what is typed into the step-up dialog', () => {
  const asks: FaultPlan = { 'sessions.revoke': { fault: 'F08', password: canary } }

  it('is in its field and nowhere else, and gone when it was right', async () => {
    const { user, onResult } = await openDialog(asks)
    expectSecretIn(1)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(onResult).toHaveBeenCalledWith(expect.objectContaining({ status: 'done' })))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expectSecretIn(0)
    expect(pathTo(onResult.mock.calls, canary)).toBeUndefined()
  })

  it('stays in its field when it was wrong, and is nowhere else', async () => {
    const { user, dialog } = await openDialog({ 'sessions.revoke': { fault: 'F08', password: 'another' } })
    await user.keyboard('{Enter}')
    await within(dialog).findByText(/is not right/)
    expectSecretIn(1)
  })

  it('is nowhere else when an adapter puts it into its error', async () => {
    const thrown = Object.assign(new Error(`wrong: ${canary}`), { body: { password: canary } })
    const { user, dialog } = await openDialog({ ...asks, 'stepUp.complete': { fault: 'F06', thrown } })
    await user.keyboard('{Enter}')
    await within(dialog).findByText(/Something went wrong/)
    expectSecretIn(1)
  })

  it('can be shown, and is still in no attribute', async () => {
    const { user, dialog } = await openDialog(asks)
    await user.click(within(dialog).getByRole('button', { name: 'Show password' }))
    expect(within(dialog).getByLabelText('Password')).toHaveAttribute('type', 'text')
    expectSecretIn(1)
  })

  it.each(['Cancel', 'Close'])('is gone when the user walks away by %s', async (way) => {
    const { user, dialog } = await openDialog(asks)
    const field = within(dialog).getByLabelText<HTMLInputElement>('Password')
    await user.click(within(dialog).getByRole('button', { name: way }))
    await waitFor(() => expect(field).not.toBeInTheDocument())
    expect(field.value).toBe('')
    expectSecretIn(0)
  })

  it('is gone when the page is left, and when the provider goes', async () => {
    const { dialog, unmount, user } = await openDialog(asks)
    const field = within(dialog).getByLabelText<HTMLInputElement>('Password')
    leavePage()
    expect(field.value).toBe('')
    await user.type(field, canary)
    unmount()
    expect(field.value).toBe('')
    expectSecretIn(0)
  })

  it('is gone when the session ends elsewhere', async () => {
    const { dialog, memory } = await openDialog(asks)
    const field = within(dialog).getByLabelText<HTMLInputElement>('Password')
    memory.control.signOutElsewhere()
    await waitFor(() => expect(field.value).toBe(''))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expectSecretIn(0)
  })

  it('is a mailed code as well, which has a field only later', async () => {
    const memory = memoryAdapter()
    memory.control.state.stepUp.methods = ['email']
    memory.control.makeStale()
    const { user } = renderIn(memory, <Sessions />)
    await user.click(await screen.findByRole('button', { name: 'End session_2' }))
    await user.click(within(await findDialog()).getByRole('button', { name: 'Send the code' }))
    const field = await screen.findByLabelText<HTMLInputElement>('Code')
    await user.type(field, canary)
    expectSecretIn(1)
    leavePage()
    expect(field.value).toBe('')
    expectSecretIn(0)
  })
})

describe('what is typed into a form', () => {
  it.each<[string, FaultPlan['password.change']]>([
    ['is refused', { fault: 'F07', fields: [{ field: 'newPassword', code: 'breached' }] }],
    ['breaks', { fault: 'F06', thrown: new Error(canary) }],
    ['is lost', { fault: 'F13' }],
    ['finds the session over', { fault: 'F09' }],
    ['needs a step-up', { fault: 'F08', password: 'password' }],
  ])('is kept nowhere when it %s', async (_how, fault) => {
    const memory = memoryAdapter()
    const onResult = vi.fn()
    const adapter = withFaults(memory, { 'password.change': fault })
    const { user } = renderIn(adapter, <PasswordForm onResult={onResult} />, { onError: (error) => told.push(error) })
    await user.type(screen.getByLabelText('Current password'), knownSecrets.password)
    await user.type(screen.getByLabelText('New password'), `${canary}{Enter}`)
    if (fault?.fault === 'F08') await findDialog()
    else await waitFor(() => expect(onResult).toHaveBeenCalled())
    expectSecretIn(1)
    expect(pathTo(onResult.mock.calls, canary)).toBeUndefined()
  })
})

describe('the scan itself', () => {
  function Controlled() {
    const [value, setValue] = useState('')
    return <input aria-label="Controlled" value={value} onChange={(event) => setValue(event.target.value)} />
  }

  it('finds what a controlled input leaves behind, also after it was emptied', async () => {
    const { user } = renderIn(memoryAdapter(), <Controlled />)
    const field = screen.getByLabelText('Controlled')
    await user.type(field, canary)
    expect(placesWith(canary)).toEqual(expect.arrayContaining(['markup', expect.stringMatching(/^React: /)]))
    await user.clear(field)
    expect(placesWith(canary)).toEqual([expect.stringMatching(/^React: /)])
  })

  it('finds it in the address, the title, the history, the cookies and the storage', () => {
    history.replaceState({ canary }, '', `/?${canary}`)
    document.title = canary
    document.cookie = `a=${canary}`
    localStorage.setItem('a', canary)
    sessionStorage.setItem(canary, 'a')
    expect(placesWith(canary)).toEqual(
      expect.arrayContaining(['address', 'title', 'history', 'cookies', 'localStorage', 'sessionStorage']),
    )
    history.replaceState(null, '', '/')
    document.title = ''
    document.cookie = 'a=; max-age=0'
    localStorage.clear()
    sessionStorage.clear()
    expect(placesWith(canary)).toEqual([])
  })
})
