import type { AvatarStore } from 'latchkey/adapters/better-auth/server'

/** Keeps pictures as a host's own storage would: the address that it gives is all that the server knows of them. */
export function pictureStore(pictures: Map<string, { bytes: Uint8Array; type: string }>): AvatarStore {
  let stored = 0
  return {
    maxBytes: 100_000,
    async store(picture) {
      stored += 1
      const url = `https://pictures.example.test/${stored}`
      pictures.set(url, picture)
      return url
    },
    async remove(url) {
      if (!pictures.delete(url)) throw new Error('There is no such picture.')
    },
  }
}
