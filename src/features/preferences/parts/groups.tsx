'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useReadyPreferences } from '../context.js'
import type { PreferenceGroup } from '../state.js'

export interface PreferencesGroupsProps extends Omit<PartProps<'div', Record<string, never>>, 'children'> {
  /** Renders one group, with an `Item` for each of its preferences. */
  children: (group: PreferenceGroup) => ReactNode
}

/** All groups of preferences. Renders a `<div>` element, or nothing before there is an answer and when there are none. */
export const PreferencesGroups: React.ForwardRefExoticComponent<
  PreferencesGroupsProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PreferencesGroupsProps>(function PreferencesGroups({ children, ...props }, ref) {
  const preferences = useReadyPreferences('Groups')
  if (!preferences || preferences.groups.length === 0) return null
  const groups = preferences.groups.map((group) => <Fragment key={group.name ?? ''}>{children(group)}</Fragment>)
  return renderPart({ tag: 'div', name: 'preferences.groups', state: {}, own: { children: groups }, props, ref })
})
