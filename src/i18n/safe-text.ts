import { kept } from './intl.js'

export interface SafeText {
  /** What may be shown. */
  text: string
  /** Whether the end is missing, so that the whole has to stay within reach (in `title`). */
  cut: boolean
}

/**
 * What is drawn as nothing or moves its neighbours: controls, line separators, bidi overrides, zero-width characters,
 * lone surrogates. The group lets through the flags that are spelt with such characters.
 */
const unseen = /(\u{1F3F4}[\u{E0061}-\u{E007A}]{2,6}\u{E007F})|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{DI}\uFFF9-\uFFFB]/gu
const joiner = /[\u200C\u200D]/
const selector = /\p{Variation_Selector}/u
/** They change no letters, only punctuation, and the dates of `Intl` are full of them. */
const mark = /[\u061C\u200E\u200F]/
/** What a joiner or a selector is written for: emoji and the scripts that need them. Latin does not. */
const base = '(?!\\p{Script=Latin})[\\p{L}\\p{Extended_Pictographic}\\u{1F3FB}-\\u{1F3FF}'
const beforeSelector = new RegExp(`${base}\\d#*]$`, 'u')
const beforeJoiner = new RegExp(`${base}\\p{M}]$`, 'u')
const afterJoiner = new RegExp(`^${base}]`, 'u')

const segmenter = kept((locale) => new Intl.Segmenter(locale))

/**
 * Makes words that came from outside fit to be shown: what cannot be seen is made visible, and long ones are cut
 * between two characters as people see them (requirements.md, row 4). Safe text stays as it is.
 *
 * @param max code points, the ellipsis of a cut one included
 */
export function safeText(value: string, max = 200): SafeText {
  // A code point takes two units at most: of a text of a megabyte, the rest need not be looked at.
  const start = value.slice(0, max * 2 + 2)
  const text = start.replace(unseen, (found, flag: string | undefined, at: number) => flag ?? visible(found, start, at))
  const points = Array.from(text)
  if (points.length <= max) return { text, cut: false }
  const room = points.slice(0, max - 1).join('')
  const boundary = segmenter('en')?.segment(text).containing(room.length)?.index
  // A single character of 200 marks has no boundary to cut at.
  return { text: `${text.slice(0, boundary) || room}…`, cut: true }
}

function visible(found: string, text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 2), at)
  const after = text.slice(at + found.length, at + found.length + 2)
  if (selector.test(found) && beforeSelector.test(before)) return found
  if (joiner.test(found) && beforeJoiner.test(before) && afterJoiner.test(after)) return found
  if (mark.test(found) && !/\p{Script=Latin}$/u.test(before) && !/^\p{Script=Latin}/u.test(after)) return found
  const code = found.charCodeAt(0)
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD'
}
