import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { type AccountProviderProps, MfaManager, type MfaManagerProps } from 'latchkey'
import {
  knownSecrets,
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
import '../../../src/features/mfa-manager/draw-qr.js'
import '../../../src/features/mfa-manager/mfa-manager-content.js'
import '../../../src/features/step-up/step-up-dialog.js'
import '../../../src/schemas/done.js'
import '../../../src/schemas/mfa.js'
import '../../../src/schemas/policy.js'
import '../../../src/schemas/sessions.js'

export interface Options extends MemoryAdapterOptions {
  plan?: FaultPlan | undefined
  adapt?: ((memory: MemoryAdapter) => AccountAdapter) | undefined
  props?: MfaManagerProps | undefined
  provider?: Partial<AccountProviderProps> | undefined
  /** In place of the ready-made component. */
  children?: ReactElement | undefined
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

/** The component on a page. */
export function renderMfa(options: Options = {}): Opened {
  const { plan = {}, adapt = (same) => same, props, provider, children, ...rest } = options
  const memory = memoryAdapter(rest)
  const errors: AnyAccountError[] = []
  const announcements = listenForAnnouncements()
  const view = renderIn(withFaults(adapt(memory), plan), children ?? <MfaManager {...props} />, {
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
export async function openMfa(options: Options = {}): Promise<Opened> {
  const opened = renderMfa(options)
  await waitFor(() => expect(root()).toHaveAttribute('data-status', 'ready'), { timeout: 10_000 })
  opened.announcements.flush()
  opened.announcements.said.length = 0
  return opened
}

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
