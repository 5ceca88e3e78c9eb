import type { Challenge } from '../../contract/index.js'
import { readCode } from '../../ui/read-code.js'

/** What is meant by the text in the field of a code, without what was pasted along with it. */
export const readTypedCode = (text: string | undefined, alphabet: Challenge['alphabet']): string =>
  readCode(text ?? '', alphabet ?? 'digits')
