import type { Catalogue } from './message.js'

/** Words about the ways to sign in, before one of them goes. Only what is loaded later needs them. */
export const waysInMessages = {
  left: 'You can still sign in with:',
  password: 'Your password',
  passkey: 'A passkey',
  passkeyNamed: 'Passkey “{name}”',
  account: '{provider}, {account}',
  managed: 'Single sign-on with {name}',
  more: { one: '{count} more', other: '{count} more' },
  noneKnown: 'We don’t see any other way to sign in. Make sure that you have one before you go on.',
  /** Something that may be one could not be read. */
  uncertain: 'Your other ways to sign in could not all be checked. Make sure that you have one before you go on.',
  setPassword: 'Set a password',
  addPasskey: 'Add a passkey',
  connectAccount: 'Connect another account',
} as const
export type WaysInMessages = Catalogue<typeof waysInMessages>
