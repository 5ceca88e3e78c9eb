import type { Messages } from '../catalogue.js'
import { mapWords } from '../pseudo.js'
import { messages as english } from './en.js'

const plain = 'AaCcDdEeGgHhIiKkLlNnOoRrSsTtUuWwYyZz'
const accented = 'ÅåÇçÐðÉéĜĝĤĥÎîĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž'
const filler = ' ļöñĝéŕ'

/**
 * A made-up left-to-right language: English with accents, in brackets and at least 40 % longer. It shows words that are
 * not in the catalogue, and layouts that German or Finnish would break. For development only.
 */
export const messages: Messages = mapWords(english, {
  word: (word) => Array.from(word, (letter) => accented[plain.indexOf(letter)] ?? letter).join(''),
  whole: (text) => `⟦${text}${filler.repeat(Math.ceil((text.length * 0.4) / filler.length))}⟧`,
})
