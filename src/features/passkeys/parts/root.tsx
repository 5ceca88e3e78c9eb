'use client'
import { forwardRef, type ReactNode, useMemo, useRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrivals } from '../../../react/use-arrival.js'
import { useFocusKeeper } from '../../../react/use-focus-keeper.js'
import { PasskeysContext } from '../context.js'
import { usePasskeys } from '../use-passkeys.js'

export interface PasskeysRootState extends Record<string, string> {
  /** @selector `[data-status="ready"]` */
  status: 'unavailable' | 'loading' | 'failed' | 'ready'
}

export interface PasskeysRootProps extends PartProps<'div', PasskeysRootState> {
  /** In place of the list when the adapter has no passkeys. @defaultValue nothing */
  fallback?: ReactNode
}

/** Reads the passkeys and groups all parts. Renders a `<div>` element, or the fallback. */
export const PasskeysRoot: React.ForwardRefExoticComponent<PasskeysRootProps & React.RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, PasskeysRootProps>(function PasskeysRoot({ fallback = null, ...props }, ref) {
    const feature = usePasskeys()
    const arrivals = useArrivals(feature.status === 'ready' ? feature.moves : 0)
    const addButton = useRef<HTMLButtonElement>(null)
    const keepFocus = useFocusKeeper<HTMLDivElement>(ref)
    const value = useMemo(() => ({ feature, arrivals, addButton }), [feature, arrivals])
    if (feature.status === 'unsupported') return <>{fallback}</>
    return (
      <PasskeysContext.Provider value={value}>
        {renderPart({
          tag: 'div',
          name: 'passkeys',
          state: { status: feature.status },
          own: { tabIndex: -1 },
          props,
          ref: keepFocus,
        })}
      </PasskeysContext.Provider>
    )
  })
