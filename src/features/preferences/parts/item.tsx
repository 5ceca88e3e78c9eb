'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { PreferenceContext, usePreferencesContext } from '../context.js'
import type { Preference } from '../state.js'

export interface PreferencesItemState extends Record<string, boolean | string | undefined> {
  /** @selector `[data-kind="toggle"]` */
  kind: Preference['field']['kind']
  /** It is being saved. @selector `[data-pending]` */
  pending: boolean
  /** It cannot be changed here. @selector `[data-locked]` */
  locked: boolean
  /** What came of the last change. @selector `[data-note="saved"]` */
  note: 'saved' | 'invalid' | 'failed' | 'conflict' | undefined
}

export interface PreferencesItemProps extends PartProps<'div', PreferencesItemState> {
  preference: Preference
}

/** One preference: its control and what came of it. Renders a `<div>` element. */
export const PreferencesItem: React.ForwardRefExoticComponent<
  PreferencesItemProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PreferencesItemProps>(function PreferencesItem({ preference, ...props }, ref) {
  usePreferencesContext('Item')
  const { field, pending, locked, note } = preference
  return (
    <PreferenceContext.Provider value={preference}>
      {renderPart({
        tag: 'div',
        name: 'preferences.item',
        state: {
          kind: field.kind,
          pending: pending !== undefined,
          locked: locked !== undefined,
          note: note?.kind,
        },
        own: {},
        props,
        ref,
      })}
    </PreferenceContext.Provider>
  )
})
