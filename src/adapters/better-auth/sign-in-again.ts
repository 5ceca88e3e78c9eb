import { isAccountError } from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import { isoDate, record, text } from './parse.js'
import type { SignedIn } from './signed-in.js'

/** A sign-in of a user who is signed in, from the password to the end of the former session. */
export interface Attempt {
  readonly former: SignedIn
  readonly password: string
  /** The server has taken the session cookie away and waits for the code of the second factor. */
  awaitsCode: boolean
}

/** How often a code that is known to be right is sent, when no answer or a "later" comes back. */
const tries = 3
const longestPauseMs = 10_000

const dayMs = 86_400_000

/**
 * The answer that asks for a code, without the member that the two-factor plugin of the client looks for: it would send
 * the browser to the sign-in page, in the middle of a dialog that asks for the code itself.
 */
async function parseQuietly(body: string): Promise<unknown> {
  try {
    const data: unknown = JSON.parse(body)
    return record(data)?.twoFactorRedirect === true ? { awaitsCode: true } : data
  } catch {
    return body
  }
}

/** A session that was made for a day and no longer came from "do not remember me": its successor is not to outlive it. */
export function wasRemembered({ session }: SignedIn): boolean {
  const [start, end] = [session.row.createdAt, session.row.expiresAt].map((date) => Date.parse(isoDate(date) ?? ''))
  return !(Number(end) - Number(start) <= dayMs + 1000)
}

async function signIn(backend: Backend, inside: Call, { former, password }: Attempt): Promise<unknown> {
  return backend.request(inside, (options) =>
    backend.client.signIn.email({
      email: former.user.email,
      password,
      rememberMe: wasRemembered(former),
      // Until the former session has ended and the code is given, `useSession` would show a state that is none.
      fetchOptions: { ...options, disableSignal: true, jsonParser: parseQuietly },
    }),
  )
}

/** Between sign-in and code the user is signed out, so one lost answer is no reason to stop. */
async function giveCode(backend: Backend, inside: Call, code: string): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await verifyTotp(backend, inside, code)
    } catch (error) {
      if (!isAccountError(error) || !error.retryable || attempt === tries) throw error
      const wished = error.code === 'rate_limited' ? error.data.retryAfterMs : undefined
      await new Promise((resolve) => setTimeout(resolve, Math.min(wished ?? 1000, longestPauseMs)))
    }
  }
}

/** For a user who is signed in this only checks the code; for one who is signing in it finishes the sign-in. */
export async function verifyTotp(backend: Backend, call: Call, code: string): Promise<unknown> {
  return backend.request({ ...call, plugin: 'twoFactor' }, (options) =>
    backend.client.$fetch('/two-factor/verify-totp', { ...options, method: 'POST', body: { code } }),
  )
}

/** The proof is right whatever becomes of this: at worst the former session stays in the list, to be ended there. */
export async function endFormer(
  backend: Backend,
  inside: Call,
  { session: { token } }: SignedIn,
  newToken: string | undefined,
): Promise<void> {
  if (newToken === token) return
  await backend
    .request(inside, (options) =>
      backend.client.revokeSession({ token, fetchOptions: { ...options, disableSignal: true } }),
    )
    .catch(() => undefined)
}

/**
 * Puts a new session in place of the former one. Runs in a section of `replaceSession`, or goes on where a former run
 * had to stop.
 *
 * @param code of the second factor, known to be right; when it turns out to be needed and is not there, the answer is
 * `code_needed`
 */
export async function signInAgain(
  backend: Backend,
  inside: Call,
  attempt: Attempt,
  code: string | undefined,
): Promise<'done' | 'code_needed'> {
  let answer: unknown
  if (!attempt.awaitsCode) {
    answer = await signIn(backend, inside, attempt)
    attempt.awaitsCode = record(answer)?.awaitsCode === true
  }
  if (attempt.awaitsCode) {
    if (code === undefined) return 'code_needed'
    answer = await giveCode(backend, inside, code)
    attempt.awaitsCode = false
  }
  await endFormer(backend, inside, attempt.former, text(record(answer)?.token))
  backend.client.$store.notify('$sessionSignal')
  return 'done'
}
