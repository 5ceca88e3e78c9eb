import type { MfaStatus } from 'latchkey/contract'
import * as z from 'zod'
import { forbidden, invalid, notFound } from '../refusals.js'
import type { Row } from '../tables.js'
import { backupCodesStatus, clearBackupCodes } from './backup-codes.js'
import { type Call, done, updateUser } from './call.js'
import { factorsOf, toFactor } from './factors.js'
import { enrollmentRoutes } from './mfa-enroll.js'
import type { Api } from './router.js'

export function mfaRoutes(api: Api): void {
  const { read, write } = api
  read('/mfa', 'mfa.status', status)
  enrollmentRoutes(api)

  write('delete', '/mfa/factors', 'mfa.disableAll', undefined, async (call) => {
    if (call.user.mfa_enforced === 1) throw forbidden('policy')
    for (const factor of await factorsOf(call)) await remove(call, factor)
    return afterRemoval(call)
  })
  write('delete', '/mfa/factors/:id', 'mfa.remove', undefined, async (call) => {
    const factors = await factorsOf(call)
    const factor = find(factors, call.param('id'))
    if (call.user.mfa_enforced === 1 && factors.length <= 1) throw forbidden('policy')
    await remove(call, factor)
    return afterRemoval(call)
  })
  const change = z.union([z.object({ name: z.string().max(100) }), z.object({ isDefault: z.literal(true) })])
  const operation = (body: z.infer<typeof change>) => ('name' in body ? 'mfa.rename' : 'mfa.setDefault')
  write('patch', '/mfa/factors/:id', operation, change, async (call, body) => {
    const { id } = find(await factorsOf(call), call.param('id'))
    if ('name' in body) {
      if (body.name.trim() === '') throw invalid('name', 'required')
      await call.db.updateTable('factors').set({ name: body.name }).where('id', '=', id).execute()
      return done()
    }
    await makeDefault(call, id)
    return done()
  })
}

async function status(call: Call): Promise<MfaStatus> {
  const factors = await factorsOf(call)
  return {
    enabled: factors.length > 0,
    enforced: call.user.mfa_enforced === 1,
    factors: factors.map((factor) => toFactor(factor, call, factors.length)),
    backupCodes: await backupCodesStatus(call),
  }
}

function find(factors: readonly Row<'factors'>[], id: string): Row<'factors'> {
  const factor = factors.find((one) => one.id === id)
  if (!factor) throw notFound()
  return factor
}

async function remove({ db }: Call, { id }: Row<'factors'>): Promise<void> {
  await db.deleteFrom('factors').where('id', '=', id).execute()
  await db.deleteFrom('credentials').where('id', '=', id).execute()
}

async function makeDefault({ db, user }: Call, id: string): Promise<void> {
  await db.updateTable('factors').set({ is_default: 0 }).where('user_id', '=', user.id).execute()
  await db.updateTable('factors').set({ is_default: 1 }).where('id', '=', id).execute()
}

async function afterRemoval(call: Call) {
  const left = await factorsOf(call)
  const [first] = left
  if (first && !left.some(({ is_default }) => is_default === 1)) await makeDefault(call, first.id)
  await updateUser(call, { updated_at: call.date() })
  if (call.user.email !== null) {
    const text = 'If it was not you, change your password at once, and write to help@example.com.'
    const subject = 'Two-step verification was changed'
    call.mail({ channel: 'email', to: call.user.email, subject, text })
  }
  if (first) return done('account')
  // Codes that stand in for a factor are of no use without one.
  await clearBackupCodes(call)
  return done('account', 'backupCodes')
}
