import type { OperationId } from 'latchkey/contract'

/**
 * What the adapter for Better Auth does not serve whatever the host sets up, and why: for the suite, which fails for one that
 * is there after all, and for the table of adapters and operations in the docs. Better Auth 1.7.
 */
export const unserved = {
  'password.remove': 'The server changes and sets passwords, and takes none away.',
  'mfa.enroll.sms': 'Codes to a phone are an option of the whole server, which tells no client who has turned them on.',
  'mfa.enroll.email': 'Codes by mail are an option of the whole server, which tells no client who has turned them on.',
  'mfa.enroll.webauthn': 'The server has passkeys as a way to sign in, and not as a second factor.',
  'mfa.enroll.push': 'The server has no such factor.',
  'mfa.resend': 'The one factor that can be added is an authenticator app, to which nothing is sent.',
  'mfa.rename': 'There is one authenticator app, without a name.',
  'mfa.setDefault': 'There is one authenticator app.',
  'backupCodes.disable': 'There are codes for as long as the authenticator app is on.',
  'usage.get': 'The server counts nothing of the kind: add the group with `extendAdapter`.',
  'deletion.cancel': 'The server deletes at once or by its link, and keeps no deletion for later.',
} as const satisfies Partial<Record<OperationId, string>>

/** What it does not serve where links change the address: codes do. */
export const unservedByLinks = {
  'email.verify': 'The server sends links, which are opened and not typed.',
  'email.cancel': 'A link that was sent cannot be taken back.',
  'stepUp.resend': 'Without the `emailOTP()` plugin no proof of a step-up is sent to the user.',
} as const satisfies Partial<Record<OperationId, string>>
