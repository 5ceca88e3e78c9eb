'use client'
import { forwardRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { useEmailChangeParts, useNewEmail } from '../context.js'

export interface EmailChangeNewEmailState extends Record<string, boolean> {
  /** @selector `[data-invalid]` */
  invalid: boolean
}

export type EmailChangeNewEmailProps = PartProps<'input', EmailChangeNewEmailState>

/**
 * The new address. No `type="email"`, with which browsers rewrite a domain in another script (requirements.md, row 66).
 * Renders an `<input>` element.
 */
export const EmailChangeNewEmail: React.ForwardRefExoticComponent<
  EmailChangeNewEmailProps & React.RefAttributes<HTMLInputElement>
> = forwardRef<HTMLInputElement, EmailChangeNewEmailProps>(function EmailChangeNewEmail(props, ref) {
  const { form } = useNewEmail('NewEmail')
  const { arrivals } = useEmailChangeParts('NewEmail')
  const arrival = useArrival<HTMLInputElement>(arrivals, true)
  const { ref: registered, ...field } = form.register('newEmail')
  const invalid = form.problems('newEmail').length > 0
  return renderPart({
    tag: 'input',
    name: 'email-change.new-email',
    state: { invalid },
    own: {
      ...field,
      type: 'text',
      inputMode: 'email',
      autoComplete: 'email',
      autoCapitalize: 'none',
      autoCorrect: 'off',
      spellCheck: false,
      dir: 'ltr',
      required: true,
      'aria-invalid': invalid || undefined,
    },
    props,
    ref: composeRefs<HTMLInputElement>(ref, composeRefs<HTMLInputElement>(registered, arrival)),
  })
})
