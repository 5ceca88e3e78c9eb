'use client'
import { forwardRef, type ReactNode, type RefAttributes, useId } from 'react'
import type { OneTime } from '../../core/one-time.js'
import { CodesPanelBody } from './codes-panel-body.js'
import { CodesRoot } from './parts/root.js'
import type { CodesExport } from './state.js'
import { useSheet } from './use-sheet.js'

export interface CodesPanelProps {
  /** Where the codes are. It is emptied when the user is done. */
  source: OneTime<readonly string[]>
  /** The user has saved the codes, and they are gone. */
  onDone: () => void
  /** The product, as it stands in the file and on paper. @defaultValue the host of the page */
  productName?: string | undefined
  /** When the codes were made, as ISO-8601. @defaultValue now */
  generatedAt?: string | undefined
  /** The ways to save them, in the order of their buttons. @defaultValue download, print, copy */
  exports?: readonly CodesExport[] | undefined
  /** Codes are shown that the user has not said to have saved: hold your tabs and your router. */
  onUnsavedChange?: ((unsaved: boolean) => void) | undefined
  /** Below the title, in place of what the codes are for. */
  children?: ReactNode
}

/**
 * Codes that are shown once, with the ways to save them. It stays until the user has said that they are saved, and its ref
 * takes the focus. Renders a `<div role="group">`, or nothing without codes.
 */
export const CodesPanel: React.ForwardRefExoticComponent<CodesPanelProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  CodesPanelProps
>(function CodesPanel({ productName, generatedAt, children, ...root }, ref) {
  const id = useId()
  const sheet = useSheet(productName, generatedAt)
  return (
    <CodesRoot
      {...root}
      {...{ sheet, ref }}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-intro`}
      data-lk-ui="panel"
    >
      <CodesPanelBody id={id} fileName={sheet.fileName}>
        {children}
      </CodesPanelBody>
    </CodesRoot>
  )
})
