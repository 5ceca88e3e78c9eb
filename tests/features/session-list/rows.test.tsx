import { screen } from '@testing-library/react'
import type { MemoryState } from 'latchkey/adapters/memory'
import { expect, it } from 'vitest'
import { button, expectRows, focus, press, readyList, root, rows, settle, signOutOf, titles } from './support.js'

const buttonNames = () =>
  screen.getAllByRole('button', { name: /^Sign out .+,/ }).map((element) => element.getAttribute('aria-label') ?? '')

/** Fifty sessions of one kind of device in one place. */
function identical(state: MemoryState) {
  state.sessions = Array.from({ length: 50 }, (_, index) => ({
    id: `session_${index + 1}`,
    revocable: true,
    device: { kind: 'desktop', browser: 'Chrome', os: 'macOS' },
    location: { city: 'Oslo', country: 'NO' },
  }))
}

it('shows this device first and says so, wherever the server lists it', async () => {
  await readyList({
    adapt: (memory) => ({
      ...memory,
      sessions: {
        ...memory.sessions,
        async list(input, context) {
          const page = await memory.sessions.list(input, context)
          return { ...page, items: page.items.toReversed() }
        },
      },
    }),
  })
  expect(titles()).toEqual(['Chrome on macOS', 'Firefox on Windows', 'iPhone 15'])
  expect(rows()[0]).toHaveTextContent('This device')
  expect(rows()[0]).toHaveAttribute('data-current')
  expect(rows()[0]?.querySelector('button')).toBeNull()
  expect(screen.getAllByText('This device')).toHaveLength(1)
})

it('keeps this device when the others are signed out, and that is all it leaves', async () => {
  const list = await readyList()
  await press(button('Sign out all others'))
  await settle()
  expect(titles()).toEqual(['Chrome on macOS'])
  expect(list.memory.control.state.currentSessionId).toBe('session_1')
  expect(list.signedOut()).toBe(0)
})

it('says what it does not know, row by row', async () => {
  await readyList({ scenario: 'unknown-devices' })
  const [current, noDevice, noPlace, noDates, nothing] = rows()
  expect(current).toHaveTextContent('active now')
  expect(noDevice).toHaveTextContent('Unknown device')
  expect(noPlace).toHaveTextContent('Unknown place')
  expect(noPlace).not.toHaveTextContent('approximate')
  expect(noDates).toHaveTextContent('last active at an unknown time')
  expect(nothing).toHaveTextContent('Unknown device Unknown place · last active at an unknown time')
  expect(root()).not.toHaveTextContent(/undefined|Invalid|NaN/)
})

it('tells where a place is only guessed, and says when each was last used', async () => {
  await readyList()
  expect(rows()[1]).toHaveTextContent('London, United Kingdom (approximate)')
  expect(rows()[1]).toHaveTextContent('last active 2 hours ago')
})

it('gives every button a name of its own, with fifty devices that are the same', async () => {
  await readyList({ scenario: identical })
  await expectRows(50)
  const names = buttonNames()
  expect(names).toHaveLength(49)
  expect(new Set(names).size).toBe(49)
  expect(names.slice(0, 2)).toEqual([
    'Sign out Chrome on macOS, Oslo, Norway',
    'Sign out Chrome on macOS, Oslo, Norway (2)',
  ])
})

it('gives every button a name of its own, also against devices that are called like one', async () => {
  const named = (id: string, name: string) => ({ id, revocable: true, device: { kind: 'mobile' as const, name } })
  const place = { location: { city: 'Oslo', country: 'NO' } }
  await readyList({
    scenario: (state) => {
      state.sessions = [
        { id: 'session_1', revocable: true },
        { ...named('a', 'Laptop'), location: { city: 'Oslo', country: 'Norway (2)' } },
        { ...named('b', 'Laptop'), ...place },
        { ...named('c', 'Laptop'), ...place },
        { ...named('d', 'Laptop'), ...place },
      ]
    },
  })
  expect(new Set(buttonNames()).size).toBe(4)
})

it('starts the name of a button with the words on it, for whoever speaks to the page', async () => {
  await readyList()
  const words = signOutOf('iPhone').textContent ?? ''
  expect(words).toBe('Sign out')
  for (const name of buttonNames()) expect(name.startsWith(words)).toBe(true)
})

it('offers no button for a session that cannot be ended, and says so', async () => {
  await readyList({ scenario: 'sixty-sessions' })
  const bot = rows().find((row) => row.textContent?.includes('Nightly export'))
  expect(bot).toHaveTextContent('This session can’t be ended from here.')
  expect(bot?.querySelector('button')).toBeNull()
  expect(bot).not.toHaveAttribute('data-revocable')
})

it('marks somebody of the support team in words', async () => {
  await readyList({ scenario: 'impersonated' })
  expect(screen.getAllByText('Support access')).toHaveLength(1)
})

it('moves the focus to the row after the one that went, to the one before at the end, and never to a button', async () => {
  await readyList({ scenario: (state, now) => identicalThree(state, now) })
  await press(signOutOf('First'))
  await settle()
  expect(focus()).toBe('row Second')
  await press(signOutOf('Third'))
  await settle()
  expect(focus()).toBe('row Second')
  await press(signOutOf('Second'))
  await settle()
  expect(focus()).toBe('row Unknown device')
})

function identicalThree(state: MemoryState, now: number) {
  state.sessions = ['First', 'Second', 'Third'].map((name, index) => ({
    id: name,
    revocable: true,
    device: { kind: 'mobile', name },
    lastActiveAt: new Date(now - index * 60_000).toISOString(),
  }))
  state.sessions.push({ id: 'session_1', revocable: true })
}

it('leaves the focus where it is when another row goes', async () => {
  const list = await readyList()
  signOutOf('Firefox').focus()
  const { state } = list.memory.control
  state.sessions = state.sessions.filter(({ id }) => id !== 'session_2')
  list.memory.control.emit({ type: 'changed', topics: ['sessions'] })
  await settle()
  expect(titles()).toEqual(['Chrome on macOS', 'Firefox on Windows'])
  expect(signOutOf('Firefox')).toHaveFocus()
})

it('keeps a row until the server has confirmed that it is over', async () => {
  const list = await readyList()
  const release = list.memory.control.holdAnswers()
  await press(signOutOf('iPhone'))
  expect(titles()).toContain('iPhone 15')
  const pressed = signOutOf('iPhone')
  expect(pressed).toHaveAttribute('aria-disabled', 'true')
  expect(pressed).toBeEnabled()
  expect(pressed).toHaveFocus()
  release()
  await settle()
  expect(titles()).not.toContain('iPhone 15')
})
