import type { Availability, Passkey } from 'latchkey/contract'
import * as z from 'zod'
import { forbidden, invalid, notFound } from '../refusals.js'
import type { Row } from '../tables.js'
import { type Call, done } from './call.js'
import { creationOptions, credentialsOf, register } from './credentials.js'
import type { Api } from './router.js'
import { lastWayIn } from './ways-in.js'

const purpose = 'passkeys.add'

export function passkeyRoutes({ read, write }: Api): void {
  read('/passkeys', 'passkeys.list', async (call) => {
    const removable = await lastWayIn(call)
    return (await credentialsOf(call, 'passkey')).map((row) => toPasskey(row, removable))
  })
  write('post', '/passkeys/options', 'passkeys.add', undefined, async (call) => ({
    options: await creationOptions(call, purpose, 'passkey'),
  }))
  // The challenge is what proves that the user was asked: it is made in the call before this one.
  const add = z.object({ name: z.string().max(100).optional(), credential: z.unknown() })
  write('post', '/passkeys', 'passkeys.finish', add, async (call, { name = null, credential }) => {
    const row = await register(call, purpose, credential, { use: 'passkey', name })
    return { ...done(), passkey: toPasskey(row, { state: 'available' }) }
  })
  write(
    'patch',
    '/passkeys/:id',
    'passkeys.rename',
    z.object({ name: z.string().max(100) }),
    async (call, { name }) => {
      const { id } = await find(call)
      if (name.trim() === '') throw invalid('name', 'required')
      await call.db.updateTable('credentials').set({ name }).where('id', '=', id).execute()
      return done()
    },
  )
  write('delete', '/passkeys/:id', 'passkeys.remove', undefined, async (call) => {
    const { id } = await find(call)
    if ((await lastWayIn(call)).state === 'unavailable') throw forbidden('last_method')
    await call.db.deleteFrom('credentials').where('id', '=', id).execute()
    return done()
  })
}

async function find(call: Call): Promise<Row<'credentials'>> {
  const passkey = (await credentialsOf(call, 'passkey')).find(({ id }) => id === call.param('id'))
  if (!passkey) throw notFound()
  return passkey
}

function toPasskey(row: Row<'credentials'>, removable: Availability): Passkey {
  return {
    id: row.id,
    name: row.name,
    createdAt: row.created_at,
    ...(row.last_used_at !== null && { lastUsedAt: row.last_used_at }),
    synced: row.synced === 1,
    aaguid: row.aaguid,
    removable,
  }
}
