import type { OneTimeSource } from '../../core/one-time.js'

/** A way to save codes. */
export type CodesExport = 'copy' | 'download' | 'print'

/** What saving them came to. `id` is new each time, so that the same words are said again. */
export type CodesOutcome = {
  id: number
  kind: 'copied' | 'copy_refused' | 'downloaded' | 'download_failed' | 'printed' | 'print_failed'
}

/** Codes that are shown once, and what the user can do with them. */
export interface CodesState {
  source: OneTimeSource<readonly string[]>
  count: number
  /** The ways to save them that are offered, in the order of their buttons. */
  exports: readonly CodesExport[]
  copy: () => void
  download: () => void
  print: () => void
  /** The user says that they have saved them. */
  acknowledged: boolean
  acknowledge: (saved: boolean) => void
  /** How often the user wanted to go on without saying so; 0 once they have. */
  reminders: number
  /** Takes the codes off the screen for good, once they are said to be saved. */
  done: () => void
  outcome: CodesOutcome | null
}
