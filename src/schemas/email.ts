import type { EmailChange } from '../contract/operations/email.js'
import type { Parser } from '../core/parse.js'
import { challengeShape } from './challenge.js'
import { byId, list } from './collections.js'
import { effects } from './done.js'
import { oneOf, token } from './leaves.js'
import { nullable, object, parser, type Reader } from './read.js'

const change: Reader<EmailChange> = object<EmailChange>({
  id: token,
  newEmail: token,
  status: oneOf('pending', 'complete'),
  challenges: list(
    object<EmailChange['challenges'][number]>({ ...challengeShape, role: oneOf('current', 'new') }),
    byId,
  ),
  effects,
})

/** The answer of `email.start`, `email.verify` and `email.resend`. */
export const parseEmailChange: Parser<EmailChange> = parser(change)

/** The answer of `email.pending`: `null` when no change is under way. */
export const parsePendingEmailChange: Parser<EmailChange | null> = parser(nullable(change))
