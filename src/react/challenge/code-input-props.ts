import type { Challenge } from '../../contract/index.js'

/** The attributes of an input for a one-time code (requirements.md, row 83). */
export function codeInputProps(challenge: Pick<Challenge, 'alphabet'> | undefined): Record<string, unknown> {
  return {
    type: 'text',
    inputMode: challenge?.alphabet === 'alphanumeric' ? 'text' : 'numeric',
    autoComplete: 'one-time-code',
    autoCapitalize: 'none',
    autoCorrect: 'off',
    spellCheck: false,
    dir: 'ltr',
    required: true,
  }
}
