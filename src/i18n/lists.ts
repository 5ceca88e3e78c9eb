import { kept } from './intl.js'

const format = kept(
  (locale, type) => new Intl.ListFormat(locale, { type: type === 'conjunction' ? 'conjunction' : 'disjunction' }),
)

/** `PNG, JPG or WebP`. */
export function formatChoice(items: readonly string[], locale: string): string {
  return format(locale, 'disjunction')?.format(items) ?? items.join(', ')
}

/** `PNG, JPG and WebP`. */
export function formatAll(items: readonly string[], locale: string): string {
  return format(locale, 'conjunction')?.format(items) ?? items.join(', ')
}
