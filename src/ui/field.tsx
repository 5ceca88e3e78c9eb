import type { ReactElement, ReactNode } from 'react'
import { ErrorIcon } from './icons/tones.js'

/** What every field says about itself. */
export interface FieldTexts {
  label: ReactNode
  /** What to enter, and what it is for. */
  hint?: ReactNode
  /** What is wrong and how to put it right. Marks the control as invalid. */
  error?: ReactNode
  /** Beside the label of a field that may stay empty: "optional". */
  optionalText?: ReactNode
}

/** The ids that tie a control to its hint and its error; the error is read first. */
export function describedBy(
  id: string,
  texts: Pick<FieldTexts, 'hint' | 'error'>,
  own: string | undefined,
): string | undefined {
  const ids = [texts.error ? `${id}-error` : '', texts.hint ? `${id}-hint` : '', own ?? '']
  return ids.filter(Boolean).join(' ') || undefined
}

/** Hint and error of a field, with the ids that `describedBy` gives. */
export function FieldNotes({ id, hint, error }: Pick<FieldTexts, 'hint' | 'error'> & { id: string }): ReactElement {
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} data-lk-ui="field-hint">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} data-lk-ui="field-error">
          <ErrorIcon />
          <span>{error}</span>
        </p>
      ) : null}
    </>
  )
}

type Label = Pick<FieldTexts, 'label' | 'optionalText'>

/** The words of a label or a legend. */
export function LabelText({ label, optionalText }: Label): ReactElement {
  return (
    <>
      {label}
      {optionalText ? ' ' : null}
      {optionalText ? <span data-lk-ui="field-optional">{optionalText}</span> : null}
    </>
  )
}

/** A label that belongs to one control. */
export function FieldLabel({ id, ...texts }: Label & { id: string }): ReactElement {
  return (
    <label htmlFor={id} data-lk-ui="field-label">
      <LabelText {...texts} />
    </label>
  )
}
