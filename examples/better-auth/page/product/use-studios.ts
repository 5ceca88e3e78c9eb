import { useEffect, useState } from 'react'
import type { StudioView } from '../../server/product/studios.js'
import { authClient } from '../auth-client.js'
import { callProduct } from './call.js'
import { tellChanged } from './events.js'

type Read = { status: 'loading' | 'failed' } | { status: 'ready'; studios: readonly StudioView[] }

export interface Studios {
  read: Read
  refresh: () => Promise<void>
  /** Resolves with whether it worked. */
  change: (action: 'transfer' | 'delete', input: Readonly<Record<string, string>>) => Promise<boolean>
}

const readStudios = (signal: AbortSignal): Promise<Read> =>
  callProduct<StudioView[]>('studios', { signal }).then(
    (studios) => ({ status: 'ready', studios }),
    () => ({ status: 'failed' }),
  )

/** The studios of whoever is signed in, and what can be done with them. */
export function useStudios(): Studios {
  const [read, setRead] = useState<Read>({ status: 'loading' })
  useEffect(() => {
    const controller = new AbortController()
    void readStudios(controller.signal).then((next) => controller.signal.aborted || setRead(next))
    return () => controller.abort()
  }, [])

  const refresh = async () => setRead(await readStudios(new AbortController().signal))
  return {
    read,
    refresh,
    async change(action, input) {
      try {
        await callProduct(`studios/${action}`, new AbortController(), input)
      } catch {
        return false
      }
      // Who owns what decides about the deletion of the account, and about the role on the page.
      tellChanged('deletion', 'account', 'usage')
      authClient.$store.notify('$sessionSignal')
      await refresh()
      return true
    },
  }
}
