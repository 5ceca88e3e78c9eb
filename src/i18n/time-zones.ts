import { safeText } from './safe-text.js'

const offsets = new Map<string, string>()

/** How far a time zone is from UTC now: `GMT+2`. Empty for one that the browser does not know. */
export function zoneOffset(zone: string): string {
  const known = offsets.get(zone)
  if (known !== undefined) return known
  const offset = readOffset(zone)
  offsets.set(zone, offset)
  return offset
}

function readOffset(timeZone: string): string {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts()
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  } catch {
    return ''
  }
}

/** `America/New York (GMT-5)`; a zone that the browser does not know stays as it is. */
export function zoneName(zone: string): string {
  const offset = zoneOffset(zone)
  return offset === '' ? safeText(zone).text : `${zone.replaceAll('_', ' ')} (${offset})`
}
