'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { useEvent } from '../../react/use-event.js'
import { idsIn, keep, read, subscribe } from './this-device.js'

export interface ThisDevice {
  has: (id: string) => boolean
  /** @param added whether it was added here, or is gone */
  remember: (id: string, added: boolean) => void
}

/** Which of a user's passkeys were added in this browser, as far as it remembers. Empty on the server. */
export function useThisDevice(userId: string | undefined): ThisDevice {
  const stored = useSyncExternalStore(
    subscribe,
    () => read(userId),
    () => '',
  )
  const ids = useMemo(() => new Set(idsIn(stored)), [stored])
  const remember = useEvent((id: string, added: boolean) => {
    if (userId !== undefined) keep(userId, id, added)
  })
  return useMemo(() => ({ has: (id) => ids.has(id), remember }), [ids, remember])
}
