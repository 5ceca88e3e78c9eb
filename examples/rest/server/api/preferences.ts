import {
  AccountError,
  assertPreferencePatch,
  type PreferenceSchema,
  type PreferenceValue,
  readPreferences,
} from 'latchkey/contract'
import * as z from 'zod'
import { type Call, updateUser } from './call.js'
import type { Api } from './router.js'

const value = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())])
const update = z.object({ patch: z.record(z.string(), value), version: z.string().optional() })

export function preferenceRoutes({ read, write }: Api): void {
  read('/preferences/schema', 'preferences.schema', schemaOf)
  read('/preferences', 'preferences.get', preferencesOf)
  write('patch', '/preferences', 'preferences.update', update, async (call, { patch, version }) => {
    const { user } = call
    const schema = schemaOf(call)
    assertPreferencePatch(schema, patch)
    if (version !== undefined && version !== String(user.preferences_version)) {
      throw new AccountError('conflict', { kind: 'stale_version' })
    }
    await updateUser(call, {
      preferences: JSON.stringify({ ...stored(call), ...patch }),
      preferences_version: user.preferences_version + 1,
    })
    return { status: 'done', ...preferencesOf(call) }
  })
}

const stored = ({ user }: Call): Record<string, PreferenceValue> => JSON.parse(user.preferences)

function preferencesOf(call: Call) {
  return { values: readPreferences(schemaOf(call), stored(call)), version: String(call.user.preferences_version) }
}

/** What this user can set: a way to be reminded needs what it goes through, and one setting is part of a larger plan. */
function schemaOf({ user }: Call): PreferenceSchema {
  const plus = { reason: 'plan', message: 'Part of Studio Plus.', href: '#plan' } as const
  return {
    theme: {
      kind: 'select',
      display: 'radio',
      group: 'Appearance',
      label: 'Theme',
      help: 'Applies on every device that you use Northwick on.',
      options: [
        { value: 'system', label: 'As on this device' },
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ],
      default: 'system',
    },
    paid: {
      kind: 'toggle',
      group: 'Notifications',
      label: 'Paid invoices',
      help: 'An email as soon as a client has paid.',
      default: true,
    },
    reminders: {
      kind: 'multi',
      group: 'Notifications',
      label: 'Remind me of late invoices by',
      options: [
        { value: 'email', label: 'Email' },
        {
          value: 'sms',
          label: 'Text message',
          ...(user.phone === null && { unavailable: 'Add a phone number to your profile first.' }),
        },
      ],
      default: ['email'],
    },
    paymentDays: {
      kind: 'number',
      group: 'Invoices and quotes',
      label: 'Days to pay',
      help: 'Suggested on new invoices.',
      min: 1,
      max: 90,
      default: 14,
    },
    prefix: {
      kind: 'text',
      group: 'Invoices and quotes',
      label: 'Invoice numbers begin with',
      maxLength: 8,
      default: 'NW-',
    },
    whiteLabel: {
      kind: 'toggle',
      group: 'Invoices and quotes',
      label: 'Leave out “Sent with Northwick”',
      default: false,
      ...(user.plan !== 'plus' && { locked: plus }),
    },
  }
}
