import { fail } from './failure.js'
import type { Client, Session, State, User } from './state.js'
import type { Tokens } from './tokens.js'

/** One request, and who asks. */
export interface Context {
  state: State
  tokens: Tokens
  /** Where the server is reached, with the path of the proxy. */
  origin: string
  client: Client
  session: Session | undefined
  body: Readonly<Record<string, string | undefined>>
  /** Members that arrive more than once. */
  lists: Readonly<Record<string, readonly string[]>>
  file: File | undefined
  /** What the path holds: ids. */
  params: readonly string[]
}

/** Answers with the resource. `undefined` is no content. */
export type Handler = (context: Context) => unknown

export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  path: RegExp
  handle: Handler
  /** Clerk asks for a proof that is at most ten minutes old. */
  gated?: boolean
  /** The answer is the resource itself, with no client beside it. */
  bare?: boolean
}

/** The session and user of who asks; nobody is an error. */
export function signedIn({ session }: Context): { session: Session; user: User } {
  if (!session) fail(401, 'authentication_invalid')
  return { session, user: session.user }
}

const tenMinutes = 600_000

/** As `second_factor` of Clerk's own check: the first factor counts for users who never gave a second one here. */
export function assertProved(context: Context): void {
  const { session } = signedIn(context)
  if (!context.state.settings.reverification) return
  const since = session.secondAt ?? session.firstAt
  if (Date.now() - since > tenMinutes) fail(403, 'session_reverification_required')
}
