'use client'
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react'
import { type PartProps, renderPart } from '../../render/render-part.js'
import { useCodesContext } from '../context.js'
import type { CodesExport } from '../state.js'

export type CodesExportProps = PartProps<'button', Record<string, never>>
type ExportButton = ForwardRefExoticComponent<CodesExportProps & RefAttributes<HTMLButtonElement>>

/** @param part its name, for the message when it stands alone */
const exportButton = (way: CodesExport, part: string): ExportButton =>
  forwardRef<HTMLButtonElement, CodesExportProps>(function CodesExportButton(props, ref) {
    const codes = useCodesContext(part)
    if (!codes.exports.includes(way)) return null
    const own = { type: 'button', onClick: codes[way] }
    return renderPart({ tag: 'button', name: `backup-codes.${way}`, state: {}, own, props, ref })
  })

/** Puts the codes into the clipboard. Renders a `<button>` element, or nothing where that is not offered. */
export const CodesCopy: ExportButton = /* @__PURE__ */ exportButton('copy', 'Copy')

/** Saves the codes as a text file. Renders a `<button>` element, or nothing where that is not offered. */
export const CodesDownload: ExportButton = /* @__PURE__ */ exportButton('download', 'Download')

/** Opens the print view with the codes alone. Renders a `<button>` element, or nothing where that is not offered. */
export const CodesPrint: ExportButton = /* @__PURE__ */ exportButton('print', 'Print')
