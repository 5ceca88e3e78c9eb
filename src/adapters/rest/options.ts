import type { FeatureId, OperationId } from '../../contract/index.js'

/** Headers for every request, or what gives them anew for each one: the way to send a bearer token. */
export type RestHeaders =
  | Readonly<Record<string, string>>
  | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>)

export interface RestOptions {
  /** Where the protocol is served: `/api/account`, or a whole URL for a server elsewhere. */
  baseUrl: string
  /** In place of the browser's own. An upload then goes through it too, and tells no progress. */
  fetch?: typeof fetch | undefined
  /** For instance `async () => ({ authorization: 'Bearer ' + (await token()) })`. */
  headers?: RestHeaders | undefined
  /** `include` for a server of another origin that knows the user by a cookie. @defaultValue 'same-origin' */
  credentials?: RequestCredentials | undefined
  /**
   * Where the token against forged requests is found, and the header that every write carries it in. Nothing is sent while
   * there is no such cookie. @defaultValue `{ cookie: 'csrf_token', header: 'X-CSRF-Token' }`
   */
  csrf?: { cookie: string; header: string } | undefined
  /** The groups that the server has. @defaultValue all */
  groups?: readonly FeatureId[] | undefined
  /** Single optional operations that the server does not have: `['mfa.enroll.push']`. */
  without?: readonly OperationId[] | undefined
  /** How often the server is asked whether the account was changed elsewhere. Never, unless set. */
  pollSeconds?: number | undefined
}
