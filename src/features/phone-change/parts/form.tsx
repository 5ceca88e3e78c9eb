'use client'
import { forwardRef, type ReactNode } from 'react'
import { useForm } from '../../../react/form/index.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { NewNumberContext, type NewNumberForm, usePhoneChangeParts } from '../context.js'
import type { PhoneChangeReady } from '../state.js'

export interface PhoneChangeFormState extends Record<string, boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
}

export interface PhoneChangeFormProps extends Omit<PartProps<'form', PhoneChangeFormState>, 'children'> {
  children?: ReactNode | ((form: NewNumberForm) => ReactNode)
}

/**
 * The form of a new number. What is typed stays when it fails, and during a step-up. Renders a `<form>` element, or
 * nothing unless the user is entering a number.
 */
export const PhoneChangeForm: React.ForwardRefExoticComponent<
  PhoneChangeFormProps & React.RefAttributes<HTMLFormElement>
> = forwardRef<HTMLFormElement, PhoneChangeFormProps>(function PhoneChangeForm(props, ref) {
  const { ready } = usePhoneChangeParts('Form')
  return ready?.flow.step === 'entering' ? (
    <Entering {...props} ref={ref} ready={ready} typed={ready.flow.typed} />
  ) : null
})

interface EnteringProps extends PhoneChangeFormProps {
  ready: PhoneChangeReady
  typed: string
}

const Entering = forwardRef<HTMLFormElement, EnteringProps>(function Entering(
  { children, ready, typed, ...props },
  ref,
) {
  const { phone, read, start, starting: pending } = ready
  const form = useForm<{ number: string }>({
    initial: { number: typed },
    check({ number }) {
      const reading = read(number)
      if ('problem' in reading) return [{ field: 'number', code: reading.problem }]
      return reading.number === phone?.number && phone.verified ? [{ field: 'number', code: 'same_as_current' }] : []
    },
    fieldOf: (error) => (error.code === 'conflict' && error.data.kind === 'taken' ? 'number' : undefined),
    async submit({ number }) {
      const reading = read(number)
      return 'problem' in reading ? undefined : start(reading.number)
    },
  })
  const shared = { form, pending, unknown: ready.unknown, reading: read(form.watch('number') ?? '') }
  return (
    <NewNumberContext.Provider value={shared}>
      {renderPart({
        tag: 'form',
        name: 'phone-change.form',
        state: { pending: pending !== undefined },
        own: { ...form.props, children: typeof children === 'function' ? children(shared) : children },
        props,
        ref,
      })}
    </NewNumberContext.Provider>
  )
})
