import type { Messages } from './catalogue.js'
import type { Message } from './message.js'

/** How a made-up language is made of English. */
export interface PseudoRules {
  /** Changes one word. Placeholders are not among them. */
  word: (word: string) => string
  /** Changes a whole message, or one of its plural forms, after its words. */
  whole: (text: string) => string
}

/** Makes a made-up language, so that nobody has to keep it in step with the English. */
export function mapWords(messages: Messages, rules: PseudoRules): Messages {
  const sections: [string, object][] = Object.entries(messages)
  const mapped = Object.fromEntries(sections.map(([name, section]) => [name, mapSection(section, rules)]))
  // The same sections with other words, see below.
  return mapped as object as Messages
}

function mapSection<Section extends object>(section: Section, rules: PseudoRules): Section {
  const entries: [string, Message][] = Object.entries(section)
  const mapped = Object.fromEntries(entries.map(([key, message]) => [key, mapMessage(message, rules)]))
  // The same keys with other words: a section of a catalogue holds any message under each of its keys.
  return mapped as Section
}

function mapMessage(message: Message, rules: PseudoRules): Message {
  if (typeof message === 'string') return mapText(message, rules)
  const forms: [string, string][] = Object.entries(message)
  return { ...message, ...Object.fromEntries(forms.map(([form, text]) => [form, mapText(text, rules)])) }
}

function mapText(text: string, { word, whole }: PseudoRules): string {
  return whole(text.replace(/(\{\w+\})|[\p{L}\p{M}’]+/gu, (found, placeholder?: string) => placeholder ?? word(found)))
}
