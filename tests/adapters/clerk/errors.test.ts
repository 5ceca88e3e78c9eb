import { expect, it } from 'vitest'
import { toAccountError } from '../../../src/adapters/clerk/errors.js'

/** An error as clerk-js throws it. */
function answer(status: number, code: string, paramName?: string) {
  const errors = [{ code, message: 'short', longMessage: 'long', meta: { paramName } }]
  return Object.assign(new Error('long'), { status, errors, clerkTraceId: 'trace_1' })
}

it.each([
  ['form_identifier_exists', 'profile.update', 'conflict', { kind: 'taken', field: 'username' }],
  ['identification_claimed', 'profile.update', 'conflict', { kind: 'taken', field: 'username' }],
  ['oauth_identification_claimed', 'connections.complete', 'conflict', { kind: 'already_linked' }],
  ['totp_already_enabled', 'mfa.enroll.totp', 'conflict', { kind: 'already_enrolled' }],
  ['verification_failed', 'email.verify', 'invalid_code', {}],
  ['verification_expired', 'email.verify', 'code_expired', {}],
  ['identification_deletion_failed', 'passkeys.remove', 'forbidden', { reason: 'last_method' }],
  ['last_required_identification_deletion_failed', 'phone.remove', 'forbidden', { reason: 'last_method' }],
  ['no_password_set', 'password.remove', 'forbidden', { reason: 'no_password' }],
  ['backup_codes_not_available', 'backupCodes.regenerate', 'forbidden', { reason: 'not_configured' }],
  ['user_delete_self_not_enabled', 'deletion.request', 'forbidden', { reason: 'policy' }],
  ['user_locked', 'stepUp.complete', 'locked', {}],
  ['resource_not_found', 'passkeys.rename', 'not_found', {}],
  ['authentication_invalid', 'account.get', 'session_expired', {}],
  ['clerk_offline', 'account.get', 'network', { offline: true }],
  ['passkey_registration_cancelled', 'passkeys.add', 'cancelled', { by: 'user' }],
  ['passkey_not_supported', 'passkeys.add', 'unsupported', { operation: 'passkeys.add' }],
  ['something_new', 'account.get', 'provider', { status: 422 }],
] as const)('reads %s', (providerCode, operation, code, data) => {
  const error = toAccountError(answer(422, providerCode), { operation, field: 'username' })
  expect(error).toMatchObject({ code, data, providerCode, traceId: 'trace_1' })
})

it.each([
  ['form_password_pwned', 'password', 'newPassword', 'breached'],
  ['form_password_size_in_bytes_exceeded', 'password', 'newPassword', 'too_long'],
  ['form_new_password_matches_current', 'new_password', 'newPassword', 'same_as_current'],
  ['form_password_matches_identifier', 'new_password', 'newPassword', 'contains_personal'],
  ['form_username_invalid_character', 'username', 'username', 'pattern'],
  ['form_param_format_invalid', 'phone_number', 'number', 'invalid'],
  ['form_param_nil', 'first_name', 'firstName', 'required'],
  ['image_too_large', 'file', 'avatar', 'file_too_large'],
  ['avatar_file_type_invalid', undefined, 'name', 'file_type'],
] as const)('shows %s at its field', (providerCode, param, field, code) => {
  const error = toAccountError(answer(422, providerCode, param), { operation: 'profile.update', field: 'name' })
  expect([error.code, error.data]).toEqual(['validation', { fields: [{ field, code }] }])
})

it('shows everything that is wrong with a password at once', () => {
  const several = answer(422, 'form_password_length_too_short', 'password')
  several.errors.push(...answer(422, 'form_password_no_number', 'password').errors)
  const { data } = toAccountError(several, { operation: 'password.change' })
  expect(data).toEqual({
    fields: [
      { field: 'newPassword', code: 'too_short' },
      { field: 'newPassword', code: 'needs_digit' },
    ],
  })
})

it('says how long to wait, where Clerk says it', () => {
  const limited = Object.assign(answer(429, 'too_many_requests'), { retryAfter: 12 })
  expect(toAccountError(limited, { operation: 'account.get' }).data).toEqual({ retryAfterMs: 12_000 })
})

it('names the allowed redirect URLs for an address that Clerk does not lead back to', () => {
  const error = toAccountError(answer(422, 'invalid_redirect_url'), { operation: 'connections.connect' })
  expect([error.code, JSON.stringify(error.data)]).toEqual([
    'misconfigured',
    expect.stringContaining('allowed redirect URLs'),
  ])
})
