import type { Session } from '../../contract/index.js'
import { formatPlace } from '../../i18n/places.js'
import { safeText } from '../../i18n/safe-text.js'
import type { Translate } from '../../i18n/translate.js'
import type { sessionListMessages } from './messages.js'

type Words = Translate<typeof sessionListMessages>

/** "Chrome on macOS", or what the user called it; "Unknown device" when nothing is known. */
export function describeDevice({ device }: Pick<Session, 'device'>, t: Words): string {
  const [name, browser, system] = [device?.name, device?.browser, device?.os].map((text) => text?.trim())
  if (name) return safeText(name).text
  if (browser && system) return t('deviceOn', { browser, system })
  return safeText(browser || system || t('unknownDevice')).text
}

/** "Berlin, Germany", without saying that it is approximate; "Unknown place" when nothing is known. */
export function describePlace({ location }: Pick<Session, 'location'>, t: Words): string {
  if (!location) return t('unknownPlace')
  const { city, region, country } = location
  // City and country tell places apart; a region between them only makes the row longer.
  return formatPlace({ city, country, ...(!(city && country) && { region }) }, t.locale) ?? t('unknownPlace')
}

/**
 * The accessible names of the rows' buttons, by the sessions' ids. No two are the same, because a screen reader lists
 * them without their rows (requirements.md, row 43).
 */
export function buttonNames(sessions: readonly Session[], t: Words): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const numbers = new Map<string, number>()
  const names = new Map<string, string>()
  for (const session of sessions) {
    if (session.current || !session.revocable) continue
    const words = { device: describeDevice(session, t), place: describePlace(session, t) }
    const plain = t('signOutDevice', words)
    let name = plain
    // A device may be called "Laptop (2)".
    for (let number = numbers.get(plain) ?? 1; taken.has(name); numbers.set(plain, number)) {
      number += 1
      name = t('signOutDeviceNumbered', { ...words, number })
    }
    taken.add(name)
    names.set(session.id, name)
  }
  return names
}

/** Active while the user looks: a session that was used within this time, in ms. */
const activeNowMs = 120_000

/** @param now ms since the epoch; `undefined` while nobody knows */
export function isActiveNow(session: Session, now: number | undefined): boolean {
  if (session.current) return true
  if (now === undefined || session.lastActiveAt === undefined) return false
  return Math.abs(now - Date.parse(session.lastActiveAt)) < activeNowMs
}
