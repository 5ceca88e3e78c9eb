/**
 * The part of a Better Auth client that the adapter calls. The clients of `better-auth/client` and `better-auth/react`
 * are assignable to it, with and without plugins, so that Latchkey depends on no version of Better Auth.
 *
 * Members are methods on purpose: their parameters are compared both ways, so a client whose plugins ask for more than
 * this still fits.
 */
export interface BetterAuthClientLike {
  getSession(input: CallInput & { query?: { disableCookieCache?: boolean } }): Promise<ClientAnswer>
  updateUser(input: CallInput & { name?: string }): Promise<ClientAnswer>
  changePassword(
    input: CallInput & { currentPassword: string; newPassword: string; revokeOtherSessions?: boolean },
  ): Promise<ClientAnswer>
  listSessions(input: CallInput): Promise<ClientAnswer>
  revokeSession(input: CallInput & { token: string }): Promise<ClientAnswer>
  revokeOtherSessions(input: CallInput): Promise<ClientAnswer>
  revokeSessions(input: CallInput): Promise<ClientAnswer>
  listAccounts(input: CallInput): Promise<ClientAnswer>
  signIn: {
    email(input: CallInput & { email: string; password: string; rememberMe?: boolean }): Promise<ClientAnswer>
    social(input: CallInput & { provider: string; callbackURL: string; disableRedirect: true }): Promise<ClientAnswer>
  }
  /** For the calls that the client's types leave out, though the server answers them. */
  $fetch(path: string, options: CallOptions & { method: 'POST'; body: Record<string, unknown> }): Promise<ClientAnswer>
  $store: {
    notify(signal: string): void
    /** Of nanostores. `session` holds what `useSession` shows. */
    atoms: Record<string, ClientAtom>
  }
  /** There with the username plugin. */
  isUsernameAvailable?: (input: CallInput & { username: string }) => Promise<ClientAnswer>
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

/** What every call resolves with. */
export interface ClientAnswer {
  data: unknown
  error: object | null
}
