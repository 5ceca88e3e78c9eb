'use client'
import { forwardRef, type ReactNode, useEffect } from 'react'
import type { PhoneChange } from '../../../contract/index.js'
import { useCodeForm } from '../../../react/challenge/use-code-form.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useEvent } from '../../../react/use-event.js'
import { CodeContext, type PhoneCodeForm, usePhoneChangeParts } from '../context.js'
import type { PhoneChangeReady } from '../state.js'

export interface PhoneChangeCodeFormState extends Record<string, boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
}

export interface PhoneChangeCodeFormProps extends Omit<PartProps<'form', PhoneChangeCodeFormState>, 'children'> {
  children?: ReactNode | ((form: PhoneCodeForm) => ReactNode)
}

/** Proves the number by the code that was sent to it. Renders a `<form>` element, or nothing when none was sent. */
export const PhoneChangeCodeForm: React.ForwardRefExoticComponent<
  PhoneChangeCodeFormProps & React.RefAttributes<HTMLFormElement>
> = forwardRef<HTMLFormElement, PhoneChangeCodeFormProps>(function PhoneChangeCodeForm(props, ref) {
  const { ready } = usePhoneChangeParts('CodeForm')
  return ready?.flow.step === 'proving' ? (
    <Proving {...props} ref={ref} ready={ready} change={ready.flow.change} />
  ) : null
})

interface ProvingProps extends PhoneChangeCodeFormProps {
  ready: PhoneChangeReady
  change: PhoneChange
}

const Proving = forwardRef<HTMLFormElement, ProvingProps>(function Proving({ children, ready, change, ...props }, ref) {
  const { outcome, verify, verifying: pending } = ready
  const form = useCodeForm(change.challenge, verify)
  // The code that was typed is void, and what was wrong with it as well.
  const reset = useEvent(() => form.reset())
  const resent = outcome?.kind === 'resent' ? outcome.id : undefined
  useEffect(() => {
    if (resent !== undefined) reset()
  }, [resent, reset])

  const shared = { form, change, pending, unknown: ready.unknown }
  return (
    <CodeContext.Provider value={shared}>
      {renderPart({
        tag: 'form',
        name: 'phone-change.code-form',
        state: { pending: pending !== undefined },
        own: { ...form.props, children: typeof children === 'function' ? children(shared) : children },
        props,
        ref,
      })}
    </CodeContext.Provider>
  )
})
