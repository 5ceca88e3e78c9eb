'use client'
import { useCallback } from 'react'
import { type AnyAccountError, isAccountError } from '../../contract/index.js'
import { errorMessage } from '../../i18n/errors.js'
import { fieldErrorMessage, fieldErrorMessages } from '../../i18n/field-errors.js'
import { formMessages } from '../../i18n/form.js'
import { useErrorMessages } from '../use-error-messages.js'
import { useMessages } from '../use-messages.js'
import type { FieldProblem } from './form-types.js'

export interface ProblemWords {
  /** All problems of one field, as sentences. `undefined` when there are none, as `error` of a field wants it. */
  field: (problems: readonly FieldProblem[]) => string | undefined
  /** What is wrong with the form as a whole. */
  form: (error: AnyAccountError) => string
}

/** Words what is wrong with fields and forms. For what is loaded later: it brings the words for all errors. */
export function useProblemWords(): ProblemWords {
  const errors = useErrorMessages()
  const fieldErrors = useMessages('fieldErrors', fieldErrorMessages)
  const t = useMessages('form', formMessages)
  const field = useCallback(
    (problems: readonly FieldProblem[]) =>
      problems
        .map((problem) =>
          isAccountError(problem) ? errorMessage(problem, errors) : fieldErrorMessage(problem, fieldErrors),
        )
        .join(' ') || undefined,
    [errors, fieldErrors],
  )
  const form = useCallback(
    (error: AnyAccountError) =>
      error.code === 'validation' && error.data.fields.length > 0 ? t('notOnForm') : errorMessage(error, errors),
    [errors, t],
  )
  return { field, form }
}
