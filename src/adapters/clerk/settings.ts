/**
 * What the instance is set up for, as far as the browser knows it. The public types of Clerk do not have it, so every
 * member may be absent, which means unknown.
 */
import type { ClerkLike } from './clerk.js'
import { record, text } from './parse.js'

export type Attribute =
  | 'email_address'
  | 'phone_number'
  | 'username'
  | 'first_name'
  | 'last_name'
  | 'password'
  | 'authenticator_app'
  | 'backup_code'
  | 'passkey'

export interface AttributeSettings {
  enabled: boolean
  required: boolean
  immutable: boolean
  firstFactor: boolean
  secondFactor: boolean
  verifications: readonly string[]
}

export interface SocialProvider {
  id: string
  name: string
  iconUrl: string | undefined
  signsIn: boolean
}

export interface Settings {
  attribute: (name: Attribute) => AttributeSettings | undefined
  /** Accounts elsewhere that can be connected; `undefined` when that is unknown. */
  providers: readonly SocialProvider[] | undefined
  password: Readonly<Record<string, unknown>>
  username: Readonly<Record<string, unknown>>
  /** Sensitive calls want a proof that is new enough. */
  reverification: boolean | undefined
  /** Nobody may be without a second factor. */
  secondFactorRequired: boolean
}

function toProvider(value: unknown): SocialProvider[] {
  const row = record(value)
  const id = text(row?.strategy)?.replace(/^oauth_/, '')
  if (row?.enabled !== true || id === undefined) return []
  return [{ id, name: text(row.name) ?? id, iconUrl: text(row.logo_url), signsIn: row.authenticatable !== false }]
}

function toAttribute(value: unknown): AttributeSettings | undefined {
  const row = record(value)
  if (row === null) return undefined
  const { verifications } = row
  return {
    enabled: row.enabled === true,
    required: row.required === true,
    immutable: row.immutable === true,
    firstFactor: row.used_for_first_factor === true,
    secondFactor: row.used_for_second_factor === true,
    verifications: Array.isArray(verifications) ? verifications.flatMap((one) => text(one) ?? []) : [],
  }
}

export function readSettings(clerk: ClerkLike): Settings {
  const environment = record(Reflect.get(clerk, '__internal_environment'))
  const settings = record(environment?.userSettings)
  const attributes = record(settings?.attributes)
  const social = record(settings?.social)
  const reverification = record(environment?.authConfig)?.reverification
  return {
    attribute: (name) => toAttribute(attributes?.[name]),
    providers: social === null ? undefined : Object.values(social).flatMap(toProvider),
    password: record(settings?.passwordSettings) ?? {},
    username: record(settings?.usernameSettings) ?? {},
    reverification: typeof reverification === 'boolean' ? reverification : undefined,
    secondFactorRequired:
      record(record(settings?.signIn)?.second_factor)?.required === true ||
      record(record(settings?.signUp)?.mfa)?.required === true,
  }
}
