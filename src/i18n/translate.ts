import { type FormatParams, formatMessage, formatParts, type MessagePart } from './format.js'
import type { Message, MessageArguments } from './message.js'

/** Words by key, in the locale. A message without placeholders takes no parameters; one with some takes them all. */
export interface Translate<English> {
  <Key extends keyof English & string>(key: Key, ...params: MessageArguments<English[Key]>): string
  /** The message in pieces, so that what stands in a placeholder can get its own element (`<bdi>`). */
  parts<Key extends keyof English & string>(key: Key, ...params: MessageArguments<English[Key]>): readonly MessagePart[]
  readonly locale: string
}

/**
 * Makes `t` of a component's English messages and what the host puts in their place.
 *
 * @param messages what is missing in them is shown in English
 * @param locale a BCP 47 tag, for plural forms and numbers
 */
export function translator<const English extends Readonly<Record<string, Message>>>(
  english: English,
  messages: Readonly<Record<string, Message | undefined>> | undefined,
  locale: string,
): Translate<English> {
  // A key that nobody has (a host in plain JavaScript) is shown as it is: it says what is missing.
  const find = (key: string): Message => held(messages, key) ?? held(english, key) ?? key
  const t = (key: string, params: FormatParams = {}) => formatMessage(find(key), params, locale)
  const parts = (key: string, params: FormatParams = {}) => formatParts(find(key), params, locale)
  return Object.assign(t, { parts, locale })
}

function held(messages: object | undefined, key: string): Message | undefined {
  const message: unknown = messages && Reflect.get(messages, key)
  return isMessage(message) ? message : undefined
}

function isMessage(value: unknown): value is Message {
  return (
    typeof value === 'string' ||
    (typeof value === 'object' && value !== null && 'other' in value && typeof value.other === 'string')
  )
}
