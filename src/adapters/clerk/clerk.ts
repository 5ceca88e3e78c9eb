/**
 * The parts of clerk-js that the adapter uses, as structural types: no Clerk package is needed to compile a host. The real
 * `Clerk`, and what `useClerk()` returns, are assignable to `ClerkLike`. Members are methods, so that the narrower
 * parameters of the real ones fit.
 */

/** How far the proof of an address, a number or an account elsewhere is. */
export interface ClerkVerification {
  status: string | null
  strategy: string | null
  expireAt: Date | null
  error: { code: string; message: string } | null
  externalVerificationRedirectURL: URL | null
}

interface Identification {
  id: string
  verification: ClerkVerification | null
  destroy(): Promise<unknown>
}

export interface ClerkEmailAddress extends Identification {
  emailAddress: string
  prepareVerification(
    params: { strategy: 'email_code' } | { strategy: 'email_link'; redirectUrl: string },
  ): Promise<unknown>
  attemptVerification(params: { code: string }): Promise<unknown>
}

export interface ClerkPhoneNumber extends Identification {
  phoneNumber: string
  reservedForSecondFactor: boolean
  defaultSecondFactor: boolean
  prepareVerification(): Promise<unknown>
  attemptVerification(params: { code: string }): Promise<unknown>
  setReservedForSecondFactor(params: { reserved: boolean }): Promise<{ backupCodes?: string[] | undefined }>
  makeDefaultSecondFactor(): Promise<unknown>
}

/** Where a trip to a provider ends, and what is asked for there. */
interface Trip {
  additionalScopes?: string[] | undefined
  redirectUrl?: string | undefined
}

export interface ClerkExternalAccount extends Identification {
  /** Without `oauth_`: `google`, `custom_acme`. */
  provider: string
  emailAddress: string
  approvedScopes: string
  imageUrl: string
  accountIdentifier(): string
  reauthorize(params: Trip): Promise<ClerkExternalAccount>
}

export interface ClerkPasskey {
  id: string
  name: string | null
  createdAt: Date
  lastUsedAt: Date | null
  update(params: { name: string }): Promise<unknown>
  delete(): Promise<unknown>
}

export interface ClerkTotp {
  id: string
  secret?: string | undefined
  uri?: string | undefined
  backupCodes?: string[] | undefined
}

export interface ClerkActiveSession {
  id: string
  expireAt: Date
  lastActiveAt: Date
  actor: unknown
  latestActivity: {
    browserName?: string | undefined
    browserVersion?: string | undefined
    deviceType?: string | undefined
    ipAddress?: string | undefined
    city?: string | undefined
    country?: string | undefined
    isMobile?: boolean | undefined
  }
  revoke(): Promise<unknown>
}

export interface ClerkMembership {
  role: string
  roleName: string
  organization: { id: string; name: string }
}

export interface ClerkUser {
  id: string
  firstName: string | null
  lastName: string | null
  username: string | null
  imageUrl: string
  hasImage: boolean
  primaryEmailAddressId: string | null
  primaryPhoneNumberId: string | null
  emailAddresses: ClerkEmailAddress[]
  phoneNumbers: ClerkPhoneNumber[]
  externalAccounts: ClerkExternalAccount[]
  enterpriseAccounts: { enterpriseConnection: { name: string } | null; active: boolean }[]
  passkeys: ClerkPasskey[]
  organizationMemberships: ClerkMembership[]
  passwordEnabled: boolean
  totpEnabled: boolean
  backupCodeEnabled: boolean
  twoFactorEnabled: boolean
  deleteSelfEnabled: boolean
  unsafeMetadata: object
  createdAt: Date | null
  updatedAt: Date | null
  lastSignInAt: Date | null
  reload(): Promise<unknown>
  update(params: {
    firstName?: string
    lastName?: string
    username?: string
    primaryEmailAddressId?: string
    primaryPhoneNumberId?: string
  }): Promise<unknown>
  updateMetadata(params: { unsafeMetadata: { [key: string]: unknown } }): Promise<unknown>
  setProfileImage(params: { file: Blob | null }): Promise<unknown>
  createEmailAddress(params: { email: string }): Promise<{ id: string }>
  createPhoneNumber(params: { phoneNumber: string }): Promise<{ id: string }>
  updatePassword(params: {
    newPassword: string
    currentPassword?: string
    signOutOfOtherSessions?: boolean
  }): Promise<unknown>
  removePassword(params: { currentPassword?: string }): Promise<unknown>
  createTOTP(): Promise<ClerkTotp>
  verifyTOTP(params: { code: string }): Promise<ClerkTotp>
  disableTOTP(): Promise<unknown>
  createBackupCode(): Promise<{ codes: string[] }>
  createPasskey(): Promise<ClerkPasskey>
  createExternalAccount(params: Trip & { strategy?: `oauth_${string}` | undefined }): Promise<ClerkExternalAccount>
  getSessions(): Promise<ClerkActiveSession[]>
  delete(): Promise<unknown>
}

/** One way to prove again who one is, of the first or of the second factor. */
export interface ClerkFactor {
  strategy: string
  emailAddressId?: string | undefined
  phoneNumberId?: string | undefined
  safeIdentifier?: string | undefined
}

/** A reverification of the session under way. */
export interface ClerkReverification {
  status: string
  supportedFirstFactors: ClerkFactor[] | null
  supportedSecondFactors: ClerkFactor[] | null
}

type CodeAttempt = { strategy: 'phone_code' | 'totp' | 'backup_code'; code: string }

export interface ClerkSession {
  id: string
  user: ClerkUser | null
  createdAt: Date
  lastActiveAt: Date
  expireAt: Date
  reload(): Promise<unknown>
  remove(): Promise<unknown>
  clearCache(): void
  startVerification(params: { level: 'second_factor' }): Promise<ClerkReverification>
  prepareFirstFactorVerification(
    params: { strategy: 'email_code'; emailAddressId: string } | { strategy: 'phone_code'; phoneNumberId: string },
  ): Promise<ClerkReverification>
  attemptFirstFactorVerification(
    params: { strategy: 'password'; password: string } | { strategy: 'email_code' | 'phone_code'; code: string },
  ): Promise<ClerkReverification>
  prepareSecondFactorVerification(params: {
    strategy: 'phone_code'
    phoneNumberId: string
  }): Promise<ClerkReverification>
  attemptSecondFactorVerification(params: CodeAttempt): Promise<ClerkReverification>
  verifyWithPasskey(params: { level: 'first_factor' | 'second_factor' }): Promise<ClerkReverification>
}

/** What `new Clerk(key)` of `@clerk/clerk-js` makes, what `useClerk()` returns, and what is at `window.Clerk`. */
export interface ClerkLike {
  readonly loaded: boolean
  readonly status?: string | undefined
  readonly user?: ClerkUser | null | undefined
  readonly session?: ClerkSession | null | undefined
  addListener(listener: () => void): () => void
}
