/** The JSON of the frontend API: snake_case, times in milliseconds. */

import type { Client, Session, SignIn, State, User, Verification } from './state.js'
import type { Tokens } from './tokens.js'

export function verificationJson(verification: Verification, url?: string): unknown {
  const { status, strategy, attempts, expireAt, error, nonce } = verification
  const expired = status === 'unverified' && expireAt !== null && expireAt < Date.now()
  return {
    object: 'verification',
    status: expired ? 'expired' : status,
    strategy,
    attempts,
    expire_at: expireAt,
    nonce: nonce ?? null,
    external_verification_redirect_url: url ?? null,
    error: error ? { code: error.code, message: error.message, long_message: error.message, meta: {} } : null,
  }
}

export const emailJson = ({ id, address, verification, linkedTo }: User['emails'][number]): unknown => ({
  object: 'email_address',
  id,
  email_address: address,
  verification: strategyOf(verification) && verificationJson(verification),
  linked_to: linkedTo.map((linked) => ({ id: linked, type: 'oauth_northwick' })),
})

export const phoneJson = (phone: User['phones'][number], backupCodes?: readonly string[]): unknown => ({
  object: 'phone_number',
  id: phone.id,
  phone_number: phone.number,
  reserved_for_second_factor: phone.reserved,
  default_second_factor: phone.isDefault,
  verification: strategyOf(phone.verification) && verificationJson(phone.verification),
  linked_to: [],
  ...(backupCodes && { backup_codes: backupCodes }),
})

/** Clerk says nothing of a proof that was never begun. */
const strategyOf = ({ strategy }: Verification): string | null => strategy

export const externalJson = (account: User['externals'][number], origin: string, trip = false): unknown => ({
  object: 'external_account',
  id: account.id,
  identification_id: account.id,
  provider: `oauth_${account.provider}`,
  provider_user_id: `${account.provider}-1`,
  email_address: account.email,
  approved_scopes: account.scopes.join(' '),
  first_name: 'Ann',
  last_name: 'Elsewhere',
  image_url: '',
  username: null,
  public_metadata: {},
  label: null,
  verification: verificationJson(
    account.verification,
    trip || account.verification.status === 'unverified' ? `${origin}/provider?account=${account.id}` : undefined,
  ),
})

export const passkeyJson = (passkey: User['passkeys'][number]): unknown => ({
  object: 'passkey',
  id: passkey.id,
  name: passkey.name,
  last_used_at: passkey.lastUsedAt,
  created_at: passkey.createdAt,
  updated_at: passkey.createdAt,
  verification: verificationJson(passkey.verification),
})

export function userJson(state: State, user: User, origin: string): unknown {
  return {
    object: 'user',
    id: user.id,
    first_name: user.firstName,
    last_name: user.lastName,
    username: user.username,
    image_url: user.image ?? `${origin}/default-image/${user.id}`,
    has_image: user.image !== null,
    email_addresses: user.emails.map(emailJson),
    primary_email_address_id: user.primaryEmailId,
    phone_numbers: user.phones.map((phone) => phoneJson(phone)),
    primary_phone_number_id: user.primaryPhoneId,
    web3_wallets: [],
    external_accounts: user.externals.map((account) => externalJson(account, origin)),
    enterprise_accounts: [],
    passkeys: user.passkeys.filter(({ verification }) => verification.status === 'verified').map(passkeyJson),
    organization_memberships: user.memberships.map((membership) => ({
      object: 'organization_membership',
      id: `orgmem_${membership.organizationId}`,
      role: membership.role,
      role_name: membership.roleName,
      permissions: [],
      public_metadata: {},
      created_at: user.createdAt,
      updated_at: user.createdAt,
      organization: {
        object: 'organization',
        id: membership.organizationId,
        name: membership.organization,
        slug: membership.organizationId,
        image_url: '',
        has_image: false,
        created_at: user.createdAt,
        updated_at: user.createdAt,
      },
    })),
    password_enabled: user.password !== null,
    totp_enabled: user.totp?.verified === true,
    backup_code_enabled: user.backupCodes !== null && state.hasSecondFactor(user),
    two_factor_enabled: state.hasSecondFactor(user),
    delete_self_enabled: state.settings.deleteSelf && user.mayDelete,
    create_organization_enabled: false,
    public_metadata: {},
    unsafe_metadata: user.unsafeMetadata,
    last_sign_in_at: user.lastSignInAt,
    created_at: user.createdAt,
    updated_at: user.updatedAt,
  }
}

const minutes = (since: number | null): number => (since === null ? -1 : Math.floor((Date.now() - since) / 60_000))

export function sessionJson(state: State, session: Session, origin: string, tokens: Tokens): unknown {
  return {
    object: 'session',
    id: session.id,
    status: 'active',
    expire_at: session.createdAt + 7 * 86_400_000,
    abandon_at: session.createdAt + 30 * 86_400_000,
    last_active_at: session.lastActiveAt,
    last_active_organization_id: null,
    actor: null,
    tasks: null,
    created_at: session.createdAt,
    updated_at: session.createdAt,
    factor_verification_age: [minutes(session.firstAt), minutes(session.secondAt)],
    user: userJson(state, session.user, origin),
    public_user_data: {
      first_name: session.user.firstName,
      last_name: session.user.lastName,
      image_url: '',
      has_image: false,
      identifier: session.user.emails[0]?.address ?? '',
      user_id: session.user.id,
    },
    last_active_token: { object: 'token', jwt: tokens.current(session, origin) },
  }
}

export function activityJson(session: Session): unknown {
  return {
    object: 'session',
    id: session.id,
    status: 'active',
    expire_at: session.createdAt + 7 * 86_400_000,
    abandon_at: session.createdAt + 30 * 86_400_000,
    last_active_at: session.lastActiveAt,
    actor: null,
    latest_activity: {
      id: `act_${session.id}`,
      browser_name: session.browser,
      browser_version: '140.0.0.0',
      device_type: session.device,
      ip_address: '203.0.113.7',
      city: 'Lisbon',
      country: 'PT',
      is_mobile: false,
    },
  }
}

export function signInJson(state: State, signIn: SignIn | null): unknown {
  if (signIn === null) return null
  return {
    object: 'sign_in',
    id: signIn.id,
    status: signIn.status,
    supported_identifiers: ['email_address', 'username'],
    identifier: null,
    supported_first_factors: signIn.user ? firstFactors(state, signIn.user) : [],
    supported_second_factors: signIn.user ? secondFactors(signIn.user) : null,
    first_factor_verification: verificationJson(signIn.first),
    second_factor_verification: verificationJson(signIn.second),
    created_session_id: signIn.sessionId,
    user_data: null,
  }
}

export function clientJson(state: State, client: Client, origin: string, tokens: Tokens): unknown {
  return {
    object: 'client',
    id: client.id,
    sessions: client.sessions.map((session) => sessionJson(state, session, origin, tokens)),
    sign_in: signInJson(state, client.signIn),
    sign_up: null,
    last_active_session_id: client.sessions.at(-1)?.id ?? null,
    cookie_expires_at: null,
    created_at: Date.now(),
    updated_at: Date.now(),
  }
}

const mask = (text: string): string => `${text.slice(0, 1)}*****${text.slice(-4)}`

export function firstFactors(state: State, user: User): Record<string, unknown>[] {
  const emails = user.emails.filter(({ verification }) => verification.status === 'verified')
  const phones = user.phones.filter(({ verification, reserved }) => verification.status === 'verified' && !reserved)
  return [
    ...(user.password === null ? [] : [{ strategy: 'password' }]),
    ...(state.settings.attributes.email_address.used_for_first_factor
      ? emails.map(({ id, address }) => ({
          strategy: 'email_code',
          email_address_id: id,
          safe_identifier: mask(address),
          primary: id === user.primaryEmailId,
        }))
      : []),
    ...phones.map(({ id, number }) => ({
      strategy: 'phone_code',
      phone_number_id: id,
      safe_identifier: mask(number),
    })),
    ...(user.passkeys.some(({ verification }) => verification.status === 'verified') ? [{ strategy: 'passkey' }] : []),
  ]
}

export function secondFactors(user: User): Record<string, unknown>[] {
  return [
    ...(user.totp?.verified ? [{ strategy: 'totp' }] : []),
    ...user.phones
      .filter(({ reserved }) => reserved)
      .map(({ id, number, isDefault }) => ({
        strategy: 'phone_code',
        phone_number_id: id,
        safe_identifier: mask(number),
        default: isDefault,
      })),
    ...(user.backupCodes === null ? [] : [{ strategy: 'backup_code' }]),
  ]
}
