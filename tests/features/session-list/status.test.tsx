import { waitFor } from '@testing-library/react'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { omitFeatures } from 'latchkey/contract'
import { useSessionList } from 'latchkey/session-list'
import { expect, it } from 'vitest'
import { press, readyList, renderList, root, settle } from './support.js'

/** The hook alone: what somebody has who brings their own everything. */
function probe() {
  const seen: ReturnType<typeof useSessionList>[] = []
  function Probe() {
    seen.push(useSessionList())
    return null
  }
  const last = () => {
    const state = seen.at(-1)
    if (!state) throw new Error('Nothing was rendered.')
    return state
  }
  return { seen, last, children: <Probe /> }
}

it('knows one status at a time: loading, then ready', async () => {
  const { seen, last, children } = probe()
  renderList({ children })
  expect(seen[0]).toEqual({ status: 'loading', slow: false })
  await waitFor(() => expect(last().status).toBe('ready'))
  expect(last()).toMatchObject({
    sessions: [{ id: 'session_1' }, { id: 'session_2' }, { id: 'session_3' }],
    current: { id: 'session_1' },
    hasOthers: true,
    total: 3,
    showMore: undefined,
    refreshError: null,
    outcome: null,
  })
})

it('is unsupported without any operation on sessions, and the page shows the fallback or nothing', async () => {
  const { last, children } = probe()
  const adapt = () => omitFeatures(memoryAdapter(), 'sessions')
  renderList({ children, adapt }).unmount()
  expect(last()).toEqual({ status: 'unsupported' })
  renderList({ adapt, list: { fallback: <p>Ask us</p> } })
  expect(document.body).toHaveTextContent('Ask us')
  expect(document.querySelector('[data-lk="session-list"]')).toBeNull()
})

it('is unavailable with the reason', async () => {
  const { last, children } = probe()
  renderList({ children, scenario: 'sessions-unavailable' })
  await waitFor(() => expect(last()).toMatchObject({ status: 'unavailable', reason: { reason: 'plan' } }))
})

it('says why it is unavailable, with the way to where that can be changed, and offers nothing', async () => {
  renderList({ scenario: 'sessions-unavailable' })
  await waitFor(() => expect(root()).toHaveAttribute('data-status', 'unavailable'))
  expect(root()).toHaveTextContent('Your plan does not include this.')
  expect(root().querySelector('a')).toHaveAttribute('href', 'https://app.example.com/plans')
  expect(root().querySelectorAll('button')).toHaveLength(0)
})

it('fails with the error and a way to try again, which reads both the account and the list', async () => {
  const { last, children } = probe()
  const list = renderList({ children, plan: { '*': { fault: 'F01' } } })
  await waitFor(() => expect(last()).toMatchObject({ status: 'failed', error: { code: 'network' } }))
  delete list.plan['*']
  const failed = last()
  if (failed.status !== 'failed') throw new Error('It has to have failed.')
  failed.retry()
  await waitFor(() => expect(last().status).toBe('ready'))
  expect(list.log()).toEqual(['account.get', 'sessions.list', 'account.get', 'sessions.list'])
})

it('never takes rows that nobody can read for an empty list', async () => {
  const { last, children } = probe()
  const plan = {
    'sessions.list': { fault: 'F15', distort: () => ({ items: [null, 7, {}], nextCursor: null }) },
  } as const
  renderList({ children, plan })
  await waitFor(() => expect(last()).toMatchObject({ status: 'failed', error: { code: 'provider' } }))
})

it('offers to sign the others out where sessions cannot be listed, and says so', async () => {
  const list = await readyList({ scenario: 'revoke-others-only' })
  expect(list.log()).toEqual([])
  expect(root()).toHaveTextContent('This service can’t list them.')
  const buttons = root().querySelectorAll('button')
  expect([...buttons].map((button) => button.textContent)).toEqual(['Sign out all others'])
  const [button] = buttons
  if (button) await press(button)
  await settle()
  expect(list.log()).toEqual(['sessions.revokeOthers'])
  expect(list.announcements.said).toEqual(['2 other devices are signed out.'])
})

it('does not claim that a lost answer means anything where sessions cannot be listed', async () => {
  const list = await readyList({ scenario: 'revoke-others-only', plan: { 'sessions.revokeOthers': { fault: 'F13' } } })
  const button = root().querySelector('button')
  if (button) await press(button)
  await settle()
  expect(list.announcements.said.at(-1)).toMatch(/^It is not clear whether the other devices were signed out\./)
})

it('says so when this is the only device, and offers no way to sign out others', async () => {
  await readyList({ scenario: 'one-session' })
  expect(root()).toHaveTextContent('You’re signed in on this device only.')
  expect([...root().querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Sign out everywhere'])
})

it('can be used more than once on a page, from one reading', async () => {
  const [first, second] = [probe(), probe()]
  const children = (
    <>
      {first.children}
      {second.children}
    </>
  )
  const list = renderList({ children })
  await waitFor(() => expect(second.last().status).toBe('ready'))
  expect(list.log()).toEqual(['account.get', 'sessions.list'])
})
