'use client'
import { useEffect, useRef } from 'react'
import type { Effects, Passkey } from '../../contract/index.js'
import type { ActionPhase, PendingIntent } from '../../core/action.js'
import { useAction } from '../../react/use-action.js'
import { useEvent } from '../../react/use-event.js'
import { useResume } from '../../react/use-resume.js'
import { addPasskey } from './actions.js'
import type { Passkeys } from './use-passkey-list.js'

export interface Adding {
  add: () => void
  adding: PendingIntent | undefined
  stopAdding: () => void
  addBlocked: boolean
}

/** The ceremony that makes a passkey, and what it came to. */
export function useAdding({ readLast, readAgain, tell, providerOf, thisDevice }: Passkeys): Adding {
  const action = useAction(addPasskey)
  const stopped = useRef(false)
  const adding = action.pending.get('')
  const phase = useRef<ActionPhase>(undefined)
  useEffect(() => {
    if (adding) phase.current = adding.phase
  }, [adding])

  const add = useEvent(async () => {
    const before = readLast()
    const result = await action.run()
    if (result.status === 'busy') return
    const byButton = stopped.current
    stopped.current = false
    const added = (passkey: Passkey | undefined, effects?: Effects) => {
      if (passkey) thisDevice.remember(passkey.id, true)
      tell({ kind: 'added', passkey, provider: providerOf(passkey), effects })
    }
    switch (result.status) {
      case 'done': {
        const { value } = result
        return value.status === 'done' && added(value.passkey ?? newSince(before, readLast()), value.effects)
      }
      case 'cancelled': {
        // Whoever is gone, or is another user by now, is told nothing; and who closed the step-up knows.
        if (!byButton && (result.by === 'signal' || phase.current === 'step_up')) return
        // The server may have got it before the button was pressed.
        if (byButton) await readAgain()
        const found = newSince(before, readLast())
        return found ? added(found) : tell({ kind: 'not_added' })
      }
      case 'failed': {
        const { error, uncertain } = result
        const found = uncertain ? newSince(before, readLast()) : undefined
        if (found) return added(found)
        if (error.code === 'conflict' && error.data.kind === 'already_enrolled') return tell({ kind: 'already_there' })
        return tell({ kind: 'failed', operation: 'add', error, unknown: uncertain && readLast() === undefined })
      }
    }
  })
  useResume(addPasskey, () => void add())

  return {
    add: useEvent(() => void add()),
    adding,
    stopAdding: useEvent(() => {
      if (!adding) return
      stopped.current = true
      action.cancel()
    }),
    addBlocked: action.blocked.has(''),
  }
}

/** The one passkey that is in a list and was not before. */
function newSince(before: readonly Passkey[] | undefined, after: readonly Passkey[] | undefined): Passkey | undefined {
  if (!before || !after) return undefined
  const fresh = after.filter(({ id }) => !before.some((other) => other.id === id))
  return fresh.length === 1 ? fresh[0] : undefined
}
