'use client'
import { forwardRef, type ReactNode } from 'react'
import { renderStatus, type StatusProps } from '../../../react/render/render-status.js'
import { useBackupCodesParts } from '../context.js'
import type { BackupCodesReady } from '../state.js'

export interface BackupCodesStatusProps extends StatusProps<BackupCodesReady> {
  /** Words what the last action came to; `null` for nothing to say. */
  children: (ready: BackupCodesReady) => ReactNode
}

/** Says what the last action came to. Renders a `<div role="status">` that is there, empty, before there is anything to say. */
export const BackupCodesStatusRegion: React.ForwardRefExoticComponent<
  BackupCodesStatusProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, BackupCodesStatusProps>(function BackupCodesStatusRegion(props, ref) {
  const { ready } = useBackupCodesParts('Status')
  return renderStatus({ name: 'backup-codes.status', said: ready, outcome: ready?.outcome, props, ref })
})
