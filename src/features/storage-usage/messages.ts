import type { Catalogue } from '../../i18n/message.js'

/** The words of `StorageUsage`, in English. */
export const storageUsageMessages = {
  title: 'Storage',
  description: 'What you use yourself, and how much room is left.',
  usedOf: '{used} of {limit}',
  usedUnlimited: '{used}, no limit',
  usedOnly: '{used}, limit unknown',
  unknown: 'Unknown at the moment',
  amount: '{number} {unit}',
  nearlyFull: '{left} left.',
  full: 'Nothing is left.',
  over: 'That is {over} over the limit.',
  empty: 'Nothing is measured for your account.',
  stale: 'This may be out of date',
} as const

export type StorageUsageMessages = Catalogue<typeof storageUsageMessages>
