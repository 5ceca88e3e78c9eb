import type { ManagedBy, UnavailableReason } from '../contract/account.js'
import type { AnyAccountError, ErrorData } from '../contract/errors.js'
import { needsSignIn } from '../contract/needs-sign-in.js'
import { formatWait } from './durations.js'
import type { Catalogue } from './message.js'
import { safeText } from './safe-text.js'
import type { Translate } from './translate.js'

/** What went wrong or cannot be done, and what to do next. */
export const errorMessages = {
  invalid_credentials: 'That is not right. Check it and try again.',
  invalid_code: 'That code is not right. Check it and try again.',
  attempts_left: { one: 'You can try {count} more time.', other: 'You can try {count} more times.' },
  code_expired: 'That code no longer works. Ask for a new one.',
  reauthentication_required: 'Confirm it’s you to go on.',
  reauthentication_sign_in: 'This is only possible shortly after signing in. Sign in again, then try once more.',
  validation: 'Some of this needs another look. Check what is marked.',
  conflict_taken: 'That is already taken. Choose another one.',
  conflict_already_linked: 'That account is already connected to another one here. Disconnect it there first.',
  conflict_already_enrolled: 'That is already set up. You can use it as it is.',
  conflict_stale_version: 'This was changed somewhere else. Look at what it is now, then try again.',
  rate_limited: 'Too many attempts. Wait a little, then try again.',
  rate_limited_wait: 'Too many attempts. Try again {when}.',
  locked: 'Your account is locked for now. Wait a little, then try again.',
  locked_wait: 'Your account is locked for now. Try again {when}.',
  blocked: 'Something has to be done first. See what is listed here.',
  session_expired: 'You are signed out. Sign in again to go on.',
  not_found: 'This is no longer there. Reload to see what is.',
  unsupported: 'This does not work here. Try another browser or device.',
  cancelled: 'You cancelled this, and nothing was changed. Try again when you are ready.',
  stopped: 'This was stopped. Try again.',
  network: 'Could not reach the server. Check your connection, then try again.',
  network_offline: 'You are offline. Connect to the internet, then try again.',
  network_timeout: 'This took too long. Check your connection, then try again.',
  misconfigured: 'This is not set up correctly. Contact support.',
  provider: 'Something went wrong. Try again in a moment.',
  unavailable_not_supported: 'Your account does not have this. Contact support if you need it.',
  unavailable_not_configured: 'This has not been set up. Ask an administrator to turn it on.',
  unavailable_managed: 'Your organisation manages this. Ask an administrator to change it.',
  unavailable_managed_by: '{name} manages this. Ask an administrator to change it.',
  unavailable_managed_there: '{name} manages this. You can change it there.',
  unavailable_policy: 'Your organisation does not allow this. Ask an administrator.',
  unavailable_plan: 'Your plan does not include this. Change your plan to use it.',
  unavailable_last_method: 'This is your only way to sign in. Add another one first.',
  unavailable_no_password: 'This needs a password. Set one first.',
  unavailable_unverified_email: 'This needs a verified email address. Verify yours first.',
} as const
export type ErrorMessages = Catalogue<typeof errorMessages>

/** Why something cannot be done now, as `Availability` and the error `forbidden` say it. */
export interface Unavailable {
  reason: UnavailableReason
  managedBy?: ManagedBy | undefined
  /** The host's own words, which go before ours. */
  message?: string | undefined
}

/**
 * The words for an error. They never are the provider's own ones (design §4.2).
 *
 * @param error one that came through `core`, which makes an `AccountError` of whatever was thrown
 */
export function errorMessage(error: AnyAccountError, t: Translate<typeof errorMessages>): string {
  try {
    return words(error, t)
  } catch {
    // An adapter in plain JavaScript may have left out the data of its error.
    return t('provider')
  }
}

function words(error: AnyAccountError, t: Translate<typeof errorMessages>): string {
  switch (error.code) {
    case 'invalid_credentials':
    case 'invalid_code': {
      const left = error.data.attemptsLeft
      return left ? `${t(error.code)} ${t('attempts_left', { count: left })}` : t(error.code)
    }
    case 'conflict':
      return t(conflicts[error.data.kind])
    case 'rate_limited':
    case 'locked': {
      const ms = error.data.retryAfterMs
      const when = ms ? formatWait(ms / 1000, t.locale) : undefined
      return when === undefined ? t(error.code) : t(`${error.code}_wait`, { when })
    }
    case 'forbidden':
      return unavailableMessage(error.data, t)
    case 'cancelled':
      return t(error.data.by === 'user' ? 'cancelled' : 'stopped')
    case 'network':
      if (error.data.offline) return t('network_offline')
      return t(error.data.timeout ? 'network_timeout' : 'network')
    case 'reauthentication_required':
      return t(needsSignIn(error) ? 'reauthentication_sign_in' : 'reauthentication_required')
    case 'code_expired':
    case 'validation':
    case 'blocked':
    case 'session_expired':
    case 'not_found':
    case 'unsupported':
    case 'misconfigured':
    case 'provider':
      return t(error.code)
    default:
      error satisfies never
      return t('provider')
  }
}

const conflicts = {
  taken: 'conflict_taken',
  already_linked: 'conflict_already_linked',
  already_enrolled: 'conflict_already_enrolled',
  stale_version: 'conflict_stale_version',
} as const satisfies Record<ErrorData['conflict']['kind'], keyof ErrorMessages>

/** The words for something that this user cannot do now. */
export function unavailableMessage(unavailable: Unavailable, t: Translate<typeof errorMessages>): string {
  const { reason, managedBy, message } = unavailable
  if (message) return safeText(message, 500).text
  switch (reason) {
    case 'managed': {
      if (!managedBy?.name) return t('unavailable_managed')
      return t(managedBy.url ? 'unavailable_managed_there' : 'unavailable_managed_by', { name: managedBy.name })
    }
    case 'not_supported':
    case 'not_configured':
    case 'policy':
    case 'plan':
    case 'last_method':
    case 'no_password':
    case 'unverified_email':
      return t(`unavailable_${reason}`)
    default:
      reason satisfies never
      return t('unavailable_not_supported')
  }
}
