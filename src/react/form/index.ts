/**
 * The one form layer of all features. `useForm` (over react-hook-form, whose types stay inside) gives
 *
 * - `props` for the `<form>`, `register(name)` for an uncontrolled input (spread it on `TextField`, `PasswordField` or
 *   `CodeField`; it brings the id, and `error={words(form.problems(name))}` is yours), `control(name)` for a `Choice` or a
 *   `Switch`, and `values`, `watch`, `set`, `dirty`, `dirtyFields`, `reset`, `rebase` for everything around them;
 * - `submit(values)` of its options: run the action there and return `result.error` when it failed, else nothing. What
 *   was typed stays. `validation`, `conflict` and `invalid_credentials` go to the fields that they name; an error without
 *   a name goes where `fieldOf` says; the rest is `failure.error`. A field that is not on the page counts as no field;
 * - the focus after a submission that failed: on the field, when one field is all that is wrong, or on the element with
 *   `summaryRef`. `ErrorSummary` (error-summary.tsx, for ready-made components) is that element with its words;
 * - `secrets` of its options: those are read from their inputs at submit and are in no state, no prop and no ref's value.
 *   They are emptied on unmount (after the input has left the page), on `reset`, and when the client says so.
 *
 * Single flight is the action's: a submission during another one comes to nothing, and while `action.blocked` has the
 * target, the submit button is `aria-disabled`. The words of a problem come from `useProblemWords`. Checks are written with
 * zod/mini in src/schemas/forms/, where `fieldErrors(z.safeParse(schema, values))` makes `FieldError`s of its issues.
 *
 * A form of one or two text fields takes `useSmallForm` (use-small-form.ts), which loads no form library.
 */
export type {
  ControlledField,
  FieldFailure,
  FieldName,
  FieldProblem,
  Form,
  FormFailure,
  FormOptions,
  FormValues,
  RegisteredField,
} from './form-types.js'
export { useForm } from './use-form.js'
