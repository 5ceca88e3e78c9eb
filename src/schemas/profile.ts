import type { FieldError, FieldErrorCode } from '../contract/errors.js'
import type { Done } from '../contract/operations/call.js'
import type { Parser } from '../core/parse.js'
import { list, record } from './collections.js'
import { doneWith } from './done.js'
import { amount, flag, oneOf, text, token } from './leaves.js'
import { nullable, object, optional, or, parser, type Reader } from './read.js'

const code: Reader<FieldErrorCode> = or(
  oneOf(
    'required',
    'too_short',
    'too_long',
    'pattern',
    'taken',
    'same_as_current',
    'breached',
    'too_weak',
    'needs_upper',
    'needs_lower',
    'needs_digit',
    'needs_symbol',
    'contains_personal',
    'reused',
    'file_too_large',
    'file_type',
    'invalid',
  ),
  'invalid',
)

const param: Reader<string | number> = (value, path, rejected) =>
  typeof value === 'number' ? amount(value, path, rejected) : text(value, path, rejected)

const fieldError: Reader<FieldError> = object<FieldError>({
  field: token,
  code,
  message: optional(text),
  params: optional(record(param)),
})

/** The answer of `profile.checkUsername`. What cannot be read of it is not available. */
export const parseUsernameCheck: Parser<{ available: boolean; errors?: readonly FieldError[] | undefined }> = parser(
  object<{ available: boolean; errors?: readonly FieldError[] | undefined }>({
    available: or(flag, false),
    errors: optional(list(fieldError)),
  }),
)

/** The answer of `profile.setAvatar`. */
export const parseAvatarSet: Parser<Done<{ url: string | null }>> = parser(
  doneWith<{ url: string | null }>({ url: or(nullable(token), null) }),
)
