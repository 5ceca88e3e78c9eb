'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useCountdown } from '../../../react/use-countdown.js'
import { useChallenge, useEmailChangeParts } from '../context.js'

export interface EmailChangeResendState extends Record<string, boolean | number> {
  /** @selector `[data-pending]` */
  pending: boolean
  /** Whole seconds until the server will send another one; 0 when it will now. @selector `[data-seconds="0"]` */
  seconds: number
}

export type EmailChangeResendProps = PartProps<'button', EmailChangeResendState>

/**
 * Sends the code or link of its challenge again. Renders a `<button>` element, or nothing when the adapter cannot do that
 * or the address is proved.
 */
export const EmailChangeResend: React.ForwardRefExoticComponent<
  EmailChangeResendProps & React.RefAttributes<HTMLButtonElement>
> = forwardRef<HTMLButtonElement, EmailChangeResendProps>(function EmailChangeResend(props, ref) {
  const challenge = useChallenge('Resend')
  const { ready } = useEmailChangeParts('Resend')
  const seconds = useCountdown(ready?.resendAt(challenge))
  if (!ready?.resend || challenge.status !== 'sent') return null
  const { resend } = ready
  const pending = ready.resending.has(challenge.id)
  const inert = pending || seconds > 0
  return renderPart({
    tag: 'button',
    name: 'email-change.resend',
    state: { pending, seconds },
    own: {
      type: 'button',
      'aria-disabled': inert || undefined,
      onClick: inert ? undefined : () => resend(challenge.id),
    },
    props,
    ref,
  })
})
