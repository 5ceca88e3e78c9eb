import { fireEvent } from '@testing-library/react'
import type { AccountAdapter } from 'latchkey/contract'
import type { FaultPlan } from 'latchkey/testing'
import { expect, vi } from 'vitest'
import { commonMessages } from '../../../src/i18n/common.js'
import { errorMessages } from '../../../src/i18n/errors.js'
import { stopClock } from '../../support/faked-time.js'
import {
  advance,
  button,
  focus,
  type ListOptions,
  press,
  type RenderedList,
  renderList,
  root,
  signOutOf,
  titles,
} from './support.js'

export { goOnline } from '../../support/faked-time.js'

export const operations = ['sessions.list', 'sessions.revoke', 'sessions.revokeOthers', 'sessions.revokeAll'] as const
export type Op = (typeof operations)[number]
export type Write = Exclude<Op, 'sessions.list'>

export const faultNumbers = Array.from({ length: 24 }, (_, index) => `F${String(index + 1).padStart(2, '0')}`)

/** What the user and the host have of it in the end. */
export interface Expected {
  /** Every call, in order: of a write from the press on, of a read from the first rendering on. */
  calls: readonly string[]
  /** What a screen reader says, in order. */
  said: readonly string[]
  focus: string
  /** The rows that are shown. `null`: the list is not shown. */
  rows: readonly string[] | null
  /** The codes that `onError` is told. */
  reported?: readonly string[] | undefined
  locked?: boolean | undefined
  signedOut?: number | undefined
  /** React tells the console of a component that breaks, each version in its own way. */
  consoleErrors?: 'some' | undefined
}

export interface Cell {
  /** Which of several forms of the fault. */
  variant?: string | undefined
  options?: ListOptions | undefined
  /** The fault itself, for the operation. */
  fault?: FaultPlan['sessions.revoke'] | FaultPlan['sessions.revokeOthers']
  /** Before the list is there. */
  before?: (() => void) | undefined
  /** Once the list stands: of a write, before the press. */
  arrange?: ((list: RenderedList) => void) | undefined
  /** In place of one press and time for the answers. */
  act?: ((list: RenderedList, stage: Stage) => Promise<void>) | undefined
  expected: Expected
}

export type Cells = Cell | readonly Cell[] | { skip: string }
export type Table = Record<string, Record<Op, Cells>>

/** The user's side of an operation, and what it says. */
export interface Stage {
  op: Op
  /** The button of the operation, or of trying to read again. */
  target: () => HTMLElement
  press: () => Promise<void>
  /** What is kept of the adapter while it is changed. */
  adapter: AccountAdapter
}

export const all = ['Chrome on macOS', 'iPhone 15', 'Firefox on Windows'] as const

/** The words of each write, and the state after it, on the three sessions of the default scenario. */
export const words = {
  'sessions.revoke': {
    button: 'Sign out iPhone 15, London, United Kingdom',
    done: 'iPhone 15 is signed out.',
    proved: 'iPhone 15 is signed out.',
    failed: 'iPhone 15 could not be signed out.',
    unknown: 'It is not clear whether iPhone 15 was signed out.',
    rows: ['Chrome on macOS', 'Firefox on Windows'],
    focus: 'row Firefox on Windows',
  },
  'sessions.revokeOthers': {
    button: 'Sign out all others',
    done: '2 other devices are signed out.',
    proved: 'All other devices are signed out.',
    failed: 'The other devices could not be signed out.',
    unknown: 'It is not clear whether the other devices were signed out.',
    rows: ['Chrome on macOS'],
    focus: 'session-list',
  },
  'sessions.revokeAll': {
    button: 'Sign out everywhere',
    done: `${commonMessages.signedOut} ${commonMessages.signedOutHint} ${commonMessages.signInAgain}`,
    proved: `${commonMessages.signedOut} ${commonMessages.signedOutHint} ${commonMessages.signInAgain}`,
    failed: 'You could not be signed out everywhere.',
    unknown: 'It is not clear whether you were signed out everywhere.',
    rows: all,
    focus: 'Sign in again',
  },
} as const satisfies Record<Write, object>

export const lock = words['sessions.revokeAll'].done

/** What cannot be read, and the way to read it again. */
export const unread = (reason: string): string => `${commonMessages.failed} ${reason} ${commonMessages.retry}`

const targets: Record<Op, () => HTMLElement> = {
  'sessions.list': () => button(commonMessages.retry),
  'sessions.revoke': () => signOutOf('iPhone 15'),
  'sessions.revokeOthers': () => button('Sign out all others'),
  'sessions.revokeAll': () => button('Sign out everywhere'),
}

/** Whatever is not in words is none of ours. */
const rawError = /undefined|\[object|NaN|null|Error:|\bat .+:\d+/

/** Carries out one cell in faked time, and holds it to what it declares and to what holds for every cell. */
export async function expectCell(op: Op, cell: Cell, strict: boolean): Promise<void> {
  stopClock()
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  cell.before?.()
  const list = renderList({ ...cell.options, strict, plan: op === 'sessions.list' ? planOf(op, cell) : {} })
  const stage: Stage = {
    op,
    target: targets[op],
    press: async () => press(targets[op]()),
    adapter: list.adapter,
  }
  try {
    if (op === 'sessions.list') {
      await advance(50)
    } else {
      await advance(50)
      expect(root()).toHaveAttribute('data-status', 'ready')
      list.calls.length = 0
      list.announcements.flush()
      list.announcements.said.length = 0
      Object.assign(list.plan, planOf(op, cell))
      cell.arrange?.(list)
    }
    if (cell.act) await cell.act(list, stage)
    else if (op !== 'sessions.list') {
      await stage.press()
      await advance(50)
    }
    list.announcements.flush()
    holds(list, cell.expected, logged.mock.calls)
  } finally {
    list.unmount()
    logged.mockRestore()
    vi.useRealTimers()
    vi.restoreAllMocks()
  }
}

function planOf(op: Op, { fault }: Cell): FaultPlan {
  return fault ? { [op]: fault } : {}
}

function holds(list: RenderedList, expected: Expected, logged: readonly unknown[]): void {
  expect(list.log().join('\n'), 'the calls').toBe(expected.calls.join('\n'))
  expect(list.announcements.said.join('\n'), 'what is said').toBe(expected.said.join('\n'))
  expect(focus(), 'the focus').toBe(expected.focus)
  expect(document.querySelector('[data-lk="session-list.items"]') === null ? null : titles(), 'the rows').toEqual(
    expected.rows,
  )
  expect(
    list.errors.map(({ code }) => code),
    'what the host is told',
  ).toEqual(expected.reported ?? [])
  expect(document.querySelector('[data-locked]') !== null, 'locked').toBe(expected.locked ?? false)
  expect(list.signedOut(), 'onSignedOut').toBe(expected.signedOut ?? 0)
  if (!expected.consoleErrors) expect(logged, 'console.error').toEqual([])
  expect(document.body.textContent).not.toMatch(rawError)

  // One key for each intent, and another one for the next.
  const keys = new Map<string, Set<string>>()
  for (const { operation, idempotencyKey, withProof } of list.calls) {
    if (!operation.startsWith('sessions.revoke') || withProof) continue
    const used = keys.get(operation) ?? new Set()
    expect(used, 'an idempotency key of an earlier intent').not.toContain(idempotencyKey)
    keys.set(operation, used.add(idempotencyKey))
  }
  // What is shown is what was read last, except after a sign-out.
  const { state } = list.memory.control
  const reads = list.errors.every(({ code }) => code !== 'session_expired') && expected.rows !== null
  if (reads && !expected.locked && !list.plan['sessions.list'] && navigator.onLine) {
    expect(titles(), 'the rows of the server').toHaveLength(state.sessions.length)
  }
  // Nothing is under way for ever, and the neighbours work.
  expect(document.querySelectorAll('[data-pending]'), 'pending').toHaveLength(0)
  const pressed = vi.fn()
  const neighbour = button('Before')
  neighbour.addEventListener('click', pressed)
  fireEvent.click(neighbour)
  expect(pressed).toHaveBeenCalledTimes(1)
}

/** One of the texts for errors. */
export const text = (key: keyof typeof errorMessages): string => {
  const message = errorMessages[key]
  return typeof message === 'string' ? message : message.other
}
