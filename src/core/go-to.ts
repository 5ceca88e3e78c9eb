import { AccountError } from '../contract/index.js'
import { safeUrl } from './rules/safe-url.js'

/**
 * Goes to a URL that an adapter gave, by the host's router where there is one. Throws `misconfigured` for a URL that is
 * not on the allow-list of `safeUrl`.
 */
export function goTo(url: string, adapterId: string, onNavigate: ((url: string) => void) | undefined): void {
  const safe = safeUrl(url)
  if (safe === null) {
    const hint = `The adapter "${adapterId}" answered with a URL that is neither https: nor of this origin.`
    throw new AccountError('misconfigured', { hint }, { message: hint })
  }
  if (onNavigate) onNavigate(safe)
  else globalThis.location.assign(safe)
}
