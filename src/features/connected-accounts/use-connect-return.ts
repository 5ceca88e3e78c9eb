'use client'
import { useEffect } from 'react'
import { type ConnectReturn, forgetConnectTrip, takeConnectReturn } from '../../core/connect-trip.js'
import { useEvent } from '../../react/use-event.js'
import type { ConnectionPurpose } from './state.js'

interface ConnectReturnHandlers {
  /** A trip to a provider ended with the load of this page. Called once per trip, whatever mounts how often. */
  onReturn: (trip: ConnectReturn) => void
  /** The browser went back to the page as it was when the user left for a provider. */
  onRestored: () => void
}

/** Looks whether the user comes back from a provider (stories/decisions/0018-end-of-a-trip.mdx). */
export function useConnectReturn(
  purpose: ConnectionPurpose | undefined,
  { onReturn, onRestored }: ConnectReturnHandlers,
): void {
  const end = useEvent(onReturn)
  const restored = useEvent(onRestored)
  useEffect(() => {
    let gone = false
    // A microtask later, because React's StrictMode leaves and comes back at once, which would give up what was begun.
    queueMicrotask(() => {
      const trip = gone ? undefined : takeConnectReturn(purpose)
      if (trip) end(trip)
    })
    return () => {
      gone = true
    }
  }, [purpose, end])

  useEffect(() => {
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted && forgetConnectTrip()) restored()
    }
    window.addEventListener('pageshow', onPageShow)
    return () => window.removeEventListener('pageshow', onPageShow)
  }, [restored])
}
