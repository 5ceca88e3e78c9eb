'use client'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { AccountError } from '../../contract/index.js'
import type { OneTime } from '../../core/one-time.js'
import { weaknessOfCodes } from '../../core/rules/weak-codes.js'
import { copyText } from '../copy-text.js'
import { useClient } from '../use-client.js'
import { useEvent } from '../use-event.js'
import { useLeaveGuard } from '../use-leave-guard.js'
import { useOutcome } from '../use-outcome.js'
import { printText } from './print-text.js'
import { saveText } from './save-text.js'
import { type CodesSheet, textOfSheet } from './sheet.js'
import type { CodesExport, CodesOutcome, CodesState } from './state.js'

export interface CodesOptions {
  /** Where the codes are. `done` empties it. */
  source: OneTime<readonly string[]>
  sheet: CodesSheet
  /** The ways to save them, in the order of their buttons. @defaultValue download, print, copy */
  exports?: readonly CodesExport[] | undefined
  /** The user has saved them, and they are gone. */
  onDone: () => void
  /** Codes are shown that the user has not said to have saved. */
  onUnsavedChange?: ((unsaved: boolean) => void) | undefined
}

const everyExport: readonly CodesExport[] = ['download', 'print', 'copy']

/** Codes that are shown once: saving them, and saying so. Knows how many there are, and never what they are. */
export function useCodes(options: CodesOptions): CodesState {
  const { source, sheet, exports = everyExport } = options
  const client = useClient()
  const howMany = () => source.read()?.length ?? 0
  const count = useSyncExternalStore(source.subscribe, howMany, () => 0)
  const [acknowledged, setAcknowledged] = useState(false)
  const [reminders, setReminders] = useState(0)
  const [outcome, tell] = useOutcome<CodesOutcome>()
  /** What ends with the codes: files that the browser may still be reading, and the print view. */
  const ends = useRef(new Set<() => void>())

  const reported = useRef<string>(undefined)

  useLeaveGuard(count > 0 && !acknowledged, options.onUnsavedChange)

  useEffect(() => {
    const waiting = ends.current
    const end = () => {
      for (const one of waiting) one()
      waiting.clear()
    }
    const look = () => {
      const codes = source.read()
      if (!codes) end()
      const weakness = weaknessOfCodes(codes ?? [])
      // StrictMode looks twice.
      if (weakness && weakness !== reported.current) {
        client.report(new AccountError('misconfigured', { hint: `backup codes: ${weakness}` }))
      }
      reported.current = weakness
    }
    look()
    const stop = source.subscribe(() => {
      // Of other codes, nobody has said anything yet.
      setAcknowledged(false)
      setReminders(0)
      look()
    })
    return () => {
      stop()
      end()
    }
  }, [source, client])

  const copy = useEvent(async () => {
    const copied = await copyText(source.read()?.join('\n') ?? '')
    if (source.read()) tell({ kind: copied ? 'copied' : 'copy_refused' })
  })

  const download = useEvent(() => {
    const release = saveText(sheet.fileName, textOfSheet(sheet, source.read() ?? []))
    if (release) ends.current.add(release)
    tell({ kind: release ? 'downloaded' : 'download_failed' })
  })

  const stopPrinting = useRef(() => {})
  const print = useEvent(async () => {
    // Some browsers never say that the print view is closed.
    stopPrinting.current()
    const controller = new AbortController()
    const stop = () => controller.abort()
    stopPrinting.current = stop
    ends.current.add(stop)
    const opened = await printText(textOfSheet(sheet, source.read() ?? []), controller.signal)
    ends.current.delete(stop)
    if (!controller.signal.aborted) tell({ kind: opened ? 'printed' : 'print_failed' })
  })

  const done = useEvent(() => {
    if (!acknowledged) return setReminders((times) => times + 1)
    source.wipe()
    options.onDone()
  })

  return {
    source,
    count,
    exports,
    copy: useEvent(() => void copy()),
    download,
    print: useEvent(() => void print()),
    acknowledged,
    acknowledge: setAcknowledged,
    reminders: acknowledged ? 0 : reminders,
    done,
    outcome,
  }
}
