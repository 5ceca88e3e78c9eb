import { messages as rightToLeft } from 'latchkey/locales/ar-XB'
import { messages as english } from 'latchkey/locales/en'
import { messages as accented } from 'latchkey/locales/en-XA'
import { describe, expect, it } from 'vitest'
import type { Messages } from '../../src/i18n/catalogue.js'
import type { Message } from '../../src/i18n/message.js'

/** `errors.rate_limited_wait`, and each of its forms. */
function texts(messages: Messages): Map<string, string[]> {
  const all = new Map<string, string[]>()
  for (const [section, words] of Object.entries(messages)) {
    for (const [key, message] of Object.entries<Message>(words)) {
      const forms = typeof message === 'string' ? [message] : Object.values(message)
      all.set(
        `${section}.${key}`,
        forms.filter((text) => text !== undefined),
      )
    }
  }
  return all
}

function placeholders(forms: readonly string[]): string[] {
  return [...new Set(forms.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted()
}

const all = texts(english)

describe.each([
  ['ar-XB', rightToLeft],
  ['en-XA', accented],
])('the locale %s', (_, messages) => {
  const others = texts(messages)

  it('has a text for every English one, and no other', () => {
    expect([...others.keys()]).toEqual([...all.keys()])
  })

  it('names the same placeholders, so that nothing is missing in a sentence', () => {
    for (const [key, forms] of all)
      expect([key, placeholders(others.get(key) ?? [])]).toEqual([key, placeholders(forms)])
  })

  it('marks every text, so that a word that is not in the catalogue stands out', () => {
    for (const text of [...others.values()].flat()) expect(text).toMatch(/^⟦.*⟧$/su)
  })

  it('changes every word', () => {
    for (const [key, forms] of all) expect([key, others.get(key)]).not.toEqual([key, forms])
    expect(others.get('common.retry')?.[0]).not.toContain('Try again')
  })
})

describe('the right-to-left locale', () => {
  it('turns around what it does not isolate', () => {
    for (const text of [...texts(rightToLeft).values()].flat()) {
      const opened = text.match(/\u202E/g)?.length
      expect(text.match(/\u202C/g)?.length).toBe(opened)
    }
  })
})

describe('the long locale', () => {
  it('is at least 40 % longer than English', () => {
    const length = (texts_: Map<string, string[]>) => [...texts_.values()].flat().map((text) => text.length)
    const long = length(texts(accented))
    for (const [index, english_] of length(all).entries()) expect(long[index]).toBeGreaterThanOrEqual(english_ * 1.4)
  })
})

describe('the English words', () => {
  it.each([...all])('%s can be read by anyone', (_, forms) => {
    for (const text of forms) {
      expect(text.trim()).toBe(text)
      expect(text).not.toBe('')
      // Words of developers.
      expect(text).not.toMatch(
        /\b(error|invalid|failure|credentials?|token|request|null|undefined|log ?in|log ?out)\b/i,
      )
      // A straight quote, or three dots in place of an ellipsis.
      expect(text).not.toMatch(/['"]|\.\.\./)
    }
  })

  it('have a form for one where they count', () => {
    const counting = [...all].filter(([, forms]) => forms.some((text) => text.includes('{count}')))
    expect(counting.length).toBeGreaterThan(0)
    expect(counting.filter(([, forms]) => forms.length !== 2)).toEqual([])
  })
})
