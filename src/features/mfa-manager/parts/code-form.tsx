'use client'
import { forwardRef, type ReactNode, useEffect } from 'react'
import type { Challenge } from '../../../contract/index.js'
import type { MfaFlow } from '../../../core/flows/mfa-enrollment.js'
import { readTypedCode } from '../../../react/challenge/read-typed-code.js'
import { useSmallForm } from '../../../react/form/use-small-form.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { useEvent } from '../../../react/use-event.js'
import { CodeContext, type FormPart, useMfaManagerParts } from '../context.js'
import type { MfaManagerReady } from '../state.js'
import type { MfaManagerFormState } from './begin-form.js'

type Confirming = Extract<MfaFlow, { step: 'confirming' }>

/** What the markup in the form sees. */
export interface ProofForm extends FormPart<'code' | 'name'> {
  enrollment: Confirming['enrollment']
}

export interface MfaManagerCodeFormProps extends Omit<PartProps<'form', MfaManagerFormState>, 'children'> {
  children?: ReactNode | ((form: ProofForm) => ReactNode)
}

/**
 * Proves the new factor: by the code of an app, by one that was sent, or on the user's phone. A wrong code stays in its
 * field, which keeps the focus (requirements.md, row 84). Renders a `<form>` element, which needs a name and takes the
 * focus where something has to be done before a code can be typed; nothing in the other steps.
 */
export const MfaManagerCodeForm: React.ForwardRefExoticComponent<
  MfaManagerCodeFormProps & React.RefAttributes<HTMLFormElement>
> = forwardRef<HTMLFormElement, MfaManagerCodeFormProps>(function MfaManagerCodeForm(props, ref) {
  const { ready } = useMfaManagerParts('CodeForm')
  return ready?.flow.step === 'confirming' ? (
    <Proving {...props} key={ready.flow.enrollment.method} ref={ref} ready={ready} flow={ready.flow} />
  ) : null
})

interface ProvingProps extends MfaManagerCodeFormProps {
  ready: MfaManagerReady
  flow: Confirming
}

const Proving = forwardRef<HTMLFormElement, ProvingProps>(function Proving({ children, ready, flow, ...props }, ref) {
  const { enrollment } = flow
  const { outcome, confirm } = ready
  const { arrivals } = useMfaManagerParts('CodeForm')
  const arrival = useArrival<HTMLFormElement>(arrivals, !('challenge' in enrollment))
  const read = (code: string | undefined) => readTypedCode(code, alphabetOf(enrollment))
  const form = useSmallForm<'code' | 'name'>({
    secrets: ['code'],
    check: ({ code }) => (read(code) === '' ? [{ field: 'code', code: 'required' }] : []),
    fieldOf: ({ code }) => (code === 'invalid_code' || code === 'code_expired' ? 'code' : undefined),
    submit: ({ code, name }) => confirm({ code: read(code), name: name?.trim() }),
  })
  // The code that was typed is void, and what was wrong with it as well.
  const reset = useEvent(form.reset)
  const resent = outcome?.kind === 'resent' ? outcome.id : undefined
  useEffect(() => {
    if (resent !== undefined) reset()
  }, [resent, reset])

  const pending = ready.pending.has('confirm')
  const shared: ProofForm = { form, enrollment, pending, blocked: ready.blocked.has('confirm'), unknown: ready.unknown }
  return (
    <CodeContext.Provider value={shared}>
      {renderPart({
        tag: 'form',
        name: 'mfa-manager.code-form',
        state: { pending, method: enrollment.method },
        own: {
          ...form.props,
          tabIndex: -1,
          children: typeof children === 'function' ? children(shared) : children,
        },
        props,
        ref: composeRefs<HTMLFormElement>(ref, arrival),
      })}
    </CodeContext.Provider>
  )
})

/** What the code is made of. */
export const alphabetOf = (enrollment: Confirming['enrollment']): Challenge['alphabet'] =>
  'challenge' in enrollment ? enrollment.challenge.alphabet : 'digits'

/** How many characters it has, where that is known. */
export const lengthOf = (enrollment: Confirming['enrollment']): number | undefined => {
  if (enrollment.method === 'totp') return enrollment.digits
  return 'challenge' in enrollment ? enrollment.challenge.codeLength : undefined
}
