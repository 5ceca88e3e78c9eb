'use client'
import { type FormEvent, useId, useRef, useState } from 'react'
import { type FieldErrors, get, type ResolverResult, set, useForm as useHookForm } from 'react-hook-form'
import type { AnyAccountError, FieldError } from '../../contract/index.js'
import { useEvent } from '../use-event.js'
import type { FieldProblem, Form, FormFailure, FormOptions, FormValues } from './form-types.js'
import { byField, placeError } from './place-error.js'
import { useElements } from './use-elements.js'
import { useFormFocus } from './use-form-focus.js'

/** What stands for a secret in react-hook-form, which would hold the real one in React's own tree (M1). */
const unheld = { setValueAs: () => undefined }

/** One form. See `index.ts` for what it does and how it is used. */
export function useForm<Values extends FormValues>(options: FormOptions<Values>): Form<Values> {
  const { initial, secrets = [], check, fieldOf, submit } = options
  const formId = useId()
  const elements = useElements(secrets)
  const [failure, setFailure] = useState<FormFailure | null>(null)
  const failed = useRef(0)

  // A member without a value: else react-hook-form takes the field of a secret for something that was added.
  const without = Object.fromEntries(secrets.map((name) => [name, undefined]))
  const form = useHookForm({
    defaultValues: { ...initial, ...without },
    shouldFocusError: false,
    resolver: async (): Promise<ResolverResult> => ({ values: {}, errors: toErrors(await check?.(values())) }),
  })
  const { errors, isDirty, dirtyFields } = form.formState

  // Every value that a field of this form can have went in by its name: react-hook-form only holds them together.
  const values = (): Values => ({ ...form.getValues(), ...elements.secrets() }) as Values
  const idOf = (name: string) => `${formId}-${name}`
  const problemsOf = (name: string) => toProblems(get(errors, name))
  const focus = (name: string) => elements.get(name)?.focus()

  function toErrors(found: readonly FieldError[] = []): FieldErrors {
    const result: FieldErrors = {}
    for (const [name, problems] of byField(found.filter(({ field }) => elements.has(field)))) {
      set(result, name, toError(problems))
    }
    return result
  }

  const failures = elements
    .names()
    .filter((name) => problemsOf(name).length > 0)
    .map((name) => ({ name, id: idOf(name), problems: problemsOf(name), focus: () => focus(name) }))
  const summary = useFormFocus(failure, failures)

  function fail(error: AnyAccountError | undefined) {
    // The lock around the form says so, and offers the way back in.
    if (error?.code === 'session_expired') return
    const placed = error && placeError(error, elements.has, fieldOf)
    for (const [name, problems] of placed?.fields ?? []) form.setError(name, toError(problems))
    const rest = placed?.rest ?? null
    const wrong = elements.names().filter((name) => form.getFieldState(name).invalid)
    const only = rest === null && wrong.length === 1 ? wrong[0] : undefined
    const unread = only !== undefined && elements.get(only) === document.activeElement ? only : undefined
    failed.current += 1
    setFailure({ id: failed.current, error: rest, unread })
  }

  const onSubmit = useEvent(async (event: FormEvent) => {
    event.preventDefault()
    let passed = false
    let error: AnyAccountError | undefined
    await form.handleSubmit(async () => {
      passed = true
      setFailure(null)
      error = await submit(values())
    })()
    if (error || !passed) fail(error)
  })

  // Nothing of it is memoized here, and a component that memoizes gets a new form with each render.
  // oxlint-disable-next-line react/incompatible-library
  const watch = (name: string) => form.watch(name)
  const change = (name: string, value: unknown) =>
    form.setValue(name, value, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })

  const restart = (next: Partial<Values> | undefined, keepDirtyValues: boolean) => {
    form.reset({ ...(next ?? initial), ...without }, { keepDirtyValues })
    if (keepDirtyValues) return
    elements.wipe()
    setFailure(null)
  }

  return {
    props: { method: 'post', noValidate: true, onSubmit: (event) => void onSubmit(event) },
    register(name) {
      const field = form.register(name, elements.isSecret(name) ? unheld : {})
      return {
        id: idOf(name),
        name,
        onChange: (event) => void field.onChange(event),
        onBlur: (event) => void field.onBlur(event),
        ref: (element) => {
          field.ref(element)
          elements.attach(name, element)
        },
      }
    },
    control: (name) => ({
      id: idOf(name),
      name,
      value: watch(name),
      onValueChange: (value) => change(name, value),
      ref: (element) => elements.attach(name, element),
    }),
    idOf,
    problems: problemsOf,
    failures,
    failure,
    summary: failure && (failure.error || failures.length > 1) ? { fields: failures, error: failure.error } : null,
    summaryRef: summary,
    dirty: isDirty,
    dirtyFields: namesIn(dirtyFields),
    values,
    watch,
    set: change,
    report: (name, problems) => (problems.length > 0 ? form.setError(name, toError(problems)) : form.clearErrors(name)),
    reset: (next) => restart(next, false),
    rebase: (next) => restart(next, true),
    focus,
  }
}

/** react-hook-form keeps what else is in an error. */
const toError = (problems: readonly FieldProblem[]) => ({ type: 'problem', problems })

/** All errors of the form are made by `toError`, the only one that writes `problems`. */
function toProblems(error: unknown): readonly FieldProblem[] {
  return typeof error === 'object' && error !== null && 'problems' in error
    ? (error.problems as readonly FieldProblem[])
    : []
}

/** The names of the fields that are `true` in a tree of them. */
function namesIn(tree: object, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, held]: [string, unknown]) => {
    if (held === true) return [prefix + key]
    return typeof held === 'object' && held !== null ? namesIn(held, `${prefix}${key}.`) : []
  })
}
