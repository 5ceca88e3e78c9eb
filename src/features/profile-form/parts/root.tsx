'use client'
import { type ClipboardEvent, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useFocusKeeper } from '../../../react/use-focus-keeper.js'
import { ProfileFormContext } from '../context.js'
import { type ProfileFormOptions, useProfileForm } from '../use-profile-form.js'

export interface ProfileFormRootState extends Record<string, string | boolean> {
  /** @selector `[data-status="ready"]` */
  status: 'unavailable' | 'loading' | 'failed' | 'ready'
  /** A field differs from what is saved. @selector `[data-dirty]` */
  dirty: boolean
}

export interface ProfileFormRootProps extends PartProps<'div', ProfileFormRootState>, ProfileFormOptions {
  /** In place of the form when the adapter has no profile operations. @defaultValue nothing */
  fallback?: ReactNode
}

/** Reads the profile and groups all parts. Takes a picture that is pasted. Renders a `<div>` element, or the fallback. */
export const ProfileFormRoot: React.ForwardRefExoticComponent<
  ProfileFormRootProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, ProfileFormRootProps>(function ProfileFormRoot(
  { customFields, onDirtyChange, fallback = null, ...props },
  ref,
) {
  const profile = useProfileForm({ customFields, onDirtyChange })
  const keepFocus = useFocusKeeper<HTMLDivElement>(ref)
  if (profile.status === 'unsupported') return <>{fallback}</>
  const shown = profile.status === 'ready' || profile.status === 'unavailable'
  const choose = shown ? profile.avatar?.choose : undefined

  const onPaste = ({ clipboardData }: ClipboardEvent) => {
    const [file] = clipboardData.files
    if (file) choose?.(file)
  }
  return (
    <ProfileFormContext.Provider value={profile}>
      {renderPart({
        tag: 'div',
        name: 'profile-form',
        state: { status: profile.status, dirty: shown && profile.dirty },
        own: { tabIndex: -1, onPaste },
        props,
        ref: keepFocus,
      })}
    </ProfileFormContext.Provider>
  )
})
