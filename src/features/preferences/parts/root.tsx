'use client'
import { forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useFocusKeeper } from '../../../react/use-focus-keeper.js'
import { PreferencesContext } from '../context.js'
import { type PreferencesOptions, usePreferences } from '../use-preferences.js'

export interface PreferencesRootState extends Record<string, string> {
  /** @selector `[data-status="ready"]` */
  status: 'unavailable' | 'loading' | 'failed' | 'ready'
}

export interface PreferencesRootProps
  extends Omit<PartProps<'div', PreferencesRootState>, 'onChange'>,
    PreferencesOptions {
  /** In place of it when the adapter has no preferences. @defaultValue nothing */
  fallback?: ReactNode
}

/** Reads the preferences and groups all parts. Renders a `<div>` element, or the fallback. */
export const PreferencesRoot: React.ForwardRefExoticComponent<
  PreferencesRootProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PreferencesRootProps>(function PreferencesRoot(
  { saving, onChange, onDirtyChange, fallback = null, ...props },
  ref,
) {
  const preferences = usePreferences({ saving, onChange, onDirtyChange })
  const keepFocus = useFocusKeeper<HTMLDivElement>(ref)
  if (preferences.status === 'unsupported') return <>{fallback}</>
  return (
    <PreferencesContext.Provider value={preferences}>
      {renderPart({
        tag: 'div',
        name: 'preferences',
        state: { status: preferences.status },
        own: { tabIndex: -1 },
        props,
        ref: keepFocus,
      })}
    </PreferencesContext.Provider>
  )
})
