import { AccountProvider, SessionList } from 'latchkey'
import { type AccountAdapter, defineAccountAdapter, type Session } from 'latchkey/contract'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { bench, describe } from 'vitest'
import 'latchkey/theme.css'

/**
 * With 10,000 sessions, mounting and revoking may cost at most twice what they cost with 10 (issue 2). The adapter answers
 * with all of them at once, whatever was asked for; the bare list renders as many rows as ours shows.
 */
const sessions = (count: number): Session[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `session_${index}`,
    current: index === 0,
    createdAt: '2026-01-01T00:00:00.000Z',
    lastActiveAt: '2026-03-12T09:30:00.000Z',
    ip: '192.0.2.1',
    device: { kind: 'desktop', browser: 'Firefox', os: `Windows ${index}` },
    location: { city: 'Oslo', country: 'NO' },
    revocable: true,
  }))

const account = {
  id: 'user',
  fullName: 'Ada',
  email: null,
  avatar: { url: null, source: 'none' as const },
  hasPassword: true,
  mfaEnabled: false,
  roles: [],
  custom: {},
  fields: {},
  availability: {},
}

/** A back end that costs next to nothing itself: each session that ends is followed by a new one at the end. */
function adapterOf(all: readonly Session[]): AccountAdapter {
  const left = [...all]
  let count = 0
  return defineAccountAdapter({
    specVersion: 1,
    id: 'bench',
    account: { get: async () => account },
    sessions: {
      list: async () => ({ items: left, nextCursor: null }),
      revoke: async ({ id }) => {
        count += 1
        const [ended] = left.splice(
          left.findIndex((session) => session.id === id),
          1,
        )
        if (ended) left.push({ ...ended, id: `new_${count}` })
        return { status: 'done' }
      },
    },
  })
}

const few = sessions(10)
const many = sessions(10_000)

/** Renders, and gives the way to take it away again. */
function show(content: ReactNode): { place: HTMLElement; remove: () => void } {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  flushSync(() => root.render(content))
  const remove = () => {
    root.unmount()
    place.remove()
  }
  return { place, remove }
}

/** Resolves with the first change of the page after which `find` finds something, and with what it found. */
function appearance<T>(place: HTMLElement, find: () => T | null): Promise<T> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const found = find()
      if (found === null) return
      observer.disconnect()
      resolve(found)
    })
    observer.observe(place, { childList: true, subtree: true })
  })
}

async function mount(all: readonly Session[]) {
  const shown = show(
    <AccountProvider adapter={adapterOf(all)}>
      <SessionList />
    </AccountProvider>,
  )
  const button = await appearance(shown.place, () => shown.place.querySelector('[data-lk="session-list.revoke"]'))
  if (!(button instanceof HTMLElement)) throw new Error('There is no button.')
  return { ...shown, button }
}

function BareList({ rows }: { rows: readonly Session[] }) {
  return (
    <ul>
      {rows.map(({ id, device, location, ip }) => (
        <li key={id}>
          {device?.browser} on {device?.os}, {location?.city}, {ip} <button type="button">Sign out</button>
        </li>
      ))}
    </ul>
  )
}

async function mountOnly(all: readonly Session[]) {
  const { remove } = await mount(all)
  // Laid out as well, which is what a user waits for.
  document.body.getBoundingClientRect()
  remove()
}

async function mountAll(all: readonly Session[]) {
  const { place, remove } = await mount(all)
  const isComplete = () => place.querySelectorAll('[data-lk="session-list.item"]').length >= 50 || null
  if (!isComplete()) await appearance(place, isComplete)
  document.body.getBoundingClientRect()
  remove()
}

/** Ends one session after another on a list that stays mounted; each one that goes is followed by a new one. */
async function revoker(all: readonly Session[]) {
  const { place } = await mount(all)
  await new Promise((resolve) => setTimeout(resolve, 200))
  return async () => {
    const button = place.querySelector('[data-lk="session-list.revoke"]:not([aria-disabled])')
    if (!(button instanceof HTMLElement)) throw new Error('There is no button.')
    button.click()
    await appearance(place, () => (button.isConnected ? null : true))
    document.body.getBoundingClientRect()
  }
}

const options = { time: 1_000, warmupIterations: 3 }

describe('mounting', () => {
  bench('10 sessions', () => mountOnly(few), options)
  bench('10,000 sessions', () => mountOnly(many), options)
  bench('10,000 sessions, until all 50 rows are there', () => mountAll(many), options)
  bench(
    'a bare React list of 50 rows',
    () => {
      const { remove } = show(<BareList rows={many.slice(0, 50)} />)
      document.body.getBoundingClientRect()
      remove()
    },
    options,
  )
})

/** The same on rows of one's own, which know nothing of pending, focus and announcements. */
function bareRevoker(): () => void {
  let rows = many.slice(0, 50)
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  return () => {
    rows = [...rows.slice(1), { ...many[0], id: `${Math.random()}`, current: false, revocable: true }]
    flushSync(() => root.render(<BareList rows={rows} />))
    document.body.getBoundingClientRect()
  }
}

describe('revoking one', () => {
  let ofFew: (() => Promise<void>) | undefined
  let ofMany: (() => Promise<void>) | undefined
  bench(
    'of 10 sessions',
    async () => {
      ofFew ??= await revoker(few)
      await ofFew()
    },
    options,
  )
  bench(
    'of 10,000 sessions',
    async () => {
      ofMany ??= await revoker(many)
      await ofMany()
    },
    options,
  )
  bench('of 50 rows of a bare React list', bareRevoker(), options)
})
