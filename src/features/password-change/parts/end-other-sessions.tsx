'use client'
import { type ChangeEvent, forwardRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { usePasswordForm } from '../context.js'

export interface PasswordChangeEndOtherSessionsState extends Record<string, boolean> {
  /** @selector `[data-checked]` */
  checked: boolean
}

export type PasswordChangeEndOtherSessionsProps = PartProps<'input', PasswordChangeEndOtherSessionsState>

/**
 * Whether the user is signed out everywhere else. Checked to begin with. Renders an `<input type="checkbox">`, or nothing
 * where the policy has decided it.
 */
export const PasswordChangeEndOtherSessions: React.ForwardRefExoticComponent<
  PasswordChangeEndOtherSessionsProps & React.RefAttributes<HTMLInputElement>
> = forwardRef<HTMLInputElement, PasswordChangeEndOtherSessionsProps>(
  function PasswordChangeEndOtherSessions(props, ref) {
    const { change, form } = usePasswordForm('EndOtherSessions')
    if (change.otherSessions !== 'choice') return null
    const { value, onValueChange, ref: register, ...field } = form.control('endOtherSessions')
    const checked = value ?? false
    return renderPart({
      tag: 'input',
      name: 'password-change.end-other-sessions',
      state: { checked },
      own: {
        type: 'checkbox',
        ...field,
        checked,
        onChange: (event: ChangeEvent<HTMLInputElement>) => onValueChange(event.target.checked),
      },
      props,
      ref: composeRefs<HTMLInputElement>(register, ref),
    })
  },
)
