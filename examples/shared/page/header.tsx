import { RoleBadge } from 'latchkey'
import type { Account, AccountAdapter, Role } from 'latchkey/contract'
import { useEffect, useState } from 'react'

export interface HeaderProps {
  adapter: AccountAdapter
  signOut: () => Promise<void>
  onSignedOut: () => void
  /** The product's own words for a role of the back end. */
  describeRole?: ((role: Role) => Role) | undefined
}

/** The product's own bar: who is signed in, and the way out. */
export function Header({ adapter, signOut, onSignedOut, describeRole = (role) => role }: HeaderProps) {
  const account = useAccount(adapter)
  const [failed, setFailed] = useState(false)

  const leave = () => {
    setFailed(false)
    signOut().then(onSignedOut, () => setFailed(true))
  }

  const [role] = account?.roles ?? []
  return (
    <header className="bar">
      <p className="brand">
        <img src="/favicon.svg" alt="" width="28" height="28" /> Northwick
      </p>
      <p className="who">
        {account?.avatar.url && <img src={account.avatar.url} alt="" width="28" height="28" />}
        <bdi>{account?.fullName}</bdi>
        {role && <RoleBadge role={describeRole(role)} />}
      </p>
      <button type="button" onClick={leave}>
        Sign out
      </button>
      <p className="message" role="alert">
        {failed ? 'Signing out did not work. Try again.' : ''}
      </p>
    </header>
  )
}

/** Outside of the provider, so asked of the adapter itself, and again when it tells of a change. */
function useAccount(adapter: AccountAdapter): Account | undefined {
  const [account, setAccount] = useState<Account>()
  useEffect(() => {
    const leaving = new AbortController()
    const read = () => {
      const context = { signal: leaving.signal, idempotencyKey: '' }
      // What goes wrong is told by the settings below.
      adapter.account.get(context).then(setAccount, () => undefined)
    }
    read()
    const stop = adapter.subscribe?.((event) => {
      if (event.type === 'changed' && event.topics.includes('account')) read()
    })
    return () => {
      stop?.()
      leaving.abort()
    }
  }, [adapter])
  return account
}
