import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransportFuture,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { AccountError } from 'latchkey/contract'
import { invalid } from '../refusals.js'
import { limits } from '../rules.js'
import { newId } from '../security/vault.js'
import type { Row } from '../tables.js'
import { isoDate, type World } from '../world.js'
import type { Call } from './call.js'

export const relyingParty = ({ origins }: Pick<World, 'origins'>) => ({
  rpID: new URL(origins[0]).hostname,
  rpName: 'Northwick',
})

export function credentialsOf(
  { db, user }: Pick<Call, 'db' | 'user'>,
  use: 'passkey' | 'factor',
): Promise<Row<'credentials'>[]> {
  return db
    .selectFrom('credentials')
    .selectAll()
    .where('user_id', '=', user.id)
    .where('use', '=', use)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

const transportsOf = ({ transports }: Row<'credentials'>): AuthenticatorTransportFuture[] => JSON.parse(transports)

/** What a browser needs to make one. @param purpose of the ceremony, by which its challenge is found again */
export async function creationOptions(call: Call, purpose: string, use: 'passkey' | 'factor') {
  const { user, world } = call
  const known = [...(await credentialsOf(call, 'passkey')), ...(await credentialsOf(call, 'factor'))]
  const options = await generateRegistrationOptions({
    ...relyingParty(world),
    userID: new TextEncoder().encode(user.id),
    userName: user.email ?? user.username ?? user.id,
    userDisplayName: user.full_name ?? '',
    attestationType: 'none',
    excludeCredentials: known.map((one) => ({ id: one.credential_id, transports: transportsOf(one) })),
    authenticatorSelection:
      use === 'passkey'
        ? { residentKey: 'required', userVerification: 'required' }
        : { residentKey: 'discouraged', userVerification: 'preferred' },
  })
  await remember(call, purpose, options.challenge)
  return options
}

async function remember({ db, user, now }: Call, purpose: string, challenge: string): Promise<void> {
  await db.deleteFrom('ceremonies').where('user_id', '=', user.id).where('purpose', '=', purpose).execute()
  const expires_at = isoDate(now + limits.ceremony)
  await db
    .insertInto('ceremonies')
    .values({ id: newId('ceremony'), user_id: user.id, purpose, challenge, expires_at })
    .execute()
}

/** A challenge is good for one answer. */
async function spend({ db, user, date }: Call, purpose: string): Promise<string> {
  const own = db.selectFrom('ceremonies').selectAll().where('user_id', '=', user.id).where('purpose', '=', purpose)
  const ceremony = await own.executeTakeFirst()
  await db.deleteFrom('ceremonies').where('user_id', '=', user.id).where('purpose', '=', purpose).execute()
  if (!ceremony || ceremony.expires_at <= date()) throw new AccountError('code_expired', {})
  return ceremony.challenge
}

/** Verifies what the browser made, and stores it. */
export async function register(
  call: Call,
  purpose: string,
  response: unknown,
  { use, name }: { use: 'passkey' | 'factor'; name: string | null },
): Promise<Row<'credentials'>> {
  const { user, world, date } = call
  const expectedChallenge = await spend(call, purpose)
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    // Its shape is what the library checks first.
    response: response as RegistrationResponseJSON,
    expectedChallenge,
    expectedOrigin: [...world.origins],
    expectedRPID: relyingParty(world).rpID,
    requireUserVerification: use === 'passkey',
  }).catch(() => ({ verified: false, registrationInfo: undefined }))
  if (!verified || !registrationInfo) throw invalid('credential', 'invalid')
  const { credential, aaguid, credentialBackedUp } = registrationInfo
  const row: Row<'credentials'> = {
    id: newId(use === 'passkey' ? 'passkey' : 'factor'),
    user_id: user.id,
    use,
    credential_id: credential.id,
    public_key: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: JSON.stringify(credential.transports ?? []),
    name,
    synced: Number(credentialBackedUp),
    aaguid,
    created_at: date(),
    last_used_at: null,
  }
  const known = await call.db
    .selectFrom('credentials')
    .select('id')
    .where('credential_id', '=', credential.id)
    .executeTakeFirst()
  if (known) throw new AccountError('conflict', { kind: 'already_enrolled' })
  await call.db.insertInto('credentials').values(row).execute()
  return row
}

/** What a browser needs to sign with one of these. */
export async function requestOptions(call: Call, purpose: string, allowed: readonly Row<'credentials'>[]) {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(call.world).rpID,
    userVerification: 'preferred',
    allowCredentials: allowed.map((one) => ({ id: one.credential_id, transports: transportsOf(one) })),
  })
  await remember(call, purpose, options.challenge)
  return options
}

/** Rejects with `invalid_credentials` unless one of `allowed` has signed the challenge. */
export async function assertSigned(
  call: Call,
  purpose: string,
  allowed: readonly Row<'credentials'>[],
  response: unknown,
): Promise<void> {
  const expectedChallenge = await spend(call, purpose)
  const id: unknown = typeof response === 'object' && response !== null ? Reflect.get(response, 'id') : undefined
  const row = allowed.find(({ credential_id }) => credential_id === id)
  if (!row || !(await isSigned(call.world, row, response, expectedChallenge))) {
    throw new AccountError('invalid_credentials', {})
  }
  await call.db.updateTable('credentials').set({ last_used_at: call.date() }).where('id', '=', row.id).execute()
}

export async function isSigned(
  world: Pick<World, 'origins' | 'db'>,
  row: Row<'credentials'>,
  response: unknown,
  expectedChallenge: string,
): Promise<boolean> {
  const { verified } = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge,
    expectedOrigin: [...world.origins],
    expectedRPID: relyingParty(world).rpID,
    requireUserVerification: row.use === 'passkey',
    credential: {
      id: row.credential_id,
      publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
      counter: row.counter,
      transports: transportsOf(row),
    },
  }).catch(() => ({ verified: false }))
  return verified
}
