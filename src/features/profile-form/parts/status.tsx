'use client'
import { forwardRef, type ReactNode } from 'react'
import { renderStatus, type StatusProps } from '../../../react/render/render-status.js'
import { useProfileView } from '../context.js'
import type { ProfileOutcome } from '../state.js'

export interface ProfileFormStatusProps extends StatusProps<ProfileOutcome, ProfileOutcome['kind']> {
  /** Words what the last action came to. What is wrong with fields is beside them and in the summary. */
  children: (outcome: ProfileOutcome) => ReactNode
}

/**
 * Says what the last action came to. Renders a `<div role="status">` that is there, empty, before there is anything to
 * say, because a screen reader does not announce a region that comes together with its text.
 */
export const ProfileFormStatus: React.ForwardRefExoticComponent<
  ProfileFormStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, ProfileFormStatusProps>(function ProfileFormStatus(props, ref) {
  const outcome = useProfileView('Status')?.outcome ?? null
  return renderStatus({ name: 'profile-form.status', said: outcome, outcome, props, ref })
})
