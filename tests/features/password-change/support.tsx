import { render, screen, waitFor } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { AccountProvider, type AccountProviderProps, PasswordChange, type PasswordChangeProps } from 'latchkey'
import { type MemoryAdapter, type MemoryState, memoryAdapter, type ScenarioName } from 'latchkey/adapters/memory'
import type { AccountAdapter, AnyAccountError, OperationContext } from 'latchkey/contract'
import { type ReactElement, StrictMode } from 'react'
import { expect, onTestFinished, vi } from 'vitest'
import { type Announcements, listenForAnnouncements } from '../../support/announcements.js'
// Loaded when they are needed, and here so that a test need not wait for them.
import '../../../src/core/carry-out.js'
import '../../../src/core/rules/password-strength.js'
import '../../../src/core/step-up.js'
import '../../../src/features/password-change/password-change-content.js'
import '../../../src/features/step-up/step-up-dialog.js'

export const current = 'Analytical-Engine-1843'
export const next = 'Difference-Engine-1822'

export interface Options {
  scenario?: ScenarioName | ((state: MemoryState) => void)
  policy?: MemoryState['policy'] | undefined
  adapt?: ((adapter: MemoryAdapter) => AccountAdapter) | undefined
  provider?: Partial<AccountProviderProps> | undefined
  props?: PasswordChangeProps | undefined
  /** In place of the ready-made component. */
  children?: ReactElement | undefined
}

export interface LoggedCall {
  operation: 'change' | 'set'
  input: unknown
  context: OperationContext
}

export interface Rendered {
  memory: MemoryAdapter
  user: UserEvent
  /** What reached the adapter's password operations, with its input. */
  calls: LoggedCall[]
  inputs: () => unknown[]
  errors: AnyAccountError[]
  announcements: Announcements
  signedOut: () => number
  rerender: (provider: Partial<AccountProviderProps>) => void
  unmount: () => void
}

export function renderChange(options: Options = {}): Rendered {
  const { policy, adapt = (same) => same, provider, props, children } = options
  const apply = typeof options.scenario === 'function' ? options.scenario : undefined
  const scenario = policy || apply ? withPolicy(policy, apply) : options.scenario
  const memory = memoryAdapter({ scenario })
  const calls: LoggedCall[] = []
  const errors: AnyAccountError[] = []
  const onSignedOut = vi.fn()
  const adapter = logged(adapt(memory), calls)
  const announcements = listenForAnnouncements()
  const page = (more: Partial<AccountProviderProps>) => (
    <StrictMode>
      <AccountProvider
        adapter={adapter}
        onSignedOut={onSignedOut}
        onError={(error) => errors.push(error)}
        {...provider}
        {...more}
      >
        {children ?? <PasswordChange {...props} />}
      </AccountProvider>
    </StrictMode>
  )
  const view = render(page({}))
  onTestFinished(() => {
    announcements.stop()
    memory.dispose()
  })
  return {
    memory,
    user: userEvent.setup(),
    calls,
    inputs: () => calls.map(({ input }) => input),
    errors,
    announcements,
    signedOut: () => onSignedOut.mock.calls.length,
    rerender: (more) => view.rerender(page(more)),
    unmount: view.unmount,
  }
}

const withPolicy = (policy: MemoryState['policy'] | undefined, apply: ((state: MemoryState) => void) | undefined) => {
  return (state: MemoryState) => {
    if (policy) state.policy = policy
    apply?.(state)
  }
}

/** The same adapter; what its password operations are called with is kept. */
function logged(adapter: AccountAdapter, calls: LoggedCall[]): AccountAdapter {
  const { password } = adapter
  if (!password) return adapter
  const log = <Input, Output>(
    operation: LoggedCall['operation'],
    call: ((input: Input, context: OperationContext) => Output) | undefined,
  ) =>
    call && {
      [operation]: (input: Input, context: OperationContext) => {
        calls.push({ operation, input: structuredClone(input), context })
        return call(input, context)
      },
    }
  return { ...adapter, password: { ...password, ...log('change', password.change), ...log('set', password.set) } }
}

/** Renders it and waits for the form. */
export async function openChange(options: Options = {}): Promise<Rendered> {
  const rendered = renderChange(options)
  await waitFor(() => expect(field('new')).toBeInTheDocument(), { timeout: 10_000 })
  rendered.announcements.flush()
  rendered.announcements.said.length = 0
  return rendered
}

const labels = { current: 'Current password', new: 'New password', again: 'New password once more' } as const
export const field = (name: keyof typeof labels): HTMLInputElement => {
  const element = screen.getByLabelText(labels[name])
  if (!(element instanceof HTMLInputElement)) throw new Error('This is no input.')
  return element
}
export const hasField = (name: keyof typeof labels): boolean => screen.queryByLabelText(labels[name]) !== null
export const submit = (): HTMLElement => screen.getByRole('button', { name: /^(Change|Set) password$/ })
export const root = (): HTMLElement => screen.getByRole('region', { name: 'Password' })
export const summary = (): HTMLElement | null => screen.queryByRole('group', { name: /problem|not saved|not clear/ })

/** Fills in what is there, and sends it. */
export async function change(user: UserEvent, typed: { current?: string; next?: string } = {}): Promise<void> {
  if (hasField('current')) await user.type(field('current'), typed.current ?? current)
  await user.type(field('new'), typed.next ?? next)
  await user.click(submit())
}
