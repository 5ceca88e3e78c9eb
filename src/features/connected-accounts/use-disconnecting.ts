'use client'
import type { Connection } from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import { useAction } from '../../react/use-action.js'
import { useEvent } from '../../react/use-event.js'
import type { Untold } from '../../react/use-outcome.js'
import { useResume } from '../../react/use-resume.js'
import { disconnectAccount } from './actions.js'
import type { ConnectedAccountsOutcome } from './state.js'

interface Around {
  connections: readonly Connection[]
  /** The list as it was read last; `undefined` when the last try to read it failed. */
  readLast: () => readonly Connection[] | undefined
  refresh: () => void
  tell: (outcome: Untold<ConnectedAccountsOutcome>) => void
  onDone: (id: string) => void
}

export interface DisconnectingHandle {
  disconnect: (id: string) => void
  disconnecting: ReadonlyMap<string, PendingIntent>
  blocked: ReadonlySet<string>
}

/** Taking connections away. */
export function useDisconnecting({ connections, readLast, refresh, tell, onDone }: Around): DisconnectingHandle {
  const action = useAction(disconnectAccount)

  const disconnect = useEvent(async (id: string) => {
    const connection = connections.find((row) => row.id === id)
    if (!connection) return
    const { provider, purpose } = connection
    const about = { provider, purpose, connection }
    const result = await action.run({ id })
    const last = result.status === 'failed' && result.uncertain ? readLast() : undefined
    const isGone = last !== undefined && !last.some((row) => row.id === id)
    if (result.status === 'done' || result.status === 'already_done' || isGone) {
      const effects = result.status === 'done' && result.value.status === 'done' ? result.value.effects : undefined
      onDone(id)
      tell({ kind: 'disconnected', ...about, alreadyGone: result.status === 'already_done', effects })
    } else if (result.status === 'redirect') {
      tell({ kind: 'leaving', provider, purpose })
    } else if (result.status === 'failed') {
      const unknown = result.uncertain && last === undefined
      tell({ kind: 'failed', operation: 'disconnect', ...about, error: result.error, unknown })
      // What was offered was out of date: the row is to say why it stays.
      if (result.error.code === 'forbidden') refresh()
    }
  })

  useResume(disconnectAccount, ({ id }) => void disconnect(id))

  return {
    disconnect: useEvent((id: string) => void disconnect(id)),
    disconnecting: action.pending,
    blocked: action.blocked,
  }
}
