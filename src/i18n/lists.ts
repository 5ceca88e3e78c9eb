import { kept } from './intl.js'

const format = kept((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }))

/** `PNG, JPG or WebP`. */
export function formatChoice(items: readonly string[], locale: string): string {
  return format(locale)?.format(items) ?? items.join(', ')
}
