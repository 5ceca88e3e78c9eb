import type { Done } from '../contract/operations/call.js'
import type {
  PreferenceField,
  PreferenceLock,
  PreferenceOption,
  PreferenceSchema,
  PreferenceValue,
} from '../contract/operations/preferences.js'
import type { Parser } from '../core/parse.js'
import { list, record } from './collections.js'
import { doneWith } from './done.js'
import { amount, count, flag, oneOf, text, token } from './leaves.js'
import { object, optional, or, parser, present, type Reader, type Shape, variant } from './read.js'

type Field<Kind> = Extract<PreferenceField, { kind: Kind }>
type Common = 'label' | 'help' | 'group' | 'locked'
type Values = Readonly<Record<string, PreferenceValue | undefined>>

/** A lock that cannot be read is a lock. */
const lock: Reader<PreferenceLock | undefined> = present(
  or(
    object<PreferenceLock>({
      reason: or(oneOf('plan', 'policy', 'managed'), 'policy'),
      message: optional(text),
      href: optional(token),
    }),
    { reason: 'policy' },
  ),
)

const options: Reader<readonly PreferenceOption[]> = list(
  object<PreferenceOption>({ value: text, label: text, unavailable: optional(text) }),
  (option) => option.value,
)
const words: Reader<readonly string[]> = list(text, (word) => word)

const common: Shape<Pick<PreferenceField, Common>> = {
  label: text,
  help: optional(text),
  group: optional(text),
  locked: lock,
}

const field: Reader<PreferenceField> = variant<PreferenceField>('kind', {
  toggle: object<Field<'toggle'>>({ ...common, kind: oneOf('toggle'), default: or(flag, false) }),
  select: object<Field<'select'>>({
    ...common,
    kind: oneOf('select'),
    options,
    default: or(text, ''),
    display: optional(oneOf('list', 'radio')),
  }),
  multi: object<Field<'multi'>>({ ...common, kind: oneOf('multi'), options, default: or(words, []) }),
  text: object<Field<'text'>>({ ...common, kind: oneOf('text'), default: or(text, ''), maxLength: optional(count) }),
  number: object<Field<'number'>>({
    ...common,
    kind: oneOf('number'),
    default: or(amount, 0),
    min: optional(amount),
    max: optional(amount),
  }),
})

const value: Reader<PreferenceValue | undefined> = present((held, path, rejected) => {
  if (typeof held === 'boolean') return held
  if (typeof held === 'number') return amount(held, path, rejected)
  return Array.isArray(held) ? words(held, path, rejected) : text(held, path, rejected)
})
const values: Reader<Values> = record(value)

/** The described form, when the adapter reads it per user. */
export const parsePreferenceSchema: Parser<PreferenceSchema> = parser(record(field))

/** The answer of `preferences.get`. */
export const parsePreferences: Parser<{
  values: Values
  version?: string | undefined
  locked?: Partial<Record<string, PreferenceLock>> | undefined
}> = parser(
  object<{
    values: Values
    version?: string | undefined
    locked?: Partial<Record<string, PreferenceLock>> | undefined
  }>({ values, version: optional(token), locked: optional(record(lock)) }),
)

/** The answer of `preferences.update`. */
export const parsePreferencesUpdated: Parser<Done<{ values: Values; version?: string | undefined }>> = parser(
  doneWith<{ values: Values; version?: string | undefined }>({ values, version: optional(token) }),
)
