import type { Done, Redirect } from '../contract/operations/call.js'
import type { Passkey } from '../contract/operations/passkeys.js'
import type { Parser } from '../core/parse.js'
import { availability } from './availability.js'
import { byId, list } from './collections.js'
import { doneWith, redirect } from './done.js'
import { flag, instant, text, token } from './leaves.js'
import { nullable, object, optional, or, parser, present, type Reader, variant } from './read.js'

const passkey: Reader<Passkey> = object<Passkey>({
  id: token,
  name: or(nullable(text), null),
  createdAt: optional(instant),
  lastUsedAt: optional(instant),
  synced: optional(flag),
  aaguid: optional(token),
  removable: present(availability),
})

export const parsePasskeys: Parser<readonly Passkey[]> = parser(list(passkey, byId))

/** The answer of `passkeys.add`. */
export const parsePasskeyAdded: Parser<Done<{ passkey?: Passkey | undefined }> | Redirect> = parser(
  variant<Done<{ passkey?: Passkey | undefined }> | Redirect>('status', {
    done: doneWith<{ passkey?: Passkey | undefined }>({ passkey: optional(passkey) }),
    redirect,
  }),
)
