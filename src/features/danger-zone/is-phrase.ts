/**
 * Whether the user typed what they were asked for. Keyboards compose characters in different ways, and a space at the end
 * is not seen (requirements.md, row 108).
 */
export function isPhrase(typed: string, phrase: string): boolean {
  return typed.normalize('NFC').trim() === phrase.normalize('NFC').trim()
}
