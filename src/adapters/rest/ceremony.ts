import type { OperationId } from '../../contract/index.js'
import type { Ceremony } from '../shared/webauthn.js'
import { misconfigured } from './problem.js'

/** What the browser needs for one WebAuthn ceremony, with what to tell the host when the server's options are wrong. */
export function ceremony(operation: OperationId, options: unknown, signal: AbortSignal): Ceremony {
  return {
    operation,
    options,
    signal,
    unreadable: () =>
      misconfigured('`options` of a WebAuthn ceremony has to be the JSON form of WebAuthn Level 3, 5.1.8 and 5.1.9.'),
    foreignDomain: (cause) =>
      misconfigured('The server has to name this page’s domain as the relying party (`rp.id`, `rpId`).', cause),
  }
}
