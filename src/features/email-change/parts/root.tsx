'use client'
import { forwardRef, type ReactNode, useMemo } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrivals } from '../../../react/use-arrival.js'
import { useFocusKeeper } from '../../../react/use-focus-keeper.js'
import { EmailChangeContext } from '../context.js'
import { type EmailChangeOptions, useEmailChange } from '../use-email-change.js'

export interface EmailChangeRootState extends Record<string, string | undefined> {
  /** @selector `[data-status="ready"]` */
  status: 'unavailable' | 'loading' | 'failed' | 'ready'
  /** @selector `[data-step="proving"]` */
  step: 'resting' | 'entering' | 'proving' | 'vanished' | undefined
}

export interface EmailChangeRootProps extends PartProps<'div', EmailChangeRootState>, EmailChangeOptions {
  /** In place of it when the adapter cannot change the address. @defaultValue nothing */
  fallback?: ReactNode
}

/** Reads the address and the change under way, and groups all parts. Renders a `<div>` element, or the fallback. */
export const EmailChangeRoot: React.ForwardRefExoticComponent<
  EmailChangeRootProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, EmailChangeRootProps>(function EmailChangeRoot(
  { fallback = null, returnTo, ...props },
  ref,
) {
  const feature = useEmailChange({ returnTo })
  const arrivals = useArrivals(feature.status === 'ready' ? feature.moves : 0)
  const keepFocus = useFocusKeeper<HTMLDivElement>(ref)
  const value = useMemo(() => ({ feature, arrivals }), [feature, arrivals])
  if (feature.status === 'unsupported') return <>{fallback}</>
  return (
    <EmailChangeContext.Provider value={value}>
      {renderPart({
        tag: 'div',
        name: 'email-change',
        state: { status: feature.status, step: feature.status === 'ready' ? feature.flow.step : undefined },
        own: { tabIndex: -1 },
        props,
        ref: keepFocus,
      })}
    </EmailChangeContext.Provider>
  )
})
