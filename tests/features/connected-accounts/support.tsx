import { screen } from '@testing-library/react'
import { ConnectedAccounts, type ConnectedAccountsProps } from 'latchkey'
import { type MemoryAdapter, type MemoryState, memoryAdapter } from 'latchkey/adapters/memory'
import { type FeaturePage, type ShownFeature, showFeature, whenReady } from '../../support/feature-page.js'
// Loaded when they are first needed, and here so that a test need not wait for them.
import '../../../src/features/connected-accounts/connected-accounts-content.js'
import '../../../src/schemas/connections.js'
import '../../../src/schemas/passkeys.js'

/** After each test: no trip to a provider is left, and nothing of one in the address. */
export function forgetTrips(): void {
  sessionStorage.clear()
  history.replaceState(null, '', '/')
}

export type Options = ShownFeature<ConnectedAccountsProps>
export type Opened = FeaturePage

/** The component on a page. What has happened before may have taken time: a trip to a provider. */
export async function renderAccounts(given: Options = {}): Promise<Opened> {
  const { props, children = <ConnectedAccounts {...props} />, prepare, ...options } = given
  const memory = memoryAdapter(options)
  await prepare?.(memory)
  return showFeature(children, { ...options, memory })
}

/** The same, once it has been read. */
export const openAccounts = async (options: Options = {}): Promise<Opened> =>
  whenReady(await renderAccounts(options), root)

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
