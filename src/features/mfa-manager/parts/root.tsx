'use client'
import { forwardRef, type KeyboardEvent, type ReactNode, useMemo } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrivals } from '../../../react/use-arrival.js'
import { useFocusKeeper } from '../../../react/use-focus-keeper.js'
import { MfaManagerContext } from '../context.js'
import type { MfaManagerReady } from '../state.js'
import { useMfaManager } from '../use-mfa-manager.js'

export interface MfaManagerRootState extends Record<string, string | boolean | undefined> {
  /** @selector `[data-status="ready"]` */
  status: 'unavailable' | 'loading' | 'failed' | 'ready'
  /** @selector `[data-step="confirming"]` */
  step: MfaManagerReady['flow']['step'] | undefined
  /** A second factor is on. @selector `[data-enabled]` */
  enabled: boolean | undefined
}

export interface MfaManagerRootProps extends PartProps<'div', MfaManagerRootState> {
  /** In place of it when the adapter has no second factors. @defaultValue nothing */
  fallback?: ReactNode
}

/**
 * Reads the second factors and groups all parts. Escape leaves what was begun. Renders a `<div>` element, or the fallback.
 */
export const MfaManagerRoot: React.ForwardRefExoticComponent<
  MfaManagerRootProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, MfaManagerRootProps>(function MfaManagerRoot({ fallback = null, ...props }, ref) {
  const feature = useMfaManager()
  const ready = feature.status === 'ready' ? feature : undefined
  const arrivals = useArrivals(ready?.moves ?? 0)
  const keepFocus = useFocusKeeper<HTMLDivElement>(ref)
  const value = useMemo(() => ({ feature, arrivals }), [feature, arrivals])
  if (feature.status === 'unsupported') return <>{fallback}</>
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) ready?.leave()
  }
  return (
    <MfaManagerContext.Provider value={value}>
      {renderPart({
        tag: 'div',
        name: 'mfa-manager',
        state: { status: feature.status, step: ready?.flow.step, enabled: ready?.enabled },
        own: { tabIndex: -1, onKeyDown },
        props,
        ref: keepFocus,
      })}
    </MfaManagerContext.Provider>
  )
})
