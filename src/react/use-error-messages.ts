'use client'
import { errorMessages } from '../i18n/errors.js'
import type { Translate } from '../i18n/translate.js'
import { useMessages } from './use-messages.js'

/** The words for errors, for what is loaded later anyway; what is there at first uses `useErrorText`. */
export function useErrorMessages(): Translate<typeof errorMessages> {
  return useMessages('errors', errorMessages)
}
