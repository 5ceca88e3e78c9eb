import type { Account, AccountPolicy, Availability, FeatureId } from 'latchkey/contract'
import { policy } from '../rules.js'
import type { Call } from './call.js'
import { factorsOf } from './factors.js'
import type { Api } from './router.js'

export function accountRoutes({ read }: Api): void {
  read('/account', 'account.get', readAccount)
  read('/policy', 'policy', ({ world }): AccountPolicy => ({ ...policy, mfa: { sms: world.sms } }))
}

export async function readAccount(call: Call): Promise<Account> {
  const { user } = call
  const availability: Partial<Record<FeatureId, Availability>> = {}
  if (user.email === null) availability.email = { state: 'unavailable', reason: 'not_configured' }
  return {
    id: user.id,
    fullName: user.full_name,
    username: user.username,
    email: user.email === null ? null : { address: user.email, verified: user.email_verified === 1 },
    phone: user.phone === null ? null : { number: user.phone, verified: true },
    avatar: avatarOf(user.picture_id),
    timezone: user.timezone,
    locale: user.locale,
    createdAt: user.created_at,
    updatedAt: user.updated_at,
    ...(user.last_sign_in_at !== null && { lastSignInAt: user.last_sign_in_at }),
    hasPassword: user.password_hash !== null,
    mfaEnabled: (await factorsOf(call)).length > 0,
    roles: [
      {
        id: user.role,
        name: user.role.replace(/^./, (first) => first.toUpperCase()),
        description: 'Runs the studio: people, plan and invoices.',
        scope: { type: 'studio', id: 'northwick', name: 'Northwick Studio' },
      },
    ],
    custom: JSON.parse(user.custom),
    fields: { 'custom.plan': 'readonly' },
    availability,
  }
}

export const avatarOf = (pictureId: string | null): Account['avatar'] =>
  pictureId === null ? { url: null, source: 'none' } : { url: `/pictures/${pictureId}`, source: 'custom' }
