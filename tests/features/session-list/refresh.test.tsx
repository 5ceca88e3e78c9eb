import { SessionList } from 'latchkey'
import { useSessionList } from 'latchkey/session-list'
import { expect, it, onTestFinished } from 'vitest'
import { press, readyList, root, rows, settle, signOutOf, titles } from './support.js'

it('shows what another component of the page has changed', async () => {
  function Elsewhere() {
    const list = useSessionList()
    return (
      <button type="button" onClick={() => list.status === 'ready' && list.revoke?.('session_3')}>
        Elsewhere
      </button>
    )
  }
  const list = await readyList({
    children: (
      <>
        <SessionList />
        <Elsewhere />
      </>
    ),
  })
  const elsewhere = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Elsewhere')
  if (elsewhere) await press(elsewhere)
  await settle()
  expect(titles()).toEqual(['Chrome on macOS', 'iPhone 15'])
  expect(elsewhere).toHaveFocus()
  // It is not this list that did it, and so it does not claim to.
  expect(list.announcements.said).toEqual([])
})

it('shows what another tab has changed', async () => {
  const list = await readyList()
  const tab = new BroadcastChannel('latchkey:memory')
  onTestFinished(() => tab.close())
  const { state } = list.memory.control
  state.sessions = state.sessions.filter(({ id }) => id !== 'session_2')
  tab.postMessage({ type: 'changed', topics: ['sessions'] })
  for (let time = 0; time < 20 && titles().length === 3; time += 1) await settle()
  expect(titles()).toEqual(['Chrome on macOS', 'Firefox on Windows'])
  expect(list.log()).toEqual(['sessions.list'])
})

it('tells the other tabs what it has changed, and nothing about whom', async () => {
  await readyList()
  const tab = new BroadcastChannel('latchkey:memory')
  onTestFinished(() => tab.close())
  const heard: unknown[] = []
  tab.onmessage = ({ data }) => heard.push(data)
  await press(signOutOf('iPhone'))
  for (let time = 0; time < 20 && heard.length === 0; time += 1) await settle()
  expect(heard).toEqual([{ type: 'changed', topics: ['sessions'] }])
})

it('shows a device that signs in while the page is open, where it belongs, and keeps the rows as they are', async () => {
  const list = await readyList()
  const before = rows()
  list.memory.control.addSession({ device: { kind: 'tablet', name: 'New tablet' } })
  await settle()
  expect(titles()).toContain('New tablet')
  for (const row of before) expect(row).toBeInTheDocument()
})

it('keeps what it has when it cannot be read again, says that it may be out of date, and reads it at a click', async () => {
  const list = await readyList()
  list.plan['sessions.list'] = { fault: 'F01' }
  list.memory.control.emit({ type: 'changed', topics: ['sessions'] })
  await settle()
  expect(titles()).toHaveLength(3)
  expect(root()).toHaveTextContent('This list may be out of date')
  expect(list.announcements.said).toHaveLength(1)
  delete list.plan['sessions.list']
  const retry = [...root().querySelectorAll('button')].find(({ textContent }) => textContent === 'Try again')
  if (retry) await press(retry)
  await settle()
  expect(root()).not.toHaveTextContent('This list may be out of date')
  expect(document.activeElement).not.toBe(document.body)
})

it('forgets what the former user did when another one is here', async () => {
  const list = await readyList({ scenario: 'partial-failure' })
  const all = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Sign out all others')
  if (all) await press(all)
  await settle()
  expect(root()).toHaveTextContent('Try those again')
  list.memory.control.state.user.id = 'user_2'
  list.memory.control.emit({ type: 'user_switched', userId: 'user_2' })
  await settle()
  expect(root()).toHaveAttribute('data-status', 'ready')
  expect(root()).not.toHaveTextContent('Try those again')
  expect(root()).not.toHaveTextContent('signed out')
})
