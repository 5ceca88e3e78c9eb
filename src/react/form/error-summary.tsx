'use client'
import { Fragment, type ReactElement, type ReactNode, useId } from 'react'
import type { AnyAccountError } from '../../contract/index.js'
import { safeUrl } from '../../core/rules/safe-url.js'
import { formMessages } from '../../i18n/form.js'
import { safeText } from '../../i18n/safe-text.js'
import { Link } from '../../ui/link.js'
import { Notice } from '../../ui/notice.js'
import { ErrorWords } from '../frame/error-words.js'
import { useMessages } from '../use-messages.js'
import type { FieldProblem, Form, FormValues } from './form-types.js'
import { useProblemWords } from './use-problem-words.js'

export interface ErrorSummaryProps<Values extends FormValues> {
  form: Pick<Form<Values>, 'failure' | 'failures' | 'summary' | 'summaryRef'>
  /** The labels of the fields, by name. */
  labels: Readonly<Record<string, string | undefined>>
  /** No answer came, so that it may have been saved. */
  unknown?: boolean | undefined
  /** In place of our words for an error of the form as a whole. */
  formError?: ((error: AnyAccountError) => ReactNode) | undefined
  /** In place of our words for the problems of a field: the same ones as beside it. */
  fieldWords?: ((problems: readonly FieldProblem[], name: string) => string | undefined) | undefined
}

/**
 * What is wrong, with a heading and links to the fields (GOV.UK error summary). It gets the focus when more than one
 * field, or the form as a whole, is wrong; one field alone has its words beside it. Renders a `<div>` beside a
 * `role="status"`, which stands empty before there is anything to say.
 */
export function ErrorSummary<Values extends FormValues>(props: ErrorSummaryProps<Values>): ReactElement {
  const words = useProblemWords()
  const { form, fieldWords = words.field } = props
  const { failure, failures, summary } = form
  const unread = failures.find(({ name }) => name === failure?.unread)
  return (
    <>
      <p role="status" data-lk-visually-hidden="">
        {unread ? <Fragment key={failure?.id}>{fieldWords(unread.problems, unread.name)}</Fragment> : null}
      </p>
      {summary ? <Problems {...props} {...summary} fieldWords={fieldWords} key={failure?.id} /> : null}
    </>
  )
}

type ProblemsProps<Values extends FormValues> = ErrorSummaryProps<Values> &
  NonNullable<Form<Values>['summary']> & { fieldWords: NonNullable<ErrorSummaryProps<Values>['fieldWords']> }

function Problems<Values extends FormValues>({
  form,
  labels,
  formError,
  error,
  fields,
  fieldWords,
  unknown,
}: ProblemsProps<Values>): ReactElement {
  const t = useMessages('form', formMessages)
  const words = useProblemWords()
  const id = useId()
  const managedBy = error?.code === 'forbidden' ? error.data.managedBy : undefined
  const wayOut = safeUrl(managedBy?.url)
  const title =
    fields.length > 0 ? t('summary', { count: fields.length }) : t(unknown ? 'summaryUnknown' : 'summaryOfForm')
  return (
    <Notice
      ref={form.summaryRef}
      tabIndex={-1}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      data-lk="form.summary"
      tone="danger"
      actions={wayOut ? <Link href={wayOut}>{safeText(managedBy?.name ?? wayOut).text}</Link> : undefined}
      title={<span id={`${id}-title`}>{title}</span>}
    >
      <div id={`${id}-text`}>
        {error ? <p>{formError?.(error) ?? <ErrorWords error={error} words={words.form} />}</p> : null}
        {fields.length > 0 ? (
          <ul>
            {fields.map(({ name, id: field, problems, focus }) => (
              <li key={name}>
                <Link
                  href={`#${field}`}
                  onClick={(event) => {
                    // The address is the host's router's.
                    event.preventDefault()
                    focus()
                  }}
                >
                  {t('fieldProblem', {
                    field: labels[name] ?? name,
                    problem: fieldWords(problems, name) ?? '',
                  })}
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Notice>
  )
}
