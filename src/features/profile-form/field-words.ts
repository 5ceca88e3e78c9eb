'use client'
import { safeText } from '../../i18n/safe-text.js'
import { useMessages } from '../../react/use-messages.js'
import type { CustomFields, CustomValue } from './custom-fields.js'
import { profileFormMessages } from './messages.js'
import { type ProfileFieldName, textFields } from './values.js'

export interface FieldWords {
  label: (name: ProfileFieldName) => string
  /** A value as the user knows it: the label of an option, and a word for what is empty. */
  value: (name: ProfileFieldName, value: CustomValue) => string
}

/** The words for fields and for what is in them. */
export function useFieldWords(customFields: CustomFields = {}): FieldWords {
  const t = useMessages('profileForm', profileFormMessages)
  const custom = (name: ProfileFieldName) => customFields[name.slice('custom.'.length)]
  return {
    label(name) {
      const own = textFields.find((field) => field === name)
      return own ? t(own) : (custom(name)?.label ?? name)
    },
    value(name, value) {
      if (value === '') return t('conflictEmpty')
      if (typeof value === 'boolean') return t(value ? 'conflictOn' : 'conflictOff')
      const field = custom(name)
      const option = field?.kind === 'select' ? field.options.find((one) => one.value === value) : undefined
      return safeText(option?.label ?? value).text
    },
  }
}
