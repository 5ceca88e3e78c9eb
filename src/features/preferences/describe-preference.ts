import type { PreferenceField, PreferenceLock, PreferenceValue } from '../../contract/index.js'
import { formatAll } from '../../i18n/lists.js'
import { formatNumber } from '../../i18n/numbers.js'
import { safeText } from '../../i18n/safe-text.js'
import type { Translate } from '../../i18n/translate.js'
import type { preferencesMessages } from './messages.js'

type Words = Translate<typeof preferencesMessages>
type NumberField = Extract<PreferenceField, { kind: 'number' }>

/** A value as the control shows it, in words. */
export function describeValue(field: PreferenceField, value: PreferenceValue, t: Words): string {
  if (typeof value === 'boolean') return t(value ? 'on' : 'off')
  if (typeof value === 'number') return formatNumber(value, t.locale) ?? String(value)
  if (typeof value === 'string') return labelOf(field, value) || t('nothing')
  return (
    formatAll(
      value.map((each) => labelOf(field, each)),
      t.locale,
    ) || t('nothing')
  )
}

function labelOf(field: PreferenceField, value: string): string {
  const options = field.kind === 'select' || field.kind === 'multi' ? field.options : []
  return safeText(options.find((option) => option.value === value)?.label ?? value).text
}

/** What a number has to keep to, said before anything is wrong. */
export function describeRange({ min, max }: NumberField, t: Words): string | undefined {
  if (min !== undefined && max !== undefined) return t('between', { min, max })
  if (min !== undefined) return t('atLeast', { min })
  return max === undefined ? undefined : t('atMost', { max })
}

/** What is wrong with a number that does not keep to it. */
export function describeMiss({ min, max }: NumberField, t: Words): string {
  if (min !== undefined && max !== undefined) return t('notBetween', { min, max })
  if (min !== undefined) return t('notAtLeast', { min })
  return max === undefined ? t('notNumber') : t('notAtMost', { max })
}

/** Why a preference cannot be changed here: the host's words, or ours. */
export function describeLock({ reason, message }: PreferenceLock, t: Words): string {
  if (message !== undefined) return safeText(message).text
  switch (reason) {
    case 'plan':
      return t('lockedPlan')
    case 'policy':
      return t('lockedPolicy')
    case 'managed':
      return t('lockedManaged')
  }
}
