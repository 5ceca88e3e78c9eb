/** The two ceremonies of WebAuthn, from the server's JSON and back to it, for every adapter whose server speaks that. */
import { AccountError, type OperationId } from '../../contract/index.js'

/** One talk with the browser, and what to say when the host's set-up is wrong. */
export interface Ceremony {
  operation: OperationId
  /** As the server gave them (WebAuthn Level 3, 5.1.8 and 5.1.9). */
  options: unknown
  signal: AbortSignal
  /** The options are none. */
  unreadable: () => AccountError
  /** They are for another domain than that of the page. */
  foreignDomain: (cause: Error) => AccountError
}

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

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

const toDescriptor = ({ id, transports }: CredentialJson): PublicKeyCredentialDescriptor => ({
  id: toBytes(id),
  type: 'public-key',
  // Some servers keep them as one string, and give an empty one back for a passkey that told none.
  transports: (transports ?? []).filter(isText),
})

const isCredentials = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.every((one) => isText(member(one, 'id'))))

function isCreation(value: unknown): value is CreationJson {
  const known = isText(member(value, 'challenge')) && isText(member(member(value, 'user'), 'id'))
  const parameters = member(value, 'pubKeyCredParams')
  return known && Array.isArray(parameters) && isCredentials(member(value, 'excludeCredentials'))
}

function isRequest(value: unknown): value is RequestJson {
  return isText(member(value, 'challenge')) && isCredentials(member(value, 'allowCredentials'))
}

/** Runs one ceremony, and gives its end in the words of the contract. */
async function perform(ceremony: Ceremony, start: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const { operation, signal } = ceremony
  if (!hasWebAuthn()) throw new AccountError('unsupported', { operation })
  const credential = await start().catch((cause: unknown) => {
    throw signal.aborted ? new AccountError('cancelled', { by: 'signal' }) : ceremonyError(cause, ceremony)
  })
  if (credential instanceof PublicKeyCredential) return credential
  throw new AccountError('cancelled', { by: 'user' })
}

/** Makes a new passkey or security key. The answer is what the server verifies. */
export async function createCredential(ceremony: Ceremony): Promise<CredentialAnswer> {
  const { options, signal, operation } = ceremony
  if (!isCreation(options)) throw ceremony.unreadable()
  const publicKey: PublicKeyCredentialCreationOptions = {
    ...options,
    challenge: toBytes(options.challenge),
    user: { ...options.user, id: toBytes(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(toDescriptor),
  }
  const credential = await perform(ceremony, () => navigator.credentials.create({ publicKey, signal }))
  const { response } = credential
  if (!(response instanceof AuthenticatorAttestationResponse)) throw new AccountError('unsupported', { operation })
  return toAnswer(credential, {
    attestationObject: toBase64url(response.attestationObject),
    // Absent in browsers of before 2023.
    transports: response.getTransports?.() ?? [],
  })
}

/** Signs with one of the user's own, for a user who is signed in. The answer is what the server verifies. */
export async function useCredential(ceremony: Ceremony): Promise<CredentialAnswer> {
  const { options, signal, operation } = ceremony
  if (!isRequest(options)) throw ceremony.unreadable()
  const { allowCredentials = [] } = options
  // Without the user's own ones to choose from, the passkey of somebody else would do, and sign that one in.
  if (allowCredentials.length === 0) throw new AccountError('not_found', {})
  const publicKey: PublicKeyCredentialRequestOptions = {
    ...options,
    challenge: toBytes(options.challenge),
    allowCredentials: allowCredentials.map(toDescriptor),
  }
  const credential = await perform(ceremony, () => navigator.credentials.get({ publicKey, signal }))
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
    clientExtensionResults: {},
    response: { clientDataJSON: toBase64url(response.clientDataJSON), ...more },
  }
}

/** https://www.w3.org/TR/webauthn-3/#sctn-createCredential-exceptions */
function ceremonyError(cause: unknown, { operation, foreignDomain }: Ceremony): AccountError {
  const error = cause instanceof Error ? cause : new Error(String(cause))
  switch (error.name) {
    // Dismissed, timed out and forbidden by the browser are one on purpose, so that no page learns more.
    case 'NotAllowedError':
    case 'AbortError':
      return new AccountError('cancelled', { by: 'user' }, { cause })
    case 'InvalidStateError':
      return new AccountError('conflict', { kind: 'already_enrolled' }, { cause })
    case 'SecurityError':
      return foreignDomain(error)
    case 'NotSupportedError':
    case 'ConstraintError':
      return new AccountError('unsupported', { operation }, { cause })
    default:
      return new AccountError('provider', {}, { cause })
  }
}
