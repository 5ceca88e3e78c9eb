import type { AccountAdapter, AnyAccountError, OperationContext, OperationId, Topic } from '../contract/index.js'
import type { Parser } from './parse.js'
import type { ResumableOperation, Resume } from './resume.js'

/**
 * Something that a user can do. Declared once, at module level; `Input` may hold secrets and is never kept, unless the
 * action says with `resume` what of it may be.
 */
export type ActionDefinition<Input, Output extends ActionOutput> = ActionCall<Input, Output> &
  (
    | { operation: OperationId; resume?: undefined }
    /** After a proof on another page the user goes on with it by one click. See `useResume`. */
    | { operation: ResumableOperation; resume: Resume<Input> }
  )

interface ActionCall<Input, Output extends ActionOutput> {
  /** What the intent is about, beside the operation: the id of a row. Two intents may run side by side. */
  target?: ((input: Input) => string) | undefined
  /** What is read again afterwards, beside what the adapter reports. */
  topics: readonly Topic[]
  call: (adapter: AccountAdapter, input: Input, context: OperationContext) => unknown
  /** Loaded before the call, because an answer that nobody can read says nothing about what happened. */
  loadParser: () => Promise<Parser<Output>>
  /** The goal is reached although the call failed: a session that is already gone, for instance. */
  isAlreadyDone?: ((error: AnyAccountError) => boolean) | undefined
  /** A person and a device take part (WebAuthn), so that the time-out is that of a ceremony. */
  ceremony?: boolean | undefined
}

/** What a mutation answers with. The core looks at its effects, and at the URL of a `Redirect`; it may have neither. */
export type ActionOutput = object

/** `step_up`: the user is being asked for a proof. `checking`: no answer came, and the true state is being read. */
export type ActionPhase = 'calling' | 'step_up' | 'checking'

/** One intent under way. */
export interface PendingIntent {
  phase: ActionPhase
  slow: boolean
}

/** How an intent ended. */
export type ActionResult<Output> =
  | { status: 'done'; value: Output }
  /** The goal had been reached before: there is no answer to show, and nothing went wrong. */
  | { status: 'already_done' }
  /** The host's router is on its way to `url`. */
  | { status: 'redirect'; url: string }
  /** `uncertain`: no answer came. The state was read again, so that what is shown is true, and a retry is safe to offer. */
  | { status: 'failed'; error: AnyAccountError; uncertain: boolean }
  | { status: 'cancelled'; by: 'user' | 'signal' }
  /** The same intent is under way, and this one was dropped. */
  | { status: 'busy' }

export interface RunOptions {
  signal: AbortSignal
  onPhase: (pending: PendingIntent) => void
}
