import type { EmailOTPOptions } from 'better-auth/plugins/email-otp'
import type { PhoneNumberOptions } from 'better-auth/plugins/phone-number'
import type { Outbox } from '../../shared/outbox.js'

type Purpose = Parameters<EmailOTPOptions['sendVerificationOTP']>[0]['type']

/** `email-verification` is what Better Auth calls the code that the current address gets. */
const words: Record<Purpose, { subject: string; text: string }> = {
  'change-email': {
    subject: 'Confirm your new address',
    text: 'Type this code in your account settings, and you sign in to Northwick with this address from now on.',
  },
  'email-verification': {
    subject: 'Somebody wants to change your address',
    text: 'Type this code in your account settings to let the address of your account be changed. If it was not you, do nothing, and change your password.',
  },
  'sign-in': { subject: 'Sign in to Northwick', text: 'Type this code to sign in.' },
  'forget-password': { subject: 'Choose a new password', text: 'Type this code to choose a new password.' },
}

export function codeMails(outbox: Outbox): EmailOTPOptions['sendVerificationOTP'] {
  return async ({ email: to, otp: code, type }) => outbox.send({ channel: 'email', to, code, ...words[type] })
}

export function codeTexts(outbox: Outbox): PhoneNumberOptions['sendOTP'] {
  return ({ phoneNumber: to, code }) =>
    outbox.send({ channel: 'sms', to, code, subject: 'Your Northwick code', text: 'Never tell it to anybody.' })
}

/** What the owner of an account has to hear of, in case that it was somebody else. */
export function tellAddressChanged(outbox: Outbox, formerAddress: string): void {
  outbox.send({
    channel: 'email',
    to: formerAddress,
    subject: 'Your address was changed',
    text: 'You no longer sign in to Northwick with this address. If it was not you, write to help@example.com.',
  })
}

export function tellPasswordChanged(outbox: Outbox, to: string): void {
  outbox.send({
    channel: 'email',
    to,
    subject: 'Your password was changed',
    text: 'If it was not you, choose a new one at once, and write to help@example.com.',
  })
}

const wayInWords = {
  second_factor_off: 'Two-step verification was turned off',
  codes_made: 'You have new backup codes',
  passkey_added: 'A passkey was added to your account',
  passkey_removed: 'A passkey was removed from your account',
  account_disconnected: 'An account was disconnected from yours',
} as const

export type WayInChange = keyof typeof wayInWords

export function tellWayInChanged(outbox: Outbox, to: string, change: WayInChange): void {
  outbox.send({
    channel: 'email',
    to,
    subject: wayInWords[change],
    text: 'If it was not you, change your password at once, and write to help@example.com.',
  })
}

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

export function tellAccountLeaving(outbox: Outbox, to: string, purgeAt: Date): void {
  outbox.send({
    channel: 'email',
    to,
    subject: 'Your account is going to be deleted',
    text: `It is deleted on ${longDate.format(purgeAt)}. To keep it, sign in before that day. If it was not you, do so now and change your password.`,
  })
}

export function tellAccountKept(outbox: Outbox, to: string): void {
  outbox.send({ channel: 'email', to, subject: 'Your account stays', text: 'Its deletion was taken back.' })
}

export function tellAccountDeleted(outbox: Outbox, to: string): void {
  outbox.send({
    channel: 'email',
    to,
    subject: 'Your account is deleted',
    text: 'Nothing of it is left at Northwick. Thank you for having been here.',
  })
}

export function tellStudioGiven(outbox: Outbox, to: string): void {
  outbox.send({
    channel: 'email',
    to,
    subject: 'You have given a studio away',
    text: 'Somebody else owns it now. If it was not you, write to help@example.com at once.',
  })
}
