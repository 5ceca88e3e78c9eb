import { type Context, type Route, signedIn } from '../context.js'
import { fail } from '../failure.js'
import type { Email, Phone, State, User } from '../state.js'
import { unverified } from '../state.js'
import { emailJson, phoneJson } from '../wire.js'

function assertNotLast(state: State, user: User, leaving: string): void {
  const left = [
    user.password,
    ...user.emails.filter(
      ({ id, verification }) =>
        id !== leaving &&
        verification.status === 'verified' &&
        state.settings.attributes.email_address.used_for_first_factor,
    ),
    ...user.phones.filter(({ id, verification }) => id !== leaving && verification.status === 'verified'),
    ...user.externals.filter(({ id, verification }) => id !== leaving && verification.status === 'verified'),
    ...user.passkeys.filter(({ id, verification }) => id !== leaving && verification.status === 'verified'),
  ].filter((way) => way !== null)
  if (left.length === 0) fail(403, 'identification_deletion_failed')
}

export { assertNotLast }

function emailOf(context: Context): Email {
  const { user } = signedIn(context)
  const found = user.emails.find(({ id }) => id === context.params[0])
  if (!found) fail(404, 'resource_not_found')
  return found
}

function phoneOf(context: Context): Phone {
  const { user } = signedIn(context)
  const found = user.phones.find(({ id }) => id === context.params[0])
  if (!found) fail(404, 'resource_not_found')
  return found
}

const emails: readonly Route[] = [
  {
    method: 'POST',
    path: /^\/me\/email_addresses\/?$/,
    gated: true,
    handle(context) {
      const { user } = signedIn(context)
      const { state } = context
      const address = context.body.email_address ?? ''
      if (!state.settings.attributes.email_address.enabled) fail(422, 'form_param_unknown', 'email_address')
      if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address)) fail(422, 'form_param_format_invalid', 'email_address')
      const others = state.users.flatMap((other) => other.emails)
      if (others.some((other) => other.address === address && other.verification.status === 'verified')) {
        fail(422, 'form_identifier_exists', 'email_address')
      }
      const email: Email = { id: state.id('idn'), address, linkedTo: [], verification: unverified() }
      user.emails.push(email)
      return emailJson(email)
    },
  },
  {
    method: 'POST',
    path: /^\/me\/email_addresses\/([^/]+)\/prepare_verification$/,
    handle(context) {
      const email = emailOf(context)
      const { state, body, origin } = context
      const { strategy = '', redirect_url: redirectUrl = '' } = body
      if (!state.settings.attributes.email_address.verifications.includes(strategy)) {
        fail(422, 'strategy_for_user_invalid', 'strategy')
      }
      const link = `${origin}/verify?email=${email.id}`
      if (strategy === 'email_link') state.sendLink(email.verification, email.address, link, redirectUrl)
      else state.send(email.verification, strategy, email.address)
      return emailJson(email)
    },
  },
  {
    method: 'POST',
    path: /^\/me\/email_addresses\/([^/]+)\/attempt_verification$/,
    handle(context) {
      const email = emailOf(context)
      context.state.prove(email.verification, context.body.code)
      return emailJson(email)
    },
  },
  {
    method: 'DELETE',
    path: /^\/me\/email_addresses\/([^/]+)$/,
    gated: true,
    handle(context) {
      const email = emailOf(context)
      const { user } = signedIn(context)
      if (email.linkedTo.length > 0) fail(403, 'delete_linked_identification_disallowed')
      assertNotLast(context.state, user, email.id)
      user.emails = user.emails.filter((other) => other !== email)
      if (user.primaryEmailId === email.id) user.primaryEmailId = user.emails[0]?.id ?? null
      return { object: 'email_address', id: email.id, deleted: true }
    },
  },
]

const phones: readonly Route[] = [
  {
    method: 'POST',
    path: /^\/me\/phone_numbers\/?$/,
    gated: true,
    handle(context) {
      const { user } = signedIn(context)
      const { state } = context
      const number = context.body.phone_number ?? ''
      if (!state.settings.attributes.phone_number.enabled) fail(422, 'form_param_unknown', 'phone_number')
      if (!/^\+\d{8,15}$/.test(number)) fail(422, 'form_param_format_invalid', 'phone_number')
      const others = state.users.flatMap((other) => other.phones)
      if (others.some((other) => other.number === number && other.verification.status === 'verified')) {
        fail(422, 'form_identifier_exists', 'phone_number')
      }
      const phone: Phone = {
        id: state.id('idn'),
        number,
        reserved: false,
        isDefault: false,
        verification: unverified(),
      }
      user.phones.push(phone)
      return phoneJson(phone)
    },
  },
  {
    method: 'POST',
    path: /^\/me\/phone_numbers\/([^/]+)\/prepare_verification$/,
    handle(context) {
      const phone = phoneOf(context)
      context.state.send(phone.verification, 'phone_code', phone.number)
      return phoneJson(phone)
    },
  },
  {
    method: 'POST',
    path: /^\/me\/phone_numbers\/([^/]+)\/attempt_verification$/,
    handle(context) {
      const phone = phoneOf(context)
      context.state.prove(phone.verification, context.body.code)
      return phoneJson(phone)
    },
  },
  {
    method: 'PATCH',
    path: /^\/me\/phone_numbers\/([^/]+)$/,
    gated: true,
    handle(context) {
      const phone = phoneOf(context)
      const { user } = signedIn(context)
      const { state, body } = context
      const { reserved_for_second_factor: reserved, default_second_factor: isDefault } = body
      if (reserved === 'true') {
        if (!state.settings.attributes.phone_number.used_for_second_factor) {
          fail(422, 'form_param_value_disabled', 'reserved_for_second_factor')
        }
        if (phone.verification.status !== 'verified') fail(400, 'identification_update_second_factor_unverified')
        const isFirst = !state.hasSecondFactor(user)
        phone.reserved = true
        phone.isDefault = !user.phones.some((other) => other.isDefault)
        if (isFirst && state.settings.attributes.backup_code.enabled) {
          user.backupCodes = createBackupCodes()
          return phoneJson(phone, user.backupCodes)
        }
      }
      if (reserved === 'false') Object.assign(phone, { reserved: false, isDefault: false })
      if (isDefault === 'true') for (const other of user.phones) other.isDefault = other === phone
      if (!state.hasSecondFactor(user)) user.backupCodes = null
      return phoneJson(phone)
    },
  },
  {
    method: 'DELETE',
    path: /^\/me\/phone_numbers\/([^/]+)$/,
    gated: true,
    handle(context) {
      const phone = phoneOf(context)
      const { user } = signedIn(context)
      assertNotLast(context.state, user, phone.id)
      user.phones = user.phones.filter((other) => other !== phone)
      if (user.primaryPhoneId === phone.id) user.primaryPhoneId = null
      return { object: 'phone_number', id: phone.id, deleted: true }
    },
  },
]

export function createBackupCodes(): string[] {
  return Array.from({ length: 10 }, () => Math.random().toString(36).slice(2, 10).padEnd(8, '0'))
}

export const identificationRoutes: readonly Route[] = [...emails, ...phones]
