'use client'
import { useMemo } from 'react'
import type { AnyAccountError } from '../../contract/index.js'
import { translator } from '../../i18n/translate.js'
import { useAccountContext } from '../context.js'
import { later } from '../later.js'
import type { Unavailable } from '../use-capability.js'

const useWords = later(() => import('../../i18n/errors.js'))

export interface ErrorText {
  error: (error: AnyAccountError) => string
  unavailable: (reason: Unavailable) => string
}

/** Words every error and every reason. `undefined` until the words are there, shortly after the page. */
export function useErrorText(): ErrorText | undefined {
  const { locale, messages } = useAccountContext()
  const { module: words } = useWords()
  return useMemo(() => {
    if (!words) return undefined
    const t = translator(words.errorMessages, messages?.errors, locale)
    return {
      error: (error) => words.errorMessage(error, t),
      unavailable: (reason) => words.unavailableMessage(reason, t),
    }
  }, [words, messages, locale])
}
