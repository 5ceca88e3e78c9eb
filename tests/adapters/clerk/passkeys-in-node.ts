import { randomBytes } from 'node:crypto'
import type { Clerk } from '@clerk/clerk-js/no-rhc'

const bytes = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text)).buffer
const base64url = (buffer: BufferSource): string =>
  Buffer.from(buffer instanceof ArrayBuffer ? new Uint8Array(buffer) : new Uint8Array(buffer.buffer)).toString(
    'base64url',
  )

/** Errors as the browser's dialog gives them, in the words of clerk-js. */
class DialogError extends Error {
  readonly clerkRuntimeError = true
  constructor(readonly code: string) {
    super(code)
  }
}

/**
 * The browser's dialog for passkeys, through the two hooks that clerk-js has for platforms without one.
 *
 * @returns what the user does with the next dialog
 */
export function createPasskeys(clerk: Clerk, origin: string): { choice: 'accept' | 'dismiss' } {
  const user: { choice: 'accept' | 'dismiss' } = { choice: 'accept' }
  const known = new Set<string>()

  function clientData(type: string, challenge: BufferSource): ArrayBuffer {
    return bytes(JSON.stringify({ type, challenge: base64url(challenge), origin }))
  }

  const hook = (name: string, answer: unknown) => Reflect.set(clerk, `__internal_${name}`, answer)
  hook('isWebAuthnSupported', () => true)
  hook('createPublicCredentials', async ({ challenge }: PublicKeyCredentialCreationOptions) => {
    if (user.choice === 'dismiss') {
      return { publicKeyCredential: null, error: new DialogError('passkey_registration_cancelled') }
    }
    const id = randomBytes(16).toString('base64url')
    known.add(id)
    return {
      error: null,
      publicKeyCredential: {
        id,
        rawId: bytes(id),
        type: 'public-key',
        authenticatorAttachment: 'platform',
        response: {
          clientDataJSON: clientData('webauthn.create', challenge),
          attestationObject: bytes('attestation'),
          getTransports: () => ['internal'],
        },
      },
    }
  })
  hook(
    'getPublicCredentials',
    async ({ publicKeyOptions }: { publicKeyOptions: PublicKeyCredentialRequestOptions }) => {
      const { challenge, allowCredentials = [] } = publicKeyOptions
      const id = allowCredentials.map((credential) => base64url(credential.id)).find((one) => known.has(one))
      if (user.choice === 'dismiss' || id === undefined) {
        return { publicKeyCredential: null, error: new DialogError('passkey_retrieval_cancelled') }
      }
      return {
        error: null,
        publicKeyCredential: {
          id,
          rawId: bytes(id),
          type: 'public-key',
          authenticatorAttachment: 'platform',
          getClientExtensionResults: () => ({}),
          toJSON: () => ({}),
          response: {
            clientDataJSON: clientData('webauthn.get', challenge),
            authenticatorData: bytes('data'),
            signature: bytes('signature'),
            userHandle: null,
          },
        },
      }
    },
  )
  return user
}
