'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useReadyPreferences } from '../context.js'

type Button<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLButtonElement>>

export interface PreferencesButtonState extends Record<string, boolean> {
  /** It is being saved. @selector `[data-pending]` */
  pending: boolean
  /** There is something to save or to give up. @selector `[data-dirty]` */
  dirty: boolean
}

export type PreferencesSaveProps = PartProps<'button', PreferencesButtonState>

/** Saves what was changed. Renders a `<button type="submit">`, or nothing where each control saves by itself. */
export const PreferencesSave: Button<PreferencesSaveProps> = forwardRef<HTMLButtonElement, PreferencesSaveProps>(
  function PreferencesSave(props, ref) {
    const preferences = useReadyPreferences('Save')
    if (preferences?.saving !== 'form') return null
    const { dirty } = preferences
    const pending = preferences.pending !== undefined
    return renderPart({
      tag: 'button',
      name: 'preferences.save',
      state: { pending, dirty },
      own: { type: 'submit', 'aria-disabled': pending || !dirty || preferences.saveBlocked || undefined },
      props,
      ref,
    })
  },
)

export type PreferencesCancelProps = PartProps<'button', PreferencesButtonState>

/** Everything back to what is saved. Renders a `<button>`, or nothing where each control saves by itself. */
export const PreferencesCancel: Button<PreferencesCancelProps> = forwardRef<HTMLButtonElement, PreferencesCancelProps>(
  function PreferencesCancel(props, ref) {
    const preferences = useReadyPreferences('Cancel')
    if (preferences?.saving !== 'form') return null
    const { dirty, cancel } = preferences
    const pending = preferences.pending !== undefined
    const inert = pending || !dirty
    return renderPart({
      tag: 'button',
      name: 'preferences.cancel',
      state: { pending, dirty },
      own: { type: 'button', 'aria-disabled': inert || undefined, onClick: inert ? undefined : cancel },
      props,
      ref,
    })
  },
)
