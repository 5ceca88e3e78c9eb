import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { vi } from 'vitest'

/** What the user does with the browser's dialog: agrees, closes it, or leaves it open until the page gives up. */
export type DialogChoice = 'accept' | 'dismiss' | 'wait'

interface Stored {
  id: Buffer
  key: KeyObject
  userHandle: Buffer
  counter: number
}

type Cbor = number | string | Buffer | ReadonlyMap<Cbor, Cbor>

/** As much of RFC 8949 as an attestation needs. */
function cbor(value: Cbor): Buffer {
  const head = (type: number, size: number): Buffer =>
    size < 24
      ? Buffer.of((type << 5) | size)
      : size < 256
        ? Buffer.of((type << 5) | 24, size)
        : Buffer.of((type << 5) | 25, size >> 8, size & 255)
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, member]) => [cbor(key), cbor(member)])])
}

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()
const copy = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer
const idOf = (source: BufferSource): string =>
  Buffer.from(source instanceof ArrayBuffer ? new Uint8Array(source) : new Uint8Array(source.buffer)).toString('hex')

class Attestation {
  constructor(
    readonly clientDataJSON: ArrayBuffer,
    readonly attestationObject: ArrayBuffer,
  ) {}
  getTransports = () => ['internal', 'hybrid']
}
class Assertion {
  constructor(
    readonly clientDataJSON: ArrayBuffer,
    readonly authenticatorData: ArrayBuffer,
    readonly signature: ArrayBuffer,
    readonly userHandle: ArrayBuffer,
  ) {}
}
class FakeCredential {
  readonly id: string
  readonly rawId: ArrayBuffer
  readonly authenticatorAttachment = 'platform'
  constructor(
    id: Buffer,
    readonly response: Attestation | Assertion,
  ) {
    this.id = id.toString('base64url')
    this.rawId = copy(id)
  }
}

/**
 * A browser's WebAuthn with one authenticator in it, in software: its attestations and signatures are real, and a server
 * checks them as it does those of a device.
 */
export class Authenticator {
  choice: DialogChoice = 'accept'
  /** What the password manager was told. */
  readonly forgotten: { rpId: string; credentialId: string }[] = []
  /** The options of every ceremony so far. */
  readonly created: PublicKeyCredentialCreationOptions[] = []
  readonly #stored: Stored[] = []

  constructor(private readonly origin: string) {}

  /**
   * Takes the place of the browser's, until `vi.unstubAllGlobals()`.
   *
   * @param signals the browser has the Signal API
   */
  install({ signals = true } = {}): this {
    const signalUnknownCredential = async (told: { rpId: string; credentialId: string }) =>
      void this.forgotten.push(told)
    const credentials = { create: this.#create, get: this.#get }
    vi.stubGlobal('navigator', { credentials })
    Reflect.deleteProperty(FakeCredential, 'signalUnknownCredential')
    if (signals) Object.assign(FakeCredential, { signalUnknownCredential })
    vi.stubGlobal('PublicKeyCredential', FakeCredential)
    vi.stubGlobal('AuthenticatorAttestationResponse', Attestation)
    vi.stubGlobal('AuthenticatorAssertionResponse', Assertion)
    return this
  }

  #clientData(type: string, challenge: BufferSource): Buffer {
    const { origin } = this
    return Buffer.from(
      JSON.stringify({ type, challenge: Buffer.from(idOf(challenge), 'hex').toString('base64url'), origin }),
    )
  }

  #authData(rpId: string, flags: number, counter: number, more = Buffer.alloc(0)): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rpId), Buffer.of(flags), count, more])
  }

  async #ask(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted()
    if (this.choice === 'dismiss') throw new DOMException('The operation was not allowed.', 'NotAllowedError')
    if (this.choice === 'wait') {
      await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    }
  }

  #create = async ({ publicKey, signal }: CredentialCreationOptions): Promise<FakeCredential> => {
    if (!publicKey) throw new TypeError('No publicKey')
    this.created.push(publicKey)
    await this.#ask(signal)
    const held = new Set(this.#stored.map(({ id }) => id.toString('hex')))
    if (publicKey.excludeCredentials?.some(({ id }) => held.has(idOf(id)))) {
      throw new DOMException('The authenticator was previously registered', 'InvalidStateError')
    }
    const { publicKey: key, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x = '', y = '' } = key.export({ format: 'jwk' })
    const cose = new Map<Cbor, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ])
    const id = randomBytes(32)
    this.#stored.push({ id, key: privateKey, userHandle: Buffer.from(idOf(publicKey.user.id), 'hex'), counter: 0 })
    // The AAGUID of iCloud Keychain.
    const aaguid = Buffer.from('fbfc3007154e4ecc8c0b6e020557d7bd', 'hex')
    const attested = Buffer.concat([aaguid, Buffer.of(0, id.length), id, cbor(cose)])
    // User present and verified, backup eligible and done, attested data.
    const authData = this.#authData(publicKey.rp.id ?? '', 0b0101_1101, 0, attested)
    const object = new Map<Cbor, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    const clientData = this.#clientData('webauthn.create', publicKey.challenge)
    return new FakeCredential(id, new Attestation(copy(clientData), copy(cbor(object))))
  }

  #get = async ({ publicKey, signal }: CredentialRequestOptions): Promise<FakeCredential> => {
    if (!publicKey) throw new TypeError('No publicKey')
    await this.#ask(signal)
    const allowed = new Set(publicKey.allowCredentials?.map(({ id }) => idOf(id)))
    const one = this.#stored.find(({ id }) => allowed.has(id.toString('hex')))
    if (!one) throw new DOMException('The operation was not allowed.', 'NotAllowedError')
    one.counter += 1
    const clientData = this.#clientData('webauthn.get', publicKey.challenge)
    const authData = this.#authData(publicKey.rpId ?? '', 0b0001_1101, one.counter)
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), one.key)
    return new FakeCredential(
      one.id,
      new Assertion(copy(clientData), copy(authData), copy(signature), copy(one.userHandle)),
    )
  }
}
