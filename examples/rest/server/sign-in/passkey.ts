import { generateAuthenticationOptions } from '@simplewebauthn/server'
import type { Transaction } from 'kysely'
import { AccountError } from 'latchkey/contract'
import { isSigned, relyingParty } from '../api/credentials.js'
import { limits } from '../rules.js'
import { hashToken, newToken } from '../security/vault.js'
import type { Row, Tables } from '../tables.js'
import { isoDate, type World } from '../world.js'

export const passkeyCookie = 'passkey_sign_in'
/** Nobody is known yet. */
const nobody = ''

/** What a browser needs to sign in with any passkey that it has for this site. */
export async function passkeyOptions(world: World, db: Transaction<Tables>) {
  const { rpID } = relyingParty(world)
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' })
  const token = newToken()
  const { challenge } = options
  const expires_at = isoDate(world.now() + limits.ceremony)
  await db
    .insertInto('ceremonies')
    .values({ id: hashToken(token), user_id: nobody, purpose: 'sign_in', challenge, expires_at })
    .execute()
  const cookie = `${passkeyCookie}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${limits.ceremony / 1000}`
  return { options, cookie }
}

/** Whose passkey has signed the challenge. Rejects with `invalid_credentials`. */
export async function redeemPasskey(
  world: World,
  db: Transaction<Tables>,
  token: string | undefined,
  response: unknown,
): Promise<Row<'users'>> {
  const id = hashToken(token ?? '')
  const ceremony = await db.selectFrom('ceremonies').selectAll().where('id', '=', id).executeTakeFirst()
  await db.deleteFrom('ceremonies').where('id', '=', id).execute()
  const credentialId: unknown =
    typeof response === 'object' && response !== null ? Reflect.get(response, 'id') : undefined
  const row = await db
    .selectFrom('credentials')
    .selectAll()
    .where('credential_id', '=', String(credentialId))
    .where('use', '=', 'passkey')
    .executeTakeFirst()
  const isFresh = ceremony && ceremony.expires_at > isoDate(world.now())
  if (!isFresh || !row || !(await isSigned(world, row, response, ceremony.challenge))) {
    throw new AccountError('invalid_credentials', {})
  }
  const last_used_at = isoDate(world.now())
  await db.updateTable('credentials').set({ last_used_at }).where('id', '=', row.id).execute()
  return db.selectFrom('users').selectAll().where('id', '=', row.user_id).executeTakeFirstOrThrow()
}
