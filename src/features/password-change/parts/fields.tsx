'use client'
import { type FormEvent, forwardRef, type ReactNode, type Ref } from 'react'
import { passwordRulesAttribute } from '../../../core/rules/password-policy.js'
import type { FieldProblem } from '../../../react/form/index.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { type PasswordChangeForm, usePasswordForm } from '../context.js'

export type PasswordFieldName = 'currentPassword' | 'newPassword' | 'confirmation'

export interface PasswordChangeFieldState extends Record<string, boolean> {
  /** @selector `[data-invalid]` */
  invalid: boolean
}

export type PasswordChangeFieldProps = PartProps<'input', PasswordChangeFieldState>
type Field = React.ForwardRefExoticComponent<PasswordChangeFieldProps & React.RefAttributes<HTMLInputElement>>

/** One password input: uncontrolled, without `maxlength`, and closed to everything that would change or send it. */
function renderField(
  { form }: PasswordChangeForm,
  field: PasswordFieldName,
  own: Record<string, unknown>,
  props: PasswordChangeFieldProps,
  ref: Ref<HTMLInputElement>,
): ReactNode {
  const { ref: register, ...registered } = form.register(field)
  const invalid = form.problems(field).length > 0
  return renderPart({
    tag: 'input',
    name: `password-change.${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    state: { invalid },
    own: {
      type: 'password',
      required: true,
      autoCapitalize: 'none',
      autoCorrect: 'off',
      spellCheck: false,
      'aria-invalid': invalid || undefined,
      'aria-describedby': invalid ? `${registered.id}-error` : undefined,
      ...registered,
      ...own,
    },
    props,
    ref: composeRefs<HTMLInputElement>(register, ref),
  })
}

/** The password as it is. Renders an `<input>` element, or nothing where it is not asked for. */
export const PasswordChangeCurrentPassword: Field = forwardRef<HTMLInputElement, PasswordChangeFieldProps>(
  function PasswordChangeCurrentPassword(props, ref) {
    const form = usePasswordForm('CurrentPassword')
    if (!form.change.asksCurrent) return null
    return renderField(form, 'currentPassword', { autoComplete: 'current-password' }, props, ref)
  },
)

/** The password to be. Tells browsers and password managers the rules. Renders an `<input>` element. */
export const PasswordChangeNewPassword: Field = forwardRef<HTMLInputElement, PasswordChangeFieldProps>(
  function PasswordChangeNewPassword(props, ref) {
    const form = usePasswordForm('NewPassword')
    const own = {
      autoComplete: 'new-password',
      passwordrules: passwordRulesAttribute(form.change.policy),
      onInput: (event: FormEvent<HTMLInputElement>) => form.look(event.currentTarget.value),
    }
    return renderField(form, 'newPassword', own, props, ref)
  },
)

/** The new password once more, for products that want it. Where it is, it has to be the same. Renders an `<input>`. */
export const PasswordChangeConfirmation: Field = forwardRef<HTMLInputElement, PasswordChangeFieldProps>(
  function PasswordChangeConfirmation(props, ref) {
    const form = usePasswordForm('Confirmation')
    return renderField(form, 'confirmation', { autoComplete: 'new-password' }, props, ref)
  },
)

export interface PasswordChangeFieldErrorProps extends Omit<PartProps<'p', Record<string, never>>, 'children'> {
  field: PasswordFieldName
  /** Words what is wrong. */
  children: (problems: readonly FieldProblem[]) => ReactNode
}

/** What is wrong with one field, tied to its input. Renders a `<p>` element, or nothing when nothing is wrong. */
export const PasswordChangeFieldError: React.ForwardRefExoticComponent<
  PasswordChangeFieldErrorProps & React.RefAttributes<HTMLParagraphElement>
> = forwardRef<HTMLParagraphElement, PasswordChangeFieldErrorProps>(function PasswordChangeFieldError(
  { field, children, ...props },
  ref,
) {
  const { form } = usePasswordForm('FieldError')
  const problems = form.problems(field)
  if (problems.length === 0) return null
  return renderPart({
    tag: 'p',
    name: 'password-change.field-error',
    state: {},
    own: { id: `${form.idOf(field)}-error`, children: children(problems) },
    props,
    ref,
  })
})
