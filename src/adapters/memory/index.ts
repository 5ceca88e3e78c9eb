/** An account back end in memory that behaves like a good server, for stories, tests and the docs. */
import type { AccountAdapter, FeatureId } from '../../contract/index.js'
import { accountOperations, policyQuery } from './account.js'
import { releaseAvatar } from './avatar.js'
import { backupCodeOperations } from './backup-codes.js'
import type { CompleteFeatures } from './complete.js'
import { connectionOperations } from './connections.js'
import { createControl, type MemoryControl } from './control.js'
import { deletionOperations } from './deletion.js'
import { emailOperations } from './email.js'
import { mfaOperations } from './mfa.js'
import { passkeyOperations } from './passkeys.js'
import { passwordOperations } from './password.js'
import { phoneOperations } from './phone.js'
import { preferenceOperations } from './preferences.js'
import { profileOperations } from './profile.js'
import { type ScenarioName, scenarios } from './scenarios/index.js'
import { initialState } from './scenarios/initial-state.js'
import { createServer } from './server.js'
import { newestFirst } from './session-store.js'
import { sessionOperations } from './sessions.js'
import type { MemoryState } from './state.js'
import { stepUpOperations } from './step-up.js'
import { usageOperations } from './usage.js'

export type { MemoryCall, MemoryOperation } from './call-log.js'
export type { Complete, CompleteFeatures } from './complete.js'
export type { MemoryControl } from './control.js'
export { knownSecrets } from './known.js'
export type { TripEnd } from './redirects.js'
export { type ScenarioName, scenarios } from './scenarios/index.js'
export type { Scenario } from './scenarios/scenario.js'
export type * from './state.js'

export interface MemoryAdapterOptions {
  /** What the server starts with: a named situation (`default` without it), or changes to that of `default`. */
  scenario?: ScenarioName | ((state: MemoryState, now: number) => void) | undefined
  /** How long each answer takes, in ms. Goes before what the scenario says. */
  latencyMs?: number | undefined
  /** The time to start from and to go with, in ms since the epoch; the real time without it. */
  now?: (() => number) | undefined
}

/** All groups of the contract. Only the scenarios that say so leave operations out. */
export interface MemoryAdapter extends Omit<AccountAdapter, FeatureId>, CompleteFeatures {
  policy: NonNullable<AccountAdapter['policy']>
  subscribe: NonNullable<AccountAdapter['subscribe']>
  dispose: () => void
  /** The server's side: its state, the call log, the clock. */
  readonly control: MemoryControl
}

/**
 * An adapter with a whole server behind it, in memory: it enforces its policy, ends sessions, uses codes up, limits
 * tries, and forgets everything with the page. Two adapters know nothing of each other.
 *
 * @param options see `MemoryAdapterOptions`
 */
export function memoryAdapter(options: MemoryAdapterOptions = {}): MemoryAdapter {
  const now = options.now ?? Date.now
  const start = now()
  const state = initialState(start)
  const { scenario = 'default' } = options
  const apply = typeof scenario === 'function' ? scenario : scenarios[scenario].apply
  apply(state, start)
  if (options.latencyMs !== undefined) state.network.latencyMs = options.latencyMs
  state.sessions.sort(newestFirst)

  const server = createServer(state, now)
  const adapter: MemoryAdapter = {
    specVersion: 1,
    id: 'memory',
    account: accountOperations(server),
    policy: policyQuery(server),
    profile: profileOperations(server),
    email: emailOperations(server),
    phone: phoneOperations(server),
    password: passwordOperations(server),
    mfa: mfaOperations(server),
    backupCodes: backupCodeOperations(server),
    passkeys: passkeyOperations(server),
    connections: connectionOperations(server),
    sessions: sessionOperations(server),
    preferences: preferenceOperations(server),
    usage: usageOperations(server),
    deletion: deletionOperations(server),
    stepUp: stepUpOperations(server),
    subscribe: server.events.subscribe,
    dispose() {
      server.events.dispose()
      releaseAvatar(state)
    },
    control: createControl(server),
  }
  for (const operation of state.absent) leaveOut(adapter, operation)
  return adapter
}

/** `sessions.list`: takes the member out, as if it had never been there. */
function leaveOut(adapter: MemoryAdapter, operation: MemoryState['absent'][number]): void {
  const path = operation.split('.')
  const member = path.pop()
  let group: unknown = adapter
  for (const key of path) if (typeof group === 'object' && group !== null) group = Reflect.get(group, key)
  if (typeof group === 'object' && group !== null && member !== undefined) Reflect.deleteProperty(group, member)
}
