import type { Catalogue } from '../../i18n/message.js'

/** The words of `PhoneChange`, in English. A host says more about what the number is for. */
export const phoneChangeMessages = {
  title: 'Phone number',
  description: 'We send a code to a new number before it counts.',
  none: 'No phone number yet',
  verified: 'Verified',
  notVerified: 'Not verified',
  add: 'Add a phone number',
  change: 'Change',
  changeNumber: 'Change phone number',
  remove: 'Remove',
  removeNumber: 'Remove phone number',
  number: 'New phone number',
  numberHint: 'With the country code, for instance {example}.',
  /** What becomes of a number without a country code. */
  readAs: 'Will be used as {number}.',
  needsCode: 'Begin with + and the country code, for instance {example}.',
  /** In place of "taken", which would tell who has an account. */
  notUsable: 'This number can’t be used here. Use another one.',
  submit: 'Send the code',
  pending: 'Confirm {number}',
  pendingHint: 'Your number does not change until you enter the code.',
  codeTo: 'Code sent to {number}',
  confirm: 'Confirm',
  notReceived: 'Nothing there? It can take a minute. Check the number, too.',
  other: 'Use another number',
  removeQuestion: 'Remove {number}?',
  removeHint: 'Codes and messages can no longer be sent to it.',
  keep: 'Keep it',
  sent: 'We sent a code to {number}.',
  changed: 'Your phone number is now {number}.',
  removed: 'Your phone number is removed.',
  startFailed: 'No code could be sent to the new number.',
  startUnknown: 'It is not clear whether a code was sent to the new number.',
  removeFailed: 'The number could not be removed.',
  removeUnknown: 'It is not clear whether the number was removed.',
  resendFailed: 'No new code could be sent.',
  resendUnknown: 'It is not clear whether a new code was sent.',
  /** The server no longer knows what the code was for. */
  lost: 'That code no longer works. Enter the number again.',
} as const

export type PhoneChangeMessages = Catalogue<typeof phoneChangeMessages>
