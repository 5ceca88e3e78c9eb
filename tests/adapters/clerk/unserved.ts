import type { OperationId } from 'latchkey/contract'

/**
 * What the adapter for Clerk does not serve whatever the host sets up, and why: for the suite, which fails for one that is
 * there after all, and for the table of adapters and operations in the docs. clerk-js 6.40.
 */
export const unserved = {
  'profile.checkUsername': 'Clerk says that a username is taken when it is saved, and not before.',
  'mfa.enroll.email': 'Clerk mails codes as a first factor, and not as a second one that a user could add.',
  'mfa.enroll.webauthn': 'Clerk has passkeys as a way to sign in, and adds none as a second factor.',
  'mfa.enroll.push': 'Clerk has no such factor.',
  'mfa.rename': 'Clerk keeps no names of second factors.',
  'backupCodes.disable': 'There are codes for as long as there is a second factor.',
  'usage.get': 'Clerk counts nothing of the kind: add the group with `extendAdapter`.',
  'deletion.cancel': 'Clerk deletes at once: a time of grace is the host’s own, by `extendAdapter`.',
} as const satisfies Partial<Record<OperationId, string>>
