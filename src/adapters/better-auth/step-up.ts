/**
 * What makes a session fresh again, measured on the server of 1.7:
 *
 * - `/verify-password` proves the password and leaves the session as old as it was. Only a new sign-in helps; it makes a
 *   second session, so the former one is ended after it, or it would stay in the list for good.
 * - With two-factor sign-in on, that sign-in first takes the session cookie away and gives one back with the right code.
 *   A user who stops between the two, or mistypes, is signed out. So nothing is sent until both proofs are known to be
 *   right: the password by `/verify-password`, the code by `/two-factor/verify-totp`, which for a user who is signed in
 *   only checks. Then sign-in and code go in one section that an abort does not cut in two, and that tries again when an
 *   answer is lost. Should all tries fail, the dialog can go on with the next code; a user who closes it then is told by
 *   the next call, which is `session_expired`.
 * - Backup codes and mailed codes of the second factor are used up by a check, and so cannot be tried first. They are not
 *   offered; such a user signs in through a linked provider, or on the host's own page (`signInUrl`).
 * - A user without a password may sign in by a mailed code (`email-step-up.ts`).
 * - A passkey signs in at once, whatever the second factor, and takes nothing away before (`passkey-step-up.ts`).
 * - A sign-in through a provider or on a page of its own leaves this one. The former session then stays in the list,
 *   because its token is forgotten with the page.
 */
import {
  AccountError,
  isAccountError,
  type StepUpMethod,
  type StepUpOperations,
  type StepUpProof,
  type StepUpRequirement,
  type StepUpResult,
  type StepUpStep,
} from '../../contract/index.js'
import { signInMethods } from './account.js'
import type { Backend, Call } from './backend.js'
import { type EmailOtpPlugin, emailMethods, emailProofs } from './email-step-up.js'
import { notBetterAuth } from './errors.js'
import { record, text } from './parse.js'
import { passkeyMethods, signInByPasskey } from './passkey-step-up.js'
import type { PasskeyPlugin } from './passkeys.js'
import { type PasswordProofs, verifyPassword } from './password-proofs.js'
import { type Attempt, signInAgain, verifyTotp } from './sign-in-again.js'

/** For how long the password waits in memory for the code that goes with it. */
const patienceMs = 5 * 60_000

/** After a step-up the session itself is fresh, so this stands for nothing: the call is just made again. Only a cast makes the brand. */
const proof = { scope: 'session' } as StepUpProof

/** The ways that the host has beside password and linked providers. */
export interface StepUpSetup {
  signInUrl: string | undefined
  passkeys: PasskeyPlugin | undefined
  emailOtp: EmailOtpPlugin | undefined
}

let requirements = 0

/**
 * The id names the session that is too old, so that a redirect which brought no new one is found out.
 *
 * @param takesPassword a password is not to sign in with: the call itself takes it (`passwordProofs`)
 */
function newRequirement(
  sessionId: string,
  rest: Pick<StepUpRequirement, 'operation' | 'level' | 'methods'>,
  takesPassword = false,
): StepUpRequirement {
  requirements += 1
  return { id: `${sessionId}.${takesPassword ? 'password.' : ''}${requirements}`, ...rest }
}

function ownPage(signInUrl: string | undefined): StepUpMethod[] {
  return signInUrl === undefined ? [] : [{ id: 'redirect', type: 'redirect' }]
}

/** What to ask of the user for a call that the session is too old for. */
export async function stepUpRequirement(
  backend: Backend,
  call: Call,
  { signInUrl, passkeys, emailOtp }: StepUpSetup,
): Promise<StepUpRequirement> {
  const [current, ways] = await Promise.all([backend.signedIn(call), signInMethods(backend, call)])
  const hasPassword = ways.includes('credential')
  const methods: StepUpMethod[] = [
    ...(await passkeyMethods(backend, passkeys, call, current, hasPassword)),
    ...(hasPassword ? [{ id: 'password', type: 'password' } as const] : []),
    ...ways
      .filter((way) => way !== 'credential')
      .map((provider) => ({ id: `provider:${provider}`, type: 'provider', provider }) as const),
    ...emailMethods(emailOtp, current, hasPassword),
    ...ownPage(signInUrl),
  ]
  if (methods.length === 0) {
    const hint =
      'This user has neither password nor linked provider nor passkey: name the `emailOtp` plugin for the adapter, or give it the `signInUrl` of your own page.'
    throw new AccountError('misconfigured', { hint })
  }
  return newRequirement(current.session.id, { operation: call.operation, level: 'recent', methods }, call.takesPassword)
}

export interface StepUpGroup {
  operations: StepUpOperations
  /** Forgets the password of a step-up under way. */
  dispose: () => void
}

export function stepUpGroup(backend: Backend, setup: StepUpSetup, passwords: PasswordProofs): StepUpGroup {
  const { client, events } = backend
  const { signInUrl, emailOtp } = setup
  const mailed = emailProofs(backend, emailOtp)
  let waiting: { requirementId: string; attempt: Attempt; timer: ReturnType<typeof setTimeout> } | undefined

  function forget(): void {
    clearTimeout(waiting?.timer)
    waiting = undefined
  }

  function askForCode({ operation }: StepUpRequirement, attempt: Attempt): StepUpResult {
    const methods: StepUpMethod[] = [{ id: 'totp', type: 'totp' }, ...ownPage(signInUrl)]
    const requirement = newRequirement(attempt.former.session.id, { operation, level: 'mfa', methods })
    forget()
    waiting = { requirementId: requirement.id, attempt, timer: setTimeout(forget, patienceMs) }
    return { status: 'more', requirement }
  }

  async function replace(
    call: Call,
    requirement: StepUpRequirement,
    attempt: Attempt,
    code?: string,
  ): Promise<StepUpResult> {
    const outcome = await backend.replaceSession(call, async (inside) => {
      const end = await signInAgain(backend, inside, attempt, code)
      if (end === 'done') {
        // In here, so that it happens too when the user has closed the dialog meanwhile.
        forget()
        events.changed('sessions')
      }
      return end
    })
    if (outcome === 'code_needed') return askForCode(requirement, attempt)
    return { status: 'verified', proof, effects: { currentSession: 'rotated', changed: ['sessions'] } }
  }

  async function provePassword(call: Call, requirement: StepUpRequirement, password: string): Promise<StepUpResult> {
    const former = await backend.signedIn(call)
    const attempt: Attempt = { former, password, awaitsCode: false }
    if (!former.user.twoFactor) return replace(call, requirement, attempt)
    await verifyPassword(backend, call, password)
    return askForCode(requirement, attempt)
  }

  async function proveCode(call: Call, requirement: StepUpRequirement, code: string): Promise<StepUpResult> {
    if (waiting?.requirementId !== requirement.id) throw new AccountError('code_expired', {})
    const { attempt } = waiting
    if (!attempt.awaitsCode) await verifyTotp(backend, call, code)
    try {
      return await replace(call, requirement, attempt, code)
    } catch (error) {
      // The server no longer waits for a code, and the session is gone.
      if (!attempt.awaitsCode || !isAccountError(error) || error.code !== 'code_expired') throw error
      forget()
      events.signedOut()
      throw new AccountError('session_expired', {}, { cause: error })
    }
  }

  async function provePasskey(call: Call): Promise<StepUpResult> {
    await signInByPasskey(backend, call, await backend.signedIn(call))
    forget()
    return { status: 'verified', proof, effects: { currentSession: 'rotated', changed: ['sessions'] } }
  }

  async function proveMailedCode(call: Call, code: string): Promise<StepUpResult> {
    await mailed.prove(call, code)
    forget()
    return { status: 'verified', proof, effects: { currentSession: 'rotated', changed: ['sessions'] } }
  }

  /** Back from elsewhere: what proves the sign-in is the session that it made. */
  async function proveReturn(call: Call, requirement: StepUpRequirement): Promise<StepUpResult> {
    const { session } = await backend.signedIn(call)
    if (requirement.id.startsWith(`${session.id}.`)) throw new AccountError('invalid_credentials', {})
    forget()
    return { status: 'verified', proof, effects: { currentSession: 'rotated', changed: ['sessions'] } }
  }

  async function goToProvider(call: Call, provider: string): Promise<StepUpStep> {
    const callbackURL = typeof location === 'undefined' ? '/' : location.href
    const data = await backend.request(call, (fetchOptions) =>
      client.signIn.social({ provider, callbackURL, disableRedirect: true, fetchOptions }),
    )
    const url = text(record(data)?.url)
    if (url === undefined) throw notBetterAuth()
    return { status: 'redirect', url }
  }

  const operations: StepUpOperations = {
    async begin({ requirement, methodId }, context) {
      const method = requirement.methods.find(({ id }) => id === methodId)
      if (method?.type === 'password' || method?.type === 'totp' || method?.type === 'passkey') {
        return { status: 'ready' }
      }
      if (method?.type === 'email') {
        return { status: 'challenge', challenge: await mailed.begin({ operation: 'stepUp.begin', context }) }
      }
      if (method?.type === 'provider') return goToProvider({ operation: 'stepUp.begin', context }, method.provider)
      if (method?.type === 'redirect' && signInUrl !== undefined) return { status: 'redirect', url: signInUrl }
      throw new AccountError('unsupported', { operation: 'stepUp.begin' })
    },

    async complete({ requirement, methodId, password = '', code = '' }, context) {
      const call: Call = {
        operation: 'stepUp.complete',
        context: { ...context, fresh: true },
        passwordField: 'password',
      }
      const method = requirement.methods.find(({ id }) => id === methodId)
      if (method?.type === 'password') {
        const prove = passwords.isAskedBy(requirement) ? passwords.prove : provePassword
        return prove(call, requirement, password)
      }
      if (method?.type === 'passkey') return provePasskey(call)
      if (method?.type === 'email') return proveMailedCode(call, code)
      if (method?.type === 'totp') return proveCode(call, requirement, code)
      if (method?.type === 'provider' || method?.type === 'redirect') return proveReturn(call, requirement)
      throw new AccountError('unsupported', { operation: 'stepUp.complete' })
    },

    ...(emailOtp && {
      async resend({ challengeId }, context) {
        return {
          status: 'challenge',
          challenge: await mailed.resend({ operation: 'stepUp.resend', context }, challengeId),
        }
      },
    }),
  }
  return { operations, dispose: forget }
}
