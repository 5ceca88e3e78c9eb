'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useReadyPreferences } from '../context.js'
import type { PreferencesOutcome } from '../state.js'

export interface PreferencesStatusProps
  extends Omit<PartProps<'div', { kind: PreferencesOutcome['kind'] | undefined }>, 'children'> {
  /** Words what came of saving the form. */
  children: (outcome: PreferencesOutcome) => ReactNode
}

/**
 * Says what came of saving the form. Renders a `<div role="status">` that is there, empty, before there is anything to
 * say, because a screen reader does not announce a region that comes together with its text.
 */
export const PreferencesStatus: React.ForwardRefExoticComponent<
  PreferencesStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PreferencesStatusProps>(function PreferencesStatus({ children, ...props }, ref) {
  const outcome = useReadyPreferences('Status')?.outcome ?? null
  // A new key makes a new node of the same words, so that they are announced again.
  const content = outcome ? <Fragment key={outcome.id}>{children(outcome)}</Fragment> : null
  return renderPart({
    tag: 'div',
    name: 'preferences.status',
    state: { kind: outcome?.kind },
    own: { role: 'status', children: content },
    props,
    ref,
  })
})
