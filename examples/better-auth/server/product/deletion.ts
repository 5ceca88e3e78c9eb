import type { DeletionBlocker, DeletionEligibility } from 'latchkey/contract'
import { accountRules } from '../../page/account-rules.js'
import { refusal } from './refusal.js'
import { onlyOwnedBy } from './studios.js'
import type { Db, Leaving } from './tables.js'

const { graceDays } = accountRules
const phrase = 'delete my account'

/** What is in the way: nobody may leave a studio behind that nobody can decide about. */
export async function blockersOf(db: Db, userId: string): Promise<DeletionBlocker[]> {
  const studios = await onlyOwnedBy(db, userId)
  return studios.map(({ id, name, members }) => ({
    code: 'sole_owner',
    severity: 'blocking',
    resource: { type: 'studio', id, name },
    resolutions: [
      ...(members.length > 1 ? [{ id: 'transfer', href: '#studios' }] : []),
      { id: 'delete', href: '#studios' },
    ],
  }))
}

async function warningsOf(db: Db, userId: string): Promise<DeletionBlocker[]> {
  const count = await db.count({ model: 'document', where: [{ field: 'userId', value: userId }] })
  if (count === 0) return []
  const documents = count === 1 ? 'There is one document' : `There are ${count} documents`
  const message = `${documents} of yours in Northwick. Download what you need for your tax return before the account goes.`
  return [{ code: 'documents', severity: 'warning', message }]
}

export function findLeaving(db: Db, userId: string): Promise<Leaving | null> {
  return db.findOne<Leaving>({ model: 'leaving', where: [{ field: 'userId', value: userId }] })
}

export async function checkDeletion(db: Db, userId: string): Promise<DeletionEligibility> {
  const [blockers, warnings, leaving] = await Promise.all([
    blockersOf(db, userId),
    warningsOf(db, userId),
    findLeaving(db, userId),
  ])
  return {
    eligible: blockers.length === 0,
    blockers: [...blockers, ...warnings],
    mode: 'scheduled',
    graceDays,
    ...(leaving && { scheduledFor: leaving.purgeAt.toISOString() }),
    consequences: [
      'You are signed out everywhere at once. Sign in again within this time to keep your account.',
      'Your profile, sign-in methods, preferences and documents are deleted for good.',
      'Studios that you do not own stay, without you.',
    ],
    confirmPhrase: phrase,
  }
}

/** The rules again, at the moment when it counts. */
export async function assertDeletable(db: Db, userId: string, typed: string): Promise<void> {
  const blockers = await blockersOf(db, userId)
  if (blockers.length > 0) throw refusal('blocked', { blockers })
  if (typed.normalize('NFC').trim() !== phrase) {
    throw refusal('validation', { fields: [{ field: 'confirm', code: 'invalid' }] })
  }
}

/** Marks the account. A second call changes nothing: the date stays. */
export async function scheduleDeletion(db: Db, userId: string, now: Date): Promise<Date> {
  const found = await findLeaving(db, userId)
  if (found) return found.purgeAt
  const purgeAt = new Date(now.getTime() + graceDays * 86_400_000)
  await db.create({ model: 'leaving', data: { userId, purgeAt } })
  return purgeAt
}

/** Takes it back. */
export async function keepAccount(db: Db, userId: string): Promise<void> {
  const count = await db.deleteMany({ model: 'leaving', where: [{ field: 'userId', value: userId }] })
  if (count === 0) throw refusal('not_found', {})
}
