import type { Catalogue } from './message.js'

/** Words around a code or a link that was sent. Only what is loaded later needs them. */
export const challengeMessages = {
  code: 'Code',
  codeSent: 'We sent you a code.',
  codeSentTo: 'We sent a code to {destination}.',
  resend: 'Send a new code',
  resendLink: 'Send the link again',
  resendIn: { one: 'In {count} second', other: 'In {count} seconds' },
  resendNow: 'You can ask for a new one now.',
  /** The server will take no code any more. */
  usedUp: 'This code no longer works. Send a new one.',
  /** By this device’s clock, which may be wrong. */
  mayBeOld: 'This code may be too old by now. If it doesn’t work, send a new one.',
  resent: 'A new one is on its way.',
} as const
export type ChallengeMessages = Catalogue<typeof challengeMessages>
