import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { type AccountProviderProps, EmailChange, type EmailChangeProps } from 'latchkey'
import { type MemoryAdapter, type MemoryAdapterOptions, memoryAdapter } from 'latchkey/adapters/memory'
import type { AccountAdapter, AnyAccountError, OperationContext } from 'latchkey/contract'
import { type FaultPlan, withFaults } from 'latchkey/testing'
import type { ReactElement } from 'react'
import { expect, onTestFinished } from 'vitest'
import { renderIn } from '../../react/support.js'
import { type Announcements, listenForAnnouncements } from '../../support/announcements.js'
// Loaded when they are first needed, and here so that a test need not wait for them.
import '../../../src/core/carry-out.js'
import '../../../src/core/step-up.js'
import '../../../src/features/email-change/email-change-content.js'
import '../../../src/features/step-up/step-up-dialog.js'
import '../../../src/schemas/email.js'

export const oldEmail = 'ada@example.com'
export const newEmail = 'ada@analytical.example'

export interface Options extends MemoryAdapterOptions {
  /** What has happened before the user comes to the page. */
  prepare?: ((memory: MemoryAdapter) => unknown) | undefined
  plan?: FaultPlan | undefined
  adapt?: ((memory: MemoryAdapter) => AccountAdapter) | undefined
  props?: EmailChangeProps | undefined
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
  again: (props?: Partial<AccountProviderProps>) => void
  unmount: () => void
}

/** The component on a page. */
export function renderEmail(options: Options = {}): Opened {
  const { prepare, plan = {}, adapt = (same) => same, props, provider, children, ...rest } = options
  const memory = memoryAdapter(rest)
  prepare?.(memory)
  const errors: AnyAccountError[] = []
  const announcements = listenForAnnouncements()
  const view = renderIn(withFaults(adapt(memory), plan), children ?? <EmailChange {...props} />, {
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
    again: view.again,
    unmount: view.unmount,
  }
}

/** The same, once it has been read. */
export async function openEmail(options: Options = {}): Promise<Opened> {
  const opened = renderEmail(options)
  await waitFor(() => expect(root()).toHaveAttribute('data-status', 'ready'), { timeout: 10_000 })
  opened.announcements.flush()
  opened.announcements.said.length = 0
  return opened
}

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
