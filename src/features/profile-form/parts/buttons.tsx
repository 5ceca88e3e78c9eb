'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useProfileView } from '../context.js'

type Button<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLButtonElement>>

export interface ProfileFormButtonState extends Record<string, boolean> {
  /** It is being saved. @selector `[data-pending]` */
  pending: boolean
  /** There is something to save. @selector `[data-dirty]` */
  dirty: boolean
}

export type ProfileFormSaveProps = PartProps<'button', ProfileFormButtonState>

/** Saves what was changed. Renders a `<button type="submit">`, or nothing when nothing can be changed. */
export const ProfileFormSave: Button<ProfileFormSaveProps> = forwardRef<HTMLButtonElement, ProfileFormSaveProps>(
  function ProfileFormSave(props, ref) {
    const profile = useProfileView('Save')
    if (!profile || ![...profile.fields.values()].includes('editable')) return null
    const { saving, dirty, blocked } = profile
    const pending = saving !== undefined
    return renderPart({
      tag: 'button',
      name: 'profile-form.save',
      state: { pending, dirty },
      own: { type: 'submit', 'aria-disabled': pending || !dirty || blocked || undefined },
      props,
      ref,
    })
  },
)

export interface ProfileFormCancelState extends Record<string, boolean> {
  /** There is something to give up. @selector `[data-dirty]` */
  dirty: boolean
}

export type ProfileFormCancelProps = PartProps<'button', ProfileFormCancelState>

/** Everything back to what is saved. Renders a `<button>`, or nothing when nothing can be changed. */
export const ProfileFormCancel: Button<ProfileFormCancelProps> = forwardRef<HTMLButtonElement, ProfileFormCancelProps>(
  function ProfileFormCancel(props, ref) {
    const profile = useProfileView('Cancel')
    if (!profile || ![...profile.fields.values()].includes('editable')) return null
    const { saving, dirty, cancel } = profile
    const inert = saving !== undefined || !dirty
    return renderPart({
      tag: 'button',
      name: 'profile-form.cancel',
      state: { dirty },
      own: { type: 'button', 'aria-disabled': inert || undefined, onClick: inert ? undefined : cancel },
      props,
      ref,
    })
  },
)
