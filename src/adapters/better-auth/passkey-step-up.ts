import type { StepUpMethod } from '../../contract/index.js'
import { hasWebAuthn, useCredential } from '../shared/webauthn.js'
import type { Backend, Call } from './backend.js'
import { record, text } from './parse.js'
import { type PasskeyPlugin, readPasskeys } from './passkeys.js'
import { endFormer, wasRemembered } from './sign-in-again.js'
import type { SignedIn } from './signed-in.js'
import { ceremony } from './webauthn.js'

/**
 * The passkey as a way to prove that it is the user, where there is one and this browser can ask for it. It proves more
 * than password and code together, so it comes first.
 *
 * @param hasPassword the user could do it in another way
 */
export async function passkeyMethods(
  backend: Backend,
  plugin: PasskeyPlugin | undefined,
  call: Call,
  current: SignedIn,
  hasPassword: boolean,
): Promise<StepUpMethod[]> {
  if (!plugin || !hasWebAuthn()) return []
  // A sign-in by passkey is always remembered: it would outlive the browser window that was to forget the user.
  if (hasPassword && !wasRemembered(current)) return []
  const rows = await readPasskeys(backend, plugin, call)
  return rows.length === 0 ? [] : [{ id: 'passkey', type: 'passkey' }]
}

/**
 * Signs in by passkey and then ends the former session. The server asks for no second factor after a passkey and leaves
 * the current session alone until the proof was right, so a user who stops on the way stays signed in.
 */
export async function signInByPasskey(backend: Backend, call: Call, former: SignedIn): Promise<void> {
  const { client } = backend
  const byPasskey: Call = { ...call, plugin: 'passkey', passwordField: undefined }
  const options = await backend.request(byPasskey, (fetchOptions) =>
    client.$fetch('/passkey/generate-authenticate-options', { ...fetchOptions, method: 'GET' }),
  )
  const response = await useCredential(ceremony(call.operation, options, call.context.signal))
  await backend.replaceSession(byPasskey, async (inside) => {
    const answer = await backend.request(inside, (fetchOptions) =>
      client.$fetch('/passkey/verify-authentication', { ...fetchOptions, method: 'POST', body: { response } }),
    )
    await endFormer(backend, inside, former, text(record(record(answer)?.session)?.token))
    client.$store.notify('$sessionSignal')
    // In here, so that it happens too when the user has closed the dialog meanwhile.
    backend.events.changed('sessions')
  })
}
