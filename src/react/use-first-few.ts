'use client'
import { startTransition, useEffect, useState } from 'react'

/** About as many rows as fit on a screen. */
const few = 10

/**
 * The first rows of a list at once, and the rest in a transition right after: a long list is then there as soon as a short
 * one, and the page answers while the rest is rendered. Once all have been shown, all are.
 */
export function useFirstFew<Row>(rows: readonly Row[]): readonly Row[] {
  const [all, setAll] = useState(false)
  useEffect(() => {
    if (rows.length > 0) startTransition(() => setAll(true))
  }, [rows.length])
  return all ? rows : rows.slice(0, few)
}
