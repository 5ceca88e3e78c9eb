'use client'
import { type FormEvent, forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useReadyPreferences } from '../context.js'

export interface PreferencesFormState extends Record<string, boolean> {
  /** It is being saved. @selector `[data-pending]` */
  pending: boolean
}

export type PreferencesFormProps = PartProps<'form', PreferencesFormState>

/** Saves everything together, where it is saved together. Renders a `<form>` element, or nothing before there is an answer. */
export const PreferencesForm: React.ForwardRefExoticComponent<
  PreferencesFormProps & React.RefAttributes<HTMLFormElement>
> = forwardRef<HTMLFormElement, PreferencesFormProps>(function PreferencesForm(props, ref) {
  const preferences = useReadyPreferences('Form')
  if (!preferences) return null
  const { saving, pending, save } = preferences
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (saving === 'form') save()
  }
  return renderPart({
    tag: 'form',
    name: 'preferences.form',
    state: { pending: pending !== undefined },
    own: { method: 'post', noValidate: true, onSubmit },
    props,
    ref,
  })
})
