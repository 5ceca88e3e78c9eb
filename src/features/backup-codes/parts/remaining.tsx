'use client'
import { forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useBackupCodesParts } from '../context.js'
import type { BackupCodesReady } from '../state.js'

export interface BackupCodesRemainingState extends Record<string, boolean> {
  /** So few are left that new ones are due. @selector `[data-low]` */
  low: boolean
  /** Nobody knows how many there are. @selector `[data-unknown]` */
  unknown: boolean
}

export interface BackupCodesRemainingProps extends Omit<PartProps<'span', BackupCodesRemainingState>, 'children'> {
  /** Words how many are left. */
  children: (ready: BackupCodesReady) => ReactNode
}

/** How many codes are left. Renders a `<span>` element, or nothing before there is an answer. */
export const BackupCodesRemaining: React.ForwardRefExoticComponent<
  BackupCodesRemainingProps & React.RefAttributes<HTMLSpanElement>
> = forwardRef<HTMLSpanElement, BackupCodesRemainingProps>(function BackupCodesRemaining({ children, ...props }, ref) {
  const { ready } = useBackupCodesParts('Remaining')
  if (!ready) return null
  const state = { low: ready.low, unknown: ready.remaining === 'unknown' }
  return renderPart({
    tag: 'span',
    name: 'backup-codes.remaining',
    state,
    own: { children: children(ready) },
    props,
    ref,
  })
})
