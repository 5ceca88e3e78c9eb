import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { type AccountProviderProps, ProfileForm, type ProfileFormProps } from 'latchkey'
import { type MemoryAdapter, type MemoryAdapterOptions, memoryAdapter } from 'latchkey/adapters/memory'
import type { AccountAdapter } from 'latchkey/contract'
import { vi } from 'vitest'
import { renderIn } from '../../react/support.js'
// Loaded when they are first needed, and here so that a test need not wait for them.
import '../../../src/features/profile-form/profile-form-content.js'
import '../../../src/features/profile-form/crop-dialog.js'
import '../../../src/schemas/profile.js'

export interface Opened {
  adapter: MemoryAdapter
  user: UserEvent
  save: () => HTMLElement
  cancel: () => HTMLElement
  /** Inputs of the calls of an operation, in their order. */
  inputs: (operation: string) => unknown[]
  again: (props?: Partial<AccountProviderProps>) => void
  unmount: () => void
}

interface Options extends MemoryAdapterOptions {
  props?: ProfileFormProps
  provider?: Partial<AccountProviderProps>
  /** In place of the memory adapter as it is: with faults, or without some operations. */
  wrap?: (adapter: MemoryAdapter) => AccountAdapter
}

/** The form on a page, once it has been read. */
export async function openProfile({ props = {}, provider = {}, wrap, ...options }: Options = {}): Promise<Opened> {
  const adapter = memoryAdapter(options)
  const view = renderIn(wrap?.(adapter) ?? adapter, <ProfileForm {...props} />, provider)
  await screen.findByRole('region', { name: 'Profile' })
  await vi.waitFor(() => {
    if (document.querySelector('[data-lk="profile-form.form"]') === null) throw new Error('The form is not there yet.')
  })
  return {
    adapter,
    user: view.user,
    save: () => screen.getByRole('button', { name: 'Save changes' }),
    cancel: () => screen.getByRole('button', { name: 'Cancel' }),
    inputs: (operation) => adapter.control.calls.flatMap((call) => (call.operation === operation ? [call.input] : [])),
    again: view.again,
    unmount: view.unmount,
  }
}

export const textbox = (name: string): HTMLElement => screen.getByRole('textbox', { name })

/** What is said in the region for what the last action came to. */
export function told(): string {
  return document.querySelector('[data-lk="profile-form.status"]')?.textContent ?? ''
}

export async function write(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field)
  await user.type(field, text)
}

export const cropDialog = async (): Promise<ReturnType<typeof within>> =>
  within(await screen.findByRole('dialog', { name: 'Crop your picture' }))
