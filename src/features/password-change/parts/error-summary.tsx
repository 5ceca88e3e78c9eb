'use client'
import { forwardRef, type ReactNode } from 'react'
import type { AnyAccountError } from '../../../contract/index.js'
import type { FieldFailure } from '../../../react/form/index.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { usePasswordForm } from '../context.js'

export interface PasswordChangeErrorSummaryProps extends Omit<PartProps<'div', Record<string, never>>, 'children'> {
  /** Words what is wrong: with the fields, and with the form as a whole. Needs a heading. */
  children: (fields: readonly FieldFailure[], error: AnyAccountError | null) => ReactNode
}

/**
 * What is wrong with more than one field, or with the form as a whole. It gets the focus when a submission fails; where
 * one field alone is wrong, that field does. Renders a `<div>` element, or nothing.
 */
export const PasswordChangeErrorSummary: React.ForwardRefExoticComponent<
  PasswordChangeErrorSummaryProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PasswordChangeErrorSummaryProps>(function PasswordChangeErrorSummary(
  { children, ...props },
  ref,
) {
  const { form } = usePasswordForm('ErrorSummary')
  if (!form.summary) return null
  return renderPart({
    tag: 'div',
    name: 'password-change.error-summary',
    state: {},
    own: { tabIndex: -1, children: children(form.summary.fields, form.summary.error) },
    props,
    ref: composeRefs(form.summaryRef, ref),
  })
})
