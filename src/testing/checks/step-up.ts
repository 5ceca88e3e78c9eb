import type { OperationId, StepUpProof, StepUpRequirement } from '../../contract/index.js'
import { check, type Family } from '../check.js'
import { isRead } from '../operations.js'
import { asText } from '../plain.js'
import { sampled, sampleInput } from '../samples.js'
import { snapshot } from '../snapshot.js'
import { answerOf, prove, wrongAnswer } from '../step-up.js'
import type { Trial } from '../trial.js'

type StaleTrial = Trial<OperationId | 'makeStale'>

/** Calls that pass with their sample input; the others need a code or a row first. Some back ends ask for reads alone. */
const passing: readonly OperationId[] = [
  'sessions.revokeOthers',
  'profile.update',
  'backupCodes.regenerate',
  'mfa.enroll.totp',
  'email.start',
  'phone.start',
  'password.change',
  'preferences.update',
  'mfa.disableAll',
  'sessions.revokeAll',
  'deletion.request',
  'sessions.list',
]

/** What asks for a step-up in a stale session; found on another account, so that this one is still as it was. */
async function askingOperations(trial: StaleTrial): Promise<readonly OperationId[]> {
  const asking = await (await trial.another()).fixture.makeStale()
  return asking.filter((operation) => trial.has(operation) && sampled.includes(operation))
}

/** One call that was made in a stale session, and that asked for a proof. */
interface AskingCall {
  operation: OperationId
  requirement: StepUpRequirement
  /** The same call again, with the same key. */
  repeat: (proof: StepUpProof) => Promise<unknown>
}

/**
 * Makes the session stale, and a call of each operation that asks for it.
 *
 * @param onPrepared runs once everything is there that the calls act on
 */
async function askingCalls(
  trial: StaleTrial,
  chosen: readonly OperationId[],
  onPrepared?: () => Promise<void>,
): Promise<readonly AskingCall[]> {
  // The rows to act on are made first: making them would freshen the session.
  const prepared = []
  for (const operation of chosen) prepared.push({ operation, input: await sampleInput(trial, operation) })
  await onPrepared?.()
  await trial.fixture.makeStale()
  const calls: AskingCall[] = []
  for (const { operation, input } of prepared) {
    const { idempotencyKey } = trial.context()
    const repeat = (proof?: StepUpProof) => trial.once(operation, input, { idempotencyKey, proof })
    const { data } = await trial.rejects(repeat(), 'reauthentication_required')
    calls.push({ operation, requirement: data.requirement, repeat })
  }
  return calls
}

/** A stale session, and the first call that asks in it and passes with a proof. */
async function askingCall(trial: StaleTrial, onPrepared?: () => Promise<void>): Promise<AskingCall> {
  const asking = await askingOperations(trial)
  const [call] = await askingCalls(
    trial,
    passing.filter((operation) => asking.includes(operation)).slice(0, 1),
    onPrepared,
  )
  if (call === undefined) throw new Error(`After makeStale, one of these has to ask: ${passing.join(', ')}.`)
  return call
}

export const stepUp: Family = {
  name: 'step-up',
  checks: [
    check('asks for a proof in a stale session, with at least one way to give it', ['makeStale'], async (trial) => {
      const calls = await askingCalls(trial, await askingOperations(trial))
      trial.expect(calls.length > 0).toBe(true)
      for (const { operation, requirement } of calls) {
        trial.expect([operation, requirement.methods.length > 0]).toEqual([operation, true])
        const ids = requirement.methods.map(({ id }) => id)
        trial.expect(new Set(ids).size).toBe(ids.length)
      }
    }),

    check('lets the same call pass with the right proof', ['makeStale', 'stepUp.complete'], async (trial) => {
      const call = await askingCall(trial)
      await call.repeat(await prove(trial.fixture, call.requirement, trial.context))
    }),

    check('lets a reading pass with the right proof too', ['makeStale', 'stepUp.complete'], async (trial) => {
      const reads = (await askingOperations(trial)).filter(isRead)
      for (const call of await askingCalls(trial, reads.slice(0, 1))) {
        await call.repeat(await prove(trial.fixture, call.requirement, trial.context))
      }
    }),

    check('refuses a wrong proof and leaves the user signed in', ['makeStale', 'stepUp.complete'], async (trial) => {
      const { requirement, repeat } = await askingCall(trial)
      const answer = await answerOf(trial.fixture, requirement)
      const wrong = { requirement, ...wrongAnswer(answer) }
      await trial.rejects(trial.once('stepUp.complete', [wrong]), 'invalid_credentials', 'invalid_code')
      await trial.call('account.get')
      await repeat(await prove(trial.fixture, requirement, trial.context))
    }),

    check(
      'takes the proof for one call for no other, unless it is for the session',
      ['makeStale', 'stepUp.complete'],
      async (trial) => {
        const asking = await askingOperations(trial)
        const chosen = passing.filter((operation) => asking.includes(operation)).slice(0, 2)
        const [first, second] = await askingCalls(trial, chosen)
        if (first === undefined || second === undefined) return
        const proof = await prove(trial.fixture, first.requirement, trial.context)
        if (proof.scope === 'session') await second.repeat(proof)
        else await trial.rejects(second.repeat(proof), 'reauthentication_required')
      },
    ),

    check('keeps what the user typed out of the proof', ['makeStale', 'stepUp.complete'], async (trial) => {
      const { requirement } = await askingCall(trial)
      const answer = await answerOf(trial.fixture, requirement)
      const result = await trial.once('stepUp.complete', [{ requirement, ...answer }])
      for (const typed of [answer.password, answer.code]) {
        if (typed !== undefined) trial.expect(asText(result).includes(typed)).toBe(false)
      }
    }),

    check('leaves nothing half done when the user cancels', ['makeStale', 'stepUp.complete'], async (trial) => {
      let before: Record<string, unknown> = {}
      await askingCall(trial, async () => {
        before = await snapshot(trial)
      })
      const after = await snapshot(trial)
      // A proof that the reading needs may rotate the session.
      for (const found of [before, after]) delete found['sessions.list']
      trial.expect(after).toEqual(before)
    }),
  ],
}
