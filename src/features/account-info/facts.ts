import type { Account } from '../../contract/index.js'
import type { AccountFact, AccountFactName } from './state.js'

/** Every fact, in the order of their usual interest. */
export const allFacts: readonly AccountFactName[] = ['id', 'roles', 'mfa', 'createdAt', 'updatedAt', 'lastSignInAt']

/** Those of the wanted facts that are known, in the order in which they are wanted. */
export function knownFacts(account: Account, wanted: readonly AccountFactName[] = allFacts): readonly AccountFact[] {
  return [...new Set(wanted)].flatMap((name) => factOf(account, name) ?? [])
}

function factOf(account: Account, name: AccountFactName): AccountFact | undefined {
  switch (name) {
    case 'id':
      return { name, value: account.id }
    case 'mfa':
      return account.mfaEnabled === 'unknown' ? undefined : { name, enabled: account.mfaEnabled }
    case 'roles':
      return account.roles.length > 0 ? { name, roles: account.roles } : undefined
    case 'createdAt':
    case 'updatedAt':
    case 'lastSignInAt': {
      const date = account[name]
      return date === undefined ? undefined : { name, date }
    }
    default:
      // A host in plain JavaScript asked for something that there is not.
      name satisfies never
      return undefined
  }
}
