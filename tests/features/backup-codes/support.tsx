import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { type AccountProviderProps, BackupCodes, type BackupCodesProps } from 'latchkey'
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
import '../../../src/features/backup-codes/backup-codes-content.js'
import '../../../src/features/step-up/step-up-dialog.js'
import '../../../src/schemas/backup-codes.js'
import '../../../src/schemas/done.js'
import '../../../src/schemas/mfa.js'

export interface Options extends MemoryAdapterOptions {
  plan?: FaultPlan | undefined
  adapt?: ((memory: MemoryAdapter) => AccountAdapter) | undefined
  props?: BackupCodesProps | undefined
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
  /** How often an operation reached the server. */
  calls: (operation: string) => number
  unmount: () => void
}

/** The component on a page, for somebody with an authenticator app and two of ten codes left. */
export function renderCodes(options: Options = {}): Opened {
  const { plan = {}, adapt = (same) => same, props, provider, children, ...rest } = options
  const memory = memoryAdapter({ scenario: 'two-codes-left', ...rest })
  const errors: AnyAccountError[] = []
  const announcements = listenForAnnouncements()
  const view = renderIn(withFaults(adapt(memory), plan), children ?? <BackupCodes {...props} />, {
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
    calls: (operation) => memory.control.calls.filter((call) => call.operation === operation).length,
    unmount: view.unmount,
  }
}

/** The same, once it has been read. */
export async function openCodes(options: Options = {}): Promise<Opened> {
  const opened = renderCodes(options)
  await waitFor(() => expect(root()).toHaveAttribute('data-status', 'ready'), { timeout: 10_000 })
  opened.announcements.flush()
  opened.announcements.said.length = 0
  return opened
}

export const root = (): HTMLElement | null => document.querySelector('[data-lk="backup-codes"]')
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })
export const question = (): HTMLElement => screen.getByRole('alertdialog', { name: 'Get new codes?' })
export const panel = (): HTMLElement | null => screen.queryByRole('group', { name: 'Save your backup codes' })

/** What is on the screen, and nowhere else. */
export const shownCodes = (): string[] =>
  [...document.querySelectorAll('[data-lk="backup-codes.code"]')].map(({ textContent }) => textContent ?? '')

/** Up to the new codes. */
export async function getNewCodes(user: UserEvent): Promise<string[]> {
  await user.click(button('Get new codes'))
  // The question has a button of the same name, in place of the one that asked.
  await user.click(button('Get new codes'))
  await waitFor(() => expect(panel()).toHaveFocus())
  return shownCodes()
}

/** Up to where they are said to be saved, and gone. */
export async function finish(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole('checkbox', { name: 'I have saved these codes' }))
  await user.click(button('Done'))
  await waitFor(() => expect(panel()).toBeNull())
}

/** Nobody has made codes yet, and the second factor is on. */
export const noCodes: MemoryAdapterOptions['scenario'] = (state) => {
  state.policy.backupCodes = { ...state.policy.backupCodes, requiresFactor: false }
  state.backupCodes = { ...state.backupCodes, codes: [], generatedAt: null }
}
