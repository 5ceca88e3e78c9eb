import type { sessionMiddleware } from 'better-auth/api'
import type { StepUpMethod, StepUpRequirement } from 'latchkey/contract'
import { refusal } from './refusal.js'
import type { Db } from './tables.js'

/** Seconds. Better Auth's own `freshAge` is a day, which is too long for what cannot be undone. */
const maxAgeSeconds = 300

type SignedIn = Awaited<ReturnType<typeof sessionMiddleware>>['session']

/** Asks for a new proof when the sign-in lies further back. Latchkey's step-up collects it and repeats the call. */
export async function requireRecentSignIn(db: Db, { session, user }: SignedIn): Promise<void> {
  if (Date.now() - session.createdAt.getTime() < maxAgeSeconds * 1000) return
  const where = [{ field: 'userId', value: user.id }]
  const accounts = await db.findMany<{ providerId: string }>({ model: 'account', where })
  const ways = new Set(accounts.map(({ providerId }) => providerId))
  const passkeys = await db.count({ model: 'passkey', where })
  const methods: StepUpMethod[] = [
    ...(passkeys > 0 ? [{ id: 'passkey', type: 'passkey' } as const] : []),
    ...(ways.has('credential') ? [{ id: 'password', type: 'password' } as const] : []),
    ...(ways.has('meridian') ? [{ id: 'provider:meridian', type: 'provider', provider: 'meridian' } as const] : []),
  ]
  const requirement: StepUpRequirement = {
    // The adapter knows by its first part that a trip to the provider has brought a new session.
    id: `${session.id}.${crypto.randomUUID()}`,
    operation: 'deletion.request',
    level: 'recent',
    methods,
    maxAgeSeconds,
  }
  throw refusal('reauthentication_required', { requirement })
}
