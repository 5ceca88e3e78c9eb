'use client'
import { forwardRef, type ReactNode } from 'react'
import type { FieldError } from '../../../contract/index.js'
import { emailAddressProblem, readEmailAddress } from '../../../core/rules/email-address.js'
import { useForm } from '../../../react/form/index.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { NewEmailContext, type NewEmailForm, useEmailChangeParts } from '../context.js'
import type { EmailChangeReady } from '../state.js'

export interface EmailChangeFormState extends Record<string, boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
}

export interface EmailChangeFormProps extends Omit<PartProps<'form', EmailChangeFormState>, 'children'> {
  children?: ReactNode | ((form: NewEmailForm) => ReactNode)
}

/**
 * The form of the new address. What is typed stays when it fails, and during a step-up. Renders a `<form>` element, or
 * nothing unless the user is changing the address.
 */
export const EmailChangeForm: React.ForwardRefExoticComponent<
  EmailChangeFormProps & React.RefAttributes<HTMLFormElement>
> = forwardRef<HTMLFormElement, EmailChangeFormProps>(function EmailChangeForm(props, ref) {
  const { ready } = useEmailChangeParts('Form')
  return ready?.flow.step === 'entering' ? (
    <Entering {...props} ref={ref} ready={ready} former={ready.flow.former?.newEmail} />
  ) : null
})

interface EnteringProps extends EmailChangeFormProps {
  ready: EmailChangeReady
  former: string | undefined
}

const Entering = forwardRef<HTMLFormElement, EnteringProps>(function Entering(
  { children, ready, former, ...props },
  ref,
) {
  const { email, start, starting: pending } = ready
  const form = useForm<{ newEmail: string }>({
    // A slip in a long address is put right quicker than it is typed again (requirements.md, row 44).
    initial: { newEmail: former ?? '' },
    check: ({ newEmail }) => problemsOf(readEmailAddress(newEmail), email?.address),
    fieldOf: (error) => (error.code === 'conflict' && error.data.kind === 'taken' ? 'newEmail' : undefined),
    submit: ({ newEmail }) => start(readEmailAddress(newEmail)),
  })
  const shared = { form, pending, unknown: ready.unknown }
  return (
    <NewEmailContext.Provider value={shared}>
      {renderPart({
        tag: 'form',
        name: 'email-change.form',
        state: { pending: pending !== undefined },
        own: { ...form.props, children: typeof children === 'function' ? children(shared) : children },
        props,
        ref,
      })}
    </NewEmailContext.Provider>
  )
})

function problemsOf(address: string, current: string | undefined): readonly FieldError[] {
  const code = address === current ? 'same_as_current' : emailAddressProblem(address)
  return code === undefined ? [] : [{ field: 'newEmail', code }]
}
