import type { PhoneChange } from '../contract/operations/phone.js'
import type { Parser } from '../core/parse.js'
import { challenge } from './challenge.js'
import { effects } from './done.js'
import { oneOf, token } from './leaves.js'
import { object, optional, parser } from './read.js'

/** The answer of `phone.start`, `phone.verify` and `phone.resend`. */
export const parsePhoneChange: Parser<PhoneChange> = parser(
  object<PhoneChange>({
    id: token,
    number: token,
    status: oneOf('pending', 'complete'),
    challenge: optional(challenge),
    effects,
  }),
)
