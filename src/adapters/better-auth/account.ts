import type { Account, AccountAdapter, Role } from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import { isoDate, plain, record, text } from './parse.js'
import type { ProfileSetup } from './profile.js'

/**
 * The ways to sign in that the user has: `credential` is the password, all others are the names of providers. The server
 * signs in by an integration too, but the host has it for something else.
 */
export async function signInMethods(backend: Backend, call: Call): Promise<string[]> {
  const data = await backend.read(call, 'accounts', (fetchOptions) => backend.client.listAccounts({ fetchOptions }))
  const names = Array.isArray(data) ? data.flatMap((row) => text(record(row)?.providerId) ?? []) : []
  // Two accounts at one provider are one way to sign in.
  return [...new Set(names)].filter((name) => !backend.integrations.has(name))
}

/** The admin plugin keeps all roles in one string. */
function roles(value: unknown): Role[] {
  const names = text(value)?.split(',') ?? []
  return names.map((name) => ({ id: name.trim(), name: name.trim() }))
}

export interface AccountSetup extends ProfileSetup {
  hasPhone: boolean
  canSetPassword: boolean
  /** The second factor needs a password, and so do the codes that go with it. */
  mfaNeedsPassword: boolean
}

function toPhone(row: Record<string, unknown>): NonNullable<Account['phone']> | null {
  const number = text(row.phoneNumber)
  return number === undefined ? null : { number, verified: row.phoneNumberVerified === true }
}

/** What a user without a password cannot do. */
function withoutPassword({ canSetPassword, mfaNeedsPassword }: AccountSetup): Account['availability'] {
  const unavailable = { state: 'unavailable', reason: 'no_password' } as const
  return {
    ...(!canSetPassword && { password: unavailable }),
    ...(mfaNeedsPassword && { mfa: unavailable, backupCodes: unavailable }),
  }
}

function toAccount(row: Record<string, unknown>, methods: readonly string[], setup: AccountSetup): Account {
  const hasPassword = methods.includes('credential')
  const email = text(row.email)
  const image = text(row.image) ?? null
  return {
    id: String(row.id),
    fullName: text(row.name) ?? null,
    ...Object.fromEntries(setup.accountFields.map((field) => [field, text(row[field]) ?? null])),
    email: email === undefined ? null : { address: email, verified: row.emailVerified === true },
    ...(setup.hasPhone && { phone: toPhone(row) }),
    avatar: { url: image, source: image === null ? 'none' : 'custom' },
    createdAt: isoDate(row.createdAt),
    updatedAt: isoDate(row.updatedAt),
    // A field of the host's own: the server keeps no such date.
    lastSignInAt: isoDate(row.lastSignInAt),
    hasPassword,
    mfaEnabled: typeof row.twoFactorEnabled === 'boolean' ? row.twoFactorEnabled : 'unknown',
    roles: roles(row.role),
    custom: Object.fromEntries(setup.customFields.map((field) => [field, plain(row[field])])),
    fields: Object.fromEntries(setup.absentFields.map((field) => [field, 'hidden'])),
    availability: hasPassword ? {} : withoutPassword(setup),
  }
}

export function accountGroup(backend: Backend, setup: AccountSetup): AccountAdapter['account'] {
  return {
    async get(context) {
      const call: Call = { operation: 'account.get', context }
      const [{ user }, methods] = await Promise.all([backend.signedIn(call), signInMethods(backend, call)])
      return toAccount(user.row, methods, setup)
    },
  }
}
