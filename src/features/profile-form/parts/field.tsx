'use client'
import { forwardRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useProfileView } from '../context.js'
import { type ProfileFieldName, valueAt } from '../values.js'

export interface ProfileFormFieldState extends Record<string, boolean> {
  /** It is shown, and somebody else decides. @selector `[data-readonly]` */
  readonly: boolean
  /** What the server or a rule found wrong with it. @selector `[data-invalid]` */
  invalid: boolean
}

export interface ProfileFormFieldProps extends Omit<PartProps<'input', ProfileFormFieldState>, 'name'> {
  /** `fullName`, or `custom.jobTitle` for a field of your own. */
  name: ProfileFieldName
}

/**
 * One line of text. Renders an `<input>` element, or nothing when this user does not see the field. For choices and
 * switches use `form.control` of `useProfileForm`.
 */
export const ProfileFormField: React.ForwardRefExoticComponent<
  ProfileFormFieldProps & React.RefAttributes<HTMLInputElement>
> = forwardRef<HTMLInputElement, ProfileFormFieldProps>(function ProfileFormField({ name, ...props }, ref) {
  const profile = useProfileView('Field')
  const mode = profile?.fields.get(name)
  if (!profile || !mode) return null
  const { form, saved } = profile
  const invalid = form.problems(name).length > 0
  const field = mode === 'editable' ? form.register(name) : { value: String(valueAt(saved, name)), readOnly: true }
  return renderPart({
    tag: 'input',
    name: 'profile-form.field',
    state: { readonly: mode === 'readonly', invalid },
    own: { ...field, 'aria-invalid': invalid || undefined },
    props,
    ref: 'ref' in field ? composeRefs<HTMLInputElement>(field.ref, ref) : ref,
  })
})
