import type { AccountEvent } from '../../contract/index.js'
import { check, type Family } from '../check.js'
import { newName } from '../samples.js'

export const events: Family = {
  name: 'events',
  checks: [
    check('tells what to read again after a change', ['profile.update', 'subscribe'], async (trial) => {
      const recorder = trial.events()
      await trial.call('profile.update', await newName(trial, 'Robin'))
      const event = await recorder.next('changed')
      trial.expect(event.type === 'changed' && event.topics.includes('account')).toBe(true)
    }),

    check('tells of a change that was made elsewhere', ['subscribe', 'changeElsewhere'], async (trial) => {
      const recorder = trial.events()
      await trial.fixture.changeElsewhere()
      await recorder.next('changed')
    }),

    check('tells nothing while a call is being made', ['profile.update', 'subscribe'], async (trial) => {
      const name = await newName(trial, 'Robin')
      const recorder = trial.events()
      const call = trial.call('profile.update', name)
      trial.expect(recorder.seen.length).toBe(0)
      await call
      // The one who made the call is told first: the continuation of the call runs before the listener.
      trial.expect(recorder.seen.length).toBe(0)
      await recorder.next('changed')
    }),

    check('lets a listener read at once', ['profile.update', 'subscribe'], async (trial) => {
      const name = await newName(trial, 'Robin')
      const { subscribe } = trial.fixture.adapter
      const told = new Promise<AccountEvent>((resolve) => subscribe?.(resolve))
      const read = told.then(() => trial.call('account.get'))
      const recorder = trial.events()
      await trial.call('profile.update', name)
      // Or an adapter that tells nothing would be waited for until the runner gives up.
      await recorder.next('changed')
      const account = await read
      trial.expect({ ...account, ...name }).toEqual(account)
    }),

    check('tells nothing to one who stopped listening', ['profile.update', 'subscribe'], async (trial) => {
      const stopped = trial.events()
      const listening = trial.events()
      stopped.stop()
      await trial.call('profile.update', await newName(trial, 'Robin'))
      await listening.next('changed')
      trial.expect(stopped.seen).toEqual([])
    }),

    check('tells nothing of another account on the same page', ['profile.update', 'subscribe'], async (trial) => {
      const other = await trial.another()
      const here = trial.events()
      const there = other.events()
      await other.call('profile.update', await newName(other, 'Robin'))
      await there.next('changed')
      trial.expect(here.seen).toEqual([])
    }),
  ],
}
