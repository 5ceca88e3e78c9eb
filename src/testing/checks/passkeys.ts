import type { Passkey } from '../../contract/index.js'
import { check, type Family } from '../check.js'
import type { Trial } from '../trial.js'

/** Adds a passkey, with a user who agrees, and finds it in the list. */
async function addPasskey(trial: Trial<'passkeys.list' | 'passkeys.add' | 'passkeyDialog'>): Promise<Passkey> {
  const before = new Set((await trial.call('passkeys.list')).map(({ id }) => id))
  await trial.fixture.passkeyDialog('accept')
  await trial.call('passkeys.add', { name: 'Laptop' })
  const added = (await trial.call('passkeys.list')).filter(({ id }) => !before.has(id))
  const [passkey] = added
  if (passkey === undefined || added.length > 1) throw new Error(`One passkey was added; the list has ${added.length}.`)
  return passkey
}

export const passkeys: Family = {
  name: 'passkeys',
  checks: [
    check('adds a passkey', ['passkeys.list', 'passkeys.add', 'passkeyDialog'], async (trial) => {
      await addPasskey(trial)
    }),

    check(
      'adds nothing when the user dismisses the dialog',
      ['passkeys.list', 'passkeys.add', 'passkeyDialog'],
      async (trial) => {
        const before = await trial.call('passkeys.list')
        await trial.fixture.passkeyDialog('dismiss')
        const { data } = await trial.rejects(trial.call('passkeys.add', { name: 'Laptop' }), 'cancelled')
        trial.expect(data.by).toBe('user')
        trial.expect(await trial.call('passkeys.list')).toEqual(before)
      },
    ),

    check(
      'shows the new name of a passkey',
      ['passkeys.list', 'passkeys.add', 'passkeys.rename', 'passkeyDialog'],
      async (trial) => {
        const { id } = await addPasskey(trial)
        await trial.call('passkeys.rename', { id, name: 'Work laptop' })
        trial.expect((await trial.call('passkeys.list')).find((passkey) => passkey.id === id)?.name).toBe('Work laptop')
      },
    ),

    check(
      'removes one passkey and leaves the others',
      ['passkeys.list', 'passkeys.add', 'passkeys.remove', 'passkeyDialog'],
      async (trial) => {
        const before = await trial.call('passkeys.list')
        const { id } = await addPasskey(trial)
        await trial.call('passkeys.remove', { id })
        trial.expect(await trial.call('passkeys.list')).toEqual(before)
      },
    ),

    check('keeps the last way in', ['passkeys.list', 'passkeys.remove', 'leaveOnlyPasskey'], async (trial) => {
      const id = await trial.fixture.leaveOnlyPasskey()
      const { data } = await trial.rejects(trial.call('passkeys.remove', { id }), 'forbidden')
      trial.expect(data.reason).toBe('last_method')
      trial.expect((await trial.call('passkeys.list')).map((passkey) => passkey.id)).toEqual([id])
    }),
  ],
}
