import { misconfigured } from '../refusals.js'
import { limits } from '../rules.js'
import { hashToken, isSame } from '../security/vault.js'
import type { Call } from './call.js'

/** One intent of the user, which may arrive twice. */
export interface Intent {
  /** The `Idempotency-Key`. */
  key: string
  /** Method and path. */
  about: string
  /** The body. */
  raw: unknown
}

const purpose = ({ user }: Call, { key, about }: Intent) => `answer ${user.id} ${about} ${key}`

/** Of the body, which may hold a password: under a key that only the request itself has, beside the server's secret. */
function fingerprint(call: Call, intent: Intent): string {
  const { raw } = intent
  const text = raw instanceof FormData ? [...raw.keys()].join() : JSON.stringify(raw ?? null)
  return call.world.vault.sign(`fingerprint ${purpose(call, intent)}`, text)
}

/** The answer that this intent had before, or `undefined` when it is new. */
export async function replayed(call: Call, intent: Intent): Promise<string | undefined> {
  const { db, user, date, world } = call
  const row = await db
    .selectFrom('answers')
    .selectAll()
    .where('key_hash', '=', hashToken(purpose(call, intent)))
    .where('user_id', '=', user.id)
    .where('expires_at', '>', date())
    .executeTakeFirst()
  if (!row) return undefined
  if (!isSame(row.fingerprint, fingerprint(call, intent))) {
    throw misconfigured('An `Idempotency-Key` was used again with another body.')
  }
  return world.vault.open(purpose(call, intent), row.answer)
}

/** Kept for a day. An answer may hold backup codes, so it is sealed under the key that came with the request. */
export async function storeAnswer(call: Call, intent: Intent, text: string): Promise<void> {
  const { db, user, date, world } = call
  await db.deleteFrom('answers').where('user_id', '=', user.id).where('expires_at', '<=', date()).execute()
  // Gone with the account that it was about.
  const owner = await db.selectFrom('users').select('id').where('id', '=', user.id).executeTakeFirst()
  if (!owner) return
  await db
    .insertInto('answers')
    .values({
      key_hash: hashToken(purpose(call, intent)),
      user_id: user.id,
      fingerprint: fingerprint(call, intent),
      answer: world.vault.seal(purpose(call, intent), text),
      expires_at: date(limits.answers),
    })
    .execute()
}
