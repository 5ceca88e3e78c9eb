'use client'
import { useEffect, useState } from 'react'

/** Whole seconds until `date` (ISO-8601), 0 from then on and for what is no date. Goes on where it was after a remount. */
export function useCountdown(date: string | undefined): number {
  const [left, setLeft] = useState(() => secondsUntil(date))
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the clock has gone on since the last rendering, or the date is new
    setLeft(secondsUntil(date))
    if (secondsUntil(date) === 0) return undefined
    const timer = setInterval(() => {
      const seconds = secondsUntil(date)
      setLeft(seconds)
      if (seconds === 0) clearInterval(timer)
    }, 1_000)
    return () => clearInterval(timer)
  }, [date])
  return left
}

function secondsUntil(date: string | undefined): number {
  const ms = date === undefined ? 0 : Date.parse(date) - Date.now()
  return Number.isFinite(ms) && ms > 0 ? Math.ceil(ms / 1_000) : 0
}
