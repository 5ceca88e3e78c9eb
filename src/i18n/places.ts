import { kept } from './intl.js'
import { safeText } from './safe-text.js'

export interface Place {
  city?: string | undefined
  region?: string | undefined
  /** The ISO 3166 code (`DE`), or a name, which stays as it is. */
  country?: string | undefined
}

const countryNames = kept((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }))

/** `Berlin, Germany`, each name once and safe to show; `undefined` when nothing is known. */
export function formatPlace({ city, region, country }: Place, locale: string): string | undefined {
  const names = new Map<string, string>()
  for (const name of [city, region, countryName(country, locale)]) {
    const shown = safeText(name?.trim() ?? '').text
    const key = shown.toLocaleLowerCase('en')
    if (shown !== '' && !names.has(key)) names.set(key, shown)
  }
  return [...names.values()].join(/^(ar|fa|ps|ur)\b/i.test(locale) ? '، ' : ', ') || undefined
}

function countryName(country: string | undefined, locale: string): string | undefined {
  const code = country?.trim().toUpperCase() ?? ''
  if (!/^[A-Z]{2}$/.test(code)) return country
  // ZZ stands for "nobody knows".
  return code === 'ZZ' ? undefined : countryNames(locale)?.of(code)
}
