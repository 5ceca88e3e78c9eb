import { render, screen, waitFor, within } from '@testing-library/react'
import { AccountProvider, type AccountProviderProps, SessionList, type SessionListProps } from 'latchkey'
import { type MemoryAdapter, type MemoryAdapterOptions, memoryAdapter } from 'latchkey/adapters/memory'
import type { AccountAdapter, AnyAccountError } from 'latchkey/contract'
import { type FaultPlan, withFaults } from 'latchkey/testing'
import { type ReactElement, StrictMode } from 'react'
import { expect, onTestFinished, vi } from 'vitest'
import { type Announcements, listenForAnnouncements } from '../../support/announcements.js'
import { type LoggedCall, logCalls } from '../../support/call-log.js'
import { keepFocusOutOfInert, turns } from '../../support/faked-time.js'
// Loaded when they are needed, and here so that a test with fake timers need not wait for them.
import '../../../src/core/carry-out.js'
import '../../../src/core/step-up.js'
import '../../../src/features/session-list/session-list-content.js'
import '../../../src/features/step-up/step-up-dialog.js'
import '../../../src/i18n/errors.js'
import '../../../src/schemas/account.js'
import '../../../src/schemas/done.js'
import '../../../src/schemas/sessions.js'
import '../../../src/schemas/step-up.js'

export { advance, found, press, turns } from '../../support/faked-time.js'

export interface ListOptions {
  scenario?: MemoryAdapterOptions['scenario']
  latencyMs?: number | undefined
  /** Looked at on every call, and so to be changed while a test runs. */
  plan?: FaultPlan | undefined
  /** Changes the adapter that the list gets. */
  adapt?: ((adapter: MemoryAdapter) => AccountAdapter) | undefined
  provider?: Partial<AccountProviderProps> | undefined
  list?: SessionListProps | undefined
  strict?: boolean | undefined
  /** In place of the ready-made list. */
  children?: ReactElement | undefined
}

export interface RenderedList {
  memory: MemoryAdapter
  adapter: AccountAdapter
  plan: FaultPlan
  /** Every call that was made, as far as `clear` has not forgotten it. */
  calls: LoggedCall[]
  /** The names of the calls. */
  log: () => string[]
  errors: AnyAccountError[]
  signedOut: () => number
  announcements: Announcements
  rerender: (next?: Partial<AccountProviderProps>) => void
  unmount: () => void
}

/** The list on a page with something before and after it, as a host would have it. */
export function renderList(options: ListOptions = {}): RenderedList {
  const { scenario, latencyMs, plan = {}, adapt = (same) => same, provider, list, strict = true, children } = options
  keepFocusOutOfInert()
  const memory = memoryAdapter({ scenario, latencyMs })
  const calls: LoggedCall[] = []
  const errors: AnyAccountError[] = []
  const adapter = logCalls(withFaults(adapt(memory), plan), calls)
  const onSignedOut = vi.fn()
  const announcements = listenForAnnouncements()

  const page = (more: Partial<AccountProviderProps> = {}) => {
    const given = {
      adapter,
      onSignedOut,
      onError: (error: AnyAccountError) => errors.push(error),
      ...provider,
      ...more,
    }
    const content = (
      <AccountProvider {...given}>
        <button type="button">Before</button>
        {more.children ?? children ?? <SessionList {...list} />}
      </AccountProvider>
    )
    return strict ? <StrictMode>{content}</StrictMode> : content
  }
  const view = render(page())
  onTestFinished(() => {
    announcements.stop()
    memory.dispose()
  })
  return {
    memory,
    adapter,
    plan,
    calls,
    log: () => calls.map(({ operation }) => operation),
    errors,
    signedOut: () => onSignedOut.mock.calls.length,
    announcements,
    rerender: (more) => view.rerender(page(more)),
    unmount: view.unmount,
  }
}

/** Waits until the list stands, and forgets what was called and said until then. */
export async function readyList(options: ListOptions = {}): Promise<RenderedList> {
  const list = renderList(options)
  await ready()
  await settle()
  list.calls.length = 0
  list.announcements.flush()
  list.announcements.said.length = 0
  return list
}

export async function ready(): Promise<void> {
  await waitFor(() => expect(root()).toHaveAttribute('data-status', 'ready'), { timeout: 10_000 })
}

/** Waits until so many rows are drawn, of which those after the first few come a moment later. */
export async function expectRows(count: number): Promise<void> {
  await waitFor(() => expect(rows()).toHaveLength(count), { timeout: 10_000 })
}

export function root(): HTMLElement {
  const element = document.querySelector<HTMLElement>('[data-lk="session-list"]')
  if (!element) throw new Error('There is no list on the page.')
  return element
}

export const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-lk="session-list.item"]')]

/** What a row is called: its device. */
export const titles = (): string[] =>
  rows().map((row) => row.querySelector('[data-lk-ui="row-title"] > span')?.textContent ?? '')

/** The row's button, by a part of the row's words. */
export function signOutOf(words: string): HTMLElement {
  const row = rows().find((candidate) => candidate.textContent?.includes(words))
  if (!row) throw new Error(`There is no row with "${words}".`)
  return within(row).getByRole('button')
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })

/** Lets everything that is due arrive: answers of the server, events, readings, and rows that are drawn after the first. */
export async function settle(): Promise<void> {
  for (let quiet = 0, before = -1; quiet < 3; quiet += 1) {
    for (let turn = 0; turn < 4; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve))
      await turns(2)
    }
    if (rows().length !== before) quiet = 0
    before = rows().length
  }
}

export const statusText = (): string =>
  document.querySelector('[data-lk="session-list.status"]')?.textContent?.trim() ?? ''

/** Where the focus is, in words: the name of a control, or the part of the list that has it. */
export function focus(): string {
  const active = document.activeElement
  if (!active || active === document.body) return 'body'
  const part = active.getAttribute('data-lk')
  if (part === 'session-list.item') return `row ${titles()[rows().findIndex((row) => row === active)]}`
  if (active.matches('button, a')) return active.getAttribute('aria-label') ?? active.textContent ?? ''
  return part ?? active.getAttribute('data-lk-ui') ?? active.tagName
}
