'use client'
import type { ReactElement, ReactNode } from 'react'
import { useProblemWords } from '../../react/form/use-problem-words.js'
import { useMessages } from '../../react/use-messages.js'
import { TextField } from '../../ui/text-field.js'
import { ChoiceField, LocaleField, ToggleField } from './choice-fields.js'
import type { CustomFields } from './custom-fields.js'
import { useFieldWords } from './field-words.js'
import { Field } from './index.js'
import { profileFormMessages } from './messages.js'
import type { ProfileView } from './state.js'
import { TimezoneField } from './timezone-field.js'
import { UsernameField } from './username-field.js'
import { type ProfileFieldName, valueAt } from './values.js'

export interface ProfileFieldProps {
  name: ProfileFieldName
  profile: ProfileView
  customFields: CustomFields | undefined
  /** The host's words for what it is for. */
  hint: ReactNode
  locales: readonly string[] | undefined
}

/** What each of the fields that are drawn below gets. */
export interface DrawnField {
  profile: ProfileView
  label: string
  hint: ReactNode
  error: string | undefined
  /** The user can change it. */
  editable: boolean
}

/** The purpose of each field, for the browser (WCAG 1.3.5). */
const purposes: Partial<Record<ProfileFieldName, string>> = {
  fullName: 'name',
  firstName: 'given-name',
  lastName: 'family-name',
}

/** One field of the profile, as what it is: a line of text, a choice, a switch. */
export function ProfileField({ name, profile, customFields, hint, locales }: ProfileFieldProps): ReactElement {
  const t = useMessages('profileForm', profileFormMessages)
  const words = useFieldWords(customFields)
  const problems = useProblemWords()
  const { form, fields, managedBy, saved } = profile
  const custom = customFields?.[name.slice('custom.'.length)]
  const editable = fields.get(name) === 'editable'
  const reason = managedBy ? t('readonlyManaged', { name: managedBy.name }) : t('readonly')
  const drawn: DrawnField = {
    profile,
    label: words.label(name),
    hint: editable ? (hint ?? custom?.hint ?? (name === 'timezone' ? t('timezoneHint') : undefined)) : reason,
    error: problems.field(form.problems(name)),
    editable,
  }
  if (name === 'username') return <UsernameField {...drawn} />
  if (name === 'timezone') return <TimezoneField {...drawn} />
  if (name === 'locale') return <LocaleField {...drawn} locales={locales} />
  if (custom?.kind === 'select') return <ChoiceField {...drawn} name={name} options={custom.options} />
  if (custom?.kind === 'toggle') return <ToggleField {...drawn} name={name} />
  const text = {
    label: drawn.label,
    hint: drawn.hint,
    error: drawn.error,
    dir: 'auto',
    placeholder: editable || valueAt(saved, name) !== '' ? undefined : t('notSet'),
    autoComplete: purposes[name] ?? (custom?.kind === 'text' ? custom.autoComplete : undefined) ?? 'off',
  }
  return <Field name={name} render={(props) => <TextField {...props} {...text} />} />
}
