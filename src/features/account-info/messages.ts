import type { Catalogue } from '../../i18n/message.js'

/** The words of `AccountInfo`, in English. */
export const accountInfoMessages = {
  title: 'About your account',
  description: 'Support may ask you for some of this.',
  id: 'User ID',
  createdAt: 'Account created',
  updatedAt: 'Profile last changed',
  lastSignInAt: 'Last sign-in',
  mfa: 'Two-factor authentication',
  mfaOn: 'On',
  mfaOff: 'Off',
  roles: { one: 'Role', other: 'Roles' },
  inScope: 'in {scope}',
  copyId: 'Copy user ID',
  copied: 'Your user ID is copied.',
  copyRefused: 'Your browser did not allow copying. Your user ID is selected: copy it yourself.',
  stale: 'This may be out of date',
} as const

export type AccountInfoMessages = Catalogue<typeof accountInfoMessages>
