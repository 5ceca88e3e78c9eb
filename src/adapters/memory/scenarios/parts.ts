import { knownSecrets, knownTotpBytes } from '../known.js'
import { backupCodeDigest } from '../recovery.js'
import type { MemoryState } from '../state.js'
import { ages, ago } from './rows.js'

/** Turns on the authenticator app of `knownSecrets.totpSecret`, with all ten backup codes. */
export function withAuthenticator(state: MemoryState, now: number): void {
  state.mfa.factors = [
    {
      id: 'factor_authenticator',
      type: 'totp',
      name: 'Authenticator app',
      secret: knownTotpBytes(),
      isDefault: true,
      createdAt: ago(now, 60 * ages.day),
      lastUsedAt: ago(now, 5 * ages.day),
    },
  ]
  state.backupCodes.generatedAt = ago(now, 60 * ages.day)
  state.backupCodes.codes = knownSecrets.backupCodes.map((code) => ({ digest: backupCodeDigest(code), used: false }))
}
