import type { OperationId, PreferenceField, PreferenceValue } from '../contract/index.js'
import { enrollIfPossible } from './enroll.js'
import { type InputOf, isRead, operations } from './operations.js'
import type { Trial } from './trial.js'

type Sample<O extends OperationId> = (trial: Trial<OperationId>) => InputOf<O> | Promise<InputOf<O>>

/** An address, number and password that the account does not have yet. */
export const newEmail = 'a.new.address@example.test'
export const newPhone = '+4915112345678'
export const newPasswordDefault = 'Lantern-Harbour-Quartz-58!'
/** Where a redirect is to come back to. */
export const returnTo = 'https://app.example.test/settings'

const unknown = 'latchkey-suite-unknown'

/** A valid picture of one pixel. */
export function onePixel(): Blob {
  const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type: 'image/png' })
}

/** What `preferences.schema` says, be it fixed or read. */
export async function preferenceSchema(trial: Trial<OperationId>): Promise<Record<string, PreferenceField>> {
  const schema = trial.fixture.adapter.preferences?.schema
  return { ...(typeof schema === 'function' ? await schema(trial.context()) : schema) }
}

/** Another value that the field allows. */
export function otherValue(field: PreferenceField, value: PreferenceValue | undefined): PreferenceValue {
  switch (field.kind) {
    case 'toggle':
      return value !== true
    case 'select':
      return (
        field.options.find((option) => option.value !== value && option.unavailable === undefined)?.value ??
        field.default
      )
    case 'multi': {
      const first = field.options.find((option) => option.unavailable === undefined)?.value
      return first === undefined || (Array.isArray(value) && value.includes(first)) ? [] : [first]
    }
    case 'text':
      return value === 'b' ? 'c' : 'b'
    case 'number':
      return value === (field.min ?? 1) ? (field.min ?? 1) + 1 : (field.min ?? 1)
  }
}

/** The key of a preference that may be changed, and another value for it. */
export async function unlockedPreference(
  trial: Trial<OperationId>,
): Promise<{ key: string; value: PreferenceValue; version: string | undefined } | undefined> {
  const schema = await preferenceSchema(trial)
  const { values, version, locked = {} } = await trial.call('preferences.get')
  const found = Object.entries(schema).find(([key, field]) => field.locked === undefined && locked[key] === undefined)
  return found && { key: found[0], value: otherValue(found[1], values[found[0]]), version }
}

/** A change of the name in the shape that the account has: one field, or first and last. */
export async function newName(
  trial: Trial<OperationId>,
  name: string,
): Promise<{ fullName: string } | { firstName: string }> {
  const { firstName, fields } = await trial.call('account.get')
  return firstName === undefined || fields.firstName === 'hidden' ? { fullName: `${name} Suite` } : { firstName: name }
}

async function factorId(trial: Trial<OperationId>): Promise<string> {
  if (!trial.has('mfa.status')) return unknown
  await enrollIfPossible(trial)
  return (await trial.call('mfa.status')).factors[0]?.id ?? unknown
}

async function enrollmentId(trial: Trial<OperationId>): Promise<string> {
  if (!trial.has('mfa.enroll.totp')) return unknown
  const enrollment = await trial.call('mfa.enroll.totp', { name: 'Phone' })
  return enrollment.status === 'pending' ? enrollment.id : unknown
}

async function emailChallenge(trial: Trial<OperationId>): Promise<{ id: string; challengeId: string }> {
  if (!trial.has('email.start')) return { id: unknown, challengeId: unknown }
  const { id, challenges } = await trial.call('email.start', { newEmail })
  return { id, challengeId: challenges.find(({ status }) => status === 'sent')?.id ?? unknown }
}

async function phoneChangeId(trial: Trial<OperationId>): Promise<string> {
  return trial.has('phone.start') ? (await trial.call('phone.start', { number: newPhone })).id : unknown
}

async function passkeyId(trial: Trial<OperationId>): Promise<string> {
  return trial.has('passkeys.list') ? ((await trial.call('passkeys.list'))[0]?.id ?? unknown) : unknown
}

async function connectionId(trial: Trial<OperationId>): Promise<string> {
  return trial.has('connections.list') ? ((await trial.call('connections.list'))[0]?.id ?? unknown) : unknown
}

/**
 * Inputs that a working back end takes, so that a refusal has the reason that a check is about. A row to act on is made or
 * found first. The three calls of a step-up are absent: they have no meaning without a requirement.
 */
const samples: { [O in OperationId]?: Sample<O> } = {
  'account.get': () => [],
  'profile.update': async (trial) => [await newName(trial, 'Robin')],
  'profile.checkUsername': () => [{ username: 'robin.suite' }],
  'profile.setAvatar': () => [{ file: onePixel(), filename: 'pixel.png' }],
  'profile.removeAvatar': () => [],
  'email.start': () => [{ newEmail }],
  'email.verify': async (trial) => [{ ...(await emailChallenge(trial)), code: '000000' }],
  'email.resend': async (trial) => [await emailChallenge(trial)],
  'email.pending': () => [],
  'email.cancel': async (trial) => [{ id: (await emailChallenge(trial)).id }],
  'phone.start': () => [{ number: newPhone }],
  'phone.verify': async (trial) => [{ id: await phoneChangeId(trial), code: '000000' }],
  'phone.resend': async (trial) => [{ id: await phoneChangeId(trial) }],
  'phone.remove': () => [],
  'password.change': ({ fixture, password }) => [
    { currentPassword: password, newPassword: fixture.newPassword ?? newPasswordDefault },
  ],
  'password.set': ({ fixture }) => [{ newPassword: fixture.newPassword ?? newPasswordDefault }],
  'password.remove': ({ password }) => [{ currentPassword: password }],
  'mfa.status': () => [],
  'mfa.enroll.totp': () => [{ name: 'Phone' }],
  'mfa.enroll.sms': () => [{ number: newPhone }],
  'mfa.enroll.email': () => [{}],
  'mfa.enroll.webauthn': () => [{ name: 'Key' }],
  'mfa.enroll.push': () => [{ name: 'Phone' }],
  'mfa.confirm': async (trial) => [{ enrollmentId: await enrollmentId(trial), code: '000000' }],
  'mfa.resend': async (trial) => [{ enrollmentId: await enrollmentId(trial) }],
  'mfa.abandon': async (trial) => [{ enrollmentId: await enrollmentId(trial) }],
  'mfa.remove': async (trial) => [{ factorId: await factorId(trial) }],
  'mfa.disableAll': async (trial) => {
    await enrollIfPossible(trial)
    return []
  },
  'mfa.rename': async (trial) => [{ factorId: await factorId(trial), name: 'Tablet' }],
  'mfa.setDefault': async (trial) => [{ factorId: await factorId(trial) }],
  'backupCodes.status': () => [],
  'backupCodes.regenerate': async (trial) => {
    await enrollIfPossible(trial)
    return []
  },
  'backupCodes.disable': async (trial) => {
    await enrollIfPossible(trial)
    await trial.call('backupCodes.regenerate')
    return []
  },
  'passkeys.list': () => [],
  'passkeys.add': () => [{ name: 'Laptop' }],
  'passkeys.rename': async (trial) => [{ id: await passkeyId(trial), name: 'Tablet' }],
  'passkeys.remove': async (trial) => [{ id: await passkeyId(trial) }],
  'connections.list': () => [],
  'connections.providers': () => [],
  'connections.connect': async (trial) => {
    const known = trial.has('connections.providers') ? await trial.call('connections.providers') : []
    return [{ provider: known[0]?.id ?? unknown, returnTo }]
  },
  'connections.complete': () => [{ url: `${returnTo}?code=unknown&state=unknown` }],
  'connections.disconnect': async (trial) => [{ id: await connectionId(trial) }],
  'sessions.list': () => [{}],
  'sessions.revoke': async (trial) => {
    const sessions = await trial.sessions()
    return [{ id: (sessions.find(({ current }) => !current) ?? sessions[0])?.id ?? unknown }]
  },
  'sessions.revokeOthers': () => [],
  'sessions.revokeAll': () => [],
  'preferences.get': () => [],
  'preferences.update': async (trial) => {
    const found = await unlockedPreference(trial)
    return [found === undefined ? { patch: {} } : { patch: { [found.key]: found.value }, version: found.version }]
  },
  'usage.get': () => [],
  'deletion.check': () => [],
  'deletion.request': async (trial) => {
    const phrase = trial.has('deletion.check') ? (await trial.call('deletion.check')).confirmPhrase : undefined
    return [{ confirm: phrase, returnTo }]
  },
  'deletion.cancel': () => [],
}

/** The operations that a check can try one by one. */
export const sampled: readonly OperationId[] = operations.filter((operation) => samples[operation] !== undefined)
export const sampledReads: readonly OperationId[] = sampled.filter(isRead)
export const sampledWrites: readonly OperationId[] = sampled.filter((operation) => !isRead(operation))

export async function sampleInput<O extends OperationId>(trial: Trial<OperationId>, operation: O): Promise<InputOf<O>> {
  const sample: Sample<O> | undefined = samples[operation]
  if (sample === undefined) throw new Error(`There is no sample input for ${operation}.`)
  return sample(trial)
}
