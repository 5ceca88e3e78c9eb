import { RoleBadge } from 'latchkey'
import { useSyncExternalStore } from 'react'
import { clerk } from './clerk.js'

const subscribe = (listener: () => void) => clerk.addListener(listener)

/** The product's own bar: who is signed in, and the way out. */
export function Header({ onSignedOut }: { onSignedOut: () => void }) {
  const user = useSyncExternalStore(subscribe, () => clerk.user)
  const [membership] = user?.organizationMemberships ?? []

  async function signOut() {
    await clerk.signOut(onSignedOut)
  }

  return (
    <header className="bar">
      <p className="brand">Northwick</p>
      <p className="who">
        <bdi>{user?.firstName}</bdi>
        {membership && <RoleBadge role={{ id: membership.role, name: membership.roleName }} />}
      </p>
      <button type="button" onClick={() => void signOut()}>
        Sign out
      </button>
    </header>
  )
}
