'use client'
import { forwardRef, type ReactNode, useEffect } from 'react'
import { useCodeForm } from '../../../react/challenge/use-code-form.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useEvent } from '../../../react/use-event.js'
import { CodeContext, type EmailCodeForm, useChallenge, useEmailChangeParts } from '../context.js'
import { isByCode } from '../next-proof.js'
import type { EmailChallenge, EmailChangeReady } from '../state.js'

export interface EmailChangeCodeFormState extends Record<string, boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
}

export interface EmailChangeCodeFormProps extends Omit<PartProps<'form', EmailChangeCodeFormState>, 'children'> {
  children?: ReactNode | ((form: EmailCodeForm) => ReactNode)
}

/** Proves the address of its challenge by a code. Renders a `<form>` element, or nothing where there is no code to enter. */
export const EmailChangeCodeForm: React.ForwardRefExoticComponent<
  EmailChangeCodeFormProps & React.RefAttributes<HTMLFormElement>
> = forwardRef<HTMLFormElement, EmailChangeCodeFormProps>(function EmailChangeCodeForm(props, ref) {
  const challenge = useChallenge('CodeForm')
  const { ready } = useEmailChangeParts('CodeForm')
  return ready?.verify && isByCode(ready, challenge) ? (
    <Proving {...props} ref={ref} ready={ready} verify={ready.verify} challenge={challenge} />
  ) : null
})

interface ProvingProps extends EmailChangeCodeFormProps {
  ready: EmailChangeReady
  verify: NonNullable<EmailChangeReady['verify']>
  challenge: EmailChallenge
}

const Proving = forwardRef<HTMLFormElement, ProvingProps>(function Proving(
  { children, ready, verify, challenge, ...props },
  ref,
) {
  const { outcome, verifying } = ready
  const form = useCodeForm(challenge, (code) => verify(challenge.id, code))
  // The code that was typed is void, and what was wrong with it as well.
  const reset = useEvent(() => form.reset())
  const resent = outcome?.kind === 'resent' && outcome.challenge.id === challenge.id ? outcome.id : undefined
  useEffect(() => {
    if (resent !== undefined) reset()
  }, [resent, reset])

  const pending = verifying.get(challenge.id)
  const shared = { form, challenge, pending, unknown: ready.unknown }
  return (
    <CodeContext.Provider value={shared}>
      {renderPart({
        tag: 'form',
        name: 'email-change.code-form',
        state: { pending: pending !== undefined },
        own: { ...form.props, children: typeof children === 'function' ? children(shared) : children },
        props,
        ref,
      })}
    </CodeContext.Provider>
  )
})
