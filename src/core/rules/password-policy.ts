import type { FieldErrorCode, PasswordPolicy } from '../../contract/index.js'

export type CharacterClass = NonNullable<PasswordPolicy['require']>[number]

/** One rule of a policy, as far as a browser can tell whether a password keeps it. */
export interface PasswordRule {
  id: 'minLength' | 'maxLength' | 'maxBytes' | 'classes' | CharacterClass
  /** Code points, bytes or classes. */
  limit: number
  /** Everybody would say so. */
  met: boolean
  /** Nobody would say so: no server with this policy accepts the password. */
  refused: boolean
}

/**
 * Back ends do not agree on what a letter or a symbol is. What is shown as met, all of them see so (`sure`); what is
 * refused, none of them (`possible`).
 */
const classes: readonly { id: CharacterClass; sure: RegExp; possible: RegExp }[] = [
  { id: 'upper', sure: /\p{Lu}/u, possible: /\p{Uppercase}|\p{Lt}/u },
  { id: 'lower', sure: /\p{Ll}/u, possible: /\p{Lowercase}/u },
  { id: 'digit', sure: /\d/, possible: /\p{N}/u },
  { id: 'symbol', sure: /[!-/:-@[-`{-~]/, possible: /[^A-Za-z0-9]/ },
]

/** The rules that can be checked here, in the order in which they are told. Lengths are those of the contract. */
export function passwordRules(policy: PasswordPolicy, password: string): readonly PasswordRule[] {
  const { minLength, maxLength, maxBytes, require, atLeastClasses } = withoutContradictions(policy)
  const length = codePoints(password)
  const rules: PasswordRule[] = []
  const limitTo = (id: PasswordRule['id'], limit: number | undefined, keeps: (limit: number) => boolean) => {
    // Nothing is no password: it keeps no rule, not even that of a greatest length.
    if (limit !== undefined) rules.push({ id, limit, met: length > 0 && keeps(limit), refused: !keeps(limit) })
  }
  limitTo('minLength', minLength, (limit) => length >= limit)
  limitTo('maxLength', maxLength, (limit) => length <= limit)
  limitTo('maxBytes', maxBytes, (limit) => utf8Length(password) <= limit)
  for (const { id, sure, possible } of classes) {
    if (require.includes(id)) rules.push({ id, limit: 1, met: sure.test(password), refused: !possible.test(password) })
  }
  if (atLeastClasses > require.length) {
    const count = (kind: 'sure' | 'possible') => classes.filter((one) => one[kind].test(password)).length
    rules.push({
      id: 'classes',
      limit: atLeastClasses,
      met: count('sure') >= atLeastClasses,
      refused: count('possible') < atLeastClasses,
    })
  }
  return rules
}

const codes: Record<PasswordRule['id'], FieldErrorCode> = {
  minLength: 'too_short',
  maxLength: 'too_long',
  maxBytes: 'too_long',
  upper: 'needs_upper',
  lower: 'needs_lower',
  digit: 'needs_digit',
  symbol: 'needs_symbol',
  classes: 'too_weak',
}
const figures: Partial<Record<PasswordRule['id'], string>> = {
  minLength: 'min',
  maxLength: 'max',
  maxBytes: 'maxBytes',
  classes: 'classes',
}

export interface PasswordProblem {
  code: FieldErrorCode
  params?: Record<string, number> | undefined
}

/** Why the server will refuse a password. Empty where it may accept it, also when the policy says nothing. */
export function passwordProblems(policy: PasswordPolicy, password: string): readonly PasswordProblem[] {
  if (password === '') return [{ code: 'required' }]
  return passwordRules(policy, password)
    .filter(({ refused }) => refused)
    .map(({ id, limit }) => {
      const figure = figures[id]
      return { code: codes[id], ...(figure && { params: { [figure]: limit } }) }
    })
}

/** Characters that every back end takes for symbols, and none for something to be escaped. */
const symbols = '[-!#$%&*+,.:;=?@_]'

/**
 * The same rules for the `passwordrules` attribute, by which browsers and password managers make up a password. Where
 * some of the four classes are enough, it asks for all of them.
 */
export function passwordRulesAttribute(policy: PasswordPolicy): string {
  const { minLength, maxLength, maxBytes, require, atLeastClasses } = withoutContradictions(policy)
  const names: Record<CharacterClass, string> = { upper: 'upper', lower: 'lower', digit: 'digit', symbol: symbols }
  const needed = classes.filter(({ id }) => require.includes(id) || atLeastClasses > require.length)
  const least = Math.max(minLength ?? 0, needed.length)
  // All that is allowed takes one byte.
  const most = Math.min(maxLength ?? Number.POSITIVE_INFINITY, maxBytes ?? Number.POSITIVE_INFINITY)
  return [
    ...(least > 0 ? [`minlength: ${least}`] : []),
    ...(Number.isFinite(most) ? [`maxlength: ${most}`] : []),
    ...needed.map(({ id }) => `required: ${names[id]}`),
    `allowed: upper, lower, digit, ${symbols}`,
  ]
    .map((rule) => `${rule};`)
    .join(' ')
}

interface SoundPolicy {
  minLength: number | undefined
  maxLength: number | undefined
  maxBytes: number | undefined
  require: readonly CharacterClass[]
  atLeastClasses: number
}

/**
 * A policy that some password keeps. Of two rules that exclude each other the one that protects stays, which is never
 * the upper limit: with that one, nothing would get as far as the server.
 */
function withoutContradictions(policy: PasswordPolicy): SoundPolicy {
  const known: readonly CharacterClass[] = classes.map(({ id }) => id)
  const require = known.filter((id) => policy.require?.includes(id))
  const atLeastClasses = Math.min(count(policy.atLeastClasses) ?? 0, known.length)
  const minLength = count(policy.minLength)
  const needed = Math.max(minLength ?? 0, atLeastClasses > require.length ? known.length : require.length, 1)
  const [maxLength, maxBytes] = [policy.maxLength, policy.maxBytes]
    .map(count)
    .map((limit) => (limit !== undefined && limit >= needed ? limit : undefined))
  return { minLength: minLength || undefined, maxLength, maxBytes, require, atLeastClasses }
}

function count(limit: number | undefined): number | undefined {
  return limit !== undefined && limit >= 0 && Number.isFinite(limit) ? Math.ceil(limit) : undefined
}

/** Characters as the contract counts them. */
function codePoints(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length
}
