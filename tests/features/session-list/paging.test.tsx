import { waitFor } from '@testing-library/react'
import type { MemoryAdapter } from 'latchkey/adapters/memory'
import type { AccountAdapter, Session } from 'latchkey/contract'
import { expect, it } from 'vitest'
import { button, expectRows, focus, press, readyList, settle, signOutOf, titles } from './support.js'

const more = () => document.querySelector<HTMLElement>('[data-lk="session-list.more"]')

const session = (index: number): Session => ({
  id: `s${index}`,
  current: index === 0,
  revocable: index > 0,
  device: { kind: 'desktop', name: `Device ${index}` },
})

/** An adapter whose pages are made by a function. */
const answering =
  (list: (cursor: string | undefined) => { items: readonly Session[]; nextCursor: string | null }) =>
  (memory: MemoryAdapter): AccountAdapter => ({
    ...memory,
    sessions: { ...memory.sessions, list: async ({ cursor }) => list(cursor) },
  })

const tenThousand = Array.from({ length: 10_000 }, (_, index) => session(index))

it('shows the first fifty of sixty sessions, and the rest at a click, by the server’s cursor', async () => {
  const list = await readyList({ scenario: 'sixty-sessions' })
  await expectRows(50)
  await press(button('Show more sessions'))
  await settle()
  await expectRows(60)
  expect(list.calls.map(({ input }) => input)).toEqual([{ limit: 50, cursor: expect.any(String) }])
  expect(more()).toBeNull()
  // The first of those that came, and not the start of the list.
  expect(focus()).toBe(`row ${titles()[50]}`)
})

it('reads one page for five clicks at once', async () => {
  const list = await readyList({ scenario: (state, now) => many(state, now, 200) })
  const target = button('Show more sessions')
  for (let time = 0; time < 5; time += 1) target.click()
  await settle()
  expect(list.log()).toEqual(['sessions.list'])
  await expectRows(100)
})

it('shows no more than the next fifty for five clicks at once when all are there', async () => {
  await readyList({ adapt: answering(() => ({ items: tenThousand, nextCursor: null })) })
  const target = button('Show more sessions')
  for (let time = 0; time < 5; time += 1) target.click()
  await settle()
  await expectRows(100)
})

it('stops at a cursor that leads back to where it has been', async () => {
  const pages: Record<string, string> = { '': 'a', a: 'b', b: 'c', c: 'a' }
  const asked: string[] = []
  const adapt = answering((cursor = '') => {
    asked.push(cursor)
    const start = asked.length * 10
    return { items: [session(start), session(start + 1)], nextCursor: pages[cursor] ?? null }
  })
  await readyList({ adapt })
  for (let time = 0; time < 10 && more(); time += 1) {
    await press(button('Show more sessions'))
    await settle()
  }
  expect(asked).toEqual(['', 'a', 'b', 'c'])
  await expectRows(8)
})

it('shows no row twice when a page comes again', async () => {
  const list = await readyList({ adapt: answering(() => ({ items: tenThousand.slice(0, 3), nextCursor: 'again' })) })
  await press(button('Show more sessions'))
  await settle()
  expect(titles()).toEqual(['Device 0', 'Device 1', 'Device 2'])
  expect(list.errors.length).toBeGreaterThan(0)
  expect(more()).toBeNull()
})

it('looks at fifty of ten thousand sessions that come at once, and draws no more', async () => {
  const looked = new Set<number>()
  const items = tenThousand.map((row, index) => ({
    ...row,
    get device() {
      looked.add(index)
      return row.device
    },
  }))
  await readyList({ adapt: answering(() => ({ items, nextCursor: null })) })
  await expectRows(50)
  expect(looked.size).toBe(50)
  expect(document.querySelectorAll('[data-lk="session-list"] *').length).toBeLessThanOrEqual(5_000)
})

it('asks for the same page again when it did not come, and says so', async () => {
  const list = await readyList({ scenario: 'sixty-sessions' })
  list.plan['sessions.list'] = { fault: 'F01', times: 1 }
  await press(button('Show more sessions'))
  await settle()
  await expectRows(50)
  expect(list.announcements.said.at(-1)).toMatch(/^This list may be out of date Could not reach the server/)
  expect(more()).toHaveFocus()
  await press(button('Show more sessions'))
  await settle()
  await expectRows(60)
  expect(list.calls.map(({ input }) => input)).toEqual([
    { limit: 50, cursor: expect.any(String) },
    { limit: 50, cursor: expect.any(String) },
  ])
})

it('keeps all pages that are shown when one session goes', async () => {
  const list = await readyList({ scenario: (state, now) => many(state, now, 130) })
  await press(button('Show more sessions'))
  await settle()
  list.calls.length = 0
  await press(signOutOf('Device 70'))
  await settle()
  await waitFor(() => expect(titles()).not.toContain('Device 70'))
  await expectRows(100)
  expect(list.log().slice(0, 3)).toEqual(['sessions.revoke', 'sessions.list', 'sessions.list'])
})

it('does not take a session for ended that may only be on a page that nobody has read', async () => {
  const list = await readyList({
    scenario: (state, now) => many(state, now, 60),
    plan: { 'sessions.revoke': { fault: 'F05', returns: null } },
  })
  await expectRows(50)
  // It moved to the next page, because somebody signed in meanwhile.
  list.memory.control.addSession({ id: 'new' })
  list.memory.control.addSession({ id: 'newer' })
  const last = titles().at(-1) ?? ''
  await press(signOutOf(last))
  await settle()
  expect(titles()).not.toContain(last)
  expect(list.announcements.said.at(-1)).toContain(`It is not clear whether ${last} was signed out.`)
})

function many(state: MemoryAdapter['control']['state'], now: number, count: number) {
  state.sessions = Array.from({ length: count }, (_, index) => ({
    id: `session_${index + 1}`,
    revocable: true,
    device: { kind: 'desktop', name: `Device ${index + 1}` },
    lastActiveAt: new Date(now - index * 60_000).toISOString(),
  }))
}
