import type { ClerkUser } from './clerk.js'
import type { Settings } from './settings.js'

/**
 * How many ways to sign in the user has left without this one. Clerk demands one itself and says so when it is too late;
 * this is to say it before. An address counts unless the instance is known to sign nobody in by it.
 */
export function otherWaysIn(user: ClerkUser, settings: Settings, without: string): number {
  const signsIn = (attribute: 'email_address' | 'phone_number'): boolean =>
    settings.attribute(attribute)?.firstFactor !== false
  const ids = [
    ...(user.passwordEnabled ? ['password'] : []),
    ...(signsIn('email_address') ? user.emailAddresses : []).flatMap(verifiedId),
    ...(signsIn('phone_number') ? user.phoneNumbers.filter((phone) => !phone.reservedForSecondFactor) : []).flatMap(
      verifiedId,
    ),
    ...user.externalAccounts.flatMap(verifiedId),
    ...user.passkeys.map(({ id }) => id),
    ...user.enterpriseAccounts.map((_account, index) => `enterprise ${index}`),
  ]
  return ids.filter((id) => id !== without).length
}

function verifiedId({ id, verification }: { id: string; verification: { status: string | null } | null }): string[] {
  return verification?.status === 'verified' ? [id] : []
}
