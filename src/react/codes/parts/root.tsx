'use client'
import { forwardRef } from 'react'
import { type PartProps, renderPart } from '../../render/render-part.js'
import { CodesContext } from '../context.js'
import { type CodesOptions, useCodes } from '../use-codes.js'

export interface CodesRootState extends Record<string, boolean> {
  /** The user says that they have saved the codes. @selector `[data-acknowledged]` */
  acknowledged: boolean
}

export interface CodesRootProps extends PartProps<'div', CodesRootState>, CodesOptions {}

/**
 * Shows codes once, and groups the parts for saving them. While it stands with codes that nobody said to have saved, the
 * browser asks before the page goes. Renders a `<div role="group">` element, which needs a name; nothing without codes.
 */
export const CodesRoot: React.ForwardRefExoticComponent<CodesRootProps & React.RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, CodesRootProps>(function CodesRoot(
    { source, sheet, exports, onDone, onUnsavedChange, ...props },
    ref,
  ) {
    const codes = useCodes({ source, sheet, exports, onDone, onUnsavedChange })
    if (codes.count === 0) return null
    return (
      <CodesContext.Provider value={codes}>
        {renderPart({
          tag: 'div',
          name: 'backup-codes.panel',
          state: { acknowledged: codes.acknowledged },
          own: { role: 'group', tabIndex: -1 },
          props,
          ref,
        })}
      </CodesContext.Provider>
    )
  })
