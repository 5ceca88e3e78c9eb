/** Signing up, in and out: no part of the protocol, and each product has its own. */
import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'
import type { Transaction } from 'kysely'
import { AccountError, isAccountError } from 'latchkey/contract'
import * as z from 'zod'
import { createCall } from '../api/call.js'
import { checkPassword } from '../api/lockout.js'
import { returnFromTrip, startTrip } from '../api/trips.js'
import { createLimiter } from '../limiter.js'
import { misconfigured, problemResponse } from '../refusals.js'
import { isPassword } from '../security/passwords.js'
import { findSession, noCookies, noSession, readCookie, startSession } from '../sessions.js'
import type { Row, Tables } from '../tables.js'
import type { World } from '../world.js'
import { createAccount } from './accounts.js'
import { passkeyCookie, passkeyOptions, redeemPasskey } from './passkey.js'
import { accountOf } from './provider.js'
import { holdForCode, needsCode, pendingCookie, redeemCode } from './second-step.js'

const credentials = z.object({ identifier: z.string().max(254), password: z.string().max(4096) })
const newAccount = z.object({
  name: z.string().max(200),
  email: z.string().max(254),
  password: z.string().max(4096),
  username: z.string().max(100).optional(),
})
const codeForm = z.object({ code: z.string().max(100) })

interface Outcome {
  next: string
  cookies?: readonly string[]
  body?: object
}

/** Where a refusal leads a form without its script, by the messages of the pages. */
function backTo(path: string, error: AccountError): string {
  if (path === '/sign-up') {
    const message = error.code === 'conflict' ? 'taken' : error.code === 'rate_limited' ? 'throttled' : 'invalid'
    return `/sign-up?message=${message}`
  }
  return `${error.code === 'invalid_code' ? '/sign-in/code' : '/sign-in'}?message=${messageOf(error)}`
}

function messageOf(error: AccountError): string {
  if (error.code === 'rate_limited' || error.code === 'locked') return 'throttled'
  if (error.code === 'invalid_code') return 'code'
  return error.code === 'code_expired' ? 'restart' : 'credentials'
}

export function signInRoutes(app: Hono<{ Bindings: HttpBindings }>, world: World): void {
  const limiter = createLimiter(world.now)
  // No proxy stands in front of this server: the address is that of the socket, whatever a visitor claims.
  const ipOf = ({ env }: Context<{ Bindings: HttpBindings }>) => env.incoming?.socket.remoteAddress ?? ''

  /** Both ways in: a script's JSON, and a form of a page without one. Never from another site. */
  async function take<Body>(
    context: Context<{ Bindings: HttpBindings }>,
    schema: z.ZodType<Body>,
    work: (db: Transaction<Tables>, body: Body) => Promise<Outcome>,
  ): Promise<Response> {
    const { req } = context
    const isForm = /^application\/x-www-form-urlencoded\b/i.test(req.header('content-type') ?? '')
    try {
      const origin = req.header('origin')
      if (origin !== undefined && !world.origins.includes(origin)) throw misconfigured('This origin may not sign in.')
      limiter.count(ipOf(context), world.limits.signInsPerMinute, 'ip')
      const raw: unknown = isForm ? Object.fromEntries(new URLSearchParams(await req.text())) : await req.json()
      const parsed = schema.safeParse(raw)
      if (!parsed.success) throw new AccountError('validation', { fields: [] })
      const outcome = await world.db.transaction().execute(async (db) => {
        try {
          return await work(db, parsed.data)
        } catch (error) {
          // What a refusal has counted is kept.
          if (isAccountError(error)) return error
          throw error
        }
      })
      if (isAccountError(outcome)) throw outcome
      const headers = new Headers({ 'cache-control': 'no-store' })
      for (const cookie of outcome.cookies ?? []) headers.append('set-cookie', cookie)
      if (!isForm) return Response.json(outcome.body ?? { next: outcome.next }, { headers })
      headers.set('location', outcome.next)
      return new Response(null, { status: 303, headers })
    } catch (error) {
      if (!isAccountError(error)) throw error
      if (!isForm) return problemResponse(error)
      return new Response(null, { status: 303, headers: { location: backTo(req.path, error) } })
    }
  }

  async function enter(
    context: Context<{ Bindings: HttpBindings }>,
    db: Transaction<Tables>,
    user: Row<'users'>,
  ): Promise<Outcome> {
    const userAgent = context.req.header('user-agent') ?? ''
    const { cookies } = await startSession(world, db, user.id, { ip: ipOf(context), userAgent })
    return { next: '/settings', cookies }
  }

  const byPassword = (context: Context<{ Bindings: HttpBindings }>) =>
    take(context, credentials, async (db, { identifier, password }) => {
      const name = identifier.trim().toLowerCase()
      const column = name.includes('@') ? 'email_key' : 'username_key'
      const user = await db.selectFrom('users').selectAll().where(column, '=', name).executeTakeFirst()
      if (!user) {
        // As long as for somebody who is there.
        await isPassword(password, null, world.scryptCost)
        throw new AccountError('invalid_credentials', {})
      }
      const session = noSession(user.id)
      const call = createCall({ world, db, user, session, param: () => '', query: () => undefined })
      await checkPassword(call, password, 'password').catch((error: unknown) => {
        // How many tries are left would tell who has an account.
        throw isAccountError(error) && error.code === 'invalid_credentials'
          ? new AccountError('invalid_credentials', {})
          : error
      })
      if (!(await needsCode(db, user))) return enter(context, db, user)
      return { next: '/sign-in/code', cookies: [await holdForCode(world, db, user.id)] }
    })
  const byCode = (context: Context<{ Bindings: HttpBindings }>) =>
    take(context, codeForm, async (db, { code }) => {
      const token = readCookie(context.req.header('cookie'), pendingCookie)
      return enter(context, db, await redeemCode(world, db, token, code))
    })

  app.post('/sign-in', byPassword)
  app.post('/auth/sign-in', byPassword)
  app.post('/sign-in/code', byCode)
  app.post('/auth/sign-in/code', byCode)
  for (const path of ['/sign-up', '/auth/sign-up']) {
    app.post(path, (context) =>
      take(context, newAccount, async (db, account) => enter(context, db, await createAccount(world, db, account))),
    )
  }
  app.post('/auth/passkey/options', (context) =>
    take(context, z.unknown(), async (db) => {
      const { options, cookie } = await passkeyOptions(world, db)
      return { next: '', cookies: [cookie], body: { options } }
    }),
  )
  app.post('/auth/passkey', (context) =>
    take(context, z.object({ credential: z.unknown() }), async (db, { credential }) => {
      const token = readCookie(context.req.header('cookie'), passkeyCookie)
      return enter(context, db, await redeemPasskey(world, db, token, credential))
    }),
  )
  app.post('/auth/sign-out', (context) =>
    take(context, z.unknown(), async (db) => {
      const found = await findSession({ ...world, db }, context.req.header('cookie'))
      if (found) await db.deleteFrom('sessions').where('id', '=', found.session.id).execute()
      return { next: '/sign-in', cookies: noCookies }
    }),
  )
  app.get('/sign-in/with/:provider', async (context) => {
    limiter.count(ipOf(context), world.limits.signInsPerMinute, 'ip')
    const provider = context.req.param('provider')
    const url = await world.db
      .transaction()
      .execute((db) => startTrip({ world, db }, { provider, returnTo: '/settings' }))
    return context.redirect(url, 303)
  })
  app.get('/auth/callback/:provider', async (context) => {
    const { trip, person, url } = await returnFromTrip(world, new URL(context.req.url).searchParams)
    if (trip.purpose !== 'sign_in') return context.redirect(url, 303)
    const user = person && (await world.db.transaction().execute((db) => accountOf(world, db, trip.provider, person)))
    if (!user) return context.redirect('/sign-in?message=provider', 303)
    const { cookies } = await world.db.transaction().execute((db) => enter(context, db, user))
    const headers = new Headers({ location: '/settings' })
    for (const cookie of cookies ?? []) headers.append('set-cookie', cookie)
    return new Response(null, { status: 303, headers })
  })
}
