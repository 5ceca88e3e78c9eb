import { fireEvent, render } from '@testing-library/react'
import { AccountProvider, type AccountProviderProps } from 'latchkey'
import { type MemoryAdapter, type MemoryAdapterOptions, memoryAdapter } from 'latchkey/adapters/memory'
import type { AccountAdapter, AnyAccountError, OperationId } from 'latchkey/contract'
import { type FaultPlan, withFaults } from 'latchkey/testing'
import { type ReactElement, StrictMode } from 'react'
import { expect, vi } from 'vitest'
import { type Announcements, listenForAnnouncements } from './announcements.js'
import { type LoggedCall, logCalls } from './call-log.js'
// Loaded when they are needed, and here so that a test whose clock stands still need not wait for them.
import '../../src/core/carry-out.js'
import '../../src/core/step-up.js'
import '../../src/features/step-up/step-up-dialog.js'
import '../../src/i18n/errors.js'
import '../../src/schemas/account.js'
import '../../src/schemas/done.js'
import '../../src/schemas/step-up.js'

export interface FaultPageOptions {
  component: ReactElement
  scenario?: MemoryAdapterOptions['scenario']
  /** What has happened before the user comes to the page. */
  prepare?: ((memory: MemoryAdapter) => unknown) | undefined
  provider?: Partial<AccountProviderProps> | undefined
  strict?: boolean | undefined
}

/** A component on a host's page, in front of a server that fails as `plan` says. */
export interface FaultPage {
  memory: MemoryAdapter
  adapter: AccountAdapter
  /** Looked at on every call, and so to be changed while a test runs. */
  plan: FaultPlan
  /** Every call, those too that a fault kept from the server. */
  calls: LoggedCall[]
  /** The calls of one operation. */
  callsOf: (operation: OperationId) => LoggedCall[]
  errors: AnyAccountError[]
  announcements: Announcements
  rerender: (next: Partial<AccountProviderProps>) => void
  /** Takes everything away. */
  close: () => void
}

export function openFaultPage({ component, scenario, prepare, provider, strict = true }: FaultPageOptions): FaultPage {
  const memory = memoryAdapter({ scenario })
  prepare?.(memory)
  const calls: LoggedCall[] = []
  const errors: AnyAccountError[] = []
  const plan: FaultPlan = {}
  const adapter = logCalls(withFaults(memory, plan), calls)
  const announcements = listenForAnnouncements()
  const page = (more: Partial<AccountProviderProps>) => {
    const content = (
      <AccountProvider
        adapter={adapter}
        onSignedOut={() => {}}
        onError={(error) => errors.push(error)}
        {...provider}
        {...more}
      >
        <button type="button">Before</button>
        {more.children ?? component}
      </AccountProvider>
    )
    return strict ? <StrictMode>{content}</StrictMode> : content
  }
  const view = render(page({}))
  return {
    memory,
    adapter,
    plan,
    calls,
    callsOf: (operation) => calls.filter((call) => call.operation === operation),
    errors,
    announcements,
    rerender: (more) => view.rerender(page(more)),
    close() {
      announcements.stop()
      view.unmount()
      memory.dispose()
    },
  }
}

/** Forgets what was called and said until now. */
export function forget({ calls, announcements }: FaultPage): void {
  calls.length = 0
  announcements.flush()
  announcements.said.length = 0
}

/** The one element that fits. */
export function one<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const element = document.querySelector<Found>(selector)
  if (!element) throw new Error(`There is no ${selector} on the page.`)
  return element
}

/** The button with that name. */
export function button(name: string): HTMLElement {
  const wanted = [...document.querySelectorAll<HTMLElement>('button')].find(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent?.trim()) === name,
  )
  if (!wanted) throw new Error(`There is no button "${name}" on the page.`)
  return wanted
}

/** Types into a field, as it takes it. */
export function type(selector: string, text: string): void {
  fireEvent.input(one(selector), { target: { value: text } })
}

/** What stands in all fields: nothing of it may be lost when a call fails. */
export function typed(): string {
  return [...document.querySelectorAll('input')]
    .map(({ type: kind, name, value, checked }) => (kind === 'checkbox' ? `${name}: ${checked}` : `${name}: ${value}`))
    .join('\n')
}

/** Whatever is not in words is none of ours. */
const rawError = /undefined|\[object|NaN|\bnull\b|Error:|\bat .+:\d+|boom/

/** What holds however a call went (requirements.md, part 2, the invariants). */
export function expectSound({ announcements }: FaultPage): void {
  announcements.flush()
  // I4: somebody who uses the keyboard is still somewhere.
  expect(document.activeElement, 'the focus').not.toBe(document.body)
  expect(document.activeElement?.isConnected, 'the focus').toBe(true)
  // I6: nothing is under way for ever.
  expect(document.querySelectorAll('[data-pending]'), 'pending').toHaveLength(0)
  // I12: every word is one of ours.
  expect(document.body.textContent).not.toMatch(rawError)
  // I8: the neighbours work.
  const pressed = vi.fn()
  const neighbour = button('Before')
  neighbour.addEventListener('click', pressed, { once: true })
  fireEvent.click(neighbour)
  expect(pressed).toHaveBeenCalledTimes(1)
}

/** One key for each intent, and another one for the next (I13). */
export function expectOneKeyEach(calls: readonly LoggedCall[]): void {
  const keys = calls.filter(({ withProof }) => !withProof).map(({ idempotencyKey }) => idempotencyKey)
  expect(new Set(keys).size, 'idempotency keys').toBe(keys.length)
}
