'use client'
import { type ChangeEvent, forwardRef, useEffect, useRef } from 'react'
import { composeRefs } from '../../render/compose-refs.js'
import { type PartProps, renderPart } from '../../render/render-part.js'
import { useCodesContext } from '../context.js'

export interface CodesAcknowledgeState extends Record<string, boolean> {
  /** @selector `[data-checked]` */
  checked: boolean
  /** The user wanted to go on without having ticked it. @selector `[data-missing]` */
  missing: boolean
}

export type CodesAcknowledgeProps = PartProps<'input', CodesAcknowledgeState>

/**
 * The user says that they have saved the codes. Gets the focus when `Done` is pressed too early. Renders an
 * `<input type="checkbox">` element.
 */
export const CodesAcknowledge: React.ForwardRefExoticComponent<
  CodesAcknowledgeProps & React.RefAttributes<HTMLInputElement>
> = forwardRef<HTMLInputElement, CodesAcknowledgeProps>(function CodesAcknowledge(props, ref) {
  const { acknowledged, acknowledge, reminders } = useCodesContext('Acknowledge')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (reminders > 0) box.current?.focus()
  }, [reminders])
  const missing = reminders > 0
  return renderPart({
    tag: 'input',
    name: 'backup-codes.acknowledge',
    state: { checked: acknowledged, missing },
    own: {
      type: 'checkbox',
      checked: acknowledged,
      'aria-invalid': missing || undefined,
      onChange: (event: ChangeEvent<HTMLInputElement>) => acknowledge(event.target.checked),
    },
    props,
    ref: composeRefs<HTMLInputElement>(box, ref),
  })
})

export interface CodesDoneState extends Record<string, boolean> {
  /** @selector `[data-acknowledged]` */
  acknowledged: boolean
}

export type CodesDoneProps = PartProps<'button', CodesDoneState>

/**
 * Takes the codes off the screen for good. Before the user has said that they are saved, it leads to where they can say
 * so. Renders a `<button>` element.
 */
export const CodesDone: React.ForwardRefExoticComponent<CodesDoneProps & React.RefAttributes<HTMLButtonElement>> =
  forwardRef<HTMLButtonElement, CodesDoneProps>(function CodesDone(props, ref) {
    const { acknowledged, done } = useCodesContext('Done')
    const own = { type: 'button', onClick: done }
    return renderPart({ tag: 'button', name: 'backup-codes.done', state: { acknowledged }, own, props, ref })
  })
