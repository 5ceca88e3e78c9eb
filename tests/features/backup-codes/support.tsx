import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { BackupCodes, type BackupCodesProps } from 'latchkey'
import { type MemoryAdapterOptions } from 'latchkey/adapters/memory'
import { expect } from 'vitest'
import { type FeaturePage, type ShownFeature, showFeature, whenReady } from '../../support/feature-page.js'
// Loaded when they are first needed, and here so that a test need not wait for them.
import '../../../src/features/backup-codes/backup-codes-content.js'
import '../../../src/schemas/backup-codes.js'
import '../../../src/schemas/mfa.js'

export type Options = ShownFeature<BackupCodesProps>
export type Opened = FeaturePage

/** The component on a page, for somebody with an authenticator app and two of ten codes left. */
export function renderCodes({ props, children = <BackupCodes {...props} />, ...options }: Options = {}): Opened {
  return showFeature(children, { scenario: 'two-codes-left', ...options })
}

/** The same, once it has been read. */
export const openCodes = async (options: Options = {}): Promise<Opened> => whenReady(renderCodes(options), root)

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
