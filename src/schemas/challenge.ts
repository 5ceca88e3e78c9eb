import type { Challenge } from '../contract/operations/call.js'
import { count, instant, oneOf, text, token } from './leaves.js'
import { object, optional, type Reader, type Shape } from './read.js'

/** Spread by what is a challenge and more. */
export const challengeShape: Shape<Challenge> = {
  id: token,
  channel: oneOf('email', 'sms', 'voice', 'totp', 'backup_code'),
  method: oneOf('code', 'link'),
  status: oneOf('waiting', 'sent', 'verified'),
  destination: optional(text),
  codeLength: optional(count),
  alphabet: optional(oneOf('digits', 'alphanumeric')),
  expiresAt: optional(instant),
  resendAt: optional(instant),
  attemptsLeft: optional(count),
}

export const challenge: Reader<Challenge> = object<Challenge>(challengeShape)
