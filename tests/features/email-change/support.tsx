import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { EmailChange, type EmailChangeProps } from 'latchkey'
import { type MemoryAdapter } from 'latchkey/adapters/memory'
import type { OperationContext } from 'latchkey/contract'
import { expect } from 'vitest'
import { type FeaturePage, type ShownFeature, showFeature, whenReady } from '../../support/feature-page.js'
// Loaded when they are first needed, and here so that a test need not wait for them.
import '../../../src/features/email-change/email-change-content.js'
import '../../../src/schemas/email.js'

export const oldEmail = 'ada@example.com'
export const newEmail = 'ada@analytical.example'

export type Options = ShownFeature<EmailChangeProps>
export type Opened = FeaturePage

/** The component on a page. */
export function renderEmail({ props, children = <EmailChange {...props} />, ...options }: Options = {}): Opened {
  return showFeature(children, options)
}

/** The same, once it has been read. */
export const openEmail = async (options: Options = {}): Promise<Opened> => whenReady(renderEmail(options), root)

export const context = (): OperationContext => ({
  signal: new AbortController().signal,
  idempotencyKey: crypto.randomUUID(),
})

/** A change that was started on an earlier visit. */
export const started =
  (address: string = newEmail) =>
  (memory: MemoryAdapter): unknown =>
    memory.email.start({ newEmail: address }, context())

export const root = (): HTMLElement | null => document.querySelector('[data-lk="email-change"]')
export const step = (): string | null | undefined => root()?.getAttribute('data-step')
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })
export const addressField = (): HTMLElement => screen.getByRole('textbox', { name: 'New email address' })
export const codeField = (name: RegExp = /^Code sent to/): HTMLInputElement => {
  const field = screen.getByRole('textbox', { name })
  if (!(field instanceof HTMLInputElement)) throw new Error('This is no input.')
  return field
}
export const summary = (): HTMLElement | null => screen.queryByRole('group', { name: /problem|not saved|not clear/ })

/** Asks for a change, up to the answer of the server. */
export async function enter(user: UserEvent, address: string = newEmail): Promise<void> {
  await user.click(button('Change email address'))
  await user.clear(addressField())
  await user.type(addressField(), address)
  await user.click(button('Continue'))
}

/** Waits for the field of a code, and hands one over. */
export async function prove(user: UserEvent, code: string, which = /^Code sent to/): Promise<void> {
  await waitFor(() => expect(codeField(which)).toBeInTheDocument())
  await user.type(codeField(which), code)
  const names = { new: 'Confirm new address', current: 'Confirm current address' }
  const name = /new/.test(which.source) ? names.new : /current/.test(which.source) ? names.current : 'Confirm'
  await user.click(button(name))
}
