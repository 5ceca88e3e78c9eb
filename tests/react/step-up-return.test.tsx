import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { EmailChange, PasswordChange, PhoneChange, SessionList } from 'latchkey'
import { knownSecrets, type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError, type OperationId } from 'latchkey/contract'
import type { ReactElement } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { listenForAnnouncements } from '../support/announcements.js'
import { findDialog, renderIn } from './support.js'

afterEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
  vi.restoreAllMocks()
})

/** A user of a single sign-on, who proves it on another page. */
function server(...operations: OperationId[]): MemoryAdapter {
  const memory = memoryAdapter()
  const { stepUp } = memory.control.state
  stepUp.methods = ['redirect']
  for (const operation of operations) stepUp.operations[operation] = 'always'
  return memory
}

/** The user does something, and is led to another page; then that one leads back, and everything is loaded anew. */
async function thereAndBack(memory: MemoryAdapter, page: ReactElement, doIt: () => Promise<void>) {
  const onNavigate = vi.fn()
  const before = renderIn(memory, page, { onNavigate })
  await doIt()
  await findDialog()
  await userEvent.click(screen.getByRole('button', { name: 'Go to that page' }))
  await waitFor(() => expect(onNavigate).toHaveBeenCalledTimes(1))
  const [url] = onNavigate.mock.lastCall ?? []
  before.unmount()

  vi.spyOn(performance, 'timeOrigin', 'get').mockReturnValue(performance.timeOrigin + 60_000)
  history.replaceState(null, '', `/settings${new URL(memory.control.followRedirect(String(url))).search}`)
  renderIn(memory, page)
  return findDialog()
}

const calls = (memory: MemoryAdapter, operation: OperationId) =>
  memory.control.calls.filter((call) => call.operation === operation)

const signOutTheFirst = async () => {
  const [first] = await screen.findAllByRole('button', { name: /^Sign out .+,/ }, { timeout: 10_000 })
  if (first) await userEvent.click(first)
}

it('goes on with what the user was doing by one click, and says in its place what came of it', async () => {
  const memory = server('sessions.revoke')
  const dialog = await thereAndBack(memory, <SessionList />, signOutTheFirst)
  const goOn = await within(dialog).findByRole('button', { name: 'Sign out' })
  expect(dialog).toHaveAccessibleName('You’re back')
  expect(dialog).toHaveAccessibleDescription(/Go on and sign out that device\?/)
  expect(calls(memory, 'sessions.revoke')).toHaveLength(1)
  expect(calls(memory, 'stepUp.complete')).toHaveLength(0)

  const announcements = listenForAnnouncements()
  await userEvent.click(goOn)
  await waitFor(() => expect(memory.control.state.sessions).toHaveLength(2))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Sign out .+,/ })).toHaveLength(1))
  await waitFor(() => expect(announcements.said.filter((words) => words.includes('signed out'))).toHaveLength(1))
  announcements.stop()
  const [asked, done] = calls(memory, 'sessions.revoke')
  expect(done?.idempotencyKey).toBe(asked?.idempotencyKey)
  expect(calls(memory, 'sessions.revoke')).toHaveLength(2)
  expect(document.querySelector('[data-lk="session-list"]')?.contains(document.activeElement)).toBe(true)
})

it('drops it when the user does not want it any more', async () => {
  const memory = server('sessions.revoke')
  const dialog = await thereAndBack(memory, <SessionList />, signOutTheFirst)
  await userEvent.click(await within(dialog).findByRole('button', { name: 'Not now' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(memory.control.state.sessions).toHaveLength(3)
  expect(sessionStorage.length).toBe(0)
  await waitFor(() =>
    expect(document.querySelector('[data-lk="session-list"]')?.contains(document.activeElement)).toBe(true),
  )
})

it('asks for a password again, which is never kept, and brings the user to the place', async () => {
  const memory = server('password.change')
  const dialog = await thereAndBack(memory, <PasswordChange />, async () => {
    const [current, next] = await screen.findAllByLabelText(/password$/i, { selector: 'input' }, { timeout: 10_000 })
    if (current) await userEvent.type(current, knownSecrets.password)
    if (next) await userEvent.type(next, 'Difference-Engine-1822')
    await userEvent.click(screen.getByRole('button', { name: 'Change password' }))
  })
  expect(within(dialog).getByText(/Confirm once more to finish/)).toBeInTheDocument()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Confirm' }))
  expect(await within(dialog).findByText(/Now do again what you were about to do/)).toBeInTheDocument()
  await userEvent.click(within(dialog).getAllByRole('button', { name: 'Close' })[0] ?? dialog)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(memory.control.acceptsPassword('Difference-Engine-1822')).toBe(false)
  await waitFor(() => expect(document.activeElement).toBe(document.querySelector('[data-lk="password-change"]')))
})

async function enter(edit: string, field: string, text: string, send: string) {
  await userEvent.click(await screen.findByRole('button', { name: edit }, { timeout: 10_000 }))
  const input = await screen.findByLabelText(field)
  await userEvent.clear(input)
  await userEvent.type(input, text)
  await userEvent.click(screen.getByRole('button', { name: send }))
}
const enterNumber = () => enter('Change phone number', 'New phone number', '+44 20 7946 0001', 'Send the code')
const enterAddress = () => enter('Change email address', 'New email address', 'countess@example.com', 'Continue')

it('sends the code to the number that was typed before, and asks for it', async () => {
  const memory = server('phone.start')
  const dialog = await thereAndBack(memory, <PhoneChange />, enterNumber)
  await userEvent.click(await within(dialog).findByRole('button', { name: 'Change it' }))
  expect(await screen.findByRole('textbox', { name: /code/i }, { timeout: 10_000 })).toBeInTheDocument()
  expect(memory.control.state.outbox.at(-1)).toMatchObject({ to: '+442079460001' })
})

it('begins the change to the address that was typed before', async () => {
  const memory = server('email.start')
  const dialog = await thereAndBack(memory, <EmailChange />, enterAddress)
  await userEvent.click(await within(dialog).findByRole('button', { name: 'Change it' }))
  expect(await screen.findByRole('textbox', { name: /code/i }, { timeout: 10_000 })).toBeInTheDocument()
  expect(memory.control.state.outbox.at(-1)).toMatchObject({ to: 'countess@example.com' })
})

it.each([
  ['a number', 'phone.start', <PhoneChange key="phone" />, enterNumber, 'No code could be sent to the new number.'],
  [
    'an address',
    'email.start',
    <EmailChange key="email" />,
    enterAddress,
    'The change of your address could not be started.',
  ],
] as const)('says what went wrong with %s, although the form is gone', async (_what, operation, page, doIt, words) => {
  const memory = server(operation)
  const dialog = await thereAndBack(memory, page, doIt)
  memory.control.failNext(operation, new AccountError('conflict', { kind: 'taken' }))
  await userEvent.click(await within(dialog).findByRole('button', { name: 'Change it' }))
  expect(await screen.findByText(words)).toBeVisible()
})
