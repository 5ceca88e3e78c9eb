'use client'
import { forwardRef, type KeyboardEvent, type ReactNode } from 'react'
import type { BackupCodesQuestion } from '../../../core/flows/backup-codes.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { useBackupCodesParts } from '../context.js'
import type { BackupCodesButtonState } from './start-buttons.js'

type ButtonPart<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLButtonElement>>

export interface BackupCodesQuestionState extends Record<string, string> {
  /** @selector `[data-question="regenerate"]` */
  question: BackupCodesQuestion
}

export interface BackupCodesQuestionProps extends Omit<PartProps<'div', BackupCodesQuestionState>, 'children'> {
  children?: ReactNode | ((question: BackupCodesQuestion) => ReactNode)
}

/**
 * Asks before old codes stop working; Escape leaves things as they are. Renders a `<div role="alertdialog">` element in the
 * flow of the page, which needs a name and a description; nothing in the other steps.
 */
export const BackupCodesConfirm: React.ForwardRefExoticComponent<
  BackupCodesQuestionProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, BackupCodesQuestionProps>(function BackupCodesConfirm({ children, ...props }, ref) {
  const { ready } = useBackupCodesParts('Confirm')
  if (ready?.flow.step !== 'asking') return null
  const { question } = ready.flow
  return renderPart({
    tag: 'div',
    name: 'backup-codes.confirm',
    state: { question },
    own: {
      role: 'alertdialog',
      children: typeof children === 'function' ? children(question) : children,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') ready.back()
      },
    },
    props,
    ref,
  })
})

export type BackupCodesConfirmNowProps = PartProps<'button', BackupCodesButtonState>

/** Does what was asked. Renders a `<button>` element, or nothing unless the user was asked. */
export const BackupCodesConfirmNow: ButtonPart<BackupCodesConfirmNowProps> = forwardRef<
  HTMLButtonElement,
  BackupCodesConfirmNowProps
>(function BackupCodesConfirmNow(props, ref) {
  const { ready } = useBackupCodesParts('ConfirmNow')
  if (ready?.flow.step !== 'asking') return null
  const { question } = ready.flow
  const pending = (question === 'disable' ? ready.disabling : ready.regenerating) !== undefined
  const blocked = ready.blocked[question]
  const own = { type: 'button', 'aria-disabled': pending || blocked || undefined, onClick: ready[question] }
  return renderPart({ tag: 'button', name: 'backup-codes.confirm-now', state: { pending, blocked }, own, props, ref })
})

export interface BackupCodesKeepState extends Record<string, boolean> {
  /** What was asked is on its way, and cannot be called back. @selector `[data-inert]` */
  inert: boolean
}

export type BackupCodesKeepProps = PartProps<'button', BackupCodesKeepState>

/**
 * Leaves things as they are. Takes the focus when the user is asked, so that Enter pressed twice changes nothing. Renders a
 * `<button>` element, or nothing unless the user was asked.
 */
export const BackupCodesKeep: ButtonPart<BackupCodesKeepProps> = forwardRef<HTMLButtonElement, BackupCodesKeepProps>(
  function BackupCodesKeep(props, ref) {
    const { ready, arrivals } = useBackupCodesParts('Keep')
    const asked = ready?.flow.step === 'asking'
    const arrival = useArrival<HTMLButtonElement>(arrivals, asked)
    if (!asked) return null
    const inert = (ready.regenerating ?? ready.disabling) !== undefined
    return renderPart({
      tag: 'button',
      name: 'backup-codes.keep',
      state: { inert },
      own: { type: 'button', 'aria-disabled': inert || undefined, onClick: ready.back },
      props,
      ref: composeRefs<HTMLButtonElement>(arrival, ref),
    })
  },
)
