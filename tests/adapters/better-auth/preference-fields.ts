import type { BetterAuthOptions } from 'better-auth'
import type { PreferenceSchema } from 'latchkey/contract'

type Fields = NonNullable<NonNullable<BetterAuthOptions['user']>['additionalFields']>

/** As the server of a host has them. */
export const preferenceFields: Fields = {
  digest: { type: 'boolean', required: false },
  theme: { type: 'string', required: false },
  topics: { type: 'string[]', required: false },
  signature: { type: 'string', required: false },
  limit: { type: 'number', required: false },
  exports: { type: 'boolean', required: false, input: false },
}

/** As its page describes them. */
export const preferenceSchema: PreferenceSchema = {
  digest: { kind: 'toggle', label: 'Weekly digest', default: true },
  theme: {
    kind: 'select',
    label: 'Theme',
    options: [
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
    default: 'light',
  },
  topics: {
    kind: 'multi',
    label: 'Topics',
    options: [
      { value: 'news', label: 'News' },
      { value: 'tips', label: 'Tips' },
    ],
    default: ['tips'],
  },
  signature: { kind: 'text', label: 'Signature', maxLength: 80, default: '' },
  limit: { kind: 'number', label: 'Limit', min: 1, max: 99, default: 5 },
  exports: { kind: 'toggle', label: 'Exports', default: false, locked: { reason: 'plan' } },
}
