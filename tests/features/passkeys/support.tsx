import { screen } from '@testing-library/react'
import { Passkeys, type PasskeysProps } from 'latchkey'
import { type MemoryState } from 'latchkey/adapters/memory'
import { vi } from 'vitest'
import { type FeaturePage, type ShownFeature, showFeature, whenReady } from '../../support/feature-page.js'
// Loaded when they are first needed, and here so that a test need not wait for them.
import '../../../src/features/passkeys/passkeys-content.js'
import '../../../src/features/passkeys/providers.js'
import '../../../src/schemas/connections.js'
import '../../../src/schemas/passkeys.js'
import '../../../src/schemas/sessions.js'

/** jsdom has no WebAuthn; the memory adapter plays the ceremony. */
export function allowWebAuthn(): void {
  vi.stubGlobal('PublicKeyCredential', () => undefined)
}

export interface Options extends ShownFeature<PasskeysProps> {
  webAuthn?: boolean | undefined
}
export type Opened = FeaturePage

/** The component on a page. */
export function renderPasskeys(given: Options = {}): Opened {
  const { props, children = <Passkeys {...props} />, webAuthn = true, ...options } = given
  if (webAuthn) allowWebAuthn()
  localStorage.clear()
  return showFeature(children, options)
}

/** The same, once it has been read. */
export const openPasskeys = async (options: Options = {}): Promise<Opened> => whenReady(renderPasskeys(options), root)

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
