import type { AvatarStore } from 'latchkey/adapters/better-auth/server'

/** Keeps pictures as a host's own storage would: the address that it gives is all that the server knows of them. */
export function pictureStore(pictures: Map<string, { bytes: Uint8Array; type: string }>): AvatarStore {
  let stored = 0
  const folder = (userId: string): string => `https://pictures.example.test/${userId}/`
  return {
    maxBytes: 100_000,
    async store(picture, { user }) {
      stored += 1
      const url = `${folder(user.id)}${stored}`
      pictures.set(url, picture)
      return url
    },
    async remove(url, { user }) {
      if (!url.startsWith(folder(user.id))) throw new Error('This is no picture of this user.')
      pictures.delete(url)
    },
  }
}
