/** What separates words and is none itself. */
const nothingToSay = /^[\s·,.:;()–—…\d]*$/

/**
 * The texts below `root` that are not in the catalogue: with the locale `en-XA` every message stands in brackets (⟦ … ⟧),
 * and what came from the server is given as `foreign`. Attributes that are read out count as well.
 */
export function unmarkedWords(root: ParentNode & Node, foreign: readonly string[]): string[] {
  const spoken = ['aria-label', 'title', 'alt', 'placeholder', 'aria-description'].flatMap((name) =>
    [...root.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  )
  const shown = [...root.querySelectorAll('*')]
    // Dates are the browser's own words in the same locale.
    .filter((element) => element.localName !== 'time' && element.localName !== 'title')
    .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
    .map((node) => ({
      text: node.textContent ?? '',
      sentence: node.parentElement?.closest('p, li, span, button, h2, div'),
    }))
  const isForeign = (text: string) => foreign.some((word) => text.trim() !== '' && word.includes(text.trim()))
  const isMarked = (text: string) => text.includes('⟦') || text.includes('⟧')
  return [
    ...spoken.filter((text) => !isMarked(text) && !isForeign(text) && !isDate(text)),
    ...shown
      .filter(({ text }) => !nothingToSay.test(text) && !isForeign(text))
      // A sentence with an element in it is in several pieces, of which the first and the last are marked.
      .filter(({ text, sentence }) => !isMarked(text) && !isMarked(sentence?.textContent ?? ''))
      .map(({ text }) => text),
  ]
}

const isDate = (text: string) => /\d{4}.*\d\d:\d\d/.test(text) || /\d{1,2}:\d\d/.test(text)
