import type { Context, Route } from '../context.js'
import { fail } from '../failure.js'
import { environmentJson } from '../settings.js'
import type { Session, SignIn, User } from '../state.js'
import { unverified } from '../state.js'
import { clientJson, sessionJson, signInJson } from '../wire.js'
import { answersChallenge } from './elsewhere.js'
import { isRightTotp } from './security.js'

function sessionOf(context: Context): Session {
  const found = context.client.sessions.find(({ id }) => id === context.params[0])
  if (!found) fail(401, 'authentication_invalid')
  return found
}

const asJson = (context: Context, session: Session): unknown =>
  sessionJson(context.state, session, context.origin, context.tokens)

function signInOf({ client, params }: Context): SignIn {
  if (!client.signIn || client.signIn.id !== params[0]) fail(404, 'resource_not_found')
  return client.signIn
}

function complete(context: Context, signIn: SignIn, secondAt: number | null): unknown {
  if (!signIn.user) fail(400, 'client_state_invalid')
  context.client.sessions = []
  signIn.sessionId = context.state.signIn(context.client, signIn.user, secondAt).id
  signIn.status = 'complete'
  return signInJson(context.state, signIn)
}

function tryPassword(context: Context, signIn: SignIn, password: string | undefined): unknown {
  const { user } = signIn
  if (!user || user.password === null || user.password !== password) fail(422, 'form_password_incorrect', 'password')
  if (!context.state.hasSecondFactor(user)) return complete(context, signIn, null)
  signIn.status = 'needs_second_factor'
  return signInJson(context.state, signIn)
}

/** Throws unless the second factor is right. A backup code is good for once. */
export function proveSecond(context: Context, user: User, phone: SignIn['second']): void {
  const { strategy, code } = context.body
  if (strategy === 'phone_code') {
    context.state.prove(phone, code)
  } else if (strategy === 'backup_code') {
    if (!user.backupCodes?.includes(code ?? '')) fail(422, 'form_code_incorrect', 'code')
    user.backupCodes = user.backupCodes.filter((other) => other !== code)
  } else if (!user.totp?.verified || !isRightTotp(user.totp.secret, code)) {
    fail(422, 'form_code_incorrect', 'code')
  }
}

export function provePasskey(context: Context, user: User, nonce: string | undefined): void {
  const { id } = answersChallenge(context.body.public_key_credential, nonce)
  const passkey = user.passkeys.find(({ credentialId }) => credentialId === id)
  if (!passkey) fail(422, 'passkey_not_registered')
  passkey.lastUsedAt = Date.now()
}

const signIns: readonly Route[] = [
  {
    method: 'POST',
    path: /^\/client\/sign_ins$/,
    handle(context) {
      const { state, body, client } = context
      const { identifier = '', password } = body
      const user = state.users.find(
        (one) => one.username === identifier || one.emails.some(({ address }) => address === identifier),
      )
      if (!user) fail(422, 'form_identifier_not_found', 'identifier')
      const signIn: SignIn = {
        id: state.id('sia'),
        user,
        status: 'needs_first_factor',
        first: unverified(),
        second: unverified(),
        sessionId: null,
      }
      client.signIn = signIn
      return password === undefined ? signInJson(state, signIn) : tryPassword(context, signIn, password)
    },
  },
  {
    method: 'POST',
    path: /^\/client\/sign_ins\/([^/]+)\/attempt_first_factor$/,
    handle: (context) => tryPassword(context, signInOf(context), context.body.password),
  },
  {
    method: 'POST',
    path: /^\/client\/sign_ins\/([^/]+)\/prepare_second_factor$/,
    handle(context) {
      const signIn = signInOf(context)
      const phone = signIn.user?.phones.find(({ reserved }) => reserved)
      if (!phone) fail(400, 'no_second_factors')
      context.state.send(signIn.second, 'phone_code', phone.number)
      return signInJson(context.state, signIn)
    },
  },
  {
    method: 'POST',
    path: /^\/client\/sign_ins\/([^/]+)\/attempt_second_factor$/,
    handle(context) {
      const signIn = signInOf(context)
      if (!signIn.user) fail(400, 'client_state_invalid')
      proveSecond(context, signIn.user, signIn.second)
      return complete(context, signIn, Date.now())
    },
  },
]

export const clientRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/environment$/, bare: true, handle: ({ state }) => environmentJson(state.settings) },
  { method: 'PATCH', path: /^\/environment$/, bare: true, handle: ({ state }) => environmentJson(state.settings) },
  {
    method: 'GET',
    path: /^\/client$/,
    handle: (context) => clientJson(context.state, context.client, context.origin, context.tokens),
  },
  {
    method: 'DELETE',
    path: /^\/client(\/sessions)?$/,
    handle(context) {
      context.client.sessions = []
      return clientJson(context.state, context.client, context.origin, context.tokens)
    },
  },
  { method: 'GET', path: /^\/client\/sessions\/([^/]+)$/, handle: (context) => asJson(context, sessionOf(context)) },
  {
    method: 'POST',
    path: /^\/client\/sessions\/([^/]+)\/touch$/,
    handle(context) {
      const session = sessionOf(context)
      session.lastActiveAt = Date.now()
      return asJson(context, session)
    },
  },
  {
    method: 'POST',
    path: /^\/client\/sessions\/([^/]+)\/tokens$/,
    bare: true,
    handle: (context) => ({ object: 'token', jwt: context.tokens.sign(sessionOf(context), context.origin) }),
  },
  {
    method: 'POST',
    path: /^\/client\/sessions\/([^/]+)\/(?:remove|end)$/,
    handle(context) {
      const session = sessionOf(context)
      const json = asJson(context, session)
      context.state.endSessions([session])
      return json
    },
  },
  ...signIns,
]
