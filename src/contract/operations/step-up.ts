import type { OperationId } from '../adapter.js'
import type { Challenge, Effects, Operation, Redirect, StepUpProof } from './call.js'

/** One way for the user to prove that it is them. */
export type StepUpMethod = { id: string } & (
  | { type: 'password' }
  | { type: 'totp' | 'backup_code' }
  | { type: 'sms' | 'email'; destination?: string | undefined }
  | { type: 'passkey' | 'webauthn' }
  | { type: 'provider'; provider: string }
  | { type: 'redirect' }
)

/** What a call asked for when it rejected with `reauthentication_required`. */
export interface StepUpRequirement {
  id: string
  operation?: OperationId | undefined
  /** `recent`: a proof that is new enough. `mfa`: one by a second factor. */
  level?: 'recent' | 'mfa' | undefined
  /** At least one, the preferred one first. */
  methods: readonly StepUpMethod[]
  /** Seconds for which a proof counts as recent. */
  maxAgeSeconds?: number | undefined
}

/** What to do next with the chosen method. */
export type StepUpStep = { status: 'challenge'; challenge: Challenge } | { status: 'ready' } | Redirect

/** `more`: the proof was right, and another one is needed (password, then code). */
export type StepUpResult =
  | { status: 'verified'; proof: StepUpProof; effects?: Effects | undefined }
  | { status: 'more'; requirement: StepUpRequirement }

/** Used by the `StepUp` dialog, on behalf of any call. */
export interface StepUpOperations {
  /** Starts a method: sends the code, or gives the URL to go to. `ready` when there is nothing to send. */
  begin: Operation<{ requirement: StepUpRequirement; methodId: string }, StepUpStep>
  /**
   * Hands over the proof. A wrong one is `invalid_credentials` or `invalid_code`, and leaves the session usable. For a
   * passkey the ceremony runs here. `url` ends a redirect.
   */
  complete: Operation<
    {
      requirement: StepUpRequirement
      methodId: string
      challengeId?: string | undefined
      password?: string | undefined
      code?: string | undefined
      url?: string | undefined
    },
    StepUpResult
  >
  resend?: Operation<{ challengeId: string }, StepUpStep> | undefined
}
