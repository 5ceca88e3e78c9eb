import { safeText } from './safe-text.js'

/** What speakers of a language call it: `Deutsch` for `de`. The tag where nobody knows. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag)
    if (name) return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
  } catch {
    // No tag.
  }
  return safeText(tag).text
}
