import { waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import type { AccountProviderProps } from 'latchkey'
import { type MemoryAdapter, type MemoryAdapterOptions, memoryAdapter } from 'latchkey/adapters/memory'
import type { AccountAdapter, AnyAccountError } from 'latchkey/contract'
import { type FaultPlan, withFaults } from 'latchkey/testing'
import type { ReactElement } from 'react'
import { expect, onTestFinished, vi } from 'vitest'
import { renderIn } from '../react/support.js'
import { type Announcements, listenForAnnouncements } from './announcements.js'
import { type LoggedCall, logCalls } from './call-log.js'
// Loaded when they are first needed, and here so that a test need not wait for them.
import '../../src/core/carry-out.js'
import '../../src/core/step-up.js'
import '../../src/features/step-up/step-up-dialog.js'
import '../../src/schemas/done.js'

export interface FeaturePageOptions extends MemoryAdapterOptions {
  /** One that was used before, in place of a new one. */
  memory?: MemoryAdapter | undefined
  /** What has happened before the user comes to the page. */
  prepare?: ((memory: MemoryAdapter) => unknown) | undefined
  plan?: FaultPlan | undefined
  adapt?: ((memory: MemoryAdapter) => AccountAdapter) | undefined
  provider?: Partial<AccountProviderProps> | undefined
}

/** What the options of each feature have beside those of the page. */
export interface ShownFeature<Props> extends FeaturePageOptions {
  props?: Props | undefined
  /** In place of the ready-made component. */
  children?: ReactElement | undefined
}

export interface FeaturePage {
  memory: MemoryAdapter
  user: UserEvent
  errors: AnyAccountError[]
  announcements: Announcements
  plan: FaultPlan
  /** Every call that was made, those too that a fault kept from the server. */
  calls: LoggedCall[]
  /** Inputs of the calls of an operation that reached the server, in their order. */
  inputs: (operation: string) => unknown[]
  /** Where the host was to go. */
  went: string[]
  again: (props?: Partial<AccountProviderProps>) => void
  unmount: () => void
}

/** A feature on a page of its own, on the memory adapter, until the test is over. */
export function showFeature(content: ReactElement, options: FeaturePageOptions = {}): FeaturePage {
  const { memory = memoryAdapter(options), prepare, plan = {}, adapt = (same) => same, provider } = options
  prepare?.(memory)
  const errors: AnyAccountError[] = []
  const calls: LoggedCall[] = []
  const went: string[] = []
  const announcements = listenForAnnouncements()
  const { user, again, unmount } = renderIn(logCalls(withFaults(adapt(memory), plan), calls), content, {
    onError: (error) => errors.push(error),
    onNavigate: (url) => went.push(url),
    ...provider,
  })
  onTestFinished(() => {
    announcements.stop()
    memory.dispose()
    vi.unstubAllGlobals()
  })
  const inputs = (operation: string) =>
    memory.control.calls.filter((call) => call.operation === operation).map(({ input }) => input)
  return { memory, user, errors, announcements, plan, calls, inputs, went, again, unmount }
}

/** The same page, once the feature has been read, and with nothing said so far. */
export async function whenReady(page: FeaturePage, root: () => HTMLElement | null): Promise<FeaturePage> {
  await waitFor(() => expect(root()).toHaveAttribute('data-status', 'ready'), { timeout: 10_000 })
  page.announcements.flush()
  page.announcements.said.length = 0
  return page
}
