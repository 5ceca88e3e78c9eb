import { cleanup, render, waitFor } from '@testing-library/react'
import { AccountProvider } from 'latchkey'
import { type MemoryAdapter, type MemoryAdapterOptions, memoryAdapter } from 'latchkey/adapters/memory'
import type { OperationId } from 'latchkey/contract'
import { type ReactElement, StrictMode } from 'react'
import { expect } from 'vitest'

/** Parts on a page of their own. Takes away those that were shown before, and waits until there is one. */
export async function showParts(
  page: ReactElement,
  scenario?: MemoryAdapterOptions['scenario'],
): Promise<MemoryAdapter> {
  cleanup()
  const adapter = memoryAdapter({ scenario })
  render(
    <StrictMode>
      <AccountProvider adapter={adapter}>{page}</AccountProvider>
    </StrictMode>,
  )
  await waitFor(() => expect(document.querySelector('[data-testid="part"], [data-lk*="."]')).not.toBeNull())
  return adapter
}

/** Whether an operation has reached the server. */
export const hasCalled = ({ control }: MemoryAdapter, operation: OperationId): boolean =>
  control.calls.some((call) => call.operation === operation)
