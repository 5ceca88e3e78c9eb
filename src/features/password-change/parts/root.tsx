'use client'
import { forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useFocusKeeper } from '../../../react/use-focus-keeper.js'
import { PasswordChangeContext } from '../context.js'
import { usePasswordChange } from '../use-password-change.js'

export interface PasswordChangeRootState extends Record<string, string | undefined> {
  /** @selector `[data-status="ready"]` */
  status: 'unavailable' | 'loading' | 'failed' | 'ready'
  /** Once it is ready. @selector `[data-mode="set"]` */
  mode: 'change' | 'set' | undefined
}

export interface PasswordChangeRootProps extends PartProps<'div', PasswordChangeRootState> {
  /** In place of the form when the adapter has no password operations. @defaultValue nothing */
  fallback?: ReactNode
}

/** Reads what is allowed and groups all parts. Renders a `<div>` element, or the fallback. */
export const PasswordChangeRoot: React.ForwardRefExoticComponent<
  PasswordChangeRootProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, PasswordChangeRootProps>(function PasswordChangeRoot(
  { fallback = null, ...props },
  ref,
) {
  const change = usePasswordChange()
  const keepFocus = useFocusKeeper<HTMLDivElement>(ref)
  if (change.status === 'unsupported') return <>{fallback}</>
  return (
    <PasswordChangeContext.Provider value={change}>
      {renderPart({
        tag: 'div',
        name: 'password-change',
        state: { status: change.status, mode: change.status === 'ready' ? change.mode : undefined },
        own: { tabIndex: -1 },
        props,
        ref: keepFocus,
      })}
    </PasswordChangeContext.Provider>
  )
})
