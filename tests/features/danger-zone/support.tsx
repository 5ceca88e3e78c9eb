import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountProvider, type AccountProviderProps, DangerZone, type DangerZoneProps } from 'latchkey'
import { type MemoryAdapter, type MemoryState, memoryAdapter } from 'latchkey/adapters/memory'
import { type FaultPlan, withFaults } from 'latchkey/testing'
import { StrictMode } from 'react'
import { expect } from 'vitest'

export interface Shown {
  memory: MemoryAdapter
  user: ReturnType<typeof userEvent.setup>
  /** How often the deletion was asked for. */
  requests: () => number
}

export interface Options extends DangerZoneProps {
  change?: ((state: MemoryState) => void) | undefined
  plan?: FaultPlan | undefined
  provider?: Partial<AccountProviderProps> | undefined
}

/** The ready-made component on the memory adapter. */
export function showZone({ change = () => undefined, plan = {}, provider, ...props }: Options = {}): Shown {
  const memory = memoryAdapter({
    scenario: (state) => {
      Object.assign(state.deletion, { confirmPhrase: undefined, consequences: [] })
      change(state)
    },
  })
  render(
    <StrictMode>
      <AccountProvider adapter={withFaults(memory, plan)} {...provider}>
        <DangerZone {...props} />
      </AccountProvider>
    </StrictMode>,
  )
  const requests = () => memory.control.calls.filter(({ operation }) => operation === 'deletion.request').length
  return { memory, user: userEvent.setup(), requests }
}

export const start = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Delete account…' })
export const button = (name: string): HTMLElement => screen.getByRole('button', { name })

/** Waits until it is announced. Names and dates in it stand in elements of their own. */
export async function said(words: string | RegExp): Promise<void> {
  await waitFor(() =>
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(words),
    ),
  )
}

/** The list of what is in the way. */
export const blockers = (): HTMLElement => {
  const list = document.querySelector('[data-lk="danger-zone.blockers"]')
  if (!(list instanceof HTMLElement)) throw new Error('Nothing is in the way')
  return list
}
