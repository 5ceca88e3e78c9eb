import { assertPreferencePatch, type PreferenceSchema, type PreferenceValue, readPreferences } from 'latchkey/contract'
import { asRefusal, refusal } from './refusal.js'
import type { Db, StoredPreferences } from './tables.js'

export interface Preferences {
  values: Record<string, PreferenceValue>
  version: string
}

interface Account {
  id: string
  phoneNumberVerified?: boolean | null | undefined
}

const plus = {
  reason: 'plan',
  message: 'Quotes without “Sent with Northwick” are part of Studio Plus.',
  href: '#plan',
} as const

/** What this user can set: a way to be reminded needs what it goes through. */
export async function preferenceSchema(db: Db, user: Account): Promise<PreferenceSchema> {
  const calendars = await db.count({
    model: 'account',
    where: [
      { field: 'userId', value: user.id },
      { field: 'providerId', value: 'meridian-calendar' },
    ],
  })
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
    digest: {
      kind: 'toggle',
      group: 'Notifications',
      label: 'Weekly summary',
      help: 'What came in, what is open and what is late, on Monday morning.',
      default: false,
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
          ...(!user.phoneNumberVerified && { unavailable: 'Add a phone number to your profile first.' }),
        },
        {
          value: 'calendar',
          label: 'An entry in my calendar',
          ...(calendars === 0 && { unavailable: 'Connect Meridian Calendar first.' }),
        },
      ],
      default: ['email'],
    },
    security: {
      kind: 'toggle',
      group: 'Notifications',
      label: 'Changes to your account',
      help: 'A new password, a new sign-in method, a new address.',
      default: true,
      locked: {
        reason: 'policy',
        message: 'These are always sent, so that nobody else can change your account unseen.',
      },
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
    currency: {
      kind: 'select',
      group: 'Invoices and quotes',
      label: 'Currency',
      options: [
        { value: 'GBP', label: 'Pound sterling' },
        { value: 'EUR', label: 'Euro' },
        { value: 'USD', label: 'US dollar' },
      ],
      default: 'GBP',
    },
    whiteLabel: {
      kind: 'toggle',
      group: 'Invoices and quotes',
      label: 'Leave out “Sent with Northwick”',
      default: false,
      locked: plus,
    },
  }
}

/** What is stored; the row is made with the account, and here for accounts from before there were preferences. */
async function stored(db: Db, userId: string): Promise<StoredPreferences> {
  const where = [{ field: 'userId', value: userId }]
  return (
    (await db.findOne<StoredPreferences>({ model: 'preferences', where })) ??
    (await db.create<Omit<StoredPreferences, 'id'>, StoredPreferences>({
      model: 'preferences',
      data: { userId, chosen: '{}', version: 1 },
    }))
  )
}

export async function preferencesOf(db: Db, user: Account): Promise<Preferences> {
  const [schema, { chosen, version }] = await Promise.all([preferenceSchema(db, user), stored(db, user.id)])
  return { values: readPreferences(schema, JSON.parse(chosen)), version: String(version) }
}

/**
 * Saves some of them. What the page has checked is checked again: anybody can send anything.
 *
 * @param seen the version that the change was made on
 */
export async function changePreferences(
  db: Db,
  user: Account,
  patch: Readonly<Record<string, unknown>>,
  seen: string | undefined,
): Promise<Preferences> {
  const [schema, { chosen, version }] = await Promise.all([preferenceSchema(db, user), stored(db, user.id)])
  if (seen !== undefined && seen !== String(version)) throw refusal('conflict', { kind: 'stale_version' })
  try {
    assertPreferencePatch(schema, patch)
  } catch (error) {
    throw asRefusal(error)
  }
  const next: Record<string, unknown> = { ...JSON.parse(chosen), ...patch }
  const count = await db.updateMany({
    model: 'preferences',
    // Nobody else has been faster, not even by a millisecond.
    where: [
      { field: 'userId', value: user.id },
      { field: 'version', value: version },
    ],
    update: { chosen: JSON.stringify(next), version: version + 1 },
  })
  if (count === 0) throw refusal('conflict', { kind: 'stale_version' })
  return { values: readPreferences(schema, next), version: String(version + 1) }
}
