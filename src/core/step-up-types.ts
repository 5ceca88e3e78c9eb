import type {
  Account,
  AccountAdapter,
  Effects,
  StepUpProof,
  StepUpRequirement,
  StepUpResult,
  StepUpStep,
} from '../contract/index.js'
import type { CallRequest } from './call.js'
import type { StepUpFlow } from './flows/step-up.js'
import type { Parser } from './parse.js'
import type { Resource } from './resource.js'
import type { StepUpAsk } from './step-up-waiters.js'
import type { Readable } from './store.js'

/** What the user typed. Handed straight on to the adapter, and never kept. */
export interface StepUpSecret {
  password?: string | undefined
  code?: string | undefined
}

/** One dialog for all calls: the first one opens it, the others wait behind it. */
export interface StepUpQueue extends Readable<StepUpFlow> {
  /**
   * A call needs a proof. Resolves with it; rejects with `cancelled {by:'user'}` when the user walks away, with
   * `cancelled {by:'signal'}` when the call is given up, with `network` when the code for it cannot be loaded, and with
   * `reauthentication_required` when no dialog is mounted or none of the methods is known, so that nothing ever hangs. A
   * back end that takes no proofs at all is left with no method (`needsSignIn`).
   */
  request: (ask: StepUpAsk) => Promise<StepUpProof>
  /**
   * A dialog is mounted. Returns what to call when it is gone.
   *
   * @param load loads its code, where that comes later; it is asked for with each call, so that one that was lost is tried
   *   again
   */
  attach: (load?: () => Promise<unknown>) => () => void
  choose: (methodId: string) => void
  back: () => void
  /** Starts the chosen method: sends the code, or leads to the provider. */
  begin: () => Promise<void>
  /** Hands over the proof. For a method that needs no input (a passkey) the secret is empty. */
  submit: (secret: StepUpSecret) => Promise<void>
  /**
   * Takes up a trip that ended with the load of this page. The user then hands the proof over, and with it goes on with
   * what they were doing, where a component is there that can (`useResume`).
   */
  resume: () => void
  /** Sends the code again. */
  resend: () => Promise<void>
  /** The user walks away: everything that waits is `cancelled {by:'user'}`, because one prompt stands for all of it. */
  cancel: () => void
  /** The session is over, or another user is here: what waits is `cancelled {by:'signal'}`, and no proof stays. */
  forget: () => void
}

export interface StepUpParsers {
  requirement: Parser<StepUpRequirement>
  step: Parser<StepUpStep>
  result: Parser<StepUpResult>
}

export interface StepUpHost {
  call: (request: CallRequest<unknown>) => Promise<unknown>
  /** Who is here, for what one user began before the load of a page. */
  account: () => Resource<Account>
  /** The adapter of now, for a trip that no call waits for. */
  adapter: () => AccountAdapter
  /** The host's router, as it is now. */
  onNavigate: () => ((url: string) => void) | undefined
  applyEffects: (effects: Effects | undefined) => void
  /** Loaded when the first dialog needs them. */
  loadParsers: () => Promise<StepUpParsers>
}
