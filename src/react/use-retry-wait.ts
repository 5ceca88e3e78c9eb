'use client'
import { useMemo } from 'react'
import type { AnyAccountError } from '../contract/index.js'
import { useCountdown } from './use-countdown.js'

/** Whole seconds until the server will take the next try, counted from when this error was first shown. */
export function useRetryWait(error: AnyAccountError | null): number {
  return useCountdown(useMemo(() => retryAt(error), [error]))
}

function retryAt(error: AnyAccountError | null): string | undefined {
  const ms = error?.code === 'rate_limited' || error?.code === 'locked' ? error.data.retryAfterMs : undefined
  const at = new Date(Date.now() + (ms ?? Number.NaN))
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
