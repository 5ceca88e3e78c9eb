import type { Connection, ConnectionProvider } from '../../contract/index.js'
import { accountName, providerName } from '../../core/rules/connection-names.js'
import type { Translate } from '../../i18n/translate.js'
import type { connectedAccountsMessages } from './messages.js'

type Words = Translate<typeof connectedAccountsMessages>

/** "Google, ada@example.com". */
export function describeConnection(connection: Connection, providers: readonly ConnectionProvider[], t: Words): string {
  const provider = providerName(connection.provider, providers)
  const account = accountName(connection)
  return account ? t('account', { provider, account }) : provider
}

/** What the buttons call each connection, by id: no two the same (requirements.md, row 43). */
export function connectionNames(
  connections: readonly Connection[],
  providers: readonly ConnectionProvider[],
  t: Words,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const last = new Map<string, number>()
  for (const connection of connections) {
    const plain = describeConnection(connection, providers, t)
    let name = plain
    // An account may be called "Ada (2)".
    for (let number = last.get(plain) ?? 1; taken.has(name); last.set(plain, number)) {
      number += 1
      name = t('numbered', { name: plain, number })
    }
    taken.add(name)
    names.set(connection.id, name)
  }
  return names
}
