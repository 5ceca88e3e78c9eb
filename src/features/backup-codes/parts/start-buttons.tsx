'use client'
import { forwardRef } from 'react'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useArrival } from '../../../react/use-arrival.js'
import { useBackupCodesParts } from '../context.js'

type ButtonPart<Props> = React.ForwardRefExoticComponent<Props & React.RefAttributes<HTMLButtonElement>>

export interface BackupCodesButtonState extends Record<string, boolean> {
  /** @selector `[data-pending]` */
  pending: boolean
  /** There were too many attempts, and the server will take no other one yet. @selector `[data-blocked]` */
  blocked: boolean
}

export type BackupCodesRegenerateProps = PartProps<'button', BackupCodesButtonState>

/**
 * Asks whether new codes shall be made, and makes them at once where no old ones can be lost. Has the focus again when the
 * old ones are kept. Renders a `<button>` element, or nothing in the other steps.
 */
export const BackupCodesRegenerate: ButtonPart<BackupCodesRegenerateProps> = forwardRef<
  HTMLButtonElement,
  BackupCodesRegenerateProps
>(function BackupCodesRegenerate(props, ref) {
  const { ready, arrivals } = useBackupCodesParts('Regenerate')
  const flow = ready?.flow
  const arrival = useArrival<HTMLButtonElement>(arrivals, flow?.step === 'resting' && flow.kept === 'regenerate')
  if (ready?.flow.step !== 'resting') return null
  const pending = ready.regenerating !== undefined
  const blocked = ready.blocked.regenerate
  return renderPart({
    tag: 'button',
    name: 'backup-codes.regenerate',
    state: { pending, blocked },
    own: { type: 'button', 'aria-disabled': pending || blocked || undefined, onClick: ready.askToRegenerate },
    props,
    ref: composeRefs<HTMLButtonElement>(arrival, ref),
  })
})

export type BackupCodesDisableProps = PartProps<'button', Record<string, never>>

/**
 * Asks whether all codes shall go. Has the focus again when they are kept. Renders a `<button>` element, or nothing when
 * there are none, when the adapter cannot take them away, and in the other steps.
 */
export const BackupCodesDisable: ButtonPart<BackupCodesDisableProps> = forwardRef<
  HTMLButtonElement,
  BackupCodesDisableProps
>(function BackupCodesDisable(props, ref) {
  const { ready, arrivals } = useBackupCodesParts('Disable')
  const flow = ready?.flow
  const arrival = useArrival<HTMLButtonElement>(arrivals, flow?.step === 'resting' && flow.kept === 'disable')
  if (!ready?.askToDisable || ready.flow.step !== 'resting') return null
  return renderPart({
    tag: 'button',
    name: 'backup-codes.disable',
    state: {},
    own: { type: 'button', onClick: ready.askToDisable },
    props,
    ref: composeRefs<HTMLButtonElement>(arrival, ref),
  })
})
