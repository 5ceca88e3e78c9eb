import type { AnyAccountError, ISODate, Role } from '../../contract/index.js'

export type AccountFactName = 'id' | 'createdAt' | 'updatedAt' | 'lastSignInAt' | 'mfa' | 'roles'

/** One thing that the back end knows about the account. */
export type AccountFact =
  | { name: 'id'; value: string }
  | { name: 'createdAt' | 'updatedAt' | 'lastSignInAt'; date: ISODate }
  | { name: 'mfa'; enabled: boolean }
  /** At least one. */
  | { name: 'roles'; roles: readonly Role[] }

/** What came of copying the id. `id` is new each time, so that the same words are said again. */
export interface CopyOutcome {
  id: number
  /** `refused`: by the browser, or by the user when it asked. */
  kind: 'copied' | 'refused'
}

export interface AccountInfoReady {
  status: 'ready'
  /** In the order that was asked for. What is not known is left out. */
  facts: readonly AccountFact[]
  /** Puts the id into the clipboard. */
  copyId: () => void
  copyOutcome: CopyOutcome | null
  /** The last try to read the account again failed: this may be out of date. */
  refreshError: AnyAccountError | null
  refreshing: boolean
  refresh: () => void
}

export type AccountInfoState =
  | { status: 'loading'; slow: boolean }
  | { status: 'failed'; error: AnyAccountError; retrying: boolean; retry: () => void }
  | AccountInfoReady
