import type { FeatureId, OperationId } from './adapter.js'
import type { ISODate } from './operations/call.js'

/** Who decides about this account or field, when it is not the user. */
export interface ManagedBy {
  kind: 'sso' | 'scim' | 'admin'
  /** As the user knows it: `Okta`, `Acme single sign-on`. */
  name: string
  /** Where the user can change it. */
  url?: string | undefined
}

/** Why something cannot be done by this user now. The components word every one of them. */
export type UnavailableReason =
  | 'not_supported'
  | 'not_configured'
  | 'managed'
  | 'policy'
  | 'plan'
  | 'last_method'
  | 'no_password'
  | 'unverified_email'

/** Whether this user may do something now, and the reason when not. */
export type Availability =
  | { state: 'available' }
  | {
      state: 'unavailable'
      reason: UnavailableReason
      managedBy?: ManagedBy | undefined
      /** The host's own words, shown as they are in place of ours. */
      message?: string | undefined
      /** Where the user can do something about it. */
      href?: string | undefined
    }

/** A role in a workspace. Names belong to the workspace: free strings, no fixed set, never used to authorise. */
export interface Role {
  id: string
  name: string
  description?: string | undefined
  scope?: { type: string; id: string; name?: string | undefined } | undefined
}

/** The profile fields that the contract knows; the host's own ones go into `custom`. */
export type ProfileField = 'fullName' | 'firstName' | 'lastName' | 'username' | 'timezone' | 'locale' | 'avatar'

/** The user's account as it is now. `null` means empty, absent means that the back end does not know the field. */
export interface Account<Custom extends object = object> {
  /** Stable, and never a token. */
  id: string
  fullName: string | null
  firstName?: string | null | undefined
  lastName?: string | null | undefined
  username?: string | null | undefined
  /** The address that the user signs in with. */
  email: { address: string; verified: boolean } | null
  phone?: { number: string; verified: boolean } | null | undefined
  /** `none`: the component draws initials. */
  avatar: { url: string | null; source: 'custom' | 'provider' | 'none' }
  /** An IANA name: `Europe/Berlin`. */
  timezone?: string | null | undefined
  /** A BCP 47 tag: `pt-BR`. */
  locale?: string | null | undefined
  createdAt?: ISODate | undefined
  updatedAt?: ISODate | undefined
  lastSignInAt?: ISODate | undefined
  hasPassword: boolean | 'unknown'
  mfaEnabled: boolean | 'unknown'
  roles: readonly Role[]
  /** The whole account is managed elsewhere. */
  managedBy?: ManagedBy | undefined
  /** The host's own fields, plain JSON. */
  custom: Custom
  /** What this user may do with each field; absent means editable when `profile.update` is there. */
  fields: Partial<Record<ProfileField | (string & {}), 'editable' | 'readonly' | 'hidden'>>
  /** What this user may do now, per group. The groups themselves say what the adapter can do at all. */
  availability: Partial<Record<FeatureId, Availability>>
}

/** The rules of the back end. Every member is optional: absent means unknown, and the server decides. */
export interface AccountPolicy {
  /** `maxLength` in code points. */
  name?: { shape: 'full' | 'parts'; required?: boolean | undefined; maxLength?: number | undefined } | undefined
  password?: PasswordPolicy | undefined
  username?:
    | {
        minLength?: number | undefined
        maxLength?: number | undefined
        /** The source of a regular expression that has to match the whole name. */
        pattern?: string | undefined
        immutable?: boolean | undefined
        caseInsensitive?: boolean | undefined
      }
    | undefined
  avatar?:
    | { maxBytes?: number | undefined; mimeTypes?: readonly string[] | undefined; square?: boolean | undefined }
    | undefined
  passwordChange?:
    | { current: 'required' | 'if_stale' | 'never'; otherSessions: 'always_end' | 'always_keep' | 'choice' }
    | undefined
  mfa?: { sms?: 'allowed' | 'only_beside_stronger' | 'off' | undefined } | undefined
  backupCodes?:
    | { count?: number | undefined; requiresFactor?: boolean | undefined; warnBelow?: number | undefined }
    | undefined
  /** A hint, so that the components can ask first. The error is the authority. */
  stepUp?: Partial<Record<OperationId, 'always' | 'if_stale' | 'never'>> | undefined
}

/** What a new password has to be. Lengths in code points unless they say bytes. */
export interface PasswordPolicy {
  minLength?: number | undefined
  maxLength?: number | undefined
  /** Of the UTF-8 form (bcrypt stops at 72). */
  maxBytes?: number | undefined
  require?: readonly ('upper' | 'lower' | 'digit' | 'symbol')[] | undefined
  /** How many of the four classes at least. */
  atLeastClasses?: number | undefined
  /** zxcvbn's scale. */
  minScore?: 0 | 1 | 2 | 3 | 4 | undefined
  /** The server refuses passwords that are known from breaches. */
  breachCheck?: boolean | undefined
  /** How many former passwords the server refuses. */
  history?: number | undefined
}
