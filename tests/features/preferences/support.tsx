import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountProvider, Preferences, type PreferencesProps } from 'latchkey'
import { type MemoryAdapter, type MemoryState, memoryAdapter } from 'latchkey/adapters/memory'
import type { AccountAdapter } from 'latchkey/contract'
import { StrictMode } from 'react'
import { expect } from 'vitest'

type Update = MemoryAdapter['preferences']['update']

export interface Shown {
  memory: MemoryAdapter
  user: ReturnType<typeof userEvent.setup>
  /** What was sent to the server, in order. */
  sent: Parameters<Update>[0][]
  /** Runs once, before the next change reaches the server: another tab was quicker. */
  beforeNext: (change: (state: MemoryState) => void) => void
  unmount: () => void
}

/** The ready-made component on the memory adapter, once it is there. */
export async function showPreferences(
  props: PreferencesProps = {},
  change: (state: MemoryState) => void = () => undefined,
): Promise<Shown> {
  const memory = memoryAdapter({ scenario: change })
  const sent: Shown['sent'] = []
  let before: ((state: MemoryState) => void) | undefined
  const update: Update = (input, context) => {
    sent.push(structuredClone(input))
    before?.(memory.control.state)
    before = undefined
    return memory.preferences.update(input, context)
  }
  const { schema, get } = memory.preferences
  const adapter: AccountAdapter = { ...memory, preferences: { schema, get, update } }
  const view = render(
    <StrictMode>
      <AccountProvider adapter={adapter}>
        <Preferences {...props} />
      </AccountProvider>
    </StrictMode>,
  )
  await screen.findByRole('switch', { name: 'Weekly digest' })
  const beforeNext: Shown['beforeNext'] = (next) => {
    before = next
  }
  return { memory, user: userEvent.setup(), sent, beforeNext, unmount: view.unmount }
}

export const toggle = (name: string): HTMLElement => screen.getByRole('switch', { name })

/** Waits until it is announced. Names in it stand in elements of their own. */
export async function said(words: string): Promise<void> {
  await waitFor(() =>
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringContaining(words),
    ),
  )
}
