'use client'
import { useEffect, useState } from 'react'
import { can } from '../../contract/index.js'
import { useClient } from '../../react/use-client.js'
import type { UsernameVerdict } from './state.js'

/** How long the user has to pause before the server is asked, in ms. */
const pauseMs = 400

interface Known {
  username: string
  verdict: UsernameVerdict
}

/**
 * Asks whether a username is free while the user types: after a pause, the former question is called off, and only the
 * answer to the latest one counts. It is advice: the verdict of saving counts.
 *
 * @param username what is typed; `undefined` when there is nothing to ask
 */
export function useUsernameCheck(username: string | undefined): UsernameVerdict {
  const client = useClient()
  const [known, setKnown] = useState<Known | null>(null)
  const wanted = can(client.adapter(), 'profile.checkUsername') ? username : undefined

  useEffect(() => {
    if (wanted === undefined) return undefined
    const controller = new AbortController()
    const { signal } = controller
    const ask = async () => {
      const verdict = await verdictOf(client, wanted, signal)
      if (!signal.aborted) setKnown({ username: wanted, verdict })
    }
    const timer = setTimeout(() => void ask(), pauseMs)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [client, wanted])

  if (wanted === undefined) return { status: 'none' }
  return known?.username === wanted ? known.verdict : { status: 'checking' }
}

async function verdictOf(
  client: ReturnType<typeof useClient>,
  username: string,
  signal: AbortSignal,
): Promise<UsernameVerdict> {
  try {
    const [{ parseUsernameCheck }, answer] = await Promise.all([
      import('../../schemas/profile.js'),
      client.ask({
        operation: 'profile.checkUsername',
        signal,
        start: (adapter, context) => adapter.profile?.checkUsername?.({ username }, context),
      }),
    ])
    const parsed = parseUsernameCheck(answer)
    if (!parsed.ok) return { status: 'unknown' }
    if (parsed.value.available) return { status: 'available' }
    const { errors } = parsed.value
    return { status: 'refused', problems: errors?.length ? errors : [{ field: 'username', code: 'taken' }] }
  } catch {
    return { status: 'unknown' }
  }
}
