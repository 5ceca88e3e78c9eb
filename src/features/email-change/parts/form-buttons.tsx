'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useEmailChangeParts, useNewEmail } from '../context.js'

type ButtonPart<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLButtonElement>>

export interface EmailChangeButtonState extends Record<string, boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
  /** There were too many attempts, and the server will take no other one yet. @selector `[data-blocked]` */
  blocked: boolean
}

export type EmailChangeSubmitProps = PartProps<'button', EmailChangeButtonState>

/** Starts the change. Renders a `<button type="submit">` element. */
export const EmailChangeSubmit: ButtonPart<EmailChangeSubmitProps> = forwardRef<
  HTMLButtonElement,
  EmailChangeSubmitProps
>(function EmailChangeSubmit(props, ref) {
  const { ready } = useEmailChangeParts('Submit')
  const pending = useNewEmail('Submit').pending !== undefined
  const blocked = ready?.blocked.start ?? false
  const own = { type: 'submit', 'aria-disabled': pending || blocked || undefined }
  return renderPart({ tag: 'button', name: 'email-change.submit', state: { pending, blocked }, own, props, ref })
})

export type EmailChangeBackProps = PartProps<'button', Record<string, never>>

/** Leaves the form without a change. Renders a `<button>` element, or nothing unless an address is being typed. */
export const EmailChangeBack: ButtonPart<EmailChangeBackProps> = forwardRef<HTMLButtonElement, EmailChangeBackProps>(
  function EmailChangeBack(props, ref) {
    const { ready } = useEmailChangeParts('Back')
    if (ready?.flow.step !== 'entering') return null
    const own = { type: 'button', onClick: ready.back }
    return renderPart({ tag: 'button', name: 'email-change.back', state: {}, own, props, ref })
  },
)
