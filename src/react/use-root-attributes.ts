'use client'
import { useAccountContext } from './context.js'

/** The language and direction of our words, for the outermost element of a ready-made component. */
export function useRootAttributes(): { lang: string; dir: 'ltr' | 'rtl' } {
  const { locale, dir } = useAccountContext()
  return { lang: locale, dir }
}
