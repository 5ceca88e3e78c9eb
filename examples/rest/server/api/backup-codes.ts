import { randomInt } from 'node:crypto'
import type { BackupCodesStatus } from 'latchkey/contract'
import { forbidden, notFound } from '../refusals.js'
import { policy } from '../rules.js'
import { newId } from '../security/vault.js'
import { type Call, done } from './call.js'
import { factorsOf } from './factors.js'
import type { Api } from './router.js'

/** Crockford's letters and digits, without those that are mistaken for each other: 5 bits each, 50 per code. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const word = () => Array.from({ length: 5 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')

export function backupCodeRoutes({ read, write }: Api): void {
  read('/backup-codes', 'backupCodes.status', backupCodesStatus)
  write('post', '/backup-codes', 'backupCodes.regenerate', undefined, async (call) => {
    if ((await factorsOf(call)).length === 0) throw forbidden('policy')
    const { remaining } = await backupCodesStatus(call)
    const codes = await issueBackupCodes(call)
    return { codes, generatedAt: call.date(), invalidatedPrevious: remaining !== 0 }
  })
  write('delete', '/backup-codes', 'backupCodes.disable', undefined, async (call) => {
    if (!(await backupCodesStatus(call)).generated) throw notFound()
    await clearBackupCodes(call)
    return done('mfa')
  })
}

/** How many are left, and never which. */
export async function backupCodesStatus({ db, user }: Call): Promise<BackupCodesStatus> {
  const codes = await db.selectFrom('backup_codes').selectAll().where('user_id', '=', user.id).execute()
  const [first] = codes
  if (!first) return { generated: false, total: 0, remaining: 0 }
  const remaining = codes.filter(({ used_at }) => used_at === null).length
  return { generated: true, total: codes.length, remaining, generatedAt: first.created_at }
}

/** Puts new ones in place of all former codes. Nothing keeps them: only their hashes are stored. */
export async function issueBackupCodes(call: Call): Promise<string[]> {
  await clearBackupCodes(call)
  const codes = Array.from({ length: policy.backupCodes.count }, () => `${word()}-${word()}`)
  const { user, date } = call
  const rows = codes.map((code) => ({
    id: newId('code'),
    user_id: user.id,
    code_hash: call.hashCode(`${user.id} ${code}`),
    used_at: null,
    created_at: date(),
  }))
  await call.db.insertInto('backup_codes').values(rows).execute()
  return codes
}

export async function clearBackupCodes({ db, user }: Call): Promise<void> {
  await db.deleteFrom('backup_codes').where('user_id', '=', user.id).execute()
}

/** Uses a code up. False when it is wrong or was used before. */
export async function useBackupCode(
  call: Pick<Call, 'db' | 'user' | 'date' | 'hashCode'>,
  code: string,
): Promise<boolean> {
  const { db, user, date } = call
  const used = await db
    .updateTable('backup_codes')
    .set({ used_at: date() })
    .where('user_id', '=', user.id)
    .where('code_hash', '=', call.hashCode(`${user.id} ${code}`))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows > 0n
}
