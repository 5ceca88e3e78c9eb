'use client'
import { forwardRef } from 'react'
import { CodesRoot, type CodesRootProps } from '../../../react/codes/parts/root.js'
import { composeRefs } from '../../../react/render/compose-refs.js'
import { useArrival } from '../../../react/use-arrival.js'
import { useBackupCodesParts } from '../context.js'

export interface BackupCodesPanelProps extends Omit<CodesRootProps, 'source' | 'onDone'> {
  /** The user has saved the codes, and they are gone. */
  onDone?: (() => void) | undefined
}

/**
 * The new codes, shown once, and the parts for saving them. Takes the focus when they come. While codes are shown that
 * nobody said to have saved, the browser asks before the page goes. Renders a `<div role="group">` element, which needs a
 * name; nothing in the other steps.
 */
export const BackupCodesPanel: React.ForwardRefExoticComponent<
  BackupCodesPanelProps & React.RefAttributes<HTMLDivElement>
> = forwardRef<HTMLDivElement, BackupCodesPanelProps>(function BackupCodesPanel({ onDone, ...props }, ref) {
  const { ready, arrivals } = useBackupCodesParts('Panel')
  const shown = ready?.flow.step === 'showing'
  const arrival = useArrival<HTMLDivElement>(arrivals, shown)
  if (!shown) return null
  const close = () => {
    ready.close()
    onDone?.()
  }
  return <CodesRoot {...props} source={ready.codes} onDone={close} ref={composeRefs<HTMLDivElement>(arrival, ref)} />
})
