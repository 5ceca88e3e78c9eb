/**
 * The two ceremonies of WebAuthn, from the server's JSON and back to it. Not by the passkey plugin of the client: that one
 * cannot be aborted, hides the headers of failed answers, and gives the name of the new passkey to the authenticator as the
 * name of the user.
 */
import { AccountError, type OperationId } from '../../contract/index.js'
import { cancelled, notBetterAuth } from './errors.js'
import { record, text } from './parse.js'

interface CredentialJson {
  id: string
  transports?: AuthenticatorTransport[]
}

/** The members that are needed here; all others are passed on to the browser, which checks them itself. */
type CreationJson = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
  challenge: string
  user: { id: string; name: string; displayName: string }
  excludeCredentials?: CredentialJson[]
}
type RequestJson = Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
  challenge: string
  allowCredentials?: CredentialJson[]
}

export type CredentialAnswer = Record<string, unknown> & { id: string }

/** What a browser has only in a secure context. */
export function hasWebAuthn(): boolean {
  return typeof PublicKeyCredential === 'function' && typeof navigator === 'object' && 'credentials' in navigator
}

const toBytes = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0))

const toBase64url = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const toDescriptor = ({ id, transports }: CredentialJson): PublicKeyCredentialDescriptor => ({
  id: toBytes(id),
  type: 'public-key',
  // The server keeps them as one string, and gives an empty one back for a passkey that told none.
  transports: (transports ?? []).filter((transport) => text(transport) !== undefined),
})

const isCredentials = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((one) => text(record(one)?.id) !== undefined))

function isCreation(value: unknown): value is CreationJson {
  const json = record(value)
  const known = text(json?.challenge) && text(record(json?.user)?.id) && record(json?.rp)
  return Boolean(known) && Array.isArray(json?.pubKeyCredParams) && isCredentials(json?.excludeCredentials)
}

function isRequest(value: unknown): value is RequestJson {
  const json = record(value)
  return text(json?.challenge) !== undefined && isCredentials(json?.allowCredentials)
}

/** Runs one ceremony, and gives its end in the words of the contract. */
async function perform(
  operation: OperationId,
  signal: AbortSignal,
  start: () => Promise<Credential | null>,
): Promise<PublicKeyCredential> {
  if (!hasWebAuthn()) throw new AccountError('unsupported', { operation })
  const credential = await start().catch((cause: unknown) => {
    throw signal.aborted ? cancelled() : ceremonyError(cause, operation)
  })
  if (credential instanceof PublicKeyCredential) return credential
  throw new AccountError('cancelled', { by: 'user' })
}

/** @param options the answer of generate-register-options */
export async function createCredential(
  operation: OperationId,
  options: unknown,
  signal: AbortSignal,
): Promise<CredentialAnswer> {
  if (!isCreation(options)) throw notBetterAuth()
  const publicKey: PublicKeyCredentialCreationOptions = {
    ...options,
    challenge: toBytes(options.challenge),
    user: { ...options.user, id: toBytes(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(toDescriptor),
  }
  const credential = await perform(operation, signal, () => navigator.credentials.create({ publicKey, signal }))
  const { response } = credential
  if (!(response instanceof AuthenticatorAttestationResponse)) throw new AccountError('unsupported', { operation })
  return toAnswer(credential, {
    attestationObject: toBase64url(response.attestationObject),
    // Absent in browsers of before 2023.
    transports: response.getTransports?.() ?? [],
  })
}

/** @param options the answer of generate-authenticate-options, for a user who is signed in */
export async function useCredential(
  operation: OperationId,
  options: unknown,
  signal: AbortSignal,
): Promise<CredentialAnswer> {
  if (!isRequest(options)) throw notBetterAuth()
  const { allowCredentials = [] } = options
  // Without the user's own ones to choose from, the passkey of somebody else would do, and sign that one in.
  if (allowCredentials.length === 0) throw new AccountError('not_found', {})
  const publicKey: PublicKeyCredentialRequestOptions = {
    ...options,
    challenge: toBytes(options.challenge),
    allowCredentials: allowCredentials.map(toDescriptor),
  }
  const credential = await perform(operation, signal, () => navigator.credentials.get({ publicKey, signal }))
  const { response } = credential
  if (!(response instanceof AuthenticatorAssertionResponse)) throw new AccountError('unsupported', { operation })
  return toAnswer(credential, {
    authenticatorData: toBase64url(response.authenticatorData),
    signature: toBase64url(response.signature),
    ...(response.userHandle && { userHandle: toBase64url(response.userHandle) }),
  })
}

function toAnswer(
  { id, rawId, response, authenticatorAttachment }: PublicKeyCredential,
  more: Record<string, unknown>,
): CredentialAnswer {
  return {
    id,
    rawId: toBase64url(rawId),
    type: 'public-key',
    authenticatorAttachment,
    response: { clientDataJSON: toBase64url(response.clientDataJSON), ...more },
  }
}

/** https://www.w3.org/TR/webauthn-3/#sctn-createCredential-exceptions */
function ceremonyError(cause: unknown, operation: OperationId): AccountError {
  switch (cause instanceof Error ? cause.name : '') {
    // Dismissed, timed out and forbidden by the browser are one on purpose, so that no page learns more.
    case 'NotAllowedError':
    case 'AbortError':
      return new AccountError('cancelled', { by: 'user' }, { cause })
    case 'InvalidStateError':
      return new AccountError('conflict', { kind: 'already_enrolled' }, { cause })
    case 'SecurityError': {
      const hint = 'Set `rpID` of the `passkey()` plugin to the domain of this page, or to one that it is a part of.'
      return new AccountError('misconfigured', { hint }, { cause })
    }
    case 'NotSupportedError':
    case 'ConstraintError':
      return new AccountError('unsupported', { operation }, { cause })
    default:
      return new AccountError('provider', {}, { cause })
  }
}
