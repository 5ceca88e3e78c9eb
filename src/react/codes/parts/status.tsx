'use client'
import { forwardRef, type ReactNode } from 'react'
import { renderStatus, type StatusProps } from '../../render/render-status.js'
import { useCodesContext } from '../context.js'
import type { CodesOutcome } from '../state.js'

export interface CodesStatusProps extends StatusProps<CodesOutcome, CodesOutcome['kind']> {
  /** Words what came of saving the codes. */
  children: (outcome: CodesOutcome) => ReactNode
}

/** Says what came of saving the codes, and never the codes. Renders a `<div role="status">` that is there from the start. */
export const CodesStatus: React.ForwardRefExoticComponent<CodesStatusProps & React.RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, CodesStatusProps>(function CodesStatus(props, ref) {
    const { outcome } = useCodesContext('SaveStatus')
    return renderStatus({ name: 'backup-codes.save-status', said: outcome, outcome, props, ref })
  })
