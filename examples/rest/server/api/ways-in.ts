import type { Availability } from 'latchkey/contract'
import type { Call } from './call.js'

/** How many ways of signing in the user has: the password, passkeys, accounts at providers. */
export async function countWaysIn({ db, user, world }: Call): Promise<number> {
  const passkeys = await db
    .selectFrom('credentials')
    .select('id')
    .where('user_id', '=', user.id)
    .where('use', '=', 'passkey')
    .execute()
  const signIn = world.providers.filter(({ purpose }) => purpose === 'sign_in').map(({ id }) => id)
  const connections = await db.selectFrom('connections').select('provider').where('user_id', '=', user.id).execute()
  const linked = connections.filter(({ provider }) => signIn.includes(provider))
  return Number(user.password_hash !== null) + passkeys.length + linked.length
}

/** Whether one of them may go. */
export async function lastWayIn(call: Call): Promise<Availability> {
  return (await countWaysIn(call)) <= 1 ? { state: 'unavailable', reason: 'last_method' } : { state: 'available' }
}
