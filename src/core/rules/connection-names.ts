import type { Connection, ConnectionProvider } from '../../contract/index.js'

/** What the provider is called; its id where nobody could say. */
export function providerName(id: string, providers: readonly ConnectionProvider[]): string {
  return providers.find((provider) => provider.id === id)?.name.trim() || id
}

/** What tells an account from another one of the same provider: a name to show, and never an identity. */
export function accountName({ label, email }: Pick<Connection, 'label' | 'email'>): string | undefined {
  return label?.trim() || email?.trim() || undefined
}
