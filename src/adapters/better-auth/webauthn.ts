/**
 * The ceremonies of WebAuthn on what the passkey plugin of the server answers. Not by the passkey plugin of the client: that
 * one cannot be aborted, hides the headers of failed answers, and gives the name of the new passkey to the authenticator as
 * the name of the user.
 */
import { AccountError, type OperationId } from '../../contract/index.js'
import type { Ceremony } from '../shared/webauthn.js'
import { notBetterAuth } from './errors.js'

const hint = 'Set `rpID` of the `passkey()` plugin to the domain of this page, or to one that it is a part of.'

/** @param options the answer of generate-register-options or generate-authenticate-options */
export function ceremony(operation: OperationId, options: unknown, signal: AbortSignal): Ceremony {
  return {
    operation,
    options,
    signal,
    unreadable: notBetterAuth,
    foreignDomain: (cause) => new AccountError('misconfigured', { hint }, { cause }),
  }
}
