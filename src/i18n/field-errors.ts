import type { FieldError } from '../contract/errors.js'
import type { Catalogue } from './message.js'
import type { Translate } from './translate.js'

/** What is wrong with one field, and how to put it right. Only forms need them. */
export const fieldErrorMessages = {
  required: 'Fill this in.',
  too_short: 'This is too short. Make it longer.',
  too_short_min: { one: 'Use at least {count} character.', other: 'Use at least {count} characters.' },
  too_long: 'This is too long. Make it shorter.',
  too_long_max: { one: 'Use {count} character at most.', other: 'Use {count} characters at most.' },
  pattern: 'This has characters or a form that do not work here. Check it.',
  taken: 'This is already taken. Choose another one.',
  same_as_current: 'This is what it is now. Choose a different one.',
  breached: 'This password is known from a data breach. Choose another one.',
  too_weak: 'This is easy to guess. Make it longer, or use less common words.',
  too_weak_classes: {
    one: 'Use uppercase letters, lowercase letters, numbers or symbols.',
    other: 'Use at least {count} of these: uppercase letters, lowercase letters, numbers, symbols.',
  },
  needs_upper: 'Add an uppercase letter.',
  needs_lower: 'Add a lowercase letter.',
  needs_digit: 'Add a number.',
  needs_symbol: 'Add a symbol, such as ! or #.',
  contains_personal: 'Leave out your name, username and email address.',
  reused: 'You have used this before. Choose a new one.',
  file_too_large: 'This file is too large. Choose a smaller one.',
  file_type: 'This kind of file does not work here. Choose another one.',
  invalid: 'This does not work. Check it and try again.',
} as const
export type FieldErrorMessages = Catalogue<typeof fieldErrorMessages>

/** The words for what is wrong with a field. `min`, `max` and `classes` among its parameters make them precise. */
export function fieldErrorMessage(
  { code, params }: Pick<FieldError, 'code' | 'params'>,
  t: Translate<typeof fieldErrorMessages>,
): string {
  switch (code) {
    case 'too_short':
      return typeof params?.min === 'number' ? t('too_short_min', { count: params.min }) : t('too_short')
    case 'too_long':
      return typeof params?.max === 'number' ? t('too_long_max', { count: params.max }) : t('too_long')
    case 'too_weak':
      return typeof params?.classes === 'number' ? t('too_weak_classes', { count: params.classes }) : t('too_weak')
    case 'required':
    case 'pattern':
    case 'taken':
    case 'same_as_current':
    case 'breached':
    case 'needs_upper':
    case 'needs_lower':
    case 'needs_digit':
    case 'needs_symbol':
    case 'contains_personal':
    case 'reused':
    case 'file_too_large':
    case 'file_type':
    case 'invalid':
      return t(code)
    default:
      code satisfies never
      return t('invalid')
  }
}
