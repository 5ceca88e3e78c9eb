'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useProfileView } from '../context.js'

export interface ProfileFormFormState extends Record<string, boolean> {
  /** It is being saved. @selector `[data-pending]` */
  pending: boolean
}

export type ProfileFormFormProps = PartProps<'form', ProfileFormFormState>

/** Saves what was changed. Renders a `<form>` element, or nothing before there is an answer. */
export const ProfileFormForm: React.ForwardRefExoticComponent<
  ProfileFormFormProps & React.RefAttributes<HTMLFormElement>
> = forwardRef<HTMLFormElement, ProfileFormFormProps>(function ProfileFormForm(props, ref) {
  const profile = useProfileView('Form')
  if (!profile) return null
  return renderPart({
    tag: 'form',
    name: 'profile-form.form',
    state: { pending: profile.saving !== undefined },
    own: { ...profile.form.props },
    props,
    ref,
  })
})
