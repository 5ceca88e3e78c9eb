/** Every time zone that the browser knows, UTC first, which most of them leave out. Empty in a very old one. */
export function knownTimeZones(): readonly string[] {
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : []
  return [...new Set(['UTC', ...known])]
}

/** The browser's own one. `undefined` where it does not say. */
export function ownTimeZone(): string | undefined {
  try {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone || undefined
  } catch {
    return undefined
  }
}

/**
 * Those in which every word of the query is found, as people write them: "new york", "sao paulo", "gmt+2".
 *
 * @param textOf what else a zone can be found by, beside its name
 */
export function searchTimeZones(
  zones: readonly string[],
  query: string,
  textOf: (zone: string) => string = () => '',
): readonly string[] {
  const words = plain(query).split(' ').filter(Boolean)
  if (words.length === 0) return zones
  return zones.filter((zone) => {
    const text = plain(`${zone} ${textOf(zone)}`)
    return words.every((word) => text.includes(word))
  })
}

/** Without case, accents and the signs that names of zones are put together with. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[_/()−-]+/g, (signs) => (signs === '−' || signs === '-' ? '-' : ' '))
}
