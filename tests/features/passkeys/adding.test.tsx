import { screen, waitFor } from '@testing-library/react'
import { AccountError } from 'latchkey/contract'
import { expect, it, vi } from 'vitest'
import { findDialog } from '../../react/support.js'
import { addButton, button, openPasskeys, part, renderPasskeys, rows } from './support.js'

const ceremony = (end: 'cancelled' | 'already_enrolled' | 'unsupported' | 'fails') => ({
  scenario: (state: { passkeys: { ceremony: string } }) => {
    state.passkeys.ceremony = end
  },
})

it('adds a passkey without asking for a name first, and tells once where it is', async () => {
  const { user, inputs, announcements } = await openPasskeys()
  await user.click(addButton())
  expect(await screen.findByText('Your passkey is added to Google Password Manager.')).toBeVisible()
  expect(inputs('passkeys.add')).toEqual([{}])
  expect(rows()).toHaveLength(2)
  expect(addButton()).toHaveFocus()
  announcements.flush()
  expect(announcements.said.filter((words) => words.includes('is added'))).toHaveLength(1)
})

it('remembers which one was added in this browser, for this user alone', async () => {
  const { user, memory, unmount } = await openPasskeys()
  await user.click(addButton())
  expect(await screen.findByText('This device')).toBeVisible()
  const [id] = memory.control.state.passkeys.items.map((passkey) => passkey.id).slice(-1)
  expect(localStorage.getItem(`latchkey.passkeys.${memory.control.state.user.id}`)).toBe(JSON.stringify([id]))
  unmount()
  await openPasskeys()
  expect(screen.queryByText('This device')).toBeNull()
})

it('works in a browser that lets nobody store anything', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError')
  })
  const { user } = await openPasskeys()
  await user.click(addButton())
  expect(await screen.findByText(/Your passkey is added/)).toBeVisible()
  vi.restoreAllMocks()
})

it('is neutral about a ceremony that the user ended, and lets them try again', async () => {
  const { user, memory, errors } = await openPasskeys(ceremony('cancelled'))
  await user.click(addButton())
  expect(await screen.findByText('No passkey was added')).toBeVisible()
  expect(part('status')?.querySelector('[data-tone="danger"]')).toBeNull()
  expect(errors).toEqual([])
  expect(addButton()).toHaveFocus()
  memory.control.state.passkeys.ceremony = 'succeeds'
  await user.click(addButton())
  expect(await screen.findByText(/Your passkey is added/)).toBeVisible()
})

it.each([
  ['already_enrolled', 'There is a passkey for you on this device already'],
  ['unsupported', 'This does not work here. Try another browser or device.'],
  ['fails', 'Something went wrong. Try again in a moment.'],
] as const)('says what a ceremony came to that ended as %s', async (end, words) => {
  const { user } = await openPasskeys(ceremony(end))
  await user.click(addButton())
  expect(await screen.findByText(words)).toBeVisible()
  expect(rows()).toHaveLength(1)
})

it('lets the user end a ceremony, and gives the focus back', async () => {
  const { user, memory } = await openPasskeys()
  memory.control.latencyMs = Number.POSITIVE_INFINITY
  await user.click(addButton())
  expect(await screen.findByText('Follow the steps on your screen or device.')).toBeVisible()
  expect(addButton()).toHaveAttribute('aria-disabled', 'true')
  memory.control.latencyMs = 0
  await user.click(button('Cancel'))
  expect(await screen.findByText('No passkey was added')).toBeVisible()
  expect(addButton()).toHaveFocus()
  expect(memory.control.calls.find(({ operation }) => operation === 'passkeys.add')?.aborted).toBe(true)
  await user.click(addButton())
  expect(await screen.findByText(/Your passkey is added/)).toBeVisible()
})

it('finds a passkey that the server had taken before the user ended the ceremony', async () => {
  const { user, memory } = await openPasskeys()
  const release = memory.control.holdAnswers()
  await user.click(addButton())
  await waitFor(() => expect(memory.control.state.passkeys.items).toHaveLength(2))
  release()
  memory.control.latencyMs = 0
  const stop = screen.queryByRole('button', { name: 'Cancel' })
  if (stop) await user.click(stop)
  expect(await screen.findByText('Your passkey is added to Google Password Manager.')).toBeVisible()
})

it('ends the ceremony when the component goes', async () => {
  const { user, memory, unmount } = await openPasskeys()
  memory.control.latencyMs = Number.POSITIVE_INFINITY
  await user.click(addButton())
  await waitFor(() => expect(memory.control.calls.some(({ operation }) => operation === 'passkeys.add')).toBe(true))
  unmount()
  await waitFor(() =>
    expect(memory.control.calls.find(({ operation }) => operation === 'passkeys.add')?.aborted).toBe(true),
  )
})

it('goes where the provider adds passkeys', async () => {
  const went = vi.fn()
  const { user } = await openPasskeys({
    adapt: (memory) => ({
      ...memory,
      passkeys: { ...memory.passkeys, add: async () => ({ status: 'redirect', url: 'https://id.example.com/add' }) },
    }),
    provider: { onNavigate: went },
  })
  await user.click(addButton())
  await waitFor(() => expect(went).toHaveBeenCalledWith('https://id.example.com/add'))
  expect(part('status')).toHaveTextContent('')
})

it('asks for a proof where the server wants one, and says nothing when the user walks away from it', async () => {
  const { user, memory, inputs } = await openPasskeys()
  memory.control.makeStale()
  await user.click(addButton())
  await findDialog()
  await user.click(button('Cancel'))
  await waitFor(() => expect(addButton()).toHaveFocus())
  expect(part('status')).toHaveTextContent('')
  expect(inputs('passkeys.add')).toHaveLength(1)
})

it.each([
  ['no WebAuthn', () => {}, 'This browser can’t create passkeys. Try another browser or device.'],
  ['no secure context', () => vi.stubGlobal('isSecureContext', false), /its connection is not secure/],
] as const)('shows the reason in place of the button where there is %s', async (_name, arrange, words) => {
  arrange()
  await openPasskeys({ webAuthn: false })
  expect(screen.getByText(words)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Add a passkey' })).toBeNull()
  expect(button('Remove MacBook Pro')).toBeVisible()
})

it('shows the reason where a frame may not create passkeys', async () => {
  Object.defineProperty(document, 'featurePolicy', { value: { allowsFeature: () => false }, configurable: true })
  await openPasskeys()
  expect(screen.getByText(/while it is shown inside of another one/)).toBeVisible()
  Reflect.deleteProperty(document, 'featurePolicy')
})

it('offers to sign out the other devices after a change, and says what came of it', async () => {
  const { user, inputs } = await openPasskeys()
  await user.click(addButton())
  await user.click(await screen.findByRole('button', { name: 'Sign out other devices' }))
  expect(await screen.findByText('Your other devices are signed out.')).toBeVisible()
  expect(inputs('sessions.revokeOthers')).toHaveLength(1)
  expect(document.activeElement).not.toBe(document.body)
})

it('says which other devices are left, and what went wrong with them', async () => {
  const { user, memory, plan } = await openPasskeys()
  await user.click(addButton())
  plan['sessions.revokeOthers'] = { fault: 'F16', failing: 1, times: 1 }
  await user.click(await screen.findByRole('button', { name: 'Sign out other devices' }))
  expect(await screen.findByText('1 device could not be signed out.')).toBeVisible()
  memory.control.state.passkeys.items = []
  await user.click(addButton())
  memory.control.failNext('sessions.revokeOthers', new AccountError('forbidden', { reason: 'policy' }))
  delete plan['sessions.revokeOthers']
  await user.click(await screen.findByRole('button', { name: 'Sign out other devices' }))
  expect(await screen.findByText('Your other devices could not be signed out')).toBeVisible()
})

it('does not offer what has happened already', async () => {
  const { user } = await openPasskeys({
    adapt: (memory) => ({
      ...memory,
      passkeys: {
        ...memory.passkeys,
        add: async (...given) => ({ ...(await memory.passkeys.add(...given)), effects: { otherSessions: 'ended' } }),
      },
    }),
  })
  await user.click(addButton())
  expect(await screen.findByText('Your other devices are signed out.')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Sign out other devices' })).toBeNull()
})

it('does nothing by itself', async () => {
  const { memory } = await openPasskeys()
  expect(memory.control.calls.map(({ operation }) => operation).toSorted()).toEqual(['account.get', 'passkeys.list'])
  renderPasskeys()
})
