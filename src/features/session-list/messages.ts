import type { Catalogue } from '../../i18n/message.js'

/** The words of `SessionList`, in English. */
export const sessionListMessages = {
  title: 'Where you’re signed in',
  description: 'End any session that you don’t recognise.',
  thisDevice: 'This device',
  signOut: 'Sign out',
  /** The accessible name of a row's button: it has to tell rows apart. */
  signOutDevice: 'Sign out {device}, {place}',
  /** Where two rows would read the same. */
  signOutDeviceNumbered: 'Sign out {device}, {place} ({number})',
  signOutOthers: 'Sign out all others',
  signOutEverywhere: 'Sign out everywhere',
  signOutEverywhereHint: 'Everywhere includes this device.',
  othersHint: 'You can end every session but this one. This service can’t list them.',
  deviceOn: '{browser} on {system}',
  unknownDevice: 'Unknown device',
  unknownPlace: 'Unknown place',
  approximate: '{place} (approximate)',
  activeNow: 'active now',
  lastActive: 'last active {time}',
  lastActiveUnknown: 'last active at an unknown time',
  signedIn: 'signed in {time}',
  impersonated: 'Support access',
  notRevocable: 'This session can’t be ended from here.',
  onlyThisDevice: 'You’re signed in on this device only.',
  showMore: 'Show more sessions',
  revoked: '{device} is signed out.',
  revokedAlready: '{device} was signed out already.',
  revokedOthers: 'All other devices are signed out.',
  revokedOthersCount: {
    one: '{count} other device is signed out.',
    other: '{count} other devices are signed out.',
  },
  revokedEverywhere: 'You are signed out everywhere.',
  partly: {
    one: '{ended} signed out, {count} failed.',
    other: '{ended} signed out, {count} failed.',
  },
  /** Where none was ended, or the back end does not say how many. */
  partlyUncounted: {
    one: '{count} device could not be signed out.',
    other: '{count} devices could not be signed out.',
  },
  stillSignedIn: 'Still signed in:',
  retryFailed: 'Try those again',
  delayed: 'It can take up to {duration} until it takes effect.',
  revokeFailed: '{device} could not be signed out.',
  othersFailed: 'The other devices could not be signed out.',
  everywhereFailed: 'You could not be signed out everywhere.',
  /** No answer came, and the list could not be read again either. */
  revokeUnknown: 'It is not clear whether {device} was signed out.',
  othersUnknown: 'It is not clear whether the other devices were signed out.',
  everywhereUnknown: 'It is not clear whether you were signed out everywhere.',
  stale: 'This list may be out of date',
  notYou: 'Wasn’t that you?',
  notYouSteps: 'Then somebody may know your password. These steps keep them out:',
  changePassword: 'Change your password',
  checkSecondFactors: 'Check your two-factor authentication',
  newBackupCodes: 'Make new backup codes',
} as const

export type SessionListMessages = Catalogue<typeof sessionListMessages>
