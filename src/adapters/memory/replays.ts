import { AccountError } from '../../contract/index.js'
import { digest } from './digest.js'

/** Answers by idempotency key, so that one intent has one effect however often it is sent. */
export interface Replays {
  /** The answer that `key` had, or the one of `act`, which is kept unless it fails. */
  once(key: string, input: unknown, act: () => Promise<string>): Promise<string>
}

export function createReplays(): Replays {
  // As bytes, not as strings: an answer may hold backup codes, and no secret is to be left in memory as such.
  const answers = new Map<string, { input: string; answer: Promise<Uint8Array> }>()

  return {
    async once(key, input, act) {
      const fingerprint = digest(JSON.stringify(input, describeFile) ?? '')
      const known = answers.get(key)
      if (known && known.input !== fingerprint) {
        throw new AccountError('misconfigured', { hint: 'An idempotency key was used again with another input.' })
      }
      if (known) return new TextDecoder().decode(await known.answer)
      const answer = act().then((json) => new TextEncoder().encode(json))
      answers.set(key, { input: fingerprint, answer })
      try {
        return new TextDecoder().decode(await answer)
      } catch (error) {
        // A refusal has no effect, and the same call comes back with a proof after a step-up.
        answers.delete(key)
        throw error
      }
    },
  }
}

function describeFile(_key: string, value: unknown): unknown {
  return value instanceof Blob ? { bytes: value.size, type: value.type } : value
}
