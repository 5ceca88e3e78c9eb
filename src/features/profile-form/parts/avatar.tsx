'use client'
import { type ChangeEvent, type DragEvent, forwardRef, useRef, useState } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useProfileView } from '../context.js'

export interface ProfileFormAvatarState extends Record<string, boolean> {
  /** A file is held over it. @selector `[data-dragging]` */
  dragging: boolean
  /** The picture can be changed. @selector `[data-editable]` */
  editable: boolean
}

export type ProfileFormAvatarProps = PartProps<'div', ProfileFormAvatarState>

/** Where a picture can be dropped. Renders a `<div>` element, or nothing when this user has no picture here. */
export const ProfileFormAvatar: React.ForwardRefExoticComponent<
  ProfileFormAvatarProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, ProfileFormAvatarProps>(function ProfileFormAvatar(props, ref) {
  const avatar = useProfileView('Avatar')?.avatar
  const [dragging, setDragging] = useState(false)
  if (!avatar) return null
  const { choose } = avatar
  const own = choose && {
    onDragOver(event: DragEvent) {
      // Else the browser would open the file in place of the page.
      event.preventDefault()
      setDragging(true)
    },
    onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setDragging(false)
    },
    onDrop(event: DragEvent) {
      event.preventDefault()
      setDragging(false)
      const [file] = event.dataTransfer.files
      if (file) choose(file)
    },
  }
  const state = { dragging, editable: choose !== undefined }
  return renderPart({ tag: 'div', name: 'profile-form.avatar', state, own, props, ref })
})

export interface ProfileFormAvatarButtonState extends Record<string, boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
}

type Button<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLButtonElement>>

export type ProfileFormAvatarChooseProps = PartProps<'button', ProfileFormAvatarButtonState>

/** Lets the user choose a picture. Renders a `<button>` beside a file input that nobody sees, or nothing. */
export const ProfileFormAvatarChoose: Button<ProfileFormAvatarChooseProps> = forwardRef<
  HTMLButtonElement,
  ProfileFormAvatarChooseProps
>(function ProfileFormAvatarChoose(props, ref) {
  const avatar = useProfileView('AvatarChoose')?.avatar
  const input = useRef<HTMLInputElement>(null)
  if (!avatar?.choose) return null
  const { choose, reading, rules } = avatar

  const onChange = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? []
    if (file) choose(file)
    // So that the same file can be chosen again.
    currentTarget.value = ''
  }
  return (
    <>
      <input ref={input} type="file" hidden accept={rules.types.join(',')} onChange={onChange} />
      {renderPart({
        tag: 'button',
        name: 'profile-form.avatar-choose',
        state: { pending: reading },
        own: { type: 'button', 'aria-disabled': reading || undefined, onClick: () => input.current?.click() },
        props,
        ref,
      })}
    </>
  )
})

export type ProfileFormAvatarRemoveProps = PartProps<'button', ProfileFormAvatarButtonState>

/** Back to initials. Renders a `<button>`, or nothing when there is no picture that could be removed. */
export const ProfileFormAvatarRemove: Button<ProfileFormAvatarRemoveProps> = forwardRef<
  HTMLButtonElement,
  ProfileFormAvatarRemoveProps
>(function ProfileFormAvatarRemove(props, ref) {
  const avatar = useProfileView('AvatarRemove')?.avatar
  if (!avatar?.remove) return null
  const pending = avatar.removing !== undefined
  return renderPart({
    tag: 'button',
    name: 'profile-form.avatar-remove',
    state: { pending },
    own: { type: 'button', 'aria-disabled': pending || avatar.removeBlocked || undefined, onClick: avatar.remove },
    props,
    ref,
  })
})
