'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useAccountInfoContext } from '../context.js'
import type { CopyOutcome } from '../state.js'

export interface AccountInfoStatusProps
  extends Omit<PartProps<'div', { kind: CopyOutcome['kind'] | undefined }>, 'children'> {
  /** Words what came of copying. */
  children: (outcome: CopyOutcome) => ReactNode
}

/**
 * Says what came of copying. Renders a `<div role="status">` that is there, empty, before there is anything to say,
 * because a screen reader does not announce a region that comes together with its text.
 */
export const AccountInfoStatus: React.ForwardRefExoticComponent<
  AccountInfoStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, AccountInfoStatusProps>(function AccountInfoStatus({ children, ...props }, ref) {
  const info = useAccountInfoContext('Status')
  const outcome = info.status === 'ready' ? info.copyOutcome : null
  // A new key makes a new node of the same words, so that they are announced again.
  const content = outcome ? <Fragment key={outcome.id}>{children(outcome)}</Fragment> : null
  return renderPart({
    tag: 'div',
    name: 'account-info.status',
    state: { kind: outcome?.kind },
    own: { role: 'status', children: content },
    props,
    ref,
  })
})
