/** Clerk's error codes in the contract's terms. Loaded when something fails. */
import { AccountError, type ErrorCode, type ErrorData, type FieldErrorCode } from '../../contract/index.js'
import { type CallSubject, type Failure, members, readFailures } from './failures.js'
import { text } from './parse.js'

type Translation = { [Code in ErrorCode]: readonly [Code, ErrorData[Code]] }[ErrorCode]

/** Clerk's names of inputs, where the contract has others. */
const fieldNames: Record<string, string> = {
  email_address: 'newEmail',
  phone_number: 'number',
  password: 'newPassword',
  new_password: 'newPassword',
  current_password: 'currentPassword',
  first_name: 'firstName',
  last_name: 'lastName',
  unsafe_metadata: 'custom',
  file: 'avatar',
  username: 'username',
  name: 'name',
  code: 'code',
}

const fieldErrors: Record<string, FieldErrorCode> = {
  form_password_length_too_short: 'too_short',
  form_password_length_too_long: 'too_long',
  form_password_size_in_bytes_exceeded: 'too_long',
  form_password_pwned: 'breached',
  form_password_compromised: 'breached',
  form_password_not_strong_enough: 'too_weak',
  form_password_validation_failed: 'too_weak',
  form_password_no_lowercase: 'needs_lower',
  form_password_no_uppercase: 'needs_upper',
  form_password_no_number: 'needs_digit',
  form_password_no_special_char: 'needs_symbol',
  form_new_password_matches_current: 'same_as_current',
  form_password_matches_identifier: 'contains_personal',
  form_username_invalid_length: 'invalid',
  form_username_invalid_character: 'pattern',
  form_username_needs_non_number_char: 'pattern',
  form_param_format_invalid: 'invalid',
  form_param_value_invalid: 'invalid',
  form_param_type_invalid: 'invalid',
  form_param_missing: 'required',
  form_param_nil: 'required',
  form_param_max_length_exceeded: 'too_long',
  form_param_exceeds_allowed_size: 'too_long',
  form_param_value_too_large: 'too_long',
  form_param_min_length_exceeded: 'too_short',
  form_email_address_blocked: 'invalid',
  unsupported_country_code: 'invalid',
  blocked_country_code: 'invalid',
  avatar_file_size_exceeded: 'file_too_large',
  avatar_file_type_invalid: 'file_type',
  image_too_large: 'file_too_large',
  unsupported_content_type: 'file_type',
}

const taken = ({ field }: CallSubject): Translation => ['conflict', { kind: 'taken', field }]
const linked: Translation = ['conflict', { kind: 'already_linked' }]
const enrolled: Translation = ['conflict', { kind: 'already_enrolled' }]
const lastMethod: Translation = ['forbidden', { reason: 'last_method' }]
const byPolicy: Translation = ['forbidden', { reason: 'policy' }]
const wrongCode: Translation = ['invalid_code', {}]
const expired: Translation = ['code_expired', {}]
const signedOut: Translation = ['session_expired', {}]
const dismissed: Translation = ['cancelled', { by: 'user' }]
const password = ({ passwordField }: CallSubject): Translation => ['invalid_credentials', { field: passwordField }]
const unsupported = ({ operation }: CallSubject): Translation => ['unsupported', { operation }]
const setup = ({ setting, operation }: CallSubject): Translation => [
  'misconfigured',
  { hint: `Turn ${setting ?? `what ${operation} needs`} on in the Clerk Dashboard, or leave it out of the page.` },
]
const otherInstance: Translation = [
  'misconfigured',
  {
    hint: 'The publishable key belongs to another Clerk instance, or to another domain than that of this page: compare it with the API keys in the Clerk Dashboard, and `proxyUrl` and `domain` with its Domains.',
  },
]
const redirectUrl: Translation = [
  'misconfigured',
  { hint: 'Clerk does not let users come back to this address: add it to the allowed redirect URLs of the instance.' },
]

type Rule = Translation | ((subject: CallSubject) => Translation)

const codes: Record<string, Rule> = {
  form_password_incorrect: password,
  incorrect_password: password,
  form_code_incorrect: wrongCode,
  totp_incorrect_code: wrongCode,
  verification_failed: wrongCode,
  verification_expired: expired,
  verification_missing: expired,
  verification_not_sent: expired,

  form_identifier_exists: taken,
  form_already_exists: taken,
  identification_claimed: taken,
  email_address_exists: taken,
  phone_number_exists: taken,
  username_exists: taken,
  external_account_exists: linked,
  oauth_account_already_connected: linked,
  oauth_identification_claimed: linked,
  totp_already_enabled: enrolled,
  passkey_already_exists: enrolled,

  identification_deletion_failed: lastMethod,
  last_required_identification_deletion_failed: lastMethod,
  delete_linked_identification_disallowed: byPolicy,
  no_password_set: ['forbidden', { reason: 'no_password' }],
  password_required: byPolicy,
  backup_codes_not_available: ['forbidden', { reason: 'not_configured' }],
  user_delete_self_not_enabled: byPolicy,
  not_allowed_access: byPolicy,
  passkey_quota_exceeded: byPolicy,
  form_disable_default_second_factor_not_allowed: byPolicy,

  user_locked: ['locked', {}],
  resource_not_found: ['not_found', {}],
  form_resource_not_found: ['not_found', {}],
  signed_out: signedOut,
  authentication_invalid: signedOut,
  invalid_session_token: signedOut,

  clerk_offline: ['network', { offline: true }],
  oauth_access_denied: dismissed,
  passkey_registration_cancelled: dismissed,
  passkey_retrieval_cancelled: dismissed,
  passkey_operation_aborted: dismissed,
  reverification_cancelled: dismissed,
  passkey_not_supported: unsupported,
  passkey_pa_not_supported: unsupported,
  passkey_invalid_rpID_or_domain: otherInstance,

  origin_invalid: otherInstance,
  host_invalid: otherInstance,
  clerk_key_invalid: otherInstance,
  malformed_publishable_key: otherInstance,
  dev_browser_unauthenticated: otherInstance,
  request_invalid_for_instance: otherInstance,
  request_invalid_for_environment: otherInstance,
  invalid_proxy_configuration: otherInstance,
  invalid_redirect_url: redirectUrl,
  feature_not_enabled: setup,
  feature_not_implemented: setup,
  form_param_unknown: setup,
  form_param_value_disabled: setup,
  strategy_for_user_invalid: setup,
  verification_strategy_invalid: setup,
  oauth_provider_not_enabled: setup,
  oauth_unsupported_provider: setup,
  oauth_config_missing: setup,
}

function fieldOf({ param = '' }: Failure, subject: CallSubject): string {
  return fieldNames[param] ?? subject.field ?? (param === '' ? 'form' : param)
}

function translate(error: Record<string, unknown>, failures: readonly Failure[], subject: CallSubject): Translation {
  const { status, retryAfter } = error
  const seconds = typeof retryAfter === 'number' ? retryAfter : undefined
  if (status === 429) return ['rate_limited', { retryAfterMs: seconds === undefined ? undefined : seconds * 1000 }]
  const fields = failures.flatMap((failure) => {
    const code = fieldErrors[failure.code]
    return code === undefined ? [] : [{ field: fieldOf(failure, subject), code }]
  })
  if (fields.length > 0) return ['validation', { fields }]
  const rule = codes[failures[0]?.code ?? text(error.code) ?? '']
  if (rule !== undefined) return typeof rule === 'function' ? rule(subject) : rule
  if (subject.operation === 'profile.setAvatar' && (status === 413 || status === 415)) {
    return ['validation', { fields: [{ field: 'avatar', code: status === 413 ? 'file_too_large' : 'file_type' }] }]
  }
  if (status === 401) return signedOut
  if (status === 404) return ['not_found', {}]
  return ['provider', { status: typeof status === 'number' ? status : undefined }]
}

/** The contract's error for one that Clerk's server or clerk-js itself has a code for. */
export function toAccountError(cause: unknown, subject: CallSubject): AccountError {
  const error = members(cause)
  const failures = readFailures(error)
  const [code, data] = translate(error, failures, subject)
  return new AccountError(code, data, {
    message: text(error.message),
    providerCode: failures[0]?.code ?? text(error.code),
    traceId: text(error.clerkTraceId),
    cause,
  })
}
