import { AccountError, type Challenge, type Effects, type EmailChange } from '../../contract/index.js'
import { maskEmail } from '../shared/mask.js'
import type { Backend, Call } from './backend.js'
import { resendAt } from './cooldown.js'
import { record, text } from './parse.js'
import type { SignedIn } from './signed-in.js'

export interface Proof {
  id: string
  role: 'current' | 'new'
  method: Challenge['method']
  status: Challenge['status']
  /** In milliseconds since 1970; of no meaning for one that is not sent yet. */
  sentAt: number
  /** The server takes this code no longer. */
  spent?: true | undefined
}

export interface StoredChange {
  id: string
  userId: string
  currentEmail: string
  newEmail: string
  proofs: Proof[]
}

/** Long after the server takes its code or link no more, so that a user who comes back is told that it is too old. */
const maxAgeMs = 86_400_000
const storageKey = 'latchkey.better-auth.email-change'

export interface EmailChanges {
  /** The change of this user that is under way, also after a reload. */
  pending: (user: SignedIn['user']) => StoredChange | null
  /** The same by its id, or `not_found`. It is finished when only the answer that said so was lost. */
  find: (call: Call, id: string) => Promise<{ change: StoredChange; isFinished: boolean }>
  begin: (user: SignedIn['user'], newEmail: string, proofs: Proof[]) => StoredChange
  /** Keeps what was changed in it. */
  keep: (change: StoredChange) => StoredChange
  forget: () => void
  /** The address is the new one. */
  finish: (change: StoredChange) => EmailChange
}

let ids = 0
/** With the time in it, because the count begins again with the page. */
function newId(of: string): string {
  ids += 1
  return `${of}.${Date.now()}.${ids}`
}

/** The proof of one address, to which a code or link goes now, or later when it `waits`. */
export function newProof(role: Proof['role'], method: Proof['method'], waits = false): Proof {
  return { id: newId(role), role, method, status: waits ? 'waiting' : 'sent', sentAt: Date.now() }
}

export function toChange({ id, newEmail, currentEmail, proofs }: StoredChange, effects?: Effects): EmailChange {
  return {
    id,
    newEmail,
    status: effects ? 'complete' : 'pending',
    challenges: proofs.map(({ id, role, method, status, sentAt, spent }) => ({
      id,
      role,
      channel: 'email',
      method,
      status,
      destination: maskEmail(role === 'new' ? newEmail : currentEmail),
      ...(status === 'sent' && { resendAt: resendAt(sentAt) }),
      ...(spent && { attemptsLeft: 0 }),
    })),
    ...(effects && { effects }),
  }
}

/**
 * The server knows a change by its codes alone and tells nobody of it, so it is kept here: for as long as the tab is
 * open, without a secret in it, and only for the user who began it.
 */
export function emailChanges(backend: Backend): EmailChanges {
  const { events, client } = backend
  /** Goes before the storage of the tab, which may be blocked or not there at all. */
  let kept: string | null = null

  function write(value: string | null): void {
    kept = value
    try {
      if (value === null) globalThis.sessionStorage?.removeItem(storageKey)
      else globalThis.sessionStorage?.setItem(storageKey, value)
    } catch {
      // Blocked or full: it lasts as long as the page.
    }
  }

  function read(): StoredChange | null {
    try {
      const stored = record(JSON.parse(kept ?? globalThis.sessionStorage?.getItem(storageKey) ?? 'null'))
      return stored !== null && isStored(stored) && Date.now() - stored.at < maxAgeMs ? stored : null
    } catch {
      return null
    }
  }

  const changes: EmailChanges = {
    pending(user) {
      const change = read()
      if (change === null || (change.userId === user.id && !isSame(change.newEmail, user.email))) return change
      // Of somebody else who used this tab, or finished elsewhere.
      write(null)
      return null
    },
    async find(call, id) {
      const { user } = await backend.signedIn({ ...call, context: { ...call.context, fresh: true } })
      const change = read()
      if (change?.id !== id || change.userId !== user.id) throw new AccountError('not_found', {})
      return { change, isFinished: isSame(change.newEmail, user.email) }
    },
    begin(user, newEmail, proofs) {
      return changes.keep({ id: newId('change'), userId: user.id, currentEmail: user.email, newEmail, proofs })
    },
    keep(change) {
      write(JSON.stringify({ ...change, at: Date.now() }))
      events.changed('email')
      return change
    },
    forget() {
      write(null)
      events.changed('email')
    },
    finish(change) {
      write(null)
      events.changed('email', 'account')
      // The client looks by itself after other calls than this one, and the host may show the address.
      client.$store.notify('$sessionSignal')
      const proofs = change.proofs.map((proof): Proof => ({ ...proof, status: 'verified' }))
      return toChange({ ...change, proofs }, { currentSession: 'kept', otherSessions: 'kept', changed: ['account'] })
    },
  }
  return changes
}

/** The server writes every address in lower case. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** Written by this file alone, but perhaps by that of another version. */
function isStored(value: Record<string, unknown>): value is Record<string, unknown> & StoredChange & { at: number } {
  const texts = [value.id, value.userId, value.currentEmail, value.newEmail]
  return texts.every((one) => text(one) !== undefined) && typeof value.at === 'number' && Array.isArray(value.proofs)
}
