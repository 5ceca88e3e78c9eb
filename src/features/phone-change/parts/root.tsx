'use client'
import { forwardRef, type ReactNode, useMemo } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrivals } from '../../../react/use-arrival.js'
import { useFocusKeeper } from '../../../react/use-focus-keeper.js'
import { PhoneChangeContext } from '../context.js'
import { type PhoneChangeOptions, usePhoneChange } from '../use-phone-change.js'

export interface PhoneChangeRootState extends Record<string, string | undefined> {
  /** @selector `[data-status="ready"]` */
  status: 'unavailable' | 'loading' | 'failed' | 'ready'
  /** @selector `[data-step="proving"]` */
  step: 'resting' | 'entering' | 'proving' | 'confirming' | undefined
}

export interface PhoneChangeRootProps extends PartProps<'div', PhoneChangeRootState>, PhoneChangeOptions {
  /** In place of it when the adapter cannot change the number. @defaultValue nothing */
  fallback?: ReactNode
}

/** Reads the number and groups all parts. Renders a `<div>` element, or the fallback. */
export const PhoneChangeRoot: React.ForwardRefExoticComponent<
  PhoneChangeRootProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PhoneChangeRootProps>(function PhoneChangeRoot(
  { fallback = null, country, ...props },
  ref,
) {
  const feature = usePhoneChange({ country })
  const arrivals = useArrivals(feature.status === 'ready' ? feature.moves : 0)
  const keepFocus = useFocusKeeper<HTMLDivElement>(ref)
  const value = useMemo(() => ({ feature, arrivals }), [feature, arrivals])
  if (feature.status === 'unsupported') return <>{fallback}</>
  return (
    <PhoneChangeContext.Provider value={value}>
      {renderPart({
        tag: 'div',
        name: 'phone-change',
        state: { status: feature.status, step: feature.status === 'ready' ? feature.flow.step : undefined },
        own: { tabIndex: -1 },
        props,
        ref: keepFocus,
      })}
    </PhoneChangeContext.Provider>
  )
})
