import type { FormEvent, Ref, RefCallback } from 'react'
import type { AnyAccountError, FieldError } from '../../contract/index.js'

/** What a form holds, by the names of its fields. The members of an object are fields of their own: `custom.team`. */
export type FormValues = Record<string, unknown>

export type FieldName<Values> = (keyof Values & string) | `${keyof Values & string}.${string}`

/** What the field of that name holds, the members of an object included. */
export type FieldValue<Values, Name> = Name extends keyof Values
  ? Values[Name]
  : Name extends `${infer Group extends keyof Values & string}.${string}`
    ? Values[Group] extends Readonly<Record<string, infer Member>>
      ? Member
      : unknown
    : unknown

/** What is wrong with one field: a rule that it breaks, or an error of the server that is about this field alone. */
export type FieldProblem = Pick<FieldError, 'code' | 'params'> | AnyAccountError

export interface FormOptions<Values extends FormValues> {
  /** What the fields start with, and go back to. Secret fields have no member in it. */
  initial: Partial<Values>
  /**
   * Fields that are read from their inputs at submit and held nowhere else, and that are emptied when the page is left,
   * the session ends, or they leave the page. The same from the start to the end of the form.
   */
  secrets?: readonly (keyof Values & string)[] | undefined
  /**
   * What is wrong before anything is sent: only what the server would refuse as well. A problem with a field that is not
   * on the page is left out, because nobody could put it right.
   */
  check?: ((values: Values) => readonly FieldError[] | Promise<readonly FieldError[]>) | undefined
  /** The field that an error is about, where the error itself does not say so: `invalid_code` is about the code. */
  fieldOf?: ((error: AnyAccountError) => FieldName<Values> | undefined) | undefined
  /** Carries it out. Resolves with what went wrong, or with nothing: done, cancelled, on the way elsewhere. */
  submit: (values: Values) => Promise<AnyAccountError | undefined>
}

/** Spread it on an `<input>`, or on a `TextField`. */
export interface RegisteredField {
  id: string
  name: string
  ref: RefCallback<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>
  onChange: (event: { target: unknown; type?: string | undefined }) => void
  onBlur: (event: { target: unknown; type?: string | undefined }) => void
}

/** Spread it on a control that has a value and no secret: a `Choice`, a `Switch`. */
export interface ControlledField<Value> {
  id: string
  name: string
  ref: RefCallback<HTMLElement>
  value: Value
  onValueChange: (value: Value) => void
}

/** A field with a problem, as the summary lists it. */
export interface FieldFailure {
  name: string
  /** Of the field: for the link to it. */
  id: string
  problems: readonly FieldProblem[]
  /** Takes the user there. */
  focus: () => void
}

/** Why the last submission did not go through. New with each submission that fails. */
export interface FormFailure {
  /** Counts up, so that the same words are said again. */
  id: number
  /** What is not about one field. */
  error: AnyAccountError | null
  /**
   * The one field with a problem, when it had the focus already: a screen reader does not read it again by itself, and
   * so the status has to say it.
   */
  unread: string | undefined
}

export interface Form<Values extends FormValues> {
  /** For the `<form>`. `method="post"`, so that a submission before the page is ready puts nothing into the address. */
  props: { method: 'post'; noValidate: true; onSubmit: (event: FormEvent) => void }
  register: (name: FieldName<Values>) => RegisteredField
  control: <Name extends FieldName<Values>>(name: Name) => ControlledField<FieldValue<Values, Name>>
  /** Of the input of a field. Its error, where it is an element of its own, has the same with `-error`. */
  idOf: (name: FieldName<Values>) => string
  /** What is wrong with a field; empty when nothing is. */
  problems: (name: FieldName<Values>) => readonly FieldProblem[]
  /** All fields with a problem, from top to bottom. */
  failures: readonly FieldFailure[]
  failure: FormFailure | null
  /**
   * What a summary has to list: more than one field, or what is about the form as a whole. `null` when nothing is wrong,
   * or one field alone.
   */
  summary: { fields: readonly FieldFailure[]; error: AnyAccountError | null } | null
  /** For the element that lists what is wrong. It needs `tabIndex={-1}`, because it gets the focus. */
  summaryRef: Ref<HTMLDivElement>
  /** Something differs from what it started with. Secrets do not count. */
  dirty: boolean
  /** The changed fields, by name, as React state. `custom.team` for a member. */
  dirtyFields: readonly string[]
  /** What is in the form now, the secrets included. For event handlers. */
  values: () => Values
  /** One value as React state; not for secrets. */
  watch: <Name extends FieldName<Values>>(name: Name) => FieldValue<Values, Name> | undefined
  set: <Name extends FieldName<Values>>(name: Name, value: FieldValue<Values, Name>) => void
  /** Tells what is wrong with a field from outside: a username that is taken. An empty list takes it back. */
  report: (name: FieldName<Values>, problems: readonly FieldProblem[]) => void
  /** Back to the start, or to a new start, without problems. */
  reset: (initial?: Partial<Values>) => void
  /** A new start that leaves alone what the user has changed: something was read again. */
  rebase: (initial: Partial<Values>) => void
  focus: (name: FieldName<Values>) => void
}
