import type { Account, AccountAdapter, Availability, ManagedBy, ProfileField, Role } from '../../contract/index.js'
import type { Backend, Call } from './backend.js'
import type { ClerkUser } from './clerk.js'
import type { FinishLinked } from './email.js'
import { isoDate, record } from './parse.js'
import type { Attribute, Settings } from './settings.js'

/** The fields of the account that clerk-js has no place for, and which the host keeps in the user's metadata. */
export const knownMetadata = ['timezone', 'locale'] as const

export interface AccountSetup {
  /** Keys of `unsafeMetadata` that the user may edit. */
  metadataFields: readonly string[]
}

type FieldModes = Account['fields']
const off: Availability = { state: 'unavailable', reason: 'not_configured' }

/** clerk-js keeps the former full name on the same object when both names were cleared, so it is put together here. */
function fullName({ firstName, lastName }: ClerkUser): string | null {
  return [firstName, lastName].filter(Boolean).join(' ') || null
}

function nameFields(settings: Settings, setup: AccountSetup): FieldModes {
  const mode = (attribute: Attribute): 'hidden' | 'readonly' | 'editable' => {
    const found = settings.attribute(attribute)
    if (found?.enabled === false) return 'hidden'
    return found?.immutable ? 'readonly' : 'editable'
  }
  const absent = knownMetadata.filter((field) => !setup.metadataFields.includes(field))
  return {
    // It follows from the two others.
    fullName: 'readonly',
    firstName: mode('first_name'),
    lastName: mode('last_name'),
    username: mode('username'),
    ...Object.fromEntries(absent.map((field): [ProfileField, 'hidden'] => [field, 'hidden'])),
  }
}

function availability(user: ClerkUser, settings: Settings, managedBy: ManagedBy | undefined): Account['availability'] {
  const isOff = (...attributes: Attribute[]): boolean =>
    attributes.every((name) => settings.attribute(name)?.enabled === false)
  const factorsOff =
    isOff('authenticator_app') && settings.attribute('phone_number')?.secondFactor === false && !user.twoFactorEnabled
  return {
    ...(managedBy && { email: { state: 'unavailable', reason: 'managed', managedBy } }),
    ...(isOff('phone_number') && { phone: off }),
    ...(isOff('password') && { password: off }),
    ...(factorsOff && { mfa: off }),
    ...(isOff('backup_code') && { backupCodes: off }),
    ...(isOff('passkey') && { passkeys: off }),
    ...(settings.providers?.length === 0 && user.externalAccounts.length === 0 && { connections: off }),
    ...(!user.deleteSelfEnabled && { deletion: { state: 'unavailable', reason: 'policy' } as const }),
  }
}

function toRole({ role, roleName, organization: { id, name } }: ClerkUser['organizationMemberships'][number]): Role {
  return { id: role, name: roleName || role, scope: { type: 'organization', id, name } }
}

function toAccount(user: ClerkUser, settings: Settings, setup: AccountSetup): Account {
  const email = user.emailAddresses.find(({ id }) => id === user.primaryEmailAddressId)
  const phone = user.phoneNumbers.find(({ id }) => id === user.primaryPhoneNumberId)
  const metadata = record(user.unsafeMetadata) ?? {}
  const enterprise = user.enterpriseAccounts.find(({ active }) => active)
  const managedBy: ManagedBy | undefined = enterprise && {
    kind: 'sso',
    name: enterprise.enterpriseConnection?.name ?? 'Single sign-on',
  }
  const isKnown = (field: string): boolean => knownMetadata.some((known) => known === field)
  const valueOf = (field: string): unknown => (Object.hasOwn(metadata, field) ? metadata[field] : null)
  return {
    id: user.id,
    fullName: fullName(user),
    firstName: user.firstName,
    lastName: user.lastName,
    username: user.username,
    email: email ? { address: email.emailAddress, verified: email.verification?.status === 'verified' } : null,
    phone: phone ? { number: phone.phoneNumber, verified: phone.verification?.status === 'verified' } : null,
    // Without a picture of the user's own, Clerk draws one; the components draw initials themselves.
    avatar: user.hasImage ? { url: user.imageUrl, source: 'custom' } : { url: null, source: 'none' },
    ...Object.fromEntries(setup.metadataFields.filter(isKnown).map((field) => [field, valueOf(field)])),
    createdAt: isoDate(user.createdAt),
    updatedAt: isoDate(user.updatedAt),
    lastSignInAt: isoDate(user.lastSignInAt),
    hasPassword: user.passwordEnabled,
    mfaEnabled: user.twoFactorEnabled,
    roles: user.organizationMemberships.map(toRole),
    managedBy,
    custom: Object.fromEntries(
      setup.metadataFields.filter((field) => !isKnown(field)).map((field) => [field, valueOf(field)]),
    ),
    fields: nameFields(settings, setup),
    availability: availability(user, settings, managedBy),
  }
}

/** @param finishLinked finishes a change of the address whose link was opened elsewhere */
export function accountGroup(
  backend: Backend,
  setup: AccountSetup,
  finishLinked: FinishLinked,
): AccountAdapter['account'] {
  return {
    async get(context) {
      const call: Call = { operation: 'account.get', context }
      return toAccount(await finishLinked(call, await backend.readUser(call)), backend.settings(), setup)
    },
  }
}
