import type { Account, AccountPolicy } from '../../contract/index.js'
import type { CustomFields } from './custom-fields.js'
import type { ProfileFieldName, ProfileTextField } from './values.js'

export type FieldMode = 'editable' | 'readonly'

/** The fields to show, in their order, and what this user may do with each. */
export type ProfileFields = ReadonlyMap<ProfileFieldName, FieldMode>

interface Given {
  account: Account
  policy: AccountPolicy
  customFields: CustomFields
  /** Nothing can be changed here, whatever the fields say. */
  locked: boolean
}

/** A field that the back end does not know is not shown, and neither is one that it hides. */
export function profileFields({ account, policy, customFields, locked }: Given): ProfileFields {
  const parts = policy.name?.shape === 'parts' && account.firstName !== undefined && account.lastName !== undefined
  const names: readonly ProfileTextField[] = parts
    ? ['firstName', 'lastName', 'username', 'timezone', 'locale']
    : ['fullName', 'username', 'timezone', 'locale']
  const fields = new Map<ProfileFieldName, FieldMode>()

  const add = (name: ProfileFieldName, frozen = false) => {
    const own = Object.hasOwn(account.fields, name) ? account.fields[name] : undefined
    if (own !== 'hidden') fields.set(name, locked || frozen || own === 'readonly' ? 'readonly' : 'editable')
  }
  for (const name of names) {
    // A first username can be chosen where a later one cannot.
    const frozen = name === 'username' && policy.username?.immutable === true && Boolean(account.username)
    if (account[name] !== undefined) add(name, frozen)
  }
  for (const key of Object.keys(customFields)) add(`custom.${key}`)
  return fields
}
