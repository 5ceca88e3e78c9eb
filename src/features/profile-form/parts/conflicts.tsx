'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useProfileView } from '../context.js'
import type { ProfileConflict } from '../state.js'

export interface ProfileFormConflictsProps extends Omit<PartProps<'div', Record<string, never>>, 'children'> {
  /** Renders one field that was changed here and elsewhere, with both values and the choice between them. */
  children: (conflict: ProfileConflict) => ReactNode
}

/**
 * What was changed elsewhere while the user changed it here. Renders a `<div role="status">` that is there, empty, before
 * there is any conflict.
 */
export const ProfileFormConflicts: React.ForwardRefExoticComponent<
  ProfileFormConflictsProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, ProfileFormConflictsProps>(function ProfileFormConflicts({ children, ...props }, ref) {
  const profile = useProfileView('Conflicts')
  if (!profile) return null
  const rows = profile.conflicts.map((conflict) => <Fragment key={conflict.name}>{children(conflict)}</Fragment>)
  const own = { role: 'status', children: rows }
  return renderPart({ tag: 'div', name: 'profile-form.conflicts', state: {}, own, props, ref })
})
