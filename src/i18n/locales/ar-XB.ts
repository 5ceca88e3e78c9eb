import type { Messages } from '../catalogue.js'
import { mapWords } from '../pseudo.js'
import { messages as english } from './en.js'

const rightToLeftMark = '\u200F'
const override = '\u202E'
const endOfOverride = '\u202C'

/**
 * A made-up right-to-left language: English with every word drawn from right to left, in brackets. It shows a layout
 * that does not mirror and words that are not in the catalogue. Use it with `dir="rtl"`, for development only.
 */
export const messages: Messages = mapWords(english, {
  word: (word) => `${rightToLeftMark}${override}${word}${endOfOverride}${rightToLeftMark}`,
  whole: (text) => `⟦${text}⟧`,
})
