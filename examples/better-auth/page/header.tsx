import { RoleBadge } from 'latchkey'
import { useState } from 'react'
import { authClient } from './auth-client.js'
import { roleOf } from './product/roles.js'

interface HeaderProps {
  onSignedOut: () => void
}

/** The product's own bar: who is signed in, and the way out. */
export function Header({ onSignedOut }: HeaderProps) {
  const { data } = authClient.useSession()
  const [failed, setFailed] = useState(false)

  async function signOut() {
    const { error } = await authClient.signOut()
    setFailed(Boolean(error))
    if (!error) onSignedOut()
  }

  return (
    <header className="bar">
      <p className="brand">
        <img src="/favicon.svg" alt="" width="28" height="28" /> Northwick
      </p>
      <p className="who">
        {data?.user.image && <img src={data.user.image} alt="" width="28" height="28" />}
        <bdi>{data?.user.name}</bdi>
        {data?.user.role && <RoleBadge role={roleOf(data.user.role)} />}
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
