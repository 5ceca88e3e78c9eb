import type { Done, Page } from '../contract/operations/call.js'
import type { Session } from '../contract/operations/sessions.js'
import type { Parser } from '../core/parse.js'
import { list, uncheckedList } from './collections.js'
import { doneWith } from './done.js'
import { count, flag, instant, oneOf, text, token } from './leaves.js'
import { nullable, object, optional, or, parser, type Reader, unfit } from './read.js'

/** A page whose rows have not been looked at: there may be 10,000 of them, of which the user sees 50. */
export interface RawSessionPage {
  rows: readonly unknown[]
  nextCursor: string | null
  total?: number | undefined
}

const page: Reader<Page<unknown>> = object<Page<unknown>>({
  items: uncheckedList,
  nextCursor: or(nullable(token), null),
  total: optional(count),
})

/** Checks the page and leaves its rows to `parseSession`. */
export const parseSessionPage: Parser<RawSessionPage> = parser((value, path, rejected) => {
  const held = page(value, path, rejected)
  if (held === unfit) return unfit
  const { items: rows, ...rest } = held
  return { rows, ...rest }
})

/** One row. What cannot be read of `current` and `revocable` reads as false: no button that might do harm. */
export const parseSession: Parser<Session> = parser(
  object<Session>({
    id: token,
    current: or(flag, false),
    createdAt: optional(instant),
    lastActiveAt: optional(instant),
    expiresAt: optional(instant),
    ip: optional(text),
    device: optional(
      object<NonNullable<Session['device']>>({
        kind: or(oneOf('desktop', 'mobile', 'tablet', 'bot', 'unknown'), 'unknown'),
        browser: optional(text),
        os: optional(text),
        name: optional(text),
      }),
    ),
    location: optional(
      object<NonNullable<Session['location']>>({
        city: optional(text),
        region: optional(text),
        country: optional(text),
      }),
    ),
    impersonated: optional(flag),
    revocable: or(flag, false),
  }),
)

/** The answer of `sessions.revokeOthers`. */
export const parseRevokeOthers: Parser<Done<{ count?: number | undefined; failed?: readonly string[] | undefined }>> =
  parser(
    doneWith<{ count?: number | undefined; failed?: readonly string[] | undefined }>({
      count: optional(count),
      failed: optional(list(token, (id) => id)),
    }),
  )
