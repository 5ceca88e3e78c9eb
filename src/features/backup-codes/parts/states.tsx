'use client'
import { type StateParts, stateParts } from '../../../react/render/state-parts.js'
import { useBackupCodesContext } from '../context.js'

const parts: StateParts = /* @__PURE__ */ stateParts('backup-codes', useBackupCodesContext)

/** What is shown until the first answer. Renders a `<div>` element with `aria-busy`. */
export const BackupCodesLoading: StateParts['Loading'] = parts.Loading

/** What is shown when it could not be read how many are left. Renders a `<div>` element. */
export const BackupCodesFailure: StateParts['Failure'] = parts.Failure

/** What is shown when this user can have no codes, with the reason. Renders a `<div>` element. */
export const BackupCodesUnavailable: StateParts['Unavailable'] = parts.Unavailable
