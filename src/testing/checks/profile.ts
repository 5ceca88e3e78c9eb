import type { Account, OperationId } from '../../contract/index.js'
import { check, type Family } from '../check.js'
import { newName, onePixel } from '../samples.js'
import type { Trial } from '../trial.js'

type TextField = 'fullName' | 'firstName' | 'lastName' | 'timezone' | 'locale'

const values: Record<TextField, readonly [string, string]> = {
  fullName: ['Robin Suite', 'Sascha Suite'],
  firstName: ['Robin', 'Sascha'],
  lastName: ['Suite', 'Trial'],
  timezone: ['Europe/Lisbon', 'Asia/Tokyo'],
  locale: ['pt-BR', 'de-DE'],
}

/** The text fields that the back end knows and the user may write. */
async function editable(trial: Trial<'account.get'>): Promise<readonly TextField[]> {
  const { fields, ...account } = await trial.call('account.get')
  const known: readonly TextField[] = ['timezone', 'locale', 'lastName', 'firstName', 'fullName']
  return known.filter((field) => account[field] !== undefined && (fields[field] ?? 'editable') === 'editable')
}

async function updateAndRead(
  trial: Trial<'profile.update'>,
  patch: Parameters<NonNullable<Trial<OperationId>['fixture']['adapter']['profile']>['update']>[0],
): Promise<Account> {
  await trial.call('profile.update', patch)
  return trial.call('account.get')
}

export const profile: Family = {
  name: 'profile: read after write',
  checks: [
    check('shows a new name at the next reading', ['profile.update'], async (trial) => {
      const name = await newName(trial, 'Robin')
      const account = await updateAndRead(trial, name)
      trial.expect({ ...account, ...name }).toEqual(account)
    }),

    check('changes one field and leaves the others', ['profile.update'], async (trial) => {
      const [first, second] = await editable(trial)
      if (first === undefined || second === undefined) return
      const before = await updateAndRead(trial, { [first]: values[first][0] })
      const after = await updateAndRead(trial, { [second]: values[second][1] })
      trial.expect([after[first], after[second]]).toEqual([before[first], values[second][1]])
    }),

    check('leaves a field that is undefined in the update', ['profile.update'], async (trial) => {
      const [first, second] = await editable(trial)
      if (first === undefined || second === undefined) return
      await trial.call('profile.update', { [first]: values[first][0] })
      const account = await updateAndRead(trial, { [first]: undefined, [second]: values[second][0] })
      trial.expect(account[first]).toBe(values[first][0])
    }),

    check('clears a field that is null in the update', ['profile.update'], async (trial) => {
      // A name may be required; the other fields never are.
      const field = (await editable(trial)).find((candidate) => candidate === 'timezone' || candidate === 'locale')
      if (field === undefined) return
      await trial.call('profile.update', { [field]: values[field][0] })
      trial.expect((await updateAndRead(trial, { [field]: null }))[field]).toBe(null)
    }),

    check('keeps the host’s other fields when it changes one', ['profile.update', 'customField'], async (trial) => {
      const key = trial.fixture.customField
      const { custom } = await trial.call('account.get')
      const account = await updateAndRead(trial, { custom: { [key]: 'from the suite' } })
      trial.expect(account.custom).toEqual({ ...custom, [key]: 'from the suite' })
      trial.expect(Object.keys(custom).some((other) => other !== key)).toBe(true)
    }),

    check('refuses a field that the user may only read', ['profile.update'], async (trial) => {
      const { fields } = await trial.call('account.get')
      for (const field of ['fullName', 'firstName', 'lastName', 'username', 'timezone', 'locale'] as const) {
        if (fields[field] !== 'readonly') continue
        await trial.rejects(trial.call('profile.update', { [field]: 'new' }), 'forbidden')
      }
    }),

    check('shows a new picture at the next reading', ['profile.setAvatar'], async (trial) => {
      const fractions: number[] = []
      const onProgress = (fraction: number) => fractions.push(fraction)
      const { url } = await trial.call('profile.setAvatar', { file: onePixel(), filename: 'me.png', onProgress })
      const { avatar } = await trial.call('account.get')
      trial.expect(avatar).toEqual({ ...avatar, url, source: 'custom' })
      trial.expect(fractions.filter((fraction) => !(fraction >= 0 && fraction <= 1))).toEqual([])
    }),

    check('refuses a picture that is none, and says so', ['profile.setAvatar'], async (trial) => {
      const file = new Blob(['no picture'], { type: 'text/plain' })
      const error = await trial.rejects(trial.call('profile.setAvatar', { file, filename: 'a.txt' }), 'validation')
      trial.expect(error.data.fields[0]?.field).toBe('avatar')
    }),

    check('goes back to initials', ['profile.setAvatar', 'profile.removeAvatar'], async (trial) => {
      const { url } = await trial.call('profile.setAvatar', { file: onePixel(), filename: 'me.png' })
      await trial.call('profile.removeAvatar')
      const { avatar } = await trial.call('account.get')
      trial.expect([avatar.source === 'custom', avatar.url === url]).toEqual([false, false])
    }),

    check('calls a free user name free while the user types', ['profile.checkUsername'], async (trial) => {
      const { available } = await trial.call('profile.checkUsername', { username: 'robin_suite' })
      trial.expect(available).toBe(true)
    }),
  ],
}
