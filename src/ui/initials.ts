/** One or two letters for a name: of its first and its last word, as the reader sees letters, not code units. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(firstLetter)
  return letters.join('').toLocaleUpperCase()
}

function firstLetter(word: string | undefined): string {
  if (!word) return ''
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)
  return first?.segment ?? ''
}

/** The same number from 0 to `count - 1` for the same text, everywhere and always. */
export function stableIndex(text: string, count: number): number {
  let hash = 0
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521
  return hash % count
}
