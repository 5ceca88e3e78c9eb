import type { Transaction } from 'kysely'
import type { Topic } from 'latchkey/contract'
import type { Outbox } from '../../../shared/outbox.js'
import type { Row, Tables } from '../tables.js'
import { isoDate, type World } from '../world.js'

type Message = Parameters<Outbox['send']>[0]

/** One request of a user who is signed in, as its handler sees it. */
export interface Call {
  world: World
  /** For a write: the transaction, in which the user's row is locked. */
  db: Transaction<Tables>
  user: Row<'users'>
  session: Row<'sessions'>
  /** In ms since the epoch. */
  now: number
  date: (laterMs?: number) => string
  param: (name: string) => string
  query: (name: string) => string | undefined
  /** Sent when everything is stored. */
  mail: (message: Message) => void
  readonly messages: readonly Message[]
  /** The browser is to forget its cookies. */
  signOut: () => void
  readonly signedOut: boolean
  /** The hash of a code that was sent, which is too short for a hash without a key. */
  hashCode: (code: string) => string
}

interface Start extends Pick<Call, 'world' | 'db' | 'user' | 'session' | 'param' | 'query'> {}

export function createCall({ world, ...rest }: Start): Call {
  const now = world.now()
  const messages: Message[] = []
  let signedOut = false
  return {
    world,
    ...rest,
    now,
    date: (laterMs = 0) => isoDate(now + laterMs),
    mail: (message) => void messages.push(message),
    messages,
    signOut() {
      signedOut = true
    },
    get signedOut() {
      return signedOut
    },
    hashCode: (code) => world.vault.sign('codes', code.toLowerCase().replace(/[\s-]/g, '')),
  }
}

/** What nearly every change does to the sessions. */
export const kept = (...changed: Topic[]) =>
  ({ currentSession: 'kept', otherSessions: 'kept', ...(changed.length > 0 && { changed }) }) as const

/** A change that is finished, and left the sessions as they were. */
export const done = (...changed: Topic[]) => ({ status: 'done', effects: kept(...changed) }) as const

/** Writes to the user's own row. */
export async function updateUser(call: Call, values: Partial<Row<'users'>>): Promise<void> {
  Object.assign(call.user, values)
  await call.db.updateTable('users').set(values).where('id', '=', call.user.id).execute()
}
