/** What one tab tells the others. Topics, never data; a newer version may know topics that this one does not. */
export type TabMessage = { type: 'changed'; topics: readonly string[] } | { type: 'signed_out' }

export interface SyncHandlers {
  /** The page is looked at again, or the network is back. */
  onAttention: (reason: 'focus' | 'online' | 'restored') => void
  /** The page goes away, perhaps into the back-forward cache: secrets have to go. */
  onLeave: () => void
  onTabMessage: (message: TabMessage) => void
}

export interface Sync {
  tell: (message: TabMessage) => void
  stop: () => void
}

/** Listens to the page and to the other tabs. Does nothing where there is no page (on a server). */
export function startSync(channelName: string, handlers: SyncHandlers): Sync {
  if (typeof window === 'undefined') return { tell: () => undefined, stop: () => undefined }

  const controller = new AbortController()
  const options = { signal: controller.signal }
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') handlers.onAttention('focus')
    },
    options,
  )
  window.addEventListener('focus', () => handlers.onAttention('focus'), options)
  window.addEventListener('online', () => handlers.onAttention('online'), options)
  window.addEventListener('pagehide', () => handlers.onLeave(), options)
  window.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) handlers.onAttention('restored')
    },
    options,
  )

  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(channelName)
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = readMessage(data)
      if (message) handlers.onTabMessage(message)
    }
  }
  return {
    tell: (message) => channel?.postMessage(message),
    stop() {
      controller.abort()
      channel?.close()
    },
  }
}

/** Another version of the package may be on the other side. */
function readMessage(data: unknown): TabMessage | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined
  if (data.type === 'signed_out') return { type: 'signed_out' }
  if (data.type !== 'changed' || !('topics' in data) || !Array.isArray(data.topics)) return undefined
  return { type: 'changed', topics: data.topics.filter((topic) => typeof topic === 'string') }
}
