'use client'
import { type ReactElement, useMemo } from 'react'
import { languageName } from '../../i18n/languages.js'
import { useAccountContext } from '../../react/context.js'
import { useMessages } from '../../react/use-messages.js'
import { Choice } from '../../ui/choice.js'
import { Switch } from '../../ui/switch.js'
import { TextField } from '../../ui/text-field.js'
import { profileFormMessages } from './messages.js'
import type { DrawnField } from './profile-field.js'
import { type ProfileFieldName, valueAt } from './values.js'

interface ChoiceFieldProps extends DrawnField {
  name: ProfileFieldName
  options: readonly { value: string; label: string }[]
}

/** One of several. What is saved and not among them is shown as it is, and stays until another one is chosen. */
export function ChoiceField({ profile, label, hint, error, editable, name, options }: ChoiceFieldProps): ReactElement {
  const t = useMessages('profileForm', profileFormMessages)
  const saved = String(valueAt(profile.saved, name))
  const known = options.some((option) => option.value === saved)
  const all = known ? options : [{ value: saved, label: saved === '' ? t('notSet') : saved }, ...options]
  if (!editable) {
    const shown = all.find((option) => option.value === saved)?.label
    return <TextField label={label} hint={hint} value={shown} readOnly dir="auto" />
  }
  const control = profile.form.control(name)
  return (
    <Choice
      {...control}
      value={String(control.value)}
      label={label}
      hint={hint}
      error={error}
      display="list"
      options={all}
    />
  )
}

/** The language of the product, each in its own words. */
export function LocaleField({
  locales,
  ...props
}: DrawnField & { locales: readonly string[] | undefined }): ReactElement {
  const { locale } = useAccountContext()
  const { saved } = props.profile
  const options = useMemo(() => {
    const tags = locales ?? [locale, ...navigator.languages]
    const shown = saved.locale === '' || tags.includes(saved.locale) ? tags : [saved.locale, ...tags]
    return [...new Set(shown)].map((tag) => ({ value: tag, label: languageName(tag) }))
  }, [locales, locale, saved.locale])
  return <ChoiceField {...props} name="locale" options={options} />
}

/** On or off, in effect once it is saved. */
export function ToggleField({
  profile,
  label,
  hint,
  error,
  editable,
  name,
}: Omit<ChoiceFieldProps, 'options'>): ReactElement {
  const { value, onValueChange, ...control } = profile.form.control(name)
  return (
    <Switch
      {...control}
      label={label}
      description={error ?? hint}
      checked={(editable ? value : valueAt(profile.saved, name)) === true}
      onCheckedChange={onValueChange}
      aria-disabled={!editable || undefined}
    />
  )
}
