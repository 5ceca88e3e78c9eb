'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { usePasswordForm } from '../context.js'

export type PasswordChangeUsernameProps = PartProps<'input', Record<string, never>>

/**
 * Tells password managers whose password it is. Hide it from the eye with CSS, and not with `hidden`, which hides it from
 * them too. Renders an `<input>` element that nobody can reach, or nothing when the account has no name to sign in with.
 */
export const PasswordChangeUsername: React.ForwardRefExoticComponent<
  PasswordChangeUsernameProps & React.RefAttributes<HTMLInputElement>
> = forwardRef<HTMLInputElement, PasswordChangeUsernameProps>(function PasswordChangeUsername(props, ref) {
  const { change } = usePasswordForm('Username')
  if (change.username === undefined) return null
  return renderPart({
    tag: 'input',
    name: 'password-change.username',
    state: {},
    own: {
      type: 'text',
      name: 'username',
      autoComplete: 'username',
      value: change.username,
      readOnly: true,
      tabIndex: -1,
      'aria-hidden': true,
      'data-lk-visually-hidden': '',
    },
    props,
    ref,
  })
})
