'use client'
import { useEffect, useState } from 'react'
import type { BackupCodesStatus } from '../../contract/index.js'
import { type BackupCodesEvent, resting, transition } from '../../core/flows/backup-codes.js'
import { wereCodesMade } from '../../core/rules/were-codes-made.js'
import { useOneTime } from '../../react/one-time/use-one-time.js'
import { useAction } from '../../react/use-action.js'
import { useEvent } from '../../react/use-event.js'
import { useFlow } from '../../react/use-flow.js'
import { useOutcome } from '../../react/use-outcome.js'
import { useResume } from '../../react/use-resume.js'
import { disableCodes, regenerateCodes } from './actions.js'
import type { BackupCodesOutcome, BackupCodesReady } from './state.js'

type Issuing = Pick<
  BackupCodesReady,
  | 'flow'
  | 'moves'
  | 'regenerate'
  | 'regenerating'
  | 'disable'
  | 'disabling'
  | 'back'
  | 'codes'
  | 'close'
  | 'blocked'
  | 'outcome'
> & { ask: (question: 'regenerate' | 'disable') => void }

/**
 * Making codes and taking them away, and what that came to.
 *
 * @param readLast the numbers as they were read last; `undefined` when the last try to read them failed
 */
export function useIssuing(readLast: () => BackupCodesStatus | undefined): Issuing {
  const regenerating = useAction(regenerateCodes)
  const disabling = useAction(disableCodes)
  const { box, present } = useOneTime<readonly string[]>()
  const [flow, send, now] = useFlow(transition, resting)
  const [outcome, tell] = useOutcome<BackupCodesOutcome>()
  const [moves, setMoves] = useState(0)

  const move = useEvent((event: BackupCodesEvent) => {
    setMoves((count) => count + 1)
    send(event)
  })

  useEffect(() => {
    // Whoever comes back to the page has to learn that the codes are no longer there.
    if (present || now().step !== 'showing') return
    send({ type: 'closed' })
    tell({ kind: 'vanished' })
  }, [present, now, send, tell])

  const regenerate = useEvent(async () => {
    const before = readLast()
    const result = await regenerating.run()
    if (result.status === 'done') {
      const { codes, generatedAt, invalidatedPrevious } = result.value
      box.set(codes)
      move({ type: 'issued', generatedAt })
      tell({ kind: 'issued', invalidatedPrevious })
    }
    if (result.status !== 'failed') return
    const { error, uncertain } = result
    const made = uncertain ? wereCodesMade(before, readLast()) : false
    if (made) {
      move({ type: 'gone' })
      tell({ kind: 'lost' })
    } else tell({ kind: 'failed', operation: 'regenerate', error, unknown: made === undefined })
  })

  const disable = useEvent(async () => {
    const result = await disabling.run()
    const left = result.status === 'failed' && result.uncertain ? readLast()?.generated : true
    if (result.status === 'done' || result.status === 'already_done' || left === false) {
      move({ type: 'gone' })
      tell({ kind: 'disabled', alreadyGone: result.status === 'already_done' })
    } else if (result.status === 'failed') {
      tell({ kind: 'failed', operation: 'disable', error: result.error, unknown: left !== true })
    }
  })

  useResume(regenerateCodes, () => void regenerate())
  useResume(disableCodes, () => void disable())

  return {
    flow,
    moves,
    ask: useEvent((question: 'regenerate' | 'disable') => move({ type: 'ask', question })),
    back: useEvent(() => {
      // What is on its way cannot be called back.
      if (regenerating.pending.size + disabling.pending.size === 0) move({ type: 'back' })
    }),
    regenerate: useEvent(() => void regenerate()),
    regenerating: regenerating.pending.get(''),
    disable: useEvent(() => void disable()),
    disabling: disabling.pending.get(''),
    codes: box,
    close: useEvent(() => {
      move({ type: 'closed' })
      box.wipe()
      tell({ kind: 'saved' })
    }),
    blocked: { regenerate: regenerating.blocked.has(''), disable: disabling.blocked.has('') },
    outcome,
  }
}
