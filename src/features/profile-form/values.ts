import type { Account, ProfileOperations } from '../../contract/index.js'
import { type CustomFields, type CustomValue, customValue } from './custom-fields.js'

/** The fields of the contract that hold text. */
export const textFields = ['fullName', 'firstName', 'lastName', 'username', 'timezone', 'locale'] as const
export type ProfileTextField = (typeof textFields)[number]

/** `custom.jobTitle` for a field of the host's own. */
export type ProfileFieldName = ProfileTextField | `custom.${string}`

/** What stands in the form. An empty text means that there is nothing. */
export type ProfileValues = Record<ProfileTextField, string> & { custom: Record<string, CustomValue> }

export type ProfileUpdate = Parameters<ProfileOperations['update']>[0]

export const noValues: ProfileValues = {
  fullName: '',
  firstName: '',
  lastName: '',
  username: '',
  timezone: '',
  locale: '',
  custom: {},
}

/** What the account holds, as the form shows it: nothing is trimmed, normalised or corrected (requirements.md, row 60). */
export function valuesOf(account: Account, customFields: CustomFields): ProfileValues {
  return {
    fullName: account.fullName ?? '',
    firstName: account.firstName ?? '',
    lastName: account.lastName ?? '',
    username: account.username ?? '',
    timezone: account.timezone ?? '',
    locale: account.locale ?? '',
    custom: Object.fromEntries(
      Object.entries(customFields).map(([key, field]) => {
        const own = Object.hasOwn(account.custom, key)
        return [key, customValue(field, own ? Reflect.get(account.custom, key) : undefined)]
      }),
    ),
  }
}

type CustomName = Exclude<ProfileFieldName, ProfileTextField>

const isCustom = (name: ProfileFieldName): name is CustomName => name.startsWith('custom.')
const customKey = (name: CustomName): string => name.slice('custom.'.length)

export function valueAt(values: ProfileValues, name: ProfileFieldName): CustomValue {
  return isCustom(name) ? (values.custom[customKey(name)] ?? '') : values[name]
}

/** The fields in which two differ. */
export function differences(
  names: Iterable<ProfileFieldName>,
  one: ProfileValues,
  other: ProfileValues,
): readonly ProfileFieldName[] {
  return [...names].filter((name) => valueAt(one, name) !== valueAt(other, name))
}

/** What is sent: the changed fields and no others, `null` for an emptied one. */
export function updateOf(changed: readonly ProfileFieldName[], values: ProfileValues): ProfileUpdate {
  const update: ProfileUpdate = {}
  for (const name of changed) {
    const value = valueAt(values, name)
    const sent = value === '' ? null : value
    if (isCustom(name)) update.custom = { ...update.custom, [customKey(name)]: sent }
    else Reflect.set(update, name, sent)
  }
  return update
}
