import { randomBytes } from 'node:crypto'
import { type Context, type Route, signedIn } from '../context.js'
import { fail } from '../failure.js'
import type { External, PasskeyRow, State, User } from '../state.js'
import { unverified, verified } from '../state.js'
import { externalJson, passkeyJson } from '../wire.js'
import { assertNotLast } from './identifications.js'

function externalOf(context: Context): External {
  const found = signedIn(context).user.externals.find(({ id }) => id === context.params[0])
  if (!found) fail(404, 'resource_not_found')
  return found
}

function setOff(account: External, { body, lists }: Context): void {
  account.wanted = [...(lists.additional_scope ?? [])]
  account.returnTo = body.redirect_url ?? ''
}

/** Comes back from the provider: the user agreed, or refused. Returns where the browser goes. */
export function comeBack(state: State, id: string, agreed: boolean): string | undefined {
  const user = state.users.find(({ externals }) => externals.some((account) => account.id === id))
  const account = user?.externals.find((one) => one.id === id)
  if (!user || !account) return undefined
  const isTaken = state.users.some(
    (other) =>
      other !== user &&
      other.externals.some(({ email, provider }) => email === account.email && provider === account.provider),
  )
  if (agreed && !isTaken) {
    account.verification = verified(`oauth_${account.provider}`)
    account.scopes = [...new Set([...account.scopes, 'openid', 'email', ...account.wanted])]
  } else if (account.verification.status !== 'verified') {
    const code = agreed ? 'oauth_account_already_connected' : 'oauth_access_denied'
    account.verification.error = { code, message: code.replaceAll('_', ' ') }
  }
  return account.returnTo
}

const challenge = (): string => randomBytes(24).toString('base64url')

/** The part of a WebAuthn answer that shows that it belongs to the question. */
export function answersChallenge(json: string | undefined, nonce: string | undefined): { id: string } {
  const answer: { id: string; response: { clientDataJSON: string } } = JSON.parse(json ?? '{}')
  const clientData = JSON.parse(Buffer.from(answer.response.clientDataJSON, 'base64url').toString())
  const asked = JSON.parse(nonce ?? '{}').challenge
  if (clientData.challenge !== asked) fail(422, 'passkey_invalid_verification')
  return answer
}

/** The question for a passkey that proves who the user is. */
export function requestNonce(host: string, user: User): string {
  return JSON.stringify({
    challenge: challenge(),
    rpId: host,
    timeout: 60_000,
    userVerification: 'preferred',
    allowCredentials: user.passkeys.flatMap(({ credentialId }) =>
      credentialId ? [{ type: 'public-key', id: credentialId }] : [],
    ),
  })
}

function creationNonce(host: string, user: User): string {
  return JSON.stringify({
    challenge: challenge(),
    rp: { id: host, name: 'Northwick' },
    user: {
      id: Buffer.from(user.id).toString('base64url'),
      name: user.emails[0]?.address ?? 'user',
      displayName: user.firstName ?? 'User',
    },
    pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
    timeout: 60_000,
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'preferred' },
    excludeCredentials: user.passkeys.flatMap(({ credentialId }) =>
      credentialId ? [{ type: 'public-key', id: credentialId, transports: ['internal'] }] : [],
    ),
  })
}

function passkeyOf(context: Context): PasskeyRow {
  const found = signedIn(context).user.passkeys.find(({ id }) => id === context.params[0])
  if (!found) fail(404, 'resource_not_found')
  return found
}

export const elsewhereRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: /^\/me\/external_accounts$/,
    gated: true,
    handle(context) {
      const { user } = signedIn(context)
      const { strategy = '' } = context.body
      if (!context.state.settings.social[strategy]?.enabled) fail(422, 'oauth_provider_not_enabled', 'strategy')
      const provider = strategy.replace('oauth_', '')
      // A trip that never came to an end is begun anew.
      user.externals = user.externals.filter(
        (other) => other.provider !== provider || other.verification.status === 'verified',
      )
      const account: External = {
        id: context.state.id('eac'),
        provider,
        email: `ann@${provider}.example.test`,
        scopes: [],
        wanted: [],
        returnTo: '',
        verification: { ...unverified(strategy), expireAt: Date.now() + 600_000 },
      }
      setOff(account, context)
      user.externals.push(account)
      return externalJson(account, context.origin, true)
    },
  },
  {
    method: 'PATCH',
    path: /^\/me\/external_accounts\/([^/]+)\/reauthorize$/,
    gated: true,
    handle(context) {
      const account = externalOf(context)
      setOff(account, context)
      return externalJson(account, context.origin, true)
    },
  },
  {
    method: 'DELETE',
    path: /^\/me\/external_accounts\/([^/]+)$/,
    gated: true,
    handle(context) {
      const account = externalOf(context)
      const { user } = signedIn(context)
      assertNotLast(context.state, user, account.id)
      user.externals = user.externals.filter((other) => other !== account)
      return { object: 'external_account', id: account.id, deleted: true }
    },
  },
  {
    method: 'POST',
    path: /^\/me\/passkeys$/,
    gated: true,
    handle(context) {
      const { user } = signedIn(context)
      if (!context.state.settings.attributes.passkey.enabled) fail(400, 'feature_not_enabled')
      const passkey: PasskeyRow = {
        id: context.state.id('idn'),
        name: 'Chrome on Mac',
        credentialId: undefined,
        createdAt: Date.now(),
        lastUsedAt: null,
        verification: { ...unverified('passkey'), nonce: creationNonce(new URL(context.origin).hostname, user) },
      }
      user.passkeys.push(passkey)
      return passkeyJson(passkey)
    },
  },
  {
    method: 'POST',
    path: /^\/me\/passkeys\/([^/]+)\/attempt_verification$/,
    handle(context) {
      const passkey = passkeyOf(context)
      const { id } = answersChallenge(context.body.public_key_credential, passkey.verification.nonce)
      passkey.credentialId = id
      passkey.verification = verified('passkey')
      return passkeyJson(passkey)
    },
  },
  {
    method: 'PATCH',
    path: /^\/me\/passkeys\/([^/]+)$/,
    handle(context) {
      const passkey = passkeyOf(context)
      const { name = '' } = context.body
      if (name === '') fail(422, 'form_param_nil', 'name')
      passkey.name = name
      return passkeyJson(passkey)
    },
  },
  {
    method: 'DELETE',
    path: /^\/me\/passkeys\/([^/]+)$/,
    gated: true,
    handle(context) {
      const passkey = passkeyOf(context)
      const { user } = signedIn(context)
      if (passkey.verification.status === 'verified') assertNotLast(context.state, user, passkey.id)
      user.passkeys = user.passkeys.filter((other) => other !== passkey)
      return { object: 'passkey', id: passkey.id, deleted: true }
    },
  },
]
