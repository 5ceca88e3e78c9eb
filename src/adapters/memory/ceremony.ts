import { AccountError, type OperationId } from '../../contract/index.js'
import type { Server } from './server.js'

/** Plays the browser's WebAuthn dialog, which ends as `state.passkeys.ceremony` says. */
export function runCeremony({ state }: Server, operation: OperationId): void {
  switch (state.passkeys.ceremony) {
    case 'succeeds':
      return
    case 'cancelled':
      throw new AccountError('cancelled', { by: 'user' })
    case 'already_enrolled':
      throw new AccountError('conflict', { kind: 'already_enrolled' })
    case 'unsupported':
      throw new AccountError('unsupported', { operation })
    case 'fails':
      throw new AccountError('provider', {}, { providerCode: 'webauthn_failed' })
  }
}
