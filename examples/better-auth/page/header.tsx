import { useState } from 'react'
import { authClient } from './auth-client.js'

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
        <bdi>{data?.user.name}</bdi>
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
