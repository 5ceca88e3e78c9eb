import type { OperationId } from '../../contract/index.js'
import { check, type Family } from '../check.js'
import { newName, sampled, sampleInput } from '../samples.js'
import { snapshot } from '../snapshot.js'
import type { Trial } from '../trial.js'

/** How soon a call that was given up has to say so. */
const promptMs = 50

/** Calls that can end the session before they learn that they were given up. */
const ending: readonly OperationId[] = ['sessions.revoke', 'sessions.revokeAll', 'deletion.request', 'password.change']

/** Expects `cancelled {by: 'signal'}`, and soon. */
async function cancelledPromptly(trial: Trial<OperationId>, call: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const inTime = () => reject(new Error(`Still pending ${promptMs} ms after it was given up.`))
    timer = setTimeout(inTime, promptMs)
  })
  try {
    const error = await trial.rejects(Promise.race([call, late]), 'cancelled')
    trial.expect(error.data.by).toBe('signal')
  } finally {
    clearTimeout(timer)
  }
}

export const abort: Family = {
  name: 'abort',
  checks: [
    ...sampled.map((operation) =>
      check(`does nothing when ${operation} was given up before it began`, [operation], async (trial) => {
        const input = await sampleInput(trial, operation)
        const before = await snapshot(trial)
        await cancelledPromptly(trial, trial.once(operation, input, { signal: AbortSignal.abort() }))
        trial.expect(await snapshot(trial)).toEqual(before)
      }),
    ),

    ...sampled.map((operation) =>
      check(`lets the user leave while ${operation} is under way`, [operation], async (trial) => {
        const input = await sampleInput(trial, operation)
        const leaving = new AbortController()
        const call = trial.once(operation, input, { signal: leaving.signal })
        leaving.abort()
        await cancelledPromptly(trial, call)
        const reading = trial.call('account.get')
        // It may have arrived all the same: then being signed out is the truth.
        await (ending.includes(operation) ? reading.catch(() => trial.rejects(reading, 'session_expired')) : reading)
      }),
    ),

    check<OperationId | 'countRequests'>(
      'sends nothing for calls that were given up before they began',
      ['countRequests'],
      async (trial) => {
        const { adapter, countRequests } = trial.fixture
        for (const operation of sampled.filter((candidate) => trial.has(candidate))) {
          const input = await sampleInput(trial, operation)
          const before = await countRequests()
          const call = trial.once(operation, input, { signal: AbortSignal.abort() })
          await trial.rejects(call, 'cancelled')
          trial.expect([adapter.id, operation, await countRequests()]).toEqual([adapter.id, operation, before])
        }
      },
    ),

    check('ignores an answer that comes too late', ['profile.update', 'holdAnswers'], async (trial) => {
      const input = await newName(trial, 'Late')
      const leaving = new AbortController()
      const release = await trial.fixture.holdAnswers()
      const call = trial.once('profile.update', [input], { signal: leaving.signal })
      // Lets the request leave before the user does.
      await new Promise((resolve) => setTimeout(resolve))
      leaving.abort()
      await cancelledPromptly(trial, call)
      release()
      await trial.call('account.get')
    }),
  ],
}
