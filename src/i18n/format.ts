import { kept } from './intl.js'
import type { Message, MessageParam } from './message.js'
import { formatNumber } from './numbers.js'
import { safeText } from './safe-text.js'

/** One piece of a message: its own words, or what stands in a placeholder and may get an element of its own. */
export type MessagePart = string | { readonly param: string; readonly text: string }

/** By placeholder. Texts may come from anywhere: they are made safe to show. */
export type FormatParams = Readonly<Record<string, MessageParam | undefined>>

const pluralRules = kept((locale) => new Intl.PluralRules(locale))

const rightToLeft =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\u200F\\u202B\\u202E\\u2067'
const someRightToLeft = new RegExp(`[${rightToLeft}]`, 'u')
const someLeftToRight = new RegExp(`(?![${rightToLeft}])[\\p{L}\\p{N}]`, 'u')

/**
 * The message in pieces, for rich output. A placeholder without a parameter stays visible as it is written, and nothing
 * throws: a page with an odd word is better than no page.
 */
export function formatParts(message: Message, params: FormatParams, locale: string): readonly MessagePart[] {
  const parts: MessagePart[] = []
  const template = chooseForm(message, params.count, locale)
  // Splitting by a group yields words and names in turn.
  template.split(/\{(\w+)\}/).forEach((piece, index) => {
    if (index % 2 === 1) parts.push(param(piece, params, locale))
    else if (piece !== '') parts.push(piece)
  })
  return parts
}

/**
 * The message as one text. A text in a placeholder is isolated (U+2068 … U+2069) where it runs against the direction
 * of the message, so that it cannot turn its neighbours around.
 */
export function formatMessage(message: Message, params: FormatParams, locale: string): string {
  const parts = formatParts(message, params, locale)
  const opposite = parts.some((part) => typeof part === 'string' && someRightToLeft.test(part))
    ? someLeftToRight
    : someRightToLeft
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part
    return opposite.test(part.text) && typeof params[part.param] === 'string' ? `\u2068${part.text}\u2069` : part.text
  })
  return texts.join('')
}

function chooseForm(message: Message, count: unknown, locale: string): string {
  if (typeof message === 'string') return message
  const rule = typeof count === 'number' ? pluralRules(locale)?.select(count) : undefined
  return message[rule ?? 'other'] ?? message.other
}

function param(name: string, params: FormatParams, locale: string): MessagePart {
  const value = Object.hasOwn(params, name) ? params[name] : undefined
  if (typeof value === 'string') return { param: name, text: safeText(value).text }
  if (typeof value === 'number') return { param: name, text: formatNumber(value, locale) ?? '–' }
  return `{${name}}`
}
