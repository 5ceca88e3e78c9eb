import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { type AccountProviderProps, PhoneChange, type PhoneChangeProps } from 'latchkey'
import { type MemoryAdapter, type MemoryAdapterOptions, memoryAdapter } from 'latchkey/adapters/memory'
import type { AccountAdapter, AnyAccountError } from 'latchkey/contract'
import { type FaultPlan, withFaults } from 'latchkey/testing'
import type { ReactElement } from 'react'
import { expect, onTestFinished } from 'vitest'
import { renderIn } from '../../react/support.js'
import { type Announcements, listenForAnnouncements } from '../../support/announcements.js'
// Loaded when they are first needed, and here so that a test need not wait for them.
import '../../../src/core/carry-out.js'
import '../../../src/core/step-up.js'
import '../../../src/features/phone-change/phone-change-content.js'
import '../../../src/features/step-up/step-up-dialog.js'
import '../../../src/schemas/done.js'
import '../../../src/schemas/phone.js'

export const oldNumber = '+442079460958'
export const newNumber = '+4930901820'

export interface Options extends MemoryAdapterOptions {
  plan?: FaultPlan | undefined
  adapt?: ((memory: MemoryAdapter) => AccountAdapter) | undefined
  props?: PhoneChangeProps | undefined
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

/** The component on a page. */
export function renderPhone(options: Options = {}): Opened {
  const { plan = {}, adapt = (same) => same, props, provider, children, ...rest } = options
  const memory = memoryAdapter(rest)
  const errors: AnyAccountError[] = []
  const announcements = listenForAnnouncements()
  const view = renderIn(withFaults(adapt(memory), plan), children ?? <PhoneChange {...props} />, {
    onError: (error) => errors.push(error),
    ...provider,
  })
  onTestFinished(() => {
    announcements.stop()
    memory.dispose()
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
export async function openPhone(options: Options = {}): Promise<Opened> {
  const opened = renderPhone(options)
  await waitFor(() => expect(root()).toHaveAttribute('data-status', 'ready'), { timeout: 10_000 })
  opened.announcements.flush()
  opened.announcements.said.length = 0
  return opened
}

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
