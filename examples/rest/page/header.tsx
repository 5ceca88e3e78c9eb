import { RoleBadge } from 'latchkey'
import type { Account } from 'latchkey/contract'
import { useEffect, useState } from 'react'
import { adapter } from './adapter.js'

interface HeaderProps {
  onSignedOut: () => void
}

/** The product's own bar: who is signed in, and the way out. */
export function Header({ onSignedOut }: HeaderProps) {
  const account = useAccount()
  const [failed, setFailed] = useState(false)

  async function signOut() {
    const response = await fetch('/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }).catch(() => undefined)
    setFailed(!response?.ok)
    if (response?.ok) onSignedOut()
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
        {role && <RoleBadge role={role} />}
      </p>
      <button type="button" onClick={signOut}>
        Sign out
      </button>
      <p className="message" role="alert">
        {failed ? 'Signing out did not work. Try again.' : ''}
      </p>
    </header>
  )
}

/** Outside of the provider, so asked of the adapter itself, and again when it tells of a change. */
function useAccount(): Account | undefined {
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
  }, [])
  return account
}
