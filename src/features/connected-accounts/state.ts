import type { AnyAccountError, Connection, ConnectionProvider, Effects, ManagedBy } from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import type { ConnectedAccountsFlow, ConnectionQuestion } from '../../core/flows/connected-accounts.js'
import type { Unavailable } from '../../react/use-capability.js'
import type { KnownWaysIn } from '../../react/use-ways-in.js'

/** What an account elsewhere is for. */
export type ConnectionPurpose = Connection['purpose']

/** What the last thing that the user did came to. `id` is new each time, so that the same words are said again. */
export type ConnectedAccountsOutcome = { id: number; provider: string; purpose: ConnectionPurpose } & (
  | { kind: 'connected'; connection: Connection | undefined; effects: Effects | undefined }
  /** The browser is on its way to the provider. */
  | { kind: 'leaving' }
  /** The user came back without having connected anything. */
  | { kind: 'not_connected' }
  | { kind: 'disconnected'; connection: Connection; alreadyGone: boolean; effects: Effects | undefined }
  | {
      kind: 'failed'
      /** `complete`: after the user came back from the provider. */
      operation: 'connect' | 'complete' | 'disconnect'
      connection?: Connection | undefined
      error: AnyAccountError
      /** No answer came, and the list does not say either: it may have happened. */
      unknown: boolean
    }
)

/** The accounts as they were read last. */
export interface ConnectedAccountsList {
  connections: readonly Connection[]
  /** For their names; empty when nobody could say. */
  providers: readonly ConnectionProvider[]
  /** The whole account belongs to somebody else, who signs the user in. */
  managedBy: ManagedBy | undefined
}

/** A connection that is being made, or made anew. */
export interface Connecting {
  provider: string
  connection?: string | undefined
  intent: PendingIntent
}

/** The accounts, and what the user can do with them. */
export interface ConnectedAccountsReady extends ConnectedAccountsList {
  status: 'ready'
  /** Providers of which another account can be connected. */
  offered: readonly ConnectionProvider[]
  /** The providers could not be read, and so none is offered. */
  providersFailure: { error: AnyAccountError; retrying: boolean; retry: () => void } | null
  /** The last try to read the list again failed: it may be out of date. */
  refreshError: AnyAccountError | null
  refreshing: boolean
  refresh: () => void

  /** Connects an account of a provider, or asks first whether to leave for it. */
  connect: (provider: string) => void
  /** Connects an account anew, or asks first. */
  reconnect: (id: string) => void
  connecting: Connecting | undefined
  /** Gives up what is being connected, for instance in a window that the user has lost sight of. */
  cancelConnecting: () => void
  /** The end of a trip to a provider is being handed over. */
  completing: Connecting | undefined
  /** Asks whether a connection shall go. `undefined` where the adapter cannot take any away. */
  askToDisconnect: ((id: string) => void) | undefined
  disconnecting: ReadonlyMap<string, PendingIntent>
  flow: ConnectedAccountsFlow
  /** What the user is asked now, about something that is still there. */
  question: ConnectionQuestion | undefined
  /** The answer to that: yes, or no. */
  confirm: () => void
  decline: () => void
  /** Before a way to sign in goes: those that are left; `undefined` while they are being read. */
  waysLeft: KnownWaysIn | undefined
  /** What the server will not do again before some time. */
  blocked: { connect: boolean; disconnect: ReadonlySet<string> }
  /** Goes up with each step that the user takes, so that the focus can follow. */
  moves: number
  outcome: ConnectedAccountsOutcome | null
}

export type ConnectedAccountsState =
  | { status: 'unsupported' }
  /** The accounts can be seen, as far as they could be read, and nothing can be changed. */
  | ({ status: 'unavailable'; reason: Unavailable } & ConnectedAccountsList)
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }
  | ConnectedAccountsReady
