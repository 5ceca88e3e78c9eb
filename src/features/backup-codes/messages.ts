import type { Catalogue } from '../../i18n/message.js'
import { backupCodesFrame } from './frame-messages.js'

const later = {
  left: {
    one: '{count} code left',
    other: '{count} codes left',
  },
  leftOf: {
    one: '{count} of {total} codes left',
    other: '{count} of {total} codes left',
  },
  none: 'No backup codes yet',
  noneHint: 'Get some now, before you need one.',
  unknown: 'Codes left: unknown',
  unknownHint: 'This service can’t tell how many you have.',
  few: 'Few left',
  usedUp: 'None left',
  fewHint: 'Get new codes before you run out.',
  usedUpHint: 'Without a code, losing your second factor can lock you out. Get new codes.',
  made: 'made {time}',
  stale: 'This may be out of date',
  regenerate: 'Get new codes',
  first: 'Get backup codes',
  disable: 'Turn off',
  disableCodes: 'Turn off backup codes',
  regenerateQuestion: 'Get new codes?',
  regenerateHint: {
    one: 'Your {count} unused code stops working at once, also where you have saved it.',
    other: 'Your {count} unused codes stop working at once, also where you have saved them.',
  },
  regenerateHintUnknown: 'Codes that you have stop working at once, also where you have saved them.',
  disableQuestion: 'Turn off backup codes?',
  disableHint: 'All your codes stop working at once. Losing your second factor can then lock you out.',
  keep: 'Keep my codes',
  issued: 'Your new codes are here. Save them now.',
  issuedOldEnded: 'Your new codes are here. Save them now: the old ones no longer work.',
  saved: 'Your codes are off the screen. Nobody can show them again.',
  vanished: 'Your codes are no longer shown, because you left this page. If you did not save them, get new ones.',
  lost: 'New codes were made, but they did not arrive here.',
  lostHint: 'Your old codes no longer work. Get new ones now.',
  disabled: 'Backup codes are turned off.',
  regenerateFailed: 'No new codes were made.',
  regenerateUnknown: 'It is not clear whether new codes were made.',
  regenerateUnknownHint: 'Your old codes may no longer work. Get new ones to be safe.',
  disableFailed: 'Backup codes could not be turned off.',
  disableUnknown: 'It is not clear whether backup codes were turned off.',
  needsFactor: 'Backup codes come with two-factor authentication. Turn that on first.',
  setUpFactor: 'Set up two-factor authentication',
} as const

/** The words of `BackupCodes`, in English. */
export const backupCodesMessages: typeof backupCodesFrame & typeof later = { ...backupCodesFrame, ...later }

export type BackupCodesMessages = Catalogue<typeof backupCodesMessages>
