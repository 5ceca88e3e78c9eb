'use client'
import { Fragment, forwardRef, type ReactNode } from 'react'
import { type PartProps, renderPart } from '../../../react/render/render-part.js'
import { useBackupCodesParts } from '../context.js'
import type { BackupCodesReady } from '../state.js'

export interface BackupCodesStatusProps extends Omit<PartProps<'div', { kind: string | undefined }>, 'children'> {
  /** Words what the last action came to; `null` for nothing to say. */
  children: (ready: BackupCodesReady) => ReactNode
}

/** Says what the last action came to. Renders a `<div role="status">` that is there, empty, before there is anything to say. */
export const BackupCodesStatusRegion: React.ForwardRefExoticComponent<
  BackupCodesStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, BackupCodesStatusProps>(function BackupCodesStatusRegion({ children, ...props }, ref) {
  const { ready } = useBackupCodesParts('Status')
  // A new key makes a new node of the same words, so that they are announced again.
  const content = ready ? <Fragment key={ready.outcome?.id ?? 0}>{children(ready)}</Fragment> : null
  return renderPart({
    tag: 'div',
    name: 'backup-codes.status',
    state: { kind: ready?.outcome?.kind },
    own: { role: 'status', children: content },
    props,
    ref,
  })
})
