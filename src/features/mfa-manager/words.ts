import type { MfaFactor } from '../../contract/index.js'
import { formatChoice } from '../../i18n/lists.js'
import { safeText } from '../../i18n/safe-text.js'
import type { Translate } from '../../i18n/translate.js'
import type { mfaManagerMessages } from './messages.js'

export type Words = Translate<typeof mfaManagerMessages>

const known = ['totp', 'webauthn', 'push', 'email', 'sms'] as const

/** What kind of factor it is; one that nobody knows is a second factor all the same. */
export function nameOfType(type: string, t: Words): string {
  return t(known.find((one) => one === type) ?? 'other')
}

/** What the user called it, or else what it is. */
export const nameOfFactor = (factor: Pick<MfaFactor, 'name' | 'type'>, t: Words): string =>
  safeText(factor.name?.trim() || nameOfType(factor.type, t)).text

/** The same for a button, which has to tell factors of one name apart (requirements.md, row 43). */
export function numberedName(factor: MfaFactor, factors: readonly MfaFactor[], t: Words): string {
  const name = nameOfFactor(factor, t)
  const alike = factors.filter((other) => nameOfFactor(other, t) === name)
  const parts = [name, factor.destination && safeText(factor.destination, 64).text]
  if (alike.length > 1) parts.push(String(alike.indexOf(factor) + 1))
  return parts.filter(Boolean).join(', ')
}

const defaultApps = ['Google Authenticator', 'Authy', '1Password']

/** "Google Authenticator, Authy or 1Password"; `undefined` where the host wants none named. */
export function nameApps(apps: readonly string[] | undefined, t: Words): string | undefined {
  const named = apps ?? defaultApps
  return named.length > 0 ? formatChoice(named, t.locale) : undefined
}
