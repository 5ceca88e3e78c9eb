'use client'
import { useEffect, useState } from 'react'

/** A timer cannot wait longer, and would not wait at all. */
const longestTimerMs = 2 ** 31 - 1

/** Whether a moment (ISO-8601) is over, by this device's clock. False on the server, and for what is no date. */
export function useIsPast(date: string | undefined): boolean {
  const [past, setPast] = useState(false)
  useEffect(() => {
    const left = date === undefined ? Number.NaN : Date.parse(date) - Date.now()
    // oxlint-disable-next-line react/set-state-in-effect -- the clock is the browser's, and the date may be a new one
    setPast(left <= 0)
    if (!(left > 0)) return undefined
    const timer = setTimeout(() => setPast(left <= longestTimerMs), Math.min(left, longestTimerMs))
    return () => clearTimeout(timer)
  }, [date])
  return past
}
