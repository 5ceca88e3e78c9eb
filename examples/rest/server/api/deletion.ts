import { AccountError, type DeletionBlocker, type DeletionEligibility } from 'latchkey/contract'
import * as z from 'zod'
import { invalid, notFound } from '../refusals.js'
import { confirmPhrase, limits } from '../rules.js'
import { type Call, done, kept, updateUser } from './call.js'
import type { Api } from './router.js'

const day = 86_400_000

export function deletionRoutes({ read, write }: Api): void {
  read('/deletion', 'deletion.check', check)
  const request = z.object({ confirm: z.string().optional(), returnTo: z.string().optional() })
  write('post', '/deletion', 'deletion.request', request, async (call, { confirm = '' }) => {
    const blockers = await blockersOf(call)
    if (blockers.length > 0) throw new AccountError('blocked', { blockers })
    // Keyboards compose characters in different ways, and a space at the end is not seen.
    if (confirm.normalize('NFC').trim() !== confirmPhrase) throw invalid('confirm', 'invalid')
    const purgeAt = call.user.delete_at ?? call.date(limits.graceDays * day)
    await updateUser(call, { delete_at: purgeAt })
    if (call.user.email !== null) {
      const subject = 'Your account will be deleted'
      const text = `On ${purgeAt.slice(0, 10)}. Until then you can take it back in your account settings.`
      call.mail({ channel: 'email', to: call.user.email, subject, text })
    }
    return { status: 'done', outcome: 'scheduled', purgeAt, cancellable: true, effects: kept('account') }
  })
  write('delete', '/deletion', 'deletion.cancel', undefined, async (call) => {
    if (call.user.delete_at === null) throw notFound()
    await updateUser(call, { delete_at: null })
    return done('account')
  })
}

async function check(call: Call): Promise<DeletionEligibility> {
  const blockers = await blockersOf(call)
  const { delete_at } = call.user
  return {
    eligible: blockers.length === 0,
    blockers,
    mode: 'scheduled',
    graceDays: limits.graceDays,
    ...(delete_at !== null && { scheduledFor: delete_at }),
    consequences: ['Your invoices, quotes and pictures are deleted.', 'Your clients can no longer open what you sent.'],
    confirmPhrase,
  }
}

/** A studio with other people in it needs an owner. */
async function blockersOf({ db, user }: Call): Promise<DeletionBlocker[]> {
  const studios = await db.selectFrom('studios').selectAll().where('owner_id', '=', user.id).execute()
  return studios
    .filter(({ members }) => members > 1)
    .map(({ id, name }) => ({
      code: 'sole_owner',
      severity: 'blocking',
      resource: { type: 'studio', id, name },
      resolutions: [{ id: 'transfer', label: 'Make somebody else the owner', href: '#studios' }],
    }))
}
