'use client'
import { forwardRef, type ReactNode, useState } from 'react'
import { useSmallForm } from '../../../react/form/use-small-form.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { BeginContext, type NewFactorField, type NewFactorForm, useBegin, useMfaManagerParts } from '../context.js'
import type { MfaManagerReady } from '../state.js'
import { type ButtonPart, buttonPart } from './make-part.js'

export interface MfaManagerFormState extends Record<string, string | boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
  /** What is being added. @selector `[data-method="sms"]` */
  method: string
}

export interface MfaManagerBeginFormProps extends Omit<PartProps<'form', MfaManagerFormState>, 'children'> {
  children?: ReactNode | ((form: NewFactorForm) => ReactNode)
}

/**
 * Asks for what the server has to know before it can begin: a number, an address, a name. What is typed stays when it
 * fails, and during a step-up. Renders a `<form>` element, or nothing in the other steps.
 */
export const MfaManagerBeginForm: React.ForwardRefExoticComponent<
  MfaManagerBeginFormProps & React.RefAttributes<HTMLFormElement>
> = forwardRef<HTMLFormElement, MfaManagerBeginFormProps>(function MfaManagerBeginForm(props, ref) {
  const { ready } = useMfaManagerParts('BeginForm')
  return ready?.flow.step === 'entering' ? (
    <Entering {...props} key={ready.flow.method} ref={ref} ready={ready} method={ready.flow.method} />
  ) : null
})

const fields = { sms: 'number', email: 'address', webauthn: 'name' } as const

interface EnteringProps extends MfaManagerBeginFormProps {
  ready: MfaManagerReady
  method: NewFactorForm['method']
}

const Entering = forwardRef<HTMLFormElement, EnteringProps>(function Entering(
  { children, ready, method, ...props },
  ref,
) {
  const { suggested, readNumber, check, begin } = ready
  const [text, setText] = useState(suggested)
  const field = fields[method]
  const form = useSmallForm<NewFactorField>({
    check({ [field]: typed = '' }) {
      const code = check(typed)
      return code ? [{ field, code }] : []
    },
    fieldOf: (error) =>
      field !== 'name' && error.code === 'conflict' && error.data.kind !== 'stale_version' ? field : undefined,
    submit: ({ [field]: typed = '' }) => begin(typed),
  })
  const shared: NewFactorForm = {
    form,
    field,
    method,
    pending: ready.pending.has(`begin/${method}`),
    blocked: ready.blocked.has(`begin/${method}`),
    unknown: ready.unknown,
    reading: method === 'sms' ? readNumber(text) : undefined,
  }
  const onInput = (event: React.FormEvent) => {
    if (event.target instanceof HTMLInputElement) setText(event.target.value)
  }
  return (
    <BeginContext.Provider value={shared}>
      {renderPart({
        tag: 'form',
        name: 'mfa-manager.begin-form',
        state: { pending: shared.pending, method },
        own: {
          ...form.props,
          // Only a number is shown as it is read; the rest need not be rendered anew.
          ...(method === 'sms' && { onInput }),
          children: typeof children === 'function' ? children(shared) : children,
        },
        props,
        ref,
      })}
    </BeginContext.Provider>
  )
})

export interface MfaManagerInputState extends Record<string, boolean> {
  /** @selector `[data-invalid]` */
  invalid: boolean
}
export type MfaManagerInputProps = PartProps<'input', MfaManagerInputState>
export type InputPart = React.ForwardRefExoticComponent<MfaManagerInputProps & React.RefAttributes<HTMLInputElement>>

const kinds = {
  sms: { type: 'tel', autoComplete: 'tel', dir: 'ltr', required: true },
  email: { type: 'email', autoComplete: 'email', dir: 'ltr', required: true },
  webauthn: { type: 'text', autoComplete: 'off' },
} as const

/** The number, address or name. Renders an `<input>` element. */
export const MfaManagerTo: InputPart = forwardRef<HTMLInputElement, MfaManagerInputProps>(
  function MfaManagerTo(props, ref) {
    const { ready, arrivals } = useMfaManagerParts('To')
    const { form, method, field: fieldName } = useBegin('To')
    const arrival = useArrival<HTMLInputElement>(arrivals, true)
    const { ref: registered, ...field } = form.register(fieldName)
    const invalid = form.problems(fieldName).length > 0
    return renderPart({
      tag: 'input',
      name: 'mfa-manager.to',
      state: { invalid },
      own: { ...field, ...kinds[method], defaultValue: ready?.suggested, 'aria-invalid': invalid || undefined },
      props,
      ref: composeRefs<HTMLInputElement>(ref, composeRefs<HTMLInputElement>(registered, arrival)),
    })
  },
)

/** Begins with what was entered. Renders a `<button type="submit">` element. */
export const MfaManagerBegin: ButtonPart = /* @__PURE__ */ buttonPart('Begin', (_ready, part) => {
  const { pending, blocked } = useBegin(part)
  return { type: 'submit', pending, blocked }
})
