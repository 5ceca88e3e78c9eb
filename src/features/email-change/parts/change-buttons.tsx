'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useEmailChangeParts } from '../context.js'
import type { EmailChangeButtonState } from './form-buttons.js'

type ButtonPart<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLButtonElement>>

export type EmailChangeCancelProps = PartProps<'button', EmailChangeButtonState>

/**
 * Gives the change up. Renders a `<button>` element, or nothing when there is no change or the adapter cannot give it up.
 */
export const EmailChangeCancel: ButtonPart<EmailChangeCancelProps> = forwardRef<
  HTMLButtonElement,
  EmailChangeCancelProps
>(function EmailChangeCancel(props, ref) {
  const { ready } = useEmailChangeParts('Cancel')
  if (!ready?.cancel || ready.flow.step !== 'proving') return null
  const pending = ready.cancelling !== undefined
  const blocked = ready.blocked.cancel
  const own = { type: 'button', 'aria-disabled': pending || blocked || undefined, onClick: ready.cancel }
  return renderPart({ tag: 'button', name: 'email-change.cancel', state: { pending, blocked }, own, props, ref })
})

export interface EmailChangeCheckState extends Record<string, boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
}

export type EmailChangeCheckProps = PartProps<'button', EmailChangeCheckState>

/** Asks whether the change was confirmed by a link meanwhile. Renders a `<button>` element, or nothing without a change. */
export const EmailChangeCheck: ButtonPart<EmailChangeCheckProps> = forwardRef<HTMLButtonElement, EmailChangeCheckProps>(
  function EmailChangeCheck(props, ref) {
    const { ready } = useEmailChangeParts('Check')
    if (ready?.flow.step !== 'proving') return null
    const pending = ready.checking
    const own = { type: 'button', 'aria-disabled': pending || undefined, onClick: pending ? undefined : ready.check }
    return renderPart({ tag: 'button', name: 'email-change.check', state: { pending }, own, props, ref })
  },
)
