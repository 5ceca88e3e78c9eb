'use client'
import { forwardRef, type MouseEvent } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { usePasswordChangeContext, usePasswordForm } from '../context.js'

export interface PasswordChangeButtonState extends Record<string, boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
  /** The server takes no other try yet. @selector `[data-blocked]` */
  blocked: boolean
}

export type PasswordChangeSubmitProps = PartProps<'button', PasswordChangeButtonState>
type Button<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLButtonElement>>

/** Sends the form. Keeps its focus while the change is on its way. Renders a `<button>` element. */
export const PasswordChangeSubmit: Button<PasswordChangeSubmitProps> = forwardRef<
  HTMLButtonElement,
  PasswordChangeSubmitProps
>(function PasswordChangeSubmit(props, ref) {
  const { change } = usePasswordForm('Submit')
  const pending = change.pending !== undefined
  const inert = pending || change.blocked
  return renderPart({
    tag: 'button',
    name: 'password-change.submit',
    state: { pending, blocked: change.blocked },
    own: {
      type: 'submit',
      'aria-disabled': inert || undefined,
      // Also the click that Enter in a field makes.
      onClick: (event: MouseEvent) => inert && event.preventDefault(),
    },
    props,
    ref,
  })
})

export type PasswordChangeAgainProps = PartProps<'button', Record<string, never>>

/** After a change: back to the form, with the focus in its first field. Renders a `<button>` element, or nothing. */
export const PasswordChangeAgain: Button<PasswordChangeAgainProps> = forwardRef<
  HTMLButtonElement,
  PasswordChangeAgainProps
>(function PasswordChangeAgain(props, ref) {
  const change = usePasswordChangeContext('Again')
  if (change.status !== 'ready' || !change.outcome || change.outcome.kind === 'leaving') return null
  const own = { type: 'button', onClick: change.again }
  return renderPart({ tag: 'button', name: 'password-change.again', state: {}, own, props, ref })
})
