/** A group with every member that the contract lets be absent, under `exactOptionalPropertyTypes` too. */
export type Complete<T> = { [K in keyof T]-?: NonNullable<T[K]> }
