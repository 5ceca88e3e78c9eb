'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useEmailChangeContext } from '../context.js'

export interface EmailChangeCurrentState extends Record<string, boolean> {
  /** The address is proved. @selector `[data-verified]` */
  verified: boolean
}

export type EmailChangeCurrentProps = PartProps<'span', EmailChangeCurrentState>

/**
 * The address that the user signs in with, also where it cannot be changed. Renders a `<span dir="ltr">` element, or
 * nothing when there is no address.
 */
export const EmailChangeCurrent: React.ForwardRefExoticComponent<
  EmailChangeCurrentProps & React.RefAttributes<HTMLSpanElement>
> = forwardRef<HTMLSpanElement, EmailChangeCurrentProps>(function EmailChangeCurrent(props, ref) {
  const feature = useEmailChangeContext('Current')
  const email = feature.status === 'ready' || feature.status === 'unavailable' ? feature.email : null
  if (!email) return null
  return renderPart({
    tag: 'span',
    name: 'email-change.current',
    state: { verified: email.verified },
    own: { dir: 'ltr', children: email.address },
    props,
    ref,
  })
})
