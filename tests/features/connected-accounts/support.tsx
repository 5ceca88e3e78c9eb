import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { type AccountProviderProps, ConnectedAccounts, type ConnectedAccountsProps } from 'latchkey'
import {
  type MemoryAdapter,
  type MemoryAdapterOptions,
  type MemoryState,
  memoryAdapter,
} from 'latchkey/adapters/memory'
import type { AccountAdapter, AnyAccountError } from 'latchkey/contract'
import { type FaultPlan, withFaults } from 'latchkey/testing'
import type { ReactElement } from 'react'
import { afterEach, expect, onTestFinished } from 'vitest'
import { renderIn } from '../../react/support.js'
import { type Announcements, listenForAnnouncements } from '../../support/announcements.js'
import { type LoggedCall, logCalls } from '../../support/call-log.js'
// Loaded when they are first needed, and here so that a test need not wait for them.
import '../../../src/core/carry-out.js'
import '../../../src/core/step-up.js'
import '../../../src/features/connected-accounts/connected-accounts-content.js'
import '../../../src/features/step-up/step-up-dialog.js'
import '../../../src/schemas/connections.js'
import '../../../src/schemas/done.js'
import '../../../src/schemas/passkeys.js'

afterEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})

export interface Options extends MemoryAdapterOptions {
  plan?: FaultPlan | undefined
  adapt?: ((memory: MemoryAdapter) => AccountAdapter) | undefined
  props?: ConnectedAccountsProps | undefined
  provider?: Partial<AccountProviderProps> | undefined
  /** What has happened before the user comes to the page. */
  prepare?: ((memory: MemoryAdapter) => void | Promise<void>) | undefined
  /** In place of the ready-made component. */
  children?: ReactElement | undefined
}

export interface Opened {
  memory: MemoryAdapter
  user: UserEvent
  calls: LoggedCall[]
  /** The inputs of the calls of an operation, in their order. */
  inputs: (operation: string) => unknown[]
  errors: AnyAccountError[]
  announcements: Announcements
  /** Where the host was to go. */
  went: string[]
  unmount: () => void
}

/** The component on a page. */
export async function renderAccounts(options: Options = {}): Promise<Opened> {
  const { plan = {}, adapt = (same) => same, props, provider, prepare, children, ...rest } = options
  const memory = memoryAdapter(rest)
  await prepare?.(memory)
  const calls: LoggedCall[] = []
  const errors: AnyAccountError[] = []
  const went: string[] = []
  const announcements = listenForAnnouncements()
  const adapter = logCalls(withFaults(adapt(memory), plan), calls)
  const view = renderIn(adapter, children ?? <ConnectedAccounts {...props} />, {
    onError: (error) => errors.push(error),
    onNavigate: (url) => went.push(url),
    ...provider,
  })
  onTestFinished(() => {
    announcements.stop()
    memory.dispose()
  })
  const inputs = (operation: string) => calls.filter((call) => call.operation === operation).map(({ input }) => input)
  return { memory, user: view.user, calls, inputs, errors, announcements, went, unmount: view.unmount }
}

/** The same, once it has been read. */
export async function openAccounts(options: Options = {}): Promise<Opened> {
  const opened = await renderAccounts(options)
  await waitFor(() => expect(root()).toHaveAttribute('data-status', 'ready'), { timeout: 10_000 })
  opened.announcements.flush()
  opened.announcements.said.length = 0
  return opened
}

export const root = (): HTMLElement | null => document.querySelector('[data-lk="connected-accounts"]')
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })
export const question = (): HTMLElement | null => document.querySelector('[data-lk="connected-accounts.question"]')
export const rows = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[data-lk="connected-accounts.item"]'),
]

/** What was said since the page stood. */
export function said({ announcements }: Pick<Opened, 'announcements'>): string[] {
  announcements.flush()
  return announcements.said
}

/** A server on which GitHub, and whatever else is asked for, is connected without a trip. */
export function atOnce({ connections, control }: MemoryAdapter): void {
  connections.connect = async ({ provider }) => {
    const former = control.state.connections.items.find((row) => row.provider === provider)
    if (former) former.status = 'active'
    else control.state.connections.items.push(connected(provider))
    return { status: 'done' }
  }
}

export const connected = (provider: string): MemoryState['connections']['items'][number] => ({
  id: `connection_${provider}`,
  provider,
  purpose: 'sign_in',
  subject: 'octo',
  label: 'octo',
  status: 'active',
})
