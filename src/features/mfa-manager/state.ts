import type { AnyAccountError, Effects, FieldErrorCode, MfaFactor } from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import type { AddedFactor, MfaFlow, MfaMethod, MfaQuestion } from '../../core/flows/mfa-enrollment.js'
import type { OneTime, OneTimeSource } from '../../core/one-time.js'
import type { OfferedMethod } from '../../core/rules/mfa-methods.js'
import type { ReadPhoneNumber } from '../../core/rules/phone-number.js'
import type { Unavailable } from '../../react/use-capability.js'

/** What has to get into the app of the user. Only ever in a box. */
export interface MfaSetup {
  /** Base32. Absent for an app that is told by a picture alone. */
  secret?: string | undefined
  uri: string
}

/** What may be under way. */
export type MfaTask =
  | `begin/${MfaMethod}`
  | `make_default/${string}`
  | 'confirm'
  | 'resend'
  | 'rename'
  | 'remove'
  | 'turn_off'
  | 'sign_out_others'

/** What could not be done. */
export type MfaFailure = 'add' | 'resend' | 'remove' | 'turn_off' | 'make_default' | 'sign_out_others'

/** What the last step came to. `id` is new each time, so that the same words are said again. */
export type MfaOutcome = { id: number } & (
  | ({ kind: 'added' } & AddedFactor)
  | { kind: 'sent' | 'resent'; destination: string | undefined }
  | { kind: 'renamed' | 'made_default'; factor: MfaFactor }
  | { kind: 'removed'; factor: MfaFactor; effects: Effects | undefined; left: number | undefined }
  | { kind: 'turned_off'; effects: Effects | undefined }
  | { kind: 'signed_out_others'; effects: Effects | undefined; failed: number }
  | { kind: 'copied' | 'copy_refused' }
  /** The user or their device said no to a passkey ceremony. */
  | { kind: 'declined' }
  | { kind: 'expired' }
  /** `unknown`: no answer came, and what was read since then does not say either. */
  | { kind: 'failed'; operation: MfaFailure; factor?: MfaFactor | undefined; error: AnyAccountError; unknown: boolean }
)

/** The second factors, and what the user can do with them. */
export interface MfaManagerReady {
  status: 'ready'
  enabled: boolean
  enforced: boolean
  factors: readonly MfaFactor[]
  /** Why a factor cannot go now; `undefined` when it can. */
  whyKept: (factor: MfaFactor) => Unavailable | undefined
  /** The list may be out of date: the last try to read it again failed. */
  refreshError: AnyAccountError | null
  refreshing: boolean
  refresh: () => void
  flow: MfaFlow
  /** Goes up with each step that the user takes, so that the focus can follow. */
  moves: number

  /** What can be added, the method to be preferred first. */
  methods: readonly OfferedMethod[]
  /** Lets the user pick a method. `undefined` where none can be added. */
  add: (() => void) | undefined
  /** Picks a method; one that needs nothing more begins at once. */
  choose: (method: MfaMethod) => void
  /** What the field of the step that asks first starts with. */
  suggested: string
  /** What the user means by a text: a number in E.164, or what is wrong with it. */
  readNumber: (text: string) => ReadPhoneNumber
  /** What is wrong with what was entered, before the server is asked. */
  check: (text: string) => FieldErrorCode | undefined
  /** Begins with what was entered: a number, an address, a name. Resolves with what went wrong. */
  begin: (text: string) => Promise<AnyAccountError | undefined>
  /** Begins an enrolment anew that has expired. */
  beginAgain: () => void
  /** Proves the new factor. Resolves with what went wrong. */
  confirm: (proof: { code?: string | undefined; name?: string | undefined }) => Promise<AnyAccountError | undefined>
  resend: (() => void) | undefined
  /** From when on the server sends another code, as ISO-8601; `undefined`: now. */
  resendAt: string | undefined
  /** Back to the number or address. */
  edit: () => void
  /** Leaves what was begun: nothing of it stays, here or at the server. */
  leave: () => void
  /** What has to get into the app of the user, while an enrolment needs it. */
  setup: OneTimeSource<MfaSetup>
  copyKey: () => void
  /** The backup codes that came with the factor, until they are saved. */
  codes: OneTime<readonly string[]>
  /** The user has saved them. */
  saved: () => void

  /** Asks before it is done. */
  ask: (question: MfaQuestion) => void
  can: { rename: boolean; remove: boolean; turnOff: boolean; makeDefault: boolean }
  rename: (name: string) => Promise<AnyAccountError | undefined>
  /** Removes the factor that was asked about. */
  remove: () => void
  turnOff: () => void
  makeDefault: (factorId: string) => void
  /** Ends all other sessions; `undefined` where the adapter cannot, or has just done so. */
  signOutOthers: (() => void) | undefined
  pending: ReadonlyMap<MfaTask, PendingIntent>
  /** What the server will not do again before some time. */
  blocked: ReadonlySet<MfaTask>
  /** The last form got no answer, and what was read since then does not say either: it may have worked. */
  unknown: boolean
  outcome: MfaOutcome | null
}

export type MfaManagerState =
  | { status: 'unsupported' }
  | { status: 'unavailable'; reason: Unavailable }
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }
  | MfaManagerReady
