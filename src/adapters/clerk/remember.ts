/**
 * What the page has to know again after a reload or a trip elsewhere: the id of an address or account, never a secret. It is
 * kept for the tab, and where a page has no storage, for as long as the page is there.
 */
export interface Remembered {
  get: () => string | null
  set: (id: string | null) => void
}

function storage(): Storage | undefined {
  try {
    return globalThis.sessionStorage
  } catch {
    // A page in a frame may not even look at it.
    return undefined
  }
}

export function remember(name: string): Remembered {
  const key = `latchkey.clerk.${name}`
  let own: string | null = null
  return {
    get: () => own ?? storage()?.getItem(key) ?? null,
    set(id) {
      own = id
      if (id === null) storage()?.removeItem(key)
      else storage()?.setItem(key, id)
    },
  }
}
