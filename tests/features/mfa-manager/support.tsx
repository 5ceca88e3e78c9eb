import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { MfaManager, type MfaManagerProps } from 'latchkey'
import { knownSecrets, type MemoryState } from 'latchkey/adapters/memory'
import { expect, vi } from 'vitest'
import { type FeaturePage, type ShownFeature, showFeature, whenReady } from '../../support/feature-page.js'
// Loaded when they are first needed, and here so that a test need not wait for them.
import '../../../src/features/mfa-manager/draw-qr.js'
import '../../../src/features/mfa-manager/mfa-manager-content.js'
import '../../../src/schemas/mfa.js'
import '../../../src/schemas/policy.js'
import '../../../src/schemas/sessions.js'

/** A browser that can create passkeys, as jsdom cannot. */
export function allowPasskeys(): void {
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('PublicKeyCredential', Object)
}

/** Two factors: an app, which is the default, and a telephone. */
export function withTwoFactors(state: MemoryState): void {
  state.mfa.factors = [
    { id: 'app', type: 'totp', name: 'Work phone', isDefault: true, createdAt: '2026-01-12T09:00:00.000Z' },
    {
      id: 'sms',
      type: 'sms',
      name: 'Text message',
      destination: '+442079460958',
      isDefault: false,
      createdAt: '2026-02-12T09:00:00.000Z',
    },
  ]
}

export type Options = ShownFeature<MfaManagerProps>
export type Opened = FeaturePage

/** The component on a page. */
export function renderMfa({ props, children = <MfaManager {...props} />, ...options }: Options = {}): Opened {
  return showFeature(children, options)
}

/** The same, once it has been read. */
export const openMfa = async (options: Options = {}): Promise<Opened> => whenReady(renderMfa(options), root)

export const part = (name: string): HTMLElement | null => document.querySelector(`[data-lk="mfa-manager.${name}"]`)
export const root = (): HTMLElement | null => document.querySelector('[data-lk="mfa-manager"]')
export const step = (): string | null | undefined => root()?.getAttribute('data-step')
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })
export const summary = (): HTMLElement | null => screen.queryByRole('group', { name: /problem|not saved|not clear/ })
export const codeField = (): HTMLInputElement => {
  const field = part('code')
  if (!(field instanceof HTMLInputElement)) throw new Error('There is no field for a code.')
  return field
}

/** Opens the picker. */
export async function pick(user: UserEvent): Promise<void> {
  await user.click(button(/^(Turn on two-factor authentication|Add another method)$/))
}

/** Begins with an authenticator app, and gives its key as it is on the page. */
export async function setUpApp(user: UserEvent): Promise<string> {
  await pick(user)
  await user.click(button('Set up: Authenticator app'))
  await waitFor(() => expect(step()).toBe('confirming'))
  return keyOnPage()
}

export const keyOnPage = (): string => part('setup-key')?.textContent?.replace(/ /g, '') ?? ''

/** Begins with a text message to a number. */
export async function setUpSms(user: UserEvent, number = '+4930901820'): Promise<void> {
  await pick(user)
  await user.click(button('Set up: Text message'))
  const field = screen.getByRole('textbox', { name: 'Phone number' })
  await user.clear(field)
  await user.type(field, number)
  await user.click(button('Send the code'))
}

export async function prove(user: UserEvent, code: string): Promise<void> {
  await user.type(codeField(), code)
  await user.click(button(/^(Turn on|Add)$/))
}

/** Ticks that they are saved, and closes the panel with the codes. */
export async function saveCodes(user: UserEvent): Promise<void> {
  await user.click(await screen.findByRole('checkbox', { name: /I have saved/ }))
  await user.click(button('Done'))
}

/** Gives the password that the step-up dialog asks for. */
export async function proveIdentity(user: UserEvent): Promise<void> {
  const dialog = await screen.findByRole('dialog')
  const password = dialog.querySelector<HTMLElement>('input[type="password"]')
  if (!password) throw new Error('The dialog asks for no password.')
  await user.type(password, `${knownSecrets.password}{Enter}`)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
}
