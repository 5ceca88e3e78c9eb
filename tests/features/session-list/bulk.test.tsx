import type { SessionListProps } from 'latchkey'
import { expect, it } from 'vitest'
import { button, focus, press, readyList, rows, settle, signOutOf, statusText, titles } from './support.js'

const revoked = (calls: readonly { operation: string; input: unknown }[]) =>
  calls.filter(({ operation }) => operation === 'sessions.revoke').map(({ input }) => input)

it('says how many went and which did not, and tries exactly those again', async () => {
  const list = await readyList({ scenario: 'partial-failure' })
  await press(button('Sign out all others'))
  await settle()
  expect(titles()).toHaveLength(4)
  const left = titles().slice(1)
  expect(statusText()).toContain('7 signed out, 3 failed.')
  for (const device of left) expect(document.querySelector('[data-lk="session-list.failed"]')).toHaveTextContent(device)

  const ids = list.memory.control.state.sessions.map(({ id }) => id).filter((id) => id !== 'session_1')
  await press(button('Try those again'))
  await settle()
  expect(revoked(list.calls)).toEqual(ids.map((id) => ({ id })))
  expect(list.log().filter((operation) => operation === 'sessions.revokeOthers')).toHaveLength(1)
  expect(statusText()).toContain('3 other devices are signed out.')
  expect(titles()).toHaveLength(1)
  expect(focus()).toBe('session-list')
})

it('asks the server once, however often the retry is pressed', async () => {
  const list = await readyList({ scenario: 'partial-failure' })
  await press(button('Sign out all others'))
  await settle()
  const release = list.memory.control.holdAnswers()
  const retry = button('Try those again')
  for (let time = 0; time < 5; time += 1) retry.click()
  await press(retry)
  expect(retry).toHaveAttribute('aria-disabled', 'true')
  release()
  await settle()
  expect(revoked(list.calls)).toHaveLength(3)
  expect(list.announcements.said).toHaveLength(2)
})

it('goes on offering what failed again', async () => {
  const list = await readyList({ scenario: 'partial-failure' })
  for (const session of list.memory.control.state.sessions) if (session.stuck) session.stuck = 2
  await press(button('Sign out all others'))
  await settle()
  await press(button('Try those again'))
  await settle()
  expect(statusText()).toContain('3 devices could not be signed out.')
  await press(button('Try those again'))
  await settle()
  expect(revoked(list.calls)).toHaveLength(6)
  expect(statusText()).toContain('3 other devices are signed out.')
})

it('claims no number that the server did not give', async () => {
  await readyList({
    adapt: (memory) => ({
      ...memory,
      sessions: {
        ...memory.sessions,
        async revokeOthers(context) {
          const { count: _count, ...done } = await memory.sessions.revokeOthers(context)
          return done
        },
      },
    }),
    scenario: 'partial-failure',
  })
  await press(button('Sign out all others'))
  await settle()
  expect(statusText()).toContain('3 devices could not be signed out.')
})

it('signs out everywhere, this device too, and tells the host once', async () => {
  const list = await readyList()
  const pressed = button('Sign out everywhere')
  pressed.click()
  pressed.click()
  await press(pressed)
  await settle()
  expect(list.log()).toEqual(['sessions.revokeAll'])
  expect(list.signedOut()).toBe(1)
  expect(list.memory.control.state.sessions).toEqual([])
})

it.each([
  ['one', () => signOutOf('iPhone')],
  ['all others', () => button('Sign out all others')],
] as const)('says that it takes a while until it takes effect, after signing out %s', async (_which, target) => {
  await readyList({ scenario: 'delayed-revocation' })
  await press(target())
  await settle()
  expect(statusText()).toContain('It can take up to 5 minutes until it takes effect.')
})

it('says so also when only some could be signed out, and after the retry', async () => {
  await readyList({
    scenario: (state) => {
      state.revocationDelaySeconds = 300
      const last = state.sessions.at(-1)
      if (last) last.stuck = 1
    },
  })
  await press(button('Sign out all others'))
  await settle()
  expect(statusText()).toContain('1 signed out, 1 failed.')
  expect(statusText()).toContain('It can take up to 5 minutes')
  await press(button('Try those again'))
  await settle()
  expect(statusText()).toContain('1 other device is signed out.It can take up to 5 minutes')
})

it('says nothing of a delay where there is none', async () => {
  await readyList()
  await press(signOutOf('iPhone'))
  await settle()
  expect(statusText()).toBe('iPhone 15 is signed out.')
})

it('shows the way on when it was somebody else, with safe links alone', async () => {
  const nextSteps: SessionListProps['nextSteps'] = { password: '#password', mfa: 'javascript:alert(1)' }
  await readyList({ list: { nextSteps } })
  await press(signOutOf('iPhone'))
  await settle()
  const links = [...document.querySelectorAll('[data-lk="session-list.not-you"] a')]
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Change your password', '#password'],
  ])
})

it('says the same words again when the same thing happens again', async () => {
  const list = await readyList({ plan: { 'sessions.revoke': { fault: 'F07', fields: [] } } })
  await press(signOutOf('iPhone'))
  await settle()
  await press(signOutOf('iPhone'))
  await settle()
  expect(list.announcements.said).toHaveLength(2)
  expect(new Set(list.announcements.said).size).toBe(1)
  expect(rows()).toHaveLength(3)
})

it('has an empty live region before there is anything to say', async () => {
  await readyList()
  const status = document.querySelector('[data-lk="session-list.status"]')
  expect(status).toHaveAttribute('role', 'status')
  expect(status).toBeEmptyDOMElement()
})
