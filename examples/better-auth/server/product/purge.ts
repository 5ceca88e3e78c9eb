import type { AuthContext } from 'better-auth'
import type { Outbox } from '../../../shared/outbox.js'
import { messageOf } from '../../../shared/start-error.js'
import { tellAccountDeleted } from '../mail.js'
import { onlyOwnedBy } from './studios.js'
import type { Db, Leaving } from './tables.js'

interface Accounts extends Pick<AuthContext, 'internalAdapter'> {
  adapter: Db
}

/** Deletes every account whose time is over, with everything of it: the tables name their user, and go with it. */
export async function purgeDue(
  { adapter, internalAdapter }: Accounts,
  outbox: Outbox,
  now = new Date(),
): Promise<void> {
  const due = await adapter.findMany<Leaving>({
    model: 'leaving',
    where: [{ field: 'purgeAt', value: now, operator: 'lte' }],
  })
  for (const { userId } of due) {
    const user = await internalAdapter.findUserById(userId)
    // Whoever was given a studio meanwhile stays until that is settled.
    if (!user || (await onlyOwnedBy(adapter, userId)).length > 0) continue
    await internalAdapter.deleteUser(userId)
    tellAccountDeleted(outbox, user.email)
  }
}

/**
 * The job that looks for them, now and then every `everyMs`. A product with several servers has one job for all.
 *
 * @returns the way to stop it
 */
export function startPurging(accounts: Accounts, outbox: Outbox, everyMs = 60_000): () => void {
  const run = () =>
    purgeDue(accounts, outbox).catch((error: unknown) => console.error(`Deleting accounts: ${messageOf(error)}`))
  void run()
  const timer = setInterval(run, everyMs)
  return () => clearInterval(timer)
}
