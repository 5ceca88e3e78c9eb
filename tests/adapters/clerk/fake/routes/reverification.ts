import type { Context, Route } from '../context.js'
import { fail } from '../failure.js'
import type { Session } from '../state.js'
import { unverified } from '../state.js'
import { firstFactors, secondFactors, sessionJson, verificationJson } from '../wire.js'
import { provePasskey, proveSecond } from './client.js'
import { requestNonce } from './elsewhere.js'

type Reverification = NonNullable<Session['reverification']>

function sessionOf({ client, params }: Context): Session {
  const found = client.sessions.find(({ id }) => id === params[0])
  if (!found) fail(401, 'authentication_invalid')
  return found
}

function underWay(context: Context): { session: Session; reverification: Reverification } {
  const session = sessionOf(context)
  if (!session.reverification) fail(400, 'verification_missing')
  return { session, reverification: session.reverification }
}

function toJson(context: Context, session: Session, { status, level, first, second }: Reverification): unknown {
  return {
    object: 'session_verification',
    id: `ver_${session.id}`,
    status,
    level,
    session: sessionJson(context.state, session, context.origin, context.tokens),
    first_factor_verification: verificationJson(first),
    second_factor_verification: verificationJson(second),
    supported_first_factors: firstFactors(context.state, session.user),
    supported_second_factors: secondFactors(session.user),
  }
}

function passFirst(context: Context, session: Session, reverification: Reverification): unknown {
  session.firstAt = Date.now()
  const more = reverification.level === 'multi_factor' && context.state.hasSecondFactor(session.user)
  reverification.status = more ? 'needs_second_factor' : 'complete'
  return toJson(context, session, reverification)
}

const host = ({ origin }: Context): string => new URL(origin).hostname

export const reverificationRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: /^\/client\/sessions\/([^/]+)\/verify$/,
    handle(context) {
      const session = sessionOf(context)
      const level = context.state.reverificationLevel ?? context.body.level ?? 'second_factor'
      const hasSecond = context.state.hasSecondFactor(session.user)
      const status = level === 'second_factor' && hasSecond ? 'needs_second_factor' : 'needs_first_factor'
      session.reverification = { level, status, first: unverified(), second: unverified() }
      return toJson(context, session, session.reverification)
    },
  },
  {
    method: 'POST',
    path: /^\/client\/sessions\/([^/]+)\/verify\/prepare_first_factor$/,
    handle(context) {
      const { session, reverification } = underWay(context)
      const { strategy, email_address_id: emailId, phone_number_id: phoneId } = context.body
      const { emails, phones } = session.user
      if (strategy === 'passkey') {
        reverification.first = { ...unverified('passkey'), nonce: requestNonce(host(context), session.user) }
        return toJson(context, session, reverification)
      }
      const to = emails.find(({ id }) => id === emailId)?.address ?? phones.find(({ id }) => id === phoneId)?.number
      if (to === undefined || strategy === undefined) fail(404, 'factor_not_found')
      context.state.send(reverification.first, strategy, to)
      return toJson(context, session, reverification)
    },
  },
  {
    method: 'POST',
    path: /^\/client\/sessions\/([^/]+)\/verify\/attempt_first_factor$/,
    handle(context) {
      const { session, reverification } = underWay(context)
      const { strategy, password, code } = context.body
      if (strategy === 'password') {
        if (session.user.password === null || password !== session.user.password) {
          fail(422, 'form_password_incorrect', 'password')
        }
      } else if (strategy === 'passkey') provePasskey(context, session.user, reverification.first.nonce)
      else context.state.prove(reverification.first, code)
      return passFirst(context, session, reverification)
    },
  },
  {
    method: 'POST',
    path: /^\/client\/sessions\/([^/]+)\/verify\/prepare_second_factor$/,
    handle(context) {
      const { session, reverification } = underWay(context)
      const phone = session.user.phones.find(({ id }) => id === context.body.phone_number_id)
      if (!phone) fail(404, 'factor_not_found')
      context.state.send(reverification.second, 'phone_code', phone.number)
      return toJson(context, session, reverification)
    },
  },
  {
    method: 'POST',
    path: /^\/client\/sessions\/([^/]+)\/verify\/attempt_second_factor$/,
    handle(context) {
      const { session, reverification } = underWay(context)
      proveSecond(context, session.user, reverification.second)
      session.secondAt = Date.now()
      reverification.status = 'complete'
      return toJson(context, session, reverification)
    },
  },
]
