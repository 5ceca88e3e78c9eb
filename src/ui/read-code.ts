/** What a code is made of: the six digits of an app, or the letters and digits of a backup code. */
export type CodeKind = 'digits' | 'alphanumeric'

/**
 * What the user means by the text in a code field.
 *
 * People paste "123 456" and "123-456" and type the digits of their own script, so for `digits` every separator goes and
 * every digit becomes an ASCII one. The result is text: a leading zero counts. An `alphanumeric` code loses nothing but
 * white space, because a hyphen or the case may be part of it.
 */
export function readCode(value: string, kind: CodeKind = 'digits'): string {
  if (kind === 'alphanumeric') return value.replace(unseen, '')
  return value
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/[\p{Dash}._,·]/gu, '')
}

/** White space, and what comes along unnoticed when a code is copied out of a message. */
const unseen = /[\s\u200b-\u200f\u2060\ufeff]/g
