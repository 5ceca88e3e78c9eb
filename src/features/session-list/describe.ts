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

/** The accessible name of a row's button: it has to tell rows apart without their rows (requirements.md, row 43). */
export function buttonName(session: Session, number: number | undefined, t: Words): string {
  const words = { device: describeDevice(session, t), place: describePlace(session, t) }
  return number === undefined ? t('signOutDevice', words) : t('signOutDeviceNumbered', { ...words, number })
}

/** Numbers for the buttons that would have the name of another one, by the sessions' ids. */
export function buttonNumbers(sessions: readonly Session[], t: Words): ReadonlyMap<string, number> {
  const taken = new Set<string>()
  const last = new Map<string, number>()
  const numbers = new Map<string, number>()
  for (const session of sessions) {
    if (session.current || !session.revocable) continue
    const plain = buttonName(session, undefined, t)
    let name = plain
    // A device may be called "Laptop (2)".
    for (let number = last.get(plain) ?? 1; taken.has(name); last.set(plain, number)) {
      number += 1
      name = buttonName(session, number, t)
      numbers.set(session.id, number)
    }
    taken.add(name)
  }
  return numbers
}

/** Active while the user looks: a session that was used within this time, in ms. */
const activeNowMs = 120_000

/** @param now ms since the epoch; `undefined` while nobody knows */
export function isActiveNow(session: Session, now: number | undefined): boolean {
  if (session.current) return true
  if (now === undefined || session.lastActiveAt === undefined) return false
  return Math.abs(now - Date.parse(session.lastActiveAt)) < activeNowMs
}
