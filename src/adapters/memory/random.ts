/** Repeatable per adapter, so that a story and a failing test show the same ids and codes each time. */
export interface Random {
  integer(below: number): number
  text(length: number, alphabet: string): string
  bytes(length: number): Uint8Array
  /** `session_4`: counts up per prefix. */
  id(prefix: string): string
}

/** mulberry32: small, and spread well enough for a server that guards nothing. */
export function createRandom(seed: number): Random {
  let state = seed
  const counters = new Map<string, number>()
  const integer = (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
  return {
    integer,
    text: (length, alphabet) => Array.from({ length }, () => alphabet.charAt(integer(alphabet.length))).join(''),
    bytes: (length) => Uint8Array.from({ length }, () => integer(256)),
    id(prefix) {
      const count = (counters.get(prefix) ?? 0) + 1
      counters.set(prefix, count)
      return `${prefix}_${count}`
    },
  }
}
