import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { PhoneChange, type PhoneChangeProps } from 'latchkey'
import { expect } from 'vitest'
import { type FeaturePage, type ShownFeature, showFeature, whenReady } from '../../support/feature-page.js'
// Loaded when they are first needed, and here so that a test need not wait for them.
import '../../../src/features/phone-change/phone-change-content.js'
import '../../../src/schemas/phone.js'

export const oldNumber = '+442079460958'
export const newNumber = '+4930901820'

export type Options = ShownFeature<PhoneChangeProps>
export type Opened = FeaturePage

/** The component on a page. */
export function renderPhone({ props, children = <PhoneChange {...props} />, ...options }: Options = {}): Opened {
  return showFeature(children, options)
}

/** The same, once it has been read. */
export const openPhone = async (options: Options = {}): Promise<Opened> => whenReady(renderPhone(options), root)

export const root = (): HTMLElement | null => document.querySelector('[data-lk="phone-change"]')
export const step = (): string | null | undefined => root()?.getAttribute('data-step')
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })
export const numberField = (): HTMLElement => screen.getByRole('textbox', { name: 'New phone number' })
export const codeField = (): HTMLInputElement => {
  const field = screen.getByRole('textbox', { name: /^Code sent to/ })
  if (!(field instanceof HTMLInputElement)) throw new Error('This is no input.')
  return field
}
export const summary = (): HTMLElement | null => screen.queryByRole('group', { name: /problem|not saved|not clear/ })

/** Asks for a code, up to the answer of the server. */
export async function enter(user: UserEvent, number: string = newNumber): Promise<void> {
  await user.click(button(/^(Change|Add a) phone number$/))
  await user.type(numberField(), number)
  await user.click(button('Send the code'))
}

/** The same, and on to the field of the code. */
export async function sendTo(user: UserEvent, number: string = newNumber): Promise<void> {
  await enter(user, number)
  await waitFor(() => expect(codeField()).toHaveFocus())
}

export async function prove(user: UserEvent, code: string): Promise<void> {
  await user.type(codeField(), code)
  await user.click(button('Confirm'))
}
