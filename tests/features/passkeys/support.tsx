import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { type AccountProviderProps, Passkeys, type PasskeysProps } from 'latchkey'
import {
  type MemoryAdapter,
  type MemoryAdapterOptions,
  type MemoryState,
  memoryAdapter,
} from 'latchkey/adapters/memory'
import type { AccountAdapter, AnyAccountError } from 'latchkey/contract'
import { type FaultPlan, withFaults } from 'latchkey/testing'
import type { ReactElement } from 'react'
import { expect, onTestFinished, vi } from 'vitest'
import { renderIn } from '../../react/support.js'
import { type Announcements, listenForAnnouncements } from '../../support/announcements.js'
// Loaded when they are first needed, and here so that a test need not wait for them.
import '../../../src/core/carry-out.js'
import '../../../src/core/step-up.js'
import '../../../src/features/passkeys/passkeys-content.js'
import '../../../src/features/passkeys/providers.js'
import '../../../src/features/step-up/step-up-dialog.js'
import '../../../src/schemas/connections.js'
import '../../../src/schemas/done.js'
import '../../../src/schemas/passkeys.js'
import '../../../src/schemas/sessions.js'

/** jsdom has no WebAuthn; the memory adapter plays the ceremony. */
export function allowWebAuthn(): void {
  vi.stubGlobal('PublicKeyCredential', () => undefined)
}

export interface Options extends MemoryAdapterOptions {
  plan?: FaultPlan | undefined
  adapt?: ((memory: MemoryAdapter) => AccountAdapter) | undefined
  props?: PasskeysProps | undefined
  provider?: Partial<AccountProviderProps> | undefined
  /** In place of the ready-made component. */
  children?: ReactElement | undefined
  webAuthn?: boolean | undefined
}

export interface Opened {
  memory: MemoryAdapter
  user: UserEvent
  errors: AnyAccountError[]
  announcements: Announcements
  plan: FaultPlan
  /** Inputs of the calls of an operation that reached the server, in their order. */
  inputs: (operation: string) => unknown[]
  unmount: () => void
}

/** The component on a page. */
export function renderPasskeys(options: Options = {}): Opened {
  const { plan = {}, adapt = (same) => same, props, provider, children, webAuthn = true, ...rest } = options
  if (webAuthn) allowWebAuthn()
  localStorage.clear()
  const memory = memoryAdapter(rest)
  const errors: AnyAccountError[] = []
  const announcements = listenForAnnouncements()
  const view = renderIn(withFaults(adapt(memory), plan), children ?? <Passkeys {...props} />, {
    onError: (error) => errors.push(error),
    ...provider,
  })
  onTestFinished(() => {
    announcements.stop()
    memory.dispose()
    vi.unstubAllGlobals()
  })
  return {
    memory,
    user: view.user,
    errors,
    announcements,
    plan,
    inputs: (operation) =>
      memory.control.calls.filter((call) => call.operation === operation).map(({ input }) => input),
    unmount: view.unmount,
  }
}

/** The same, once it has been read. */
export async function openPasskeys(options: Options = {}): Promise<Opened> {
  const opened = renderPasskeys(options)
  await waitFor(() => expect(root()).toHaveAttribute('data-status', 'ready'), { timeout: 10_000 })
  opened.announcements.flush()
  opened.announcements.said.length = 0
  return opened
}

export const root = (): HTMLElement | null => document.querySelector('[data-lk="passkeys"]')
export const part = (name: string): HTMLElement | null => document.querySelector(`[data-lk="passkeys.${name}"]`)
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })
export const addButton = (): HTMLElement => button('Add a passkey')
export const nameField = (): HTMLElement => screen.getByRole('textbox', { name: 'Name' })
export const rows = (): HTMLElement[] =>
  screen.queryAllByRole('listitem').filter((row) => row.dataset.lk === 'passkeys.item')

/** Three passkeys, two of which have no name and the same provider. */
export function three(state: MemoryState): void {
  const google = { name: null, aaguid: 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4', createdAt: '2026-01-05T10:00:00.000Z' }
  state.passkeys.items = [...state.passkeys.items, { id: 'passkey_a', ...google }, { id: 'passkey_b', ...google }]
}
