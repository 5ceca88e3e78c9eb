/** The adapter for a company's own back end, over the protocol that `openapi.json` beside this file describes. */
import { type AccountAdapter, defineAccountAdapter, type FeatureId, type Features } from '../../contract/index.js'
import { createBackend } from './backend.js'
import { backupCodeGroup } from './backup-codes.js'
import { connectionGroup } from './connections.js'
import { deletionGroup } from './deletion.js'
import { emailGroup } from './email.js'
import { mfaGroup } from './mfa.js'
import type { RestOptions } from './options.js'
import { passkeyGroup } from './passkeys.js'
import { passwordGroup } from './password.js'
import { phoneGroup } from './phone.js'
import { preferenceGroup } from './preferences.js'
import { profileGroup } from './profile.js'
import { sessionGroup } from './sessions.js'
import { stepUpGroup } from './step-up.js'
import { usageGroup } from './usage.js'

export type { RestHeaders, RestOptions } from './options.js'

/** The groups that were named, all of them unless said otherwise. */
export type RestAdapter<Group extends FeatureId = FeatureId> = Omit<AccountAdapter, FeatureId> & {
  [G in Group]: Features[G]
} & Required<Pick<AccountAdapter, 'policy' | 'subscribe' | 'dispose'>>

/** What is there whatever the server has. */
const always = ['specVersion', 'id', 'account', 'policy', 'subscribe', 'dispose']

/** `sessions.list`: takes the member out, as if it had never been there. */
function leaveOut(adapter: object, operation: string): void {
  const path = operation.split('.')
  const member = path.pop()
  let group: unknown = adapter
  for (const key of path) if (typeof group === 'object' && group !== null) group = Reflect.get(group, key)
  if (typeof group === 'object' && group !== null && member !== undefined) Reflect.deleteProperty(group, member)
}

/**
 * The adapter for your own back end, which serves the protocol of `latchkey/adapters/rest/openapi.json`.
 *
 * What the server offers at all is said here, once for all users (`groups`, `without`); what this user may do now is the
 * `availability` of the account that the server answers with.
 *
 * @param options where the server is, and how it knows the user
 */
export function restAdapter<const Group extends FeatureId = FeatureId>(
  options: RestOptions & { groups?: readonly Group[] | undefined },
): RestAdapter<Group> {
  const backend = createBackend(options)
  const adapter = defineAccountAdapter<RestAdapter>({
    specVersion: 1,
    id: 'rest',
    account: { get: backend.readAccount },
    policy: (context) => backend.read({ operation: 'policy', path: '/policy', context }),
    profile: profileGroup(backend),
    email: emailGroup(backend),
    phone: phoneGroup(backend),
    password: passwordGroup(backend),
    mfa: mfaGroup(backend),
    backupCodes: backupCodeGroup(backend),
    passkeys: passkeyGroup(backend),
    connections: connectionGroup(backend),
    sessions: sessionGroup(backend),
    preferences: preferenceGroup(backend),
    usage: usageGroup(backend),
    deletion: deletionGroup(backend),
    stepUp: stepUpGroup(backend),
    subscribe: backend.events.subscribe,
    dispose: backend.events.dispose,
  })
  const named: readonly string[] = [...always, ...(options.groups ?? Object.keys(adapter))]
  for (const key of Object.keys(adapter)) if (!named.includes(key)) Reflect.deleteProperty(adapter, key)
  for (const operation of options.without ?? []) leaveOut(adapter, operation)
  return adapter
}
