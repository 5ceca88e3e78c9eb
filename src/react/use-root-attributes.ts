'use client'
import { useContext } from 'react'
import { useAccountContext } from './context.js'
import { OwnPlaceContext } from './own-place-context.js'

/**
 * The language and direction of our words, for the outermost element of a ready-made component. In a section of the host's
 * it also loses its own id, for it may stand in another one as well.
 */
export function useRootAttributes(): { lang: string; dir: 'ltr' | 'rtl'; id?: undefined } {
  const { locale, dir } = useAccountContext()
  const placed = useContext(OwnPlaceContext)
  return { lang: locale, dir, ...(placed && { id: undefined }) }
}
