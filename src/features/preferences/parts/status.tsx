'use client'
import { forwardRef, type ReactNode } from 'react'
import { renderStatus, type StatusProps } from '../../../react/render/render-status.js'
import { useReadyPreferences } from '../context.js'
import type { PreferencesOutcome } from '../state.js'

export interface PreferencesStatusProps extends StatusProps<PreferencesOutcome, PreferencesOutcome['kind']> {
  /** Words what came of saving the form. */
  children: (outcome: PreferencesOutcome) => ReactNode
}

/**
 * Says what came of saving the form. Renders a `<div role="status">` that is there, empty, before there is anything to
 * say, because a screen reader does not announce a region that comes together with its text.
 */
export const PreferencesStatus: React.ForwardRefExoticComponent<
  PreferencesStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PreferencesStatusProps>(function PreferencesStatus(props, ref) {
  const outcome = useReadyPreferences('Status')?.outcome ?? null
  return renderStatus({ name: 'preferences.status', said: outcome, outcome, props, ref })
})
