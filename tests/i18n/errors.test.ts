import {
  AccountError,
  type AnyAccountError,
  type ErrorCode,
  isAccountError,
  type UnavailableReason,
} from 'latchkey/contract'
import { messages as rightToLeft } from 'latchkey/locales/ar-XB'
import { describe, expect, it } from 'vitest'
import { errorMessage, errorMessages, unavailableMessage } from '../../src/i18n/errors.js'
import { fieldErrorMessage, fieldErrorMessages } from '../../src/i18n/field-errors.js'
import { translator } from '../../src/i18n/translate.js'

const t = translator(errorMessages, undefined, 'en')
const tField = translator(fieldErrorMessages, undefined, 'en')

/** As it comes out of `core`. */
function error<Code extends ErrorCode>(
  ...[code, data]: ConstructorParameters<typeof AccountError<Code>>
): AnyAccountError {
  const made = new AccountError(code, data, { message: 'canary-7d1f', providerCode: 'canary-7d1f' })
  if (!isAccountError(made)) throw new Error('unreachable')
  return made
}

const minute = 60_000
const cases: [string, AnyAccountError, string][] = [
  ['a wrong password', error('invalid_credentials', {}), 'That is not right. Check it and try again.'],
  [
    'the last try',
    error('invalid_code', { attemptsLeft: 1 }),
    'That code is not right. Check it and try again. You can try 1 more time.',
  ],
  ['an old code', error('code_expired', {}), 'That code no longer works. Ask for a new one.'],
  ['a taken name', error('conflict', { kind: 'taken' }), 'That is already taken. Choose another one.'],
  ['too many tries', error('rate_limited', { retryAfterMs: 30_000 }), 'Too many attempts. Try again in 30 seconds.'],
  [
    'too many tries, nobody knows how long',
    error('rate_limited', {}),
    'Too many attempts. Wait a little, then try again.',
  ],
  [
    'a lock',
    error('locked', { retryAfterMs: 15 * minute }),
    'Your account is locked for now. Try again in 15 minutes.',
  ],
  ['no answer', error('network', {}), 'Could not reach the server. Check your connection, then try again.'],
  [
    'no connection',
    error('network', { offline: true, timeout: true }),
    'You are offline. Connect to the internet, then try again.',
  ],
  ['a late answer', error('network', { timeout: true }), 'This took too long. Check your connection, then try again.'],
  [
    'a managed account',
    error('forbidden', { reason: 'managed', managedBy: { kind: 'sso', name: 'Okta', url: 'https://okta.test' } }),
    'Okta manages this. You can change it there.',
  ],
  ['anything else', error('provider', { status: 500 }), 'Something went wrong. Try again in a moment.'],
]

describe('an error', () => {
  it.each(cases)('says what happened and what to do: %s', (_, held, words) => {
    expect(errorMessage(held, t)).toBe(words)
  })

  const codes: Record<ErrorCode, AnyAccountError> = {
    invalid_credentials: error('invalid_credentials', {}),
    invalid_code: error('invalid_code', {}),
    code_expired: error('code_expired', {}),
    reauthentication_required: error('reauthentication_required', { requirement: { id: 'r', methods: [] } }),
    validation: error('validation', { fields: [] }),
    conflict: error('conflict', { kind: 'stale_version' }),
    rate_limited: error('rate_limited', {}),
    locked: error('locked', {}),
    forbidden: error('forbidden', { reason: 'policy' }),
    blocked: error('blocked', { blockers: [] }),
    session_expired: error('session_expired', {}),
    not_found: error('not_found', {}),
    unsupported: error('unsupported', { operation: 'passkeys.add' }),
    cancelled: error('cancelled', { by: 'user' }),
    network: error('network', {}),
    misconfigured: error('misconfigured', { hint: 'canary-7d1f' }),
    provider: error('provider', {}),
  }

  it.each(Object.entries(codes))('has two sentences of ours and none of the provider: %s', (_, held) => {
    const words = errorMessage(held, t)
    expect(words).not.toContain('canary-7d1f')
    expect(words).toMatch(/^[A-Z].*\.$/)
  })

  it.each(Object.entries(codes))('without its data, from plain JavaScript, still has words: %s', (code) => {
    const bare: unknown = Reflect.construct(AccountError, [code])
    expect(isAccountError(bare) && errorMessage(bare, t)).toMatch(/^[A-Z].*\.$/)
  })

  it('of a version to come has words', () => {
    const later: unknown = Reflect.construct(AccountError, ['moon_phase', {}])
    expect(isAccountError(later) && errorMessage(later, t)).toBe('Something went wrong. Try again in a moment.')
  })

  it('speaks the language of the host', () => {
    const words = errorMessage(
      error('locked', { retryAfterMs: minute }),
      translator(errorMessages, rightToLeft.errors, 'ar-XB'),
    )
    expect(words).toMatch(/^⟦.*⟧$/)
    expect(words).toContain('60')
  })
})

describe('a reason why something cannot be done', () => {
  const reasons: Record<UnavailableReason, true> = {
    not_supported: true,
    not_configured: true,
    managed: true,
    policy: true,
    plan: true,
    last_method: true,
    no_password: true,
    unverified_email: true,
  }

  it('is worded for each of them in its own way', () => {
    const words = Object.keys(reasons).map((reason) => unavailableMessage({ reason: reason as UnavailableReason }, t))
    expect(new Set(words).size).toBe(Object.keys(reasons).length)
  })

  it('is said in the words of the host where there are some', () => {
    expect(unavailableMessage({ reason: 'plan', message: 'Part of Pro' }, t)).toBe('Part of Pro')
  })

  it('does not name nobody', () => {
    const managedBy = { kind: 'admin', name: '' } as const
    expect(unavailableMessage({ reason: 'managed', managedBy }, t)).toBe(
      'Your organisation manages this. Ask an administrator to change it.',
    )
  })
})

describe('the error of a field', () => {
  it('gives the figure where there is one', () => {
    expect(fieldErrorMessage({ code: 'too_short', params: { min: 12 } }, tField)).toBe('Use at least 12 characters.')
    expect(fieldErrorMessage({ code: 'too_short', params: { min: 1 } }, tField)).toBe('Use at least 1 character.')
    expect(fieldErrorMessage({ code: 'too_long', params: { max: 1_024 } }, tField)).toBe(
      'Use 1,024 characters at most.',
    )
  })

  it('has words without the figure', () => {
    expect(fieldErrorMessage({ code: 'too_short', params: { min: 'many' } }, tField)).toBe(
      'This is too short. Make it longer.',
    )
    expect(fieldErrorMessage({ code: 'reused' }, tField)).toBe('You have used this before. Choose a new one.')
  })
})
