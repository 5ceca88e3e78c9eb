import { record, text } from './parse.js'

/** A way to a provider and back. */
export interface Trip {
  provider: string
  /** When each account of that provider was last written, before the trip. */
  before: Readonly<Record<string, string>>
}

/** A user who was away for longer has lost the thread, and the server its `state`. */
const maxAgeMs = 3_600_000
const storageKey = 'latchkey.better-auth.connecting'

export interface TripMemory {
  keep: (trip: Trip) => void
  /** Hands it out once. */
  take: () => Trip | null
}

/** The page is left meanwhile, so it is kept in the storage of the tab, without a secret in it. */
export function tripMemory(): TripMemory {
  /** Goes before the storage, which may be blocked or not there at all. */
  let kept: string | null = null

  return {
    keep(trip) {
      kept = JSON.stringify({ ...trip, at: Date.now() })
      try {
        globalThis.sessionStorage?.setItem(storageKey, kept)
      } catch {
        // Blocked or full: it lasts as long as the page.
      }
    },
    take() {
      try {
        const stored = record(JSON.parse(kept ?? globalThis.sessionStorage?.getItem(storageKey) ?? 'null'))
        kept = null
        globalThis.sessionStorage?.removeItem(storageKey)
        const provider = text(stored?.provider)
        const before = record(stored?.before)
        const age = Date.now() - Number(stored?.at)
        if (provider === undefined || before === null || !(age < maxAgeMs)) return null
        return { provider, before: Object.fromEntries(Object.entries(before).map(([id, at]) => [id, String(at)])) }
      } catch {
        return null
      }
    },
  }
}
