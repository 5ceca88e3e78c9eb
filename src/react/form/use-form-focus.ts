'use client'
import { type RefObject, useEffect, useRef } from 'react'
import { useEvent } from '../use-event.js'
import type { FieldFailure, FormFailure } from './form-types.js'

/**
 * After each failure, takes the user to the one field that is wrong, or to the summary of all that is.
 *
 * @param failure the last one
 * @param failures the fields that are wrong
 * @returns where the summary is
 */
export function useFormFocus(
  failure: FormFailure | null,
  failures: readonly FieldFailure[],
): RefObject<HTMLDivElement | null> {
  const summary = useRef<HTMLDivElement>(null)
  const takeFocus = useEvent(() => {
    if (!failure) return
    const [only, another] = failures
    if (failure.error || another || !only) summary.current?.focus()
    else only.focus()
  })
  useEffect(takeFocus, [failure, takeFocus])
  return summary
}
