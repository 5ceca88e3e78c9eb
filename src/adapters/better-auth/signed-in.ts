import { AccountError } from '../../contract/index.js'
import { notBetterAuth } from './errors.js'
import { record, text } from './parse.js'

/** Who asks, as get-session tells it. Stays in the adapter: it holds the token of the session. */
export interface SignedIn {
  session: { id: string; token: string; row: Record<string, unknown> }
  user: { id: string; email: string; twoFactor: boolean; row: Record<string, unknown> }
}

/** @returns `null` for anything that is no session */
export function readSignedIn(data: unknown): SignedIn | null {
  const answer = record(data)
  const session = record(answer?.session)
  const user = record(answer?.user)
  const [id, token, userId] = [text(session?.id), text(session?.token), text(user?.id)]
  if (!session || !user || !id || !token || !userId) return null
  return {
    session: { id, token, row: session },
    user: { id: userId, email: text(user.email) ?? '', twoFactor: user.twoFactorEnabled === true, row: user },
  }
}

/** Throws `session_expired` for the answer to a user who is signed out, which is `null` and no error. */
export function parseSignedIn(data: unknown): SignedIn {
  if (data === null) throw new AccountError('session_expired', {})
  const signedIn = readSignedIn(data)
  if (signedIn === null) throw notBetterAuth()
  return signedIn
}
