import type { MemoryAdapter } from 'latchkey/adapters/memory'
import type { AccountAdapter, AnyAccountError, Done, Redirect } from 'latchkey/contract'
import { vi } from 'vitest'
import type { ActionDefinition, ActionOutput, ActionResult, PendingIntent } from '../../src/core/action.js'
import { createAccountClient } from '../../src/core/client.js'
import type { AccountClient, AccountClientConfig } from '../../src/core/client-types.js'
import type { Resource, ResourceDefinition, ResourceState } from '../../src/core/resource.js'
import type { StepUpParsers } from '../../src/core/step-up-types.js'
import { accountResource } from '../../src/react/account-resource.js'
import { parseDone, parseDoneOrRedirect } from '../../src/schemas/done.js'
import { parseStepUpRequirement, parseStepUpResult, parseStepUpStep } from '../../src/schemas/step-up.js'
// Loaded when they are first needed, and here so that a test with fake timers need not wait for them.
import '../../src/core/carry-out.js'
import '../../src/core/step-up.js'
import '../../src/schemas/account.js'

export const stepUpParsers: StepUpParsers = {
  requirement: parseStepUpRequirement,
  step: parseStepUpStep,
  result: parseStepUpResult,
}

/** What the host is told, in order. */
export interface Host {
  errors: AnyAccountError[]
  urls: string[]
  signedOut: number
}

/** A client as the provider makes it, and what it tells its host. */
export function makeClient<A extends AccountAdapter = MemoryAdapter>(
  adapter: A,
  more: Partial<AccountClientConfig> = {},
): { client: AccountClient; config: AccountClientConfig; host: Host } {
  const host: Host = { errors: [], urls: [], signedOut: 0 }
  const config: AccountClientConfig = {
    adapter,
    account: accountResource,
    loadStepUpParsers: async () => stepUpParsers,
    onSignedOut: () => {
      host.signedOut += 1
    },
    onNavigate: (url) => host.urls.push(url),
    onError: (error) => host.errors.push(error),
    ...more,
  }
  return { client: createAccountClient(config), config, host }
}

/** The ids of the sessions, in the order of the server. */
export const sessionIds: ResourceDefinition<readonly string[]> = {
  operation: 'sessions.list',
  topics: ['sessions'],
  async read(adapter, context) {
    const page: unknown = await adapter.sessions?.list?.({}, context)
    if (typeof page !== 'object' || page === null || !('items' in page) || !Array.isArray(page.items)) {
      return { ok: false, reason: 'no page' }
    }
    return { ok: true, value: page.items.map(({ id }) => String(id)), rejected: [] }
  },
}

export const revoke: ActionDefinition<{ id: string }, Done> = {
  operation: 'sessions.revoke',
  target: ({ id }) => id,
  topics: ['sessions'],
  call: (adapter, input, context) => adapter.sessions?.revoke?.(input, context),
  loadParser: async () => parseDone,
  isAlreadyDone: ({ code }) => code === 'not_found',
}

export const revokeOthers: ActionDefinition<void, Done> = {
  operation: 'sessions.revokeOthers',
  topics: ['sessions'],
  call: (adapter, _input, context) => adapter.sessions?.revokeOthers?.(context),
  loadParser: async () => parseDone,
}

export const revokeAll: ActionDefinition<void, Done> = {
  operation: 'sessions.revokeAll',
  topics: ['sessions'],
  call: (adapter, _input, context) => adapter.sessions?.revokeAll?.(context),
  loadParser: async () => parseDone,
}

export const changePassword: ActionDefinition<{ currentPassword: string; newPassword: string }, Done | Redirect> = {
  operation: 'password.change',
  topics: ['password'],
  call: (adapter, input, context) => adapter.password?.change?.(input, context),
  loadParser: async () => parseDoneOrRedirect,
}

/** Runs one intent, and keeps what it shows on its way. */
export function start<Input, Output extends ActionOutput>(
  client: AccountClient,
  definition: ActionDefinition<Input, Output>,
  input: Input,
): { result: Promise<ActionResult<Output>>; phases: PendingIntent[]; abort: () => void } {
  const controller = new AbortController()
  const phases: PendingIntent[] = []
  const result = client.run(definition, input, { signal: controller.signal, onPhase: (phase) => phases.push(phase) })
  return { result, phases, abort: () => controller.abort() }
}

/** Reads a resource until the returned function is called; `states` are all that a reader saw. */
export function read<T>(resource: Resource<T>): { states: ResourceState<T>[]; stop: () => void; data: () => T } {
  const states = [resource.getState()]
  const stop = resource.subscribe(() => states.push(resource.getState()))
  const data = () => {
    const state = resource.getState()
    if (state.status !== 'ready') throw new Error(`It is ${state.status}.`)
    return state.data
  }
  return { states, stop, data }
}

/** Waits until nothing is being read. */
export async function settled<T>(resource: Resource<T>): Promise<void> {
  await vi.waitFor(() => {
    const state = resource.getState()
    const reading = state.status === 'loading' || (state.status === 'ready' ? state.refreshing : state.retrying)
    if (reading) throw new Error('It is still being read.')
  })
}

/** How often an operation reached the server. */
export function calls(adapter: MemoryAdapter, operation: string): number {
  return adapter.control.calls.filter((call) => call.operation === operation).length
}
