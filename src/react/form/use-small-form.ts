'use client'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { AnyAccountError, FieldError } from '../../contract/index.js'
import { useEvent } from '../use-event.js'
import type { FieldProblem, Form, FormFailure } from './form-types.js'
import { byField, placeError } from './place-error.js'
import { useElements } from './use-elements.js'
import { useFormFocus } from './use-form-focus.js'

export interface SmallFormOptions<Name extends string> {
  /** Fields that are emptied when the page is left, the session ends, or they leave the page. */
  secrets?: readonly Name[] | undefined
  /** What is wrong before anything is sent: only what the server would refuse as well. */
  check?: ((values: SmallFormValues<Name>) => readonly FieldError[]) | undefined
  /** The field that an error is about, where the error itself does not say so. */
  fieldOf?: ((error: AnyAccountError) => Name | undefined) | undefined
  /** Carries it out. Resolves with what went wrong, or with nothing: done, cancelled, on the way elsewhere. */
  submit: (values: SmallFormValues<Name>) => Promise<AnyAccountError | undefined>
}

/** What is in the inputs; a field that is not on the page is absent. */
export type SmallFormValues<Name extends string> = Readonly<Partial<Record<Name, string>>>

export interface SmallForm<Name extends string>
  extends Pick<
    Form<Record<Name, string>>,
    'props' | 'register' | 'problems' | 'failures' | 'failure' | 'summary' | 'summaryRef' | 'focus'
  > {
  values: () => SmallFormValues<Name>
  /** Empties the secret fields, and takes back what is wrong. */
  reset: () => void
}

/**
 * A form of one or two text fields, without react-hook-form: nothing of it is in React but what is wrong, and its values
 * are read from the inputs at submit. It has the shape of `useForm` as far as it goes, and the same focus afterwards. Give
 * the inputs a `defaultValue` to start with.
 */
export function useSmallForm<Name extends string>(options: SmallFormOptions<Name>): SmallForm<Name> {
  const { secrets = [], check, fieldOf, submit } = options
  const formId = useId()
  const elements = useElements(secrets)
  const [problems, setProblems] = useState<ReadonlyMap<string, readonly FieldProblem[]>>(new Map())
  const [failure, setFailure] = useState<FormFailure | null>(null)
  const failed = useRef(0)

  const idOf = (name: string) => `${formId}-${name}`
  const focus = (name: string) => elements.get(name)?.focus()
  const textOf = (name: string) => {
    const element = elements.get(name)
    return element instanceof HTMLInputElement ? [[name, element.value]] : []
  }
  // Every name went in by `register`, which takes no others.
  const values = () => Object.fromEntries(elements.names().flatMap(textOf)) as SmallFormValues<Name>

  const failures = elements.names().flatMap((name) => {
    const found = problems.get(name)
    return found ? [{ name, id: idOf(name), problems: found, focus: () => focus(name) }] : []
  })
  const summary = useFormFocus(failure, failures)

  function fail(found: ReadonlyMap<string, readonly FieldProblem[]>, error: AnyAccountError | null) {
    const [only, another] = [...found.keys()]
    const alone = error === null && another === undefined ? only : undefined
    failed.current += 1
    setProblems(found)
    setFailure({
      id: failed.current,
      error,
      unread: alone !== undefined && elements.get(alone) === document.activeElement ? alone : undefined,
    })
  }

  const onSubmit = useEvent(async (event: FormEvent) => {
    event.preventDefault()
    const typed = values()
    const found = byField((check?.(typed) ?? []).filter(({ field }) => elements.has(field)))
    if (found.size > 0) return fail(found, null)
    setProblems(new Map())
    setFailure(null)
    const error = await submit(typed)
    // The lock around the form says so, and offers the way back in.
    if (!error || error.code === 'session_expired') return
    const { fields, rest } = placeError(error, elements.has, fieldOf)
    fail(fields, rest)
  })

  /** What is being put right is not wrong any more, as far as anybody knows. */
  const settle = (name: string) => {
    if (problems.has(name)) setProblems((former) => new Map([...former].filter(([other]) => other !== name)))
  }

  return {
    props: { method: 'post', noValidate: true, onSubmit: (event) => void onSubmit(event) },
    register: (name) => ({
      id: idOf(name),
      name,
      onChange: () => settle(name),
      onBlur: () => undefined,
      ref: (element) => elements.attach(name, element),
    }),
    problems: (name) => problems.get(name) ?? [],
    failures,
    failure,
    summary: failure && (failure.error || failures.length > 1) ? { fields: failures, error: failure.error } : null,
    summaryRef: summary,
    values,
    reset() {
      elements.wipe()
      setProblems(new Map())
      setFailure(null)
    },
    focus,
  }
}
