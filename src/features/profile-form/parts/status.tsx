'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useProfileView } from '../context.js'
import type { ProfileOutcome } from '../state.js'

export interface ProfileFormStatusProps
  extends Omit<PartProps<'div', { kind: ProfileOutcome['kind'] | undefined }>, 'children'> {
  /** Words what the last action came to. What is wrong with fields is beside them and in the summary. */
  children: (outcome: ProfileOutcome) => ReactNode
}

/**
 * Says what the last action came to. Renders a `<div role="status">` that is there, empty, before there is anything to
 * say, because a screen reader does not announce a region that comes together with its text.
 */
export const ProfileFormStatus: React.ForwardRefExoticComponent<
  ProfileFormStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, ProfileFormStatusProps>(function ProfileFormStatus({ children, ...props }, ref) {
  const outcome = useProfileView('Status')?.outcome ?? null
  // A new key makes a new node of the same words, so that they are announced again.
  const content = outcome ? <Fragment key={outcome.id}>{children(outcome)}</Fragment> : null
  return renderPart({
    tag: 'div',
    name: 'profile-form.status',
    state: { kind: outcome?.kind },
    own: { role: 'status', children: content },
    props,
    ref,
  })
})
