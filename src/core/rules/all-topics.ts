import type { Topic } from '../../contract/index.js'

/** What other tabs and adapters may say has changed; anything else is not listened to. */
export const allTopics: readonly Topic[] = [
  'account',
  'email',
  'phone',
  'password',
  'mfa',
  'backupCodes',
  'passkeys',
  'connections',
  'sessions',
  'preferences',
  'usage',
  'deletion',
]
