import { digest } from './digest.js'
import type { Server } from './server.js'

/** Crockford's letters and digits, without those that are mistaken for each other: 5 bits each, 50 per code. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** As many as the policy says. Nothing keeps them: the server stores their digests only. */
export function generateBackupCodes({ state, random }: Server): string[] {
  const length = state.policy.backupCodes?.count ?? 10
  return Array.from({ length }, () => `${random.text(5, alphabet)}-${random.text(5, alphabet)}`)
}

/** Puts these in place of all former codes. */
export function storeBackupCodes(server: Server, digests: readonly string[]): void {
  server.state.backupCodes.codes = digests.map((stored) => ({ digest: stored, used: false }))
  server.state.backupCodes.generatedAt = server.date()
}

/** Letter case and separators do not matter, because people type codes from paper. */
export function backupCodeDigest(code: string): string {
  return digest(code.toLowerCase().replace(/[\s-]/g, ''))
}

/** Uses a code up. False when it is wrong or was used before. */
export function useBackupCode({ state }: Server, code: string): boolean {
  const wanted = backupCodeDigest(code)
  const found = state.backupCodes.codes.find((stored) => stored.digest === wanted && !stored.used)
  if (found) found.used = true
  return found !== undefined
}
