import type { Backend, Call } from './backend.js'
import { record, text } from './parse.js'

/** https://www.w3.org/TR/webauthn-3/#sctn-signal-methods, not in every browser. */
interface SignallingCredential {
  signalUnknownCredential(options: { rpId: string; credentialId: string }): Promise<void>
}

function signaller(): SignallingCredential | undefined {
  if (typeof PublicKeyCredential !== 'function') return undefined
  return hasSignals(PublicKeyCredential) ? PublicKeyCredential : undefined
}

const hasSignals = (value: object): value is SignallingCredential => 'signalUnknownCredential' in value

/**
 * Lets the password manager forget a passkey that the server no longer takes. Best effort: nothing depends on it.
 *
 * The two other signals name the user by the handle in the passkey. The server of 1.7 makes a random one for each passkey
 * and keeps none of them, so neither the list of all that are left nor the user's new name can be told.
 *
 * @returns what to call once the passkey is gone. The server is asked for its `rpId` before that, because its answer
 * takes the place of a challenge that another ceremony may be waiting with.
 */
export async function prepareRemovalSignal(
  backend: Backend,
  call: Call,
  credentialId: string | undefined,
): Promise<() => void> {
  const browser = signaller()
  if (!browser || credentialId === undefined) return () => {}
  const rpId = await readRpId(backend, call).catch(() => undefined)
  return () => {
    if (rpId !== undefined) browser.signalUnknownCredential({ rpId, credentialId }).catch(() => {})
  }
}

async function readRpId({ client, request }: Backend, call: Call): Promise<string | undefined> {
  const data = await request(call, (options) =>
    client.$fetch('/passkey/generate-authenticate-options', { ...options, method: 'GET' }),
  )
  return text(record(data)?.rpId)
}
