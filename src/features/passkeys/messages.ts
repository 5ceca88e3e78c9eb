import type { Catalogue } from '../../i18n/message.js'
import { passkeysShellMessages } from './shell-messages.js'

const later = {
  empty: 'You have no passkeys yet.',
  unnamed: 'Passkey',
  /** Where two of them would read the same. */
  numbered: '{name} ({number})',
  thisDevice: 'This device',
  synced: 'Synced',
  oneDevice: 'On one device',
  created: 'added {time}',
  lastUsed: 'last used {time}',
  atUnknownTime: 'at an unknown time',
  stale: 'This list may be out of date',
  secondFactor: 'Use a security key as a second step when you sign in',

  add: 'Add a passkey',
  adding: 'Follow the steps on your screen or device.',
  added: 'Your passkey is added.',
  addedTo: 'Your passkey is added to {provider}.',
  notAdded: 'No passkey was added',
  notAddedHint: 'It was cancelled, or took too long. You can try again whenever you like.',
  alreadyThere: 'There is a passkey for you on this device already',
  alreadyThereHint: 'You can sign in with it as it is. To add another one, choose another device or password manager.',
  addFailed: 'The passkey could not be added',
  addUnknown: 'It is not clear whether the passkey was added',
  insecure: 'This page can’t create passkeys because its connection is not secure. Open it with https.',
  unsupported: 'This browser can’t create passkeys. Try another browser or device.',
  blocked: 'This page may not create passkeys while it is shown inside of another one. Open it in its own window.',

  rename: 'Rename',
  /** The accessible name of a row's button: it has to tell rows apart. */
  renameNamed: 'Rename {name}',
  newName: 'Name',
  newNameHint: 'Something that tells you where it is.',
  save: 'Save',
  renamed: 'The passkey is called “{name}” now.',
  renameFailed: '“{name}” could not be renamed',
  renameUnknown: 'It is not clear whether “{name}” was renamed',

  remove: 'Remove',
  removeNamed: 'Remove {name}',
  removeQuestion: 'Remove “{name}”?',
  removeHint: 'You can no longer sign in with it.',
  alsoDelete:
    'Delete it in your password manager or on your device as well. It may still be offered there, and would no longer work.',
  alsoDeleteIn: 'Delete it in {provider} as well. It may still be offered there, and would no longer work.',
  keep: 'Keep it',
  removeNow: 'Remove passkey',
  removed: '“{name}” is removed.',
  removedAlready: '“{name}” was removed already.',
  removeFailed: '“{name}” could not be removed',
  removeUnknown: 'It is not clear whether “{name}” was removed',

  othersHint:
    'Did somebody else have access to your account? Sign out your other devices, and they have to sign in again.',
  signOutOthers: 'Sign out other devices',
  othersSignedOut: 'Your other devices are signed out.',
  othersLeft: {
    one: '{count} device could not be signed out.',
    other: '{count} devices could not be signed out.',
  },
  othersFailed: 'Your other devices could not be signed out',
  othersUnknown: 'It is not clear whether your other devices were signed out',
} as const

/** The words of `Passkeys`, in English. */
export const passkeysMessages: typeof passkeysShellMessages & typeof later = { ...passkeysShellMessages, ...later }

export type PasskeysMessages = Catalogue<typeof passkeysMessages>
