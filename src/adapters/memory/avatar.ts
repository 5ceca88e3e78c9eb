import type { ProfileOperations } from '../../contract/index.js'
import type { Complete } from './complete.js'
import { cancelledBySignal, invalid } from './errors.js'
import type { Server } from './server.js'
import type { MemoryState } from './state.js'

/** What a file really is, by its first bytes: its name and declared type are the user's to choose. */
const signatures = [
  { type: 'image/png', pattern: /^\x89PNG\r\n\x1a\n/ },
  { type: 'image/jpeg', pattern: /^\xff\xd8\xff/ },
  { type: 'image/gif', pattern: /^GIF8[79]a/ },
  { type: 'image/webp', pattern: /^RIFF[\s\S]{4}WEBP/ },
]

export function avatarOperations(server: Server): Pick<Complete<ProfileOperations>, 'setAvatar' | 'removeAvatar'> {
  const { state, clock } = server

  /** While the answer is on its way, as the browser tells of an upload. */
  async function tellProgress(onProgress: (fraction: number) => void, signal: AbortSignal): Promise<void> {
    const step = state.network.latencyMs / 4
    if (step === 0) return
    for (const fraction of [0.25, 0.5, 0.75]) {
      await clock.sleep(step, signal)
      onProgress(fraction)
    }
  }

  const upload: Complete<ProfileOperations>['setAvatar'] = server.operation(
    'profile.setAvatar',
    async ({ file, onProgress }, call) => {
      const { maxBytes, mimeTypes } = state.policy.avatar ?? {}
      if (maxBytes !== undefined && file.size > maxBytes) throw invalid('avatar', 'file_too_large', { maxBytes })
      const type = await typeOf(file)
      if (type === undefined || (mimeTypes && !mimeTypes.includes(type))) throw invalid('avatar', 'file_type')
      if (call.context.signal.aborted) throw cancelledBySignal()

      onProgress?.(1)
      releaseAvatar(state)
      const url = URL.createObjectURL(file)
      state.user.avatar = { url, source: 'custom' }
      state.user.updatedAt = server.date()
      call.changed('account')
      return { status: 'done', url, effects: { currentSession: 'kept', otherSessions: 'kept' } }
    },
  )

  return {
    async setAvatar(input, context) {
      const settled = new AbortController()
      if (input.onProgress) tellProgress(input.onProgress, settled.signal).catch(() => {})
      try {
        return await upload(input, context)
      } finally {
        settled.abort()
      }
    },
    removeAvatar: server.query('profile.removeAvatar', (call) => {
      releaseAvatar(state)
      state.user.avatar = { url: null, source: 'none' }
      state.user.updatedAt = server.date()
      call.changed('account')
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept' } }
    }),
  }
}

/** Lets the browser forget an uploaded picture. */
export function releaseAvatar({ user }: MemoryState): void {
  if (user.avatar.url?.startsWith('blob:')) URL.revokeObjectURL(user.avatar.url)
}

async function typeOf(file: Blob): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.slice(0, 12).arrayBuffer())
  const head = String.fromCharCode(...bytes)
  return signatures.find(({ pattern }) => pattern.test(head))?.type
}
