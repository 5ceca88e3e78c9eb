'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { usePreferenceContext } from '../context.js'
import type { PreferenceNote } from '../state.js'

export interface PreferencesNoteProps
  extends Omit<PartProps<'div', { kind: PreferenceNote['kind'] | undefined }>, 'children'> {
  /** Words what came of the last change of this preference. */
  children: (note: PreferenceNote) => ReactNode
}

/**
 * Says what came of the last change of one preference. Renders a `<div role="status">` that is there, empty, before there
 * is anything to say, because a screen reader does not announce a region that comes together with its text.
 */
export const PreferencesNote: React.ForwardRefExoticComponent<
  PreferencesNoteProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PreferencesNoteProps>(function PreferencesNote({ children, ...props }, ref) {
  const { note } = usePreferenceContext('Note')
  // A new key makes a new node of the same words, so that they are announced again.
  const content = note ? <Fragment key={note.id}>{children(note)}</Fragment> : null
  return renderPart({
    tag: 'div',
    name: 'preferences.note',
    state: { kind: note?.kind },
    own: { role: 'status', children: content },
    props,
    ref,
  })
})
