import type { DeletionOutcome, OperationId } from '../../contract/index.js'
import { check, type Family } from '../check.js'
import { sampleInput } from '../samples.js'
import type { Trial } from '../trial.js'

/** Asks for the deletion with the phrase that the back end wants. */
async function requestDeletion(trial: Trial<'deletion.request'>): Promise<DeletionOutcome> {
  return trial.call('deletion.request', ...(await sampleInput(trial, 'deletion.request')))
}

export const deletion: Family = {
  name: 'deletion',
  checks: [
    check(
      'says what is in the way, and refuses for the same reasons',
      ['deletion.check', 'deletion.request', 'blockDeletion'],
      async (trial) => {
        await trial.fixture.blockDeletion()
        const { eligible, blockers } = await trial.call('deletion.check')
        trial.expect([eligible, blockers.some(({ severity }) => severity === 'blocking')]).toEqual([false, true])
        const { data } = await trial.rejects(requestDeletion(trial), 'blocked')
        const blocking = blockers.filter(({ severity }) => severity === 'blocking')
        trial.expect(data.blockers.filter(({ severity }) => severity === 'blocking')).toEqual(blocking)
        await trial.call('account.get')
      },
    ),

    check('signs out whoever has deleted the account, and nobody before', ['deletion.request'], async (trial) => {
      const result = await requestDeletion(trial)
      if (result.status === 'done' && result.outcome === 'deleted') {
        await trial.rejects(trial.call('account.get'), 'session_expired')
      } else {
        await trial.call('account.get')
      }
    }),

    check(
      'deletes the account when it says so, and not before',
      ['deletion.request', 'accountExists'],
      async (trial) => {
        const result = await requestDeletion(trial)
        const deleted = result.status === 'done' && result.outcome === 'deleted'
        trial.expect(await trial.fixture.accountExists()).toBe(!deleted)
      },
    ),

    check('says on which day the account goes', ['deletion.request'], async (trial) => {
      const result = await requestDeletion(trial)
      if (result.status !== 'done' || result.outcome !== 'scheduled') return
      trial.expect(Date.parse(result.purgeAt) > Date.now()).toBe(true)
      const all: Trial<OperationId> = trial
      if (all.has('deletion.check')) trial.expect((await all.call('deletion.check')).scheduledFor).toBe(result.purgeAt)
    }),

    check(
      'takes a scheduled deletion back',
      ['deletion.check', 'deletion.request', 'deletion.cancel'],
      async (trial) => {
        const result = await requestDeletion(trial)
        if (result.status !== 'done' || result.outcome !== 'scheduled') return
        await trial.call('deletion.cancel')
        trial.expect((await trial.call('deletion.check')).scheduledFor).toBe(undefined)
      },
    ),

    check('deletes nothing without the phrase to type', ['deletion.check', 'deletion.request'], async (trial) => {
      const { confirmPhrase } = await trial.call('deletion.check')
      if (confirmPhrase === undefined) return
      const { data } = await trial.rejects(trial.call('deletion.request', { confirm: 'something else' }), 'validation')
      trial.expect(data.fields[0]?.field).toBe('confirm')
      await trial.call('account.get')
    }),
  ],
}
