import { AccountError, type Availability, type Connection } from 'latchkey/contract'
import * as z from 'zod'
import { forbidden, notFound } from '../refusals.js'
import { newId } from '../security/vault.js'
import type { Row } from '../tables.js'
import { type Call, done } from './call.js'
import type { Api } from './router.js'
import { endTrip, findProvider, startTrip } from './trips.js'
import { lastWayIn } from './ways-in.js'

const alreadyLinked = () => new AccountError('conflict', { kind: 'already_linked' })

export function connectionRoutes({ read, write }: Api): void {
  read('/connections', 'connections.list', async (call) => {
    const rows = await connectionsOf(call)
    return Promise.all(rows.map((row) => toConnection(call, row)))
  })
  read('/connections/providers', 'connections.providers', ({ world }) =>
    world.providers.map(({ id, name, purpose, multiple }) => ({ id, name, purpose, ...(multiple && { multiple }) })),
  )
  const connect = z.object({
    provider: z.string(),
    scopes: z.array(z.string()).optional(),
    returnTo: z.string().optional(),
  })
  write(
    'post',
    '/connections',
    'connections.connect',
    connect,
    async (call, { provider: id, scopes = [], returnTo }) => {
      const provider = findProvider(call.world, id)
      const linked = (await connectionsOf(call)).some((row) => row.provider === id)
      if (linked && !provider.multiple && scopes.length === 0) throw alreadyLinked()
      return { status: 'redirect', url: await startTrip(call, { provider: id, scopes, returnTo }) }
    },
  )
  write('post', '/connections/complete', 'connections.complete', z.object({ url: z.string() }), complete)
  write('delete', '/connections/:id', 'connections.disconnect', undefined, async (call) => {
    const row = (await connectionsOf(call)).find(({ id }) => id === call.param('id'))
    if (!row) throw notFound()
    if ((await removableOf(call, row)).state === 'unavailable') throw forbidden('last_method')
    await call.db.deleteFrom('connections').where('id', '=', row.id).execute()
    return done('account')
  })
}

async function complete(call: Call, { url }: { url: string }) {
  const { provider, scopes, subject, name, email } = await endTrip(call, url, { purpose: 'connect' })
  const { db, user, date } = call
  // By provider and subject, never by the address, which may belong to somebody else tomorrow.
  const known = await db
    .selectFrom('connections')
    .selectAll()
    .where('provider', '=', provider.id)
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (known && known.user_id !== user.id) throw alreadyLinked()
  const others = (await connectionsOf(call)).filter((row) => row.provider === provider.id && row.subject !== subject)
  if (others.length > 0 && !provider.multiple) throw alreadyLinked()
  const row: Row<'connections'> = {
    id: known?.id ?? newId('connection'),
    user_id: user.id,
    provider: provider.id,
    subject,
    label: name ?? null,
    email: email ?? null,
    scopes: JSON.stringify(scopes),
    connected_at: date(),
  }
  await db.deleteFrom('connections').where('id', '=', row.id).execute()
  await db.insertInto('connections').values(row).execute()
  return { ...done('account'), connection: await toConnection(call, row) }
}

function connectionsOf({ db, user }: Call): Promise<Row<'connections'>[]> {
  return db
    .selectFrom('connections')
    .selectAll()
    .where('user_id', '=', user.id)
    .orderBy('connected_at')
    .orderBy('id')
    .execute()
}

const purposeOf = ({ world }: Call, provider: string) =>
  world.providers.find(({ id }) => id === provider)?.purpose ?? 'sign_in'

async function removableOf(call: Call, { provider }: Row<'connections'>): Promise<Availability> {
  return purposeOf(call, provider) === 'sign_in' ? lastWayIn(call) : { state: 'available' }
}

async function toConnection(call: Call, row: Row<'connections'>): Promise<Connection> {
  const scopes: string[] = JSON.parse(row.scopes)
  return {
    id: row.id,
    provider: row.provider,
    purpose: purposeOf(call, row.provider),
    ...(row.label !== null && { label: row.label }),
    ...(row.email !== null && { email: row.email }),
    scopes,
    connectedAt: row.connected_at,
    status: 'active',
    removable: await removableOf(call, row),
  }
}
