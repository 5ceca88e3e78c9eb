import type { Account, AccountAdapter, AnyAccountError, OperationContext, OperationId } from '../contract/index.js'
import type { ActionDefinition, ActionOutput, ActionResult, RunOptions } from './action.js'
import type { Resource, ResourceDefinition } from './resource.js'
import type { StepUpParsers, StepUpQueue } from './step-up-types.js'
import type { Readable } from './store.js'
import type { Timing } from './timing.js'

export interface AccountClientConfig {
  adapter: AccountAdapter
  timing?: Partial<Timing> | undefined
  /** The account, read as every feature needs it; its id says who the user is. */
  account: ResourceDefinition<Account>
  loadStepUpParsers: () => Promise<StepUpParsers>
  /** The user ended the session here. Called once. */
  onSignedOut?: (() => void) | undefined
  /** Goes to a URL that the adapter gave, already checked. Default: the browser does. */
  onNavigate?: ((url: string) => void) | undefined
  /** What went wrong, for the host's logs. Holds nothing that the user typed. */
  onError?: ((error: AnyAccountError) => void) | undefined
  /** Lets the user sign in again, and resolves when they have. */
  onReauthenticate?: (() => void | Promise<void>) | undefined
}

/** Whether the user is signed in, as far as the last answers and events say. */
export type SessionStatus = 'active' | 'ended'

/** A read whose answer is for the moment. */
export interface Question<T> {
  operation: OperationId
  signal: AbortSignal
  start: (adapter: AccountAdapter, context: OperationContext) => T | PromiseLike<T>
}

/** One adapter, one user, and everything that the components read and do. Knows no React. */
export interface AccountClient {
  readonly adapter: () => AccountAdapter
  readonly account: Resource<Account>
  /** The same definition gives the same resource: two components share one read. */
  readonly resource: <T>(definition: ResourceDefinition<T>) => Resource<T>
  readonly run: <Input, Output extends ActionOutput>(
    definition: ActionDefinition<Input, Output>,
    input: Input,
    options: RunOptions,
  ) => Promise<ActionResult<Output>>
  /**
   * One bounded read that is not kept: whether a name is free, while it is typed. Rejects with an `AccountError`, and
   * never leads to a step-up, which nobody expects while they type.
   */
  readonly ask: <T>(question: Question<T>) => Promise<T>
  readonly stepUp: StepUpQueue
  readonly session: Readable<SessionStatus>
  /** Goes up with every change of user or adapter: what belongs to the former one has to go. */
  readonly generation: Readable<number>
  /** Everything that was typed has to go: the page is left, or the session is over. Returns the way to stop. */
  readonly onWipe: (listener: () => void) => () => void
  /** The user wants to sign in again: the host does it, and what was read is read again. Never rejects. */
  readonly signInAgain: () => Promise<void>
  readonly report: (error: AnyAccountError) => void
  /** Takes a new adapter object or new callbacks. An adapter of another id is another back end. */
  readonly update: (config: AccountClientConfig) => void
}
