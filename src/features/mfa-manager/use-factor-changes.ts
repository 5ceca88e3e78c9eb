'use client'
import type { AnyAccountError, Effects } from '../../contract/index.js'
import type { ActionResult } from '../../core/action.js'
import { revokeOtherSessions } from '../../react/revoke-others.js'
import { useAction } from '../../react/use-action.js'
import { useEvent } from '../../react/use-event.js'
import { useResume } from '../../react/use-resume.js'
import { makeFactorDefault, removeFactor, renameFactor, turnOffMfa } from './actions.js'
import type { MfaFailure, MfaManagerReady } from './state.js'
import type { TaskEntry } from './use-enrolling.js'
import type { Steps } from './use-steps.js'

export interface FactorChanges extends Pick<MfaManagerReady, 'ask' | 'rename' | 'remove' | 'turnOff' | 'makeDefault'> {
  signOutOthers: () => void
  tasks: readonly TaskEntry[]
}

/** What can be done with factors that are on. */
export function useFactorChanges({ flow, now, move, tell, readLast, find, setUnknown }: Steps): FactorChanges {
  const renaming = useAction(renameFactor)
  const removing = useAction(removeFactor)
  const turningOff = useAction(turnOffMfa)
  const defaulting = useAction(makeFactorDefault)
  const signingOut = useAction(revokeOtherSessions)

  const asked = () => {
    const current = now()
    return current.step === 'asking' && current.question.about !== 'turn_off' ? current.question.factorId : undefined
  }
  /** Also when the answer was lost, and the list that was read since then says so: `undefined` when it does not say. */
  const isDone = (result: ActionResult<unknown>, look: () => boolean | undefined): boolean | undefined => {
    if (result.status === 'done' || result.status === 'already_done') return true
    return result.status === 'failed' && result.uncertain ? look() : false
  }
  const fail = (operation: MfaFailure, result: ActionResult<unknown>, unknown: boolean, factorId?: string) => {
    if (result.status !== 'failed') return
    tell({ kind: 'failed', operation, factor: find(factorId), error: result.error, unknown })
  }

  const rename = useEvent(async (name: string): Promise<AnyAccountError | undefined> => {
    const factorId = asked()
    if (factorId === undefined) return undefined
    const result = await renaming.run({ factorId, name })
    const factor = find(factorId)
    const done = isDone(result, () => (readLast() ? factor?.name === name : undefined))
    if (done) {
      move({ type: 'answered' })
      if (factor) tell({ kind: 'renamed', factor: { ...factor, name } })
      return undefined
    }
    setUnknown(done === undefined)
    return result.status === 'failed' ? result.error : undefined
  })

  const remove = useEvent(async () => {
    const factorId = asked()
    const factor = find(factorId)
    if (!factor) return
    const result = await removing.run({ factorId: factor.id })
    const left = readLast()?.factors
    const done = isDone(result, () => left && !left.some(({ id }) => id === factor.id))
    if (!done) return fail('remove', result, done === undefined, factor.id)
    move({ type: 'answered' })
    tell({ kind: 'removed', factor, effects: effectsOf(result), left: left?.length })
  })

  const turnOff = useEvent(async () => {
    const result = await turningOff.run()
    const status = readLast()
    const done = isDone(result, () => status && !status.enabled)
    if (!done) return fail('turn_off', result, done === undefined)
    move({ type: 'answered' })
    tell({ kind: 'turned_off', effects: effectsOf(result) })
  })

  // After a proof on another page: the question is there again, for whatever is said of it.
  useResume(removeFactor, ({ factorId }) => {
    move({ type: 'ask', question: { about: 'remove', factorId } })
    void remove()
  })
  useResume(turnOffMfa, () => {
    move({ type: 'ask', question: { about: 'turn_off' } })
    void turnOff()
  })

  const makeDefault = useEvent(async (factorId: string) => {
    const result = await defaulting.run({ factorId })
    const factor = find(factorId)
    const done = isDone(result, () => (readLast() ? factor?.isDefault === true : undefined))
    if (!done) return fail('make_default', result, done === undefined, factorId)
    if (factor) tell({ kind: 'made_default', factor })
  })

  const signOutOthers = useEvent(async () => {
    const result = await signingOut.run()
    if (result.status !== 'done') return fail('sign_out_others', result, result.status === 'failed' && result.uncertain)
    const { effects, failed = [] } = result.value
    tell({ kind: 'signed_out_others', effects, failed: failed.length })
  })

  const question = flow.step === 'asking' && flow.question.about !== 'turn_off' ? flow.question.factorId : ''
  const targets = new Set([...defaulting.pending.keys(), ...defaulting.blocked])
  return {
    ask: useEvent((next) => void move({ type: 'ask', question: next })),
    rename,
    remove: useEvent(() => void remove()),
    turnOff: useEvent(() => void turnOff()),
    makeDefault: useEvent((id) => void makeDefault(id)),
    signOutOthers: useEvent(() => void signOutOthers()),
    tasks: [
      ['rename', renaming, question],
      ['remove', removing, question],
      ['turn_off', turningOff],
      ['sign_out_others', signingOut],
      ...[...targets].map((id): TaskEntry => [`make_default/${id}`, defaulting, id]),
    ],
  }
}

const effectsOf = (result: ActionResult<{ effects?: Effects | undefined } | object>) =>
  result.status === 'done' && 'effects' in result.value ? result.value.effects : undefined
