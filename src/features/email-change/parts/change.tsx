'use client'
import { forwardRef, type ReactNode } from 'react'
import type { EmailChange } from '../../../contract/index.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useEmailChangeParts } from '../context.js'

export interface EmailChangeChangeState extends Record<string, number> {
  /** How many proofs are given. @selector `[data-verified="1"]` */
  verified: number
  /** Of how many. @selector `[data-total="2"]` */
  total: number
}

export interface EmailChangeChangeProps extends Omit<PartProps<'div', EmailChangeChangeState>, 'children'> {
  children?: ReactNode | ((change: EmailChange) => ReactNode)
}

/** The change that waits for its proofs. Renders a `<div>` element, or nothing when there is none. */
export const EmailChangeChange: React.ForwardRefExoticComponent<
  EmailChangeChangeProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, EmailChangeChangeProps>(function EmailChangeChange({ children, ...props }, ref) {
  const flow = useEmailChangeParts('Change').ready?.flow
  if (flow?.step !== 'proving') return null
  const { change } = flow
  const verified = change.challenges.filter(({ status }) => status === 'verified').length
  return renderPart({
    tag: 'div',
    name: 'email-change.change',
    state: { verified, total: change.challenges.length },
    own: { children: typeof children === 'function' ? children(change) : children },
    props,
    ref,
  })
})
