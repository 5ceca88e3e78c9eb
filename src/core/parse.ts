/** A row or a field that did not fit the contract and was left out. Says where and why, never what it held. */
export interface Rejected {
  /** `items.3.createdAt` */
  path: string
  reason: string
}

/** What came out of something that an adapter returned. Bad rows are left out one by one; the good ones stay. */
export type Parsed<T> = { ok: true; value: T; rejected: readonly Rejected[] } | { ok: false; reason: string }

/** Checks what an adapter returned. Never throws, whatever it is given. */
export type Parser<T> = (value: unknown) => Parsed<T>
