/**
 * The part of a Better Auth client that the adapter calls. The clients of `better-auth/client` and `better-auth/react`
 * are assignable to it, with and without plugins, so that Latchkey depends on no version of Better Auth.
 *
 * Members are methods on purpose: their parameters are compared both ways, so a client whose plugins ask for more than
 * this still fits. What they resolve with is read as anything from outside is: it differs with the settings of the host.
 */
export interface BetterAuthClientLike {
  getSession(input: CallInput & { query?: { disableCookieCache?: boolean } }): Promise<unknown>
  updateUser(input: CallInput & { name?: string; phoneNumber?: null }): Promise<unknown>
  changePassword(
    input: CallInput & { currentPassword: string; newPassword: string; revokeOtherSessions?: boolean },
  ): Promise<unknown>
  listSessions(input: CallInput): Promise<unknown>
  revokeSession(input: CallInput & { token: string }): Promise<unknown>
  revokeOtherSessions(input: CallInput): Promise<unknown>
  revokeSessions(input: CallInput): Promise<unknown>
  listAccounts(input: CallInput): Promise<unknown>
  accountInfo(input: CallInput & { query: { accountId: string } }): Promise<unknown>
  linkSocial(
    input: CallInput & {
      provider: string
      callbackURL: string
      errorCallbackURL: string
      scopes?: string[]
      disableRedirect: true
    },
  ): Promise<unknown>
  deleteUser(input: CallInput & { password?: string; callbackURL?: string }): Promise<unknown>
  unlinkAccount(input: CallInput & { accountId: string }): Promise<unknown>
  changeEmail(input: CallInput & { newEmail: string; callbackURL?: string }): Promise<unknown>
  signIn: {
    email(input: CallInput & { email: string; password: string; rememberMe?: boolean }): Promise<unknown>
    social(input: CallInput & { provider: string; callbackURL: string; disableRedirect: true }): Promise<unknown>
  }
  /** For the calls that the client's types leave out, though the server answers them. */
  $fetch(
    path: string,
    options: CallOptions & {
      method: 'GET' | 'POST' | 'DELETE'
      body?: Record<string, unknown> | Blob
      mode?: 'no-cors'
    },
  ): Promise<unknown>
  $store: {
    notify(signal: string): void
    /** Of nanostores. `session` holds what `useSession` shows. */
    atoms: Record<string, ClientAtom>
  }
  /** There with the username plugin. */
  isUsernameAvailable?: (input: CallInput & { username: string }) => Promise<unknown>
  /** There with the email-otp plugin. */
  emailOtp?: {
    requestEmailChange(input: CallInput & { newEmail: string; otp?: string }): Promise<unknown>
    changeEmail(input: CallInput & { newEmail: string; otp: string }): Promise<unknown>
    sendVerificationOtp(input: CallInput & { email: string; type: 'email-verification' | 'sign-in' }): Promise<unknown>
  }
  /** There with the phone-number plugin. */
  phoneNumber?: {
    sendOtp(input: CallInput & { phoneNumber: string }): Promise<unknown>
    verify(
      input: CallInput & { phoneNumber: string; code: string; updatePhoneNumber?: boolean; disableSession?: boolean },
    ): Promise<unknown>
  }
  /** There with the two-factor plugin. */
  twoFactor?: {
    enable(input: CallInput & { password: string }): Promise<unknown>
    disable(input: CallInput & { password: string }): Promise<unknown>
    generateBackupCodes(input: CallInput & { password: string }): Promise<unknown>
  }
  /** There with the passkey plugin. */
  passkey?: {
    listUserPasskeys(input: CallInput): Promise<unknown>
    updatePasskey(input: CallInput & { id: string; name: string }): Promise<unknown>
    deletePasskey(input: CallInput & { id: string }): Promise<unknown>
  }
}

/** A value that tells of its changes. */
export interface ClientAtom {
  listen(listener: (value: unknown) => void): () => void
}

export interface CallInput {
  fetchOptions: CallOptions
}

/** The settings of one call that the adapter uses; those of the host's client stay in force beside them. */
export interface CallOptions {
  signal?: AbortSignal
  /** A client that is set to throw would lose the code of the error. */
  throw: false
  /** The only place where the headers of a failed answer can be seen. */
  onError: (context: { response: Response }) => void
  /** `useSession` of the host is not told of this call. */
  disableSignal?: boolean
  jsonParser?: (text: string) => Promise<unknown>
}
