import type { FieldErrorCode } from '../../contract/index.js'
import { callingCodeOf, leadingCallingCode, withoutTrunk } from './calling-codes.js'

export type ReadPhoneNumber =
  | {
      /** E.164: `+4930123456`. */
      number: string
      /** The calling code was not typed, and is the one of `home`. */
      assumed: boolean
    }
  | { problem: FieldErrorCode }

/** E.164 takes 15 digits at most. No country has fewer than four after its code. */
const isE164 = (number: string) => /^\+[1-9]\d{6,14}$/.test(number)

/**
 * Reads a number as people write it: with the calling code (`+44 (0)20 7946 0958`, `0044…`), or as it is dialled at home.
 * Only its form is looked at. Which numbers exist changes every month, and the code that is sent finds it out
 * (stories/decisions/0012-phone-numbers.mdx).
 *
 * @param home the calling code for a number without one, where it is known
 */
export function readPhoneNumber(text: string, home?: string): ReadPhoneNumber {
  const typed = text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/^\s*tel:/i, '')
    .replace(/\(0\)/g, '')
    .replace(/[\s\p{Cf}\p{Pd}().·/]/gu, '')
    .replace(/^00/, '+')
  if (typed === '') return { problem: 'required' }
  if (!/^\+?\d+$/.test(typed)) return { problem: 'invalid' }

  const assumed = !typed.startsWith('+')
  const code = assumed ? home : leadingCallingCode(typed.slice(1))
  if (code === undefined) return { problem: assumed ? 'pattern' : 'invalid' }
  const number = `+${code}${withoutTrunk(code, assumed ? typed : typed.slice(1 + code.length))}`
  if (isE164(number)) return { number, assumed }
  return { problem: number.length > 16 ? 'too_long' : 'too_short' }
}

/**
 * The calling code that somebody most likely leaves out.
 *
 * @param current the number that they have now
 * @param locales BCP 47 tags, the best one first; those without a country say nothing
 */
export function homeCallingCode(current: string | undefined, locales: readonly string[]): string | undefined {
  const kept = current?.startsWith('+') ? leadingCallingCode(current.slice(1)) : undefined
  if (kept !== undefined) return kept
  for (const locale of locales) {
    const country = /^[a-z]{2,3}(?:-[A-Za-z]{4})?-([A-Za-z]{2})(?:-|$)/.exec(locale)?.[1]
    const code = country && callingCodeOf(country.toUpperCase())
    if (code) return code
  }
  return undefined
}

/** `+44 207 946 0958`: in groups that can be read out. What is no E.164 number stays as it is. */
export function formatPhoneNumber(number: string): string {
  const code = isE164(number) ? leadingCallingCode(number.slice(1)) : undefined
  if (code === undefined) return number
  const groups = number.slice(1 + code.length).match(/\d{3}(?:\d$)?|\d{1,2}$/g)
  return [`+${code}`, ...(groups ?? [])].join(' ')
}
