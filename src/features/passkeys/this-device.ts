/**
 * Which passkeys were added in this browser. No back end knows it: an AAGUID names a kind of authenticator, and not the
 * device. So their ids are kept in the browser's storage, per user: best effort, no secret, and it decides nothing (ADR
 * 0017).
 */
const keyOf = (userId: string) => `latchkey.passkeys.${userId}`

/** Nobody adds more in one browser. */
const maxKept = 20

const listeners = new Set<() => void>()

/** Called when it changes here or in another tab. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** What is stored for a user, as it is. Empty where there is nothing, or the browser lets nobody store anything. */
export function read(userId: string | undefined): string {
  try {
    return userId === undefined ? '' : (localStorage.getItem(keyOf(userId)) ?? '')
  } catch {
    return ''
  }
}

/** The ids in what was stored, whatever somebody else made of it. */
export function idsIn(stored: string): readonly string[] {
  try {
    const ids: unknown = JSON.parse(stored)
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

/** Keeps the id of a passkey that was just added here, or forgets that of one that is gone. */
export function keep(userId: string, id: string, added: boolean): void {
  const others = idsIn(read(userId)).filter((other) => other !== id)
  const ids = added ? [...others, id].slice(-maxKept) : others
  try {
    if (ids.length > 0) localStorage.setItem(keyOf(userId), JSON.stringify(ids))
    else localStorage.removeItem(keyOf(userId))
  } catch {
    // It stays a passkey like all the others.
  }
  for (const listener of [...listeners]) listener()
}
