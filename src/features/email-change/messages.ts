import type { Catalogue } from '../../i18n/message.js'

/** The words of `EmailChange`, in English. A host says more about what the address is for, and what stays as it is. */
export const emailChangeMessages = {
  title: 'Email address',
  description: 'You sign in with this address, and messages about your account go to it.',
  none: 'No email address yet',
  verified: 'Verified',
  notVerified: 'Not verified',
  change: 'Change email address',
  add: 'Add an email address',
  newEmail: 'New email address',
  newEmailHint: 'Nothing changes until it is confirmed. From then on, you sign in with the new address.',
  submit: 'Continue',
  pending: 'Changing it to {email}',
  /** While the new address waits for its proof. */
  stillCurrent: 'Until this is confirmed, you go on signing in with {email}.',
  stillNone: 'It becomes your address when this is confirmed.',
  progress: '{done} of {total} confirmed',
  newAddress: 'New address',
  currentAddress: 'Current address',
  confirmed: 'Confirmed',
  codeTo: 'Code sent to {email}',
  codeToNew: 'Code sent to your new address, {email}',
  codeToCurrent: 'Code sent to your current address, {email}',
  linkTo: 'We sent a link to {email}. Open it to confirm the address; this page will notice.',
  messageTo: 'We sent a message to {email}. Do what it says to confirm the address; this page will notice.',
  comesNext: 'Comes next: we will write to {email}.',
  confirm: 'Confirm',
  confirmNew: 'Confirm new address',
  confirmCurrent: 'Confirm current address',
  /** The accessible names where two proofs are asked for. They begin with the words of the button. */
  resendTo: '{resend}: {email}',
  check: 'I’ve opened the link',
  other: 'Use another address',
  cancel: 'Cancel the change',
  /** Always shown, so that it tells nobody whether an address has an account. */
  notReceived:
    'Nothing there? Look in the spam folder, and check the address. An address that cannot be used here gets no message.',
  /** In place of "taken", which would tell who has an account. */
  notUsable: 'This address can’t be used here. Use another one.',
  sentCode: 'We sent a code to {email}.',
  sentBoth: 'We sent a message to each of your two addresses.',
  sentLink: 'We sent a link to {email}.',
  halfDone: 'That address is confirmed. One more proof is needed.',
  stillWaiting: 'It is not confirmed yet. Open the link in the message first.',
  changed: 'Your email address is now {email}.',
  changedHint: 'You sign in with it from now on.',
  cancelled: 'The change was cancelled. Your address stays as it was.',
  gone: 'The change to {email} is no longer under way. Your address stays as it was.',
  startFailed: 'The change of your address could not be started.',
  startUnknown: 'It is not clear whether the change of your address was started.',
  resendFailed: 'No new message could be sent.',
  resendUnknown: 'It is not clear whether a new message was sent.',
  cancelFailed: 'The change could not be cancelled.',
  cancelUnknown: 'It is not clear whether the change was cancelled.',
  checkFailed: 'It could not be checked.',
} as const

export type EmailChangeMessages = Catalogue<typeof emailChangeMessages>
