/** What the user was asked about one of the accounts. */
export type ConnectionQuestion =
  /** Whether a connection shall go. */
  | { kind: 'disconnect'; id: string }
  /** Whether to leave for a provider. `connection`: the one that is connected anew; absent for a new one. */
  | { kind: 'leave'; provider: string; connection?: string | undefined }

export type ConnectedAccountsFlow =
  | {
      step: 'resting'
      /** Answered with no: its button has the focus again. */
      declined?: ConnectionQuestion | undefined
      /** Has just been connected: it is where the user is now. */
      arrived?: string | undefined
    }
  | { step: 'asking'; question: ConnectionQuestion }

export type ConnectedAccountsEvent =
  | { type: 'asked'; question: ConnectionQuestion }
  | { type: 'declined' }
  /** What was asked, or something that needed no question, is done. `arrived`: the connection that came of it. */
  | { type: 'done'; question?: ConnectionQuestion | undefined; arrived?: string | undefined }

export const resting: ConnectedAccountsFlow = { step: 'resting' }

/** The step that follows. An event that means nothing in a step leaves it as it is. */
export function transition(flow: ConnectedAccountsFlow, event: ConnectedAccountsEvent): ConnectedAccountsFlow {
  switch (event.type) {
    case 'asked':
      return { step: 'asking', question: event.question }
    case 'declined':
      return flow.step === 'asking' ? { step: 'resting', declined: flow.question } : flow
    case 'done':
      // The user may be asked something else by now.
      if (flow.step === 'asking' && !isSame(flow.question, event.question)) return flow
      return { step: 'resting', arrived: event.arrived }
  }
}

/** Whether two are about the same thing. */
export function isSame(one: ConnectionQuestion | undefined, other: ConnectionQuestion | undefined): boolean {
  if (one?.kind === 'disconnect') return other?.kind === 'disconnect' && one.id === other.id
  if (one?.kind !== 'leave' || other?.kind !== 'leave') return one === other
  return one.provider === other.provider && one.connection === other.connection
}
