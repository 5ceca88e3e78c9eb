import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'
import { AccountError, isAccountError, type OperationId } from 'latchkey/contract'
import * as z from 'zod'
import { createLimiter } from '../limiter.js'
import { readAtMost } from '../read-at-most.js'
import { invalid, misconfigured, problemResponse, taken } from '../refusals.js'
import { policy } from '../rules.js'
import { isSame } from '../security/vault.js'
import { csrfToken, findSession, noCookies } from '../sessions.js'
import type { World } from '../world.js'
import { replayed, storeAnswer } from './answers.js'
import { type Call, createCall } from './call.js'
import { requireProof, spendProof } from './proofs.js'

/** What is asked for, beside the operations: two reads, and the second half of adding a passkey. */
type Operation = OperationId | 'policy' | 'preferences.schema' | 'passkeys.finish'
type Method = 'post' | 'put' | 'patch' | 'delete'

export interface Api {
  read: (path: string, operation: Operation, answer: (call: Call) => unknown) => void
  write: <Body = undefined>(
    method: Method,
    path: string,
    /** One that depends on the body is told by it. */
    operation: Operation | ((body: Body) => Operation),
    body: z.ZodType<Body> | undefined,
    answer: (call: Call, body: Body) => unknown,
  ) => void
}

/** A JSON body of this size has no place in account settings. */
const maxBody = 100_000
const nothing = z.undefined()

async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw misconfigured('The body has to be `application/json`.')
  }
  const bytes = await readAtMost(request, maxBody)
  if (bytes === undefined) throw misconfigured('The body is too large.')
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw misconfigured('The body is no JSON.')
  }
}

/** A picture, and what is around it. Cut off as soon as there is more, whatever the headers say. */
async function readForm(request: Request): Promise<FormData> {
  const { maxBytes } = policy.avatar
  const bytes = await readAtMost(request, maxBytes + maxBody)
  if (bytes === undefined) throw invalid('avatar', 'file_too_large', { maxBytes })
  return new Response(bytes, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData()
}

function parseBody<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const fields = result.error.issues.map(({ path }) => ({ field: path.join('.'), code: 'invalid' as const }))
  throw new AccountError('validation', { fields })
}

/** Another site can send requests with the user's cookies, but neither read the token nor set a header. */
function refuseForeign(world: World, request: Request, sessionId: string): void {
  const origin = request.headers.get('origin')
  if (origin !== null && !world.origins.includes(origin)) {
    throw misconfigured('This origin may not write here: add it to the origins of the server.')
  }
  const token = request.headers.get('x-csrf-token') ?? ''
  if (!isSame(token, csrfToken(world, sessionId))) {
    throw misconfigured('Send the value of the cookie `csrf_token` as the header `X-CSRF-Token`.')
  }
}

/** Two requests at once, of which the database lets one through. */
const isTwice = (error: unknown): boolean =>
  error instanceof Error && /UNIQUE constraint failed|duplicate key value/.test(error.message)

/** The way that every request of the protocol takes. */
export function createApi(app: Hono<{ Bindings: HttpBindings }>, world: World): Api {
  const limiter = createLimiter(world.now)

  async function signedIn(context: Context) {
    const found = await findSession(world, context.req.header('cookie'))
    if (!found) throw new AccountError('session_expired', {})
    return found
  }

  async function respond(context: Context, work: () => Promise<Response>): Promise<Response> {
    try {
      return await work()
    } catch (error) {
      if (isAccountError(error)) return problemResponse(error)
      if (isTwice(error)) return problemResponse(taken('id'))
      // The path without its query: nothing that a user typed belongs into a log.
      console.error(`${context.req.method} ${context.req.path}:`, error)
      return problemResponse(new AccountError('provider', { status: 500 }))
    }
  }

  const json = (text: string, cookies: readonly string[] = []) => {
    const headers = new Headers({ 'content-type': 'application/json', 'cache-control': 'no-store' })
    for (const cookie of cookies) headers.append('set-cookie', cookie)
    if (text === 'null') headers.delete('content-type')
    return new Response(text === 'null' ? null : text, { status: text === 'null' ? 204 : 200, headers })
  }

  return {
    read(path, operation, answer) {
      app.get(path, (context) =>
        respond(context, async () => {
          const found = await signedIn(context)
          const { req } = context
          const { refused, output } = await world.db.transaction().execute(async (db) => {
            const start = { world, db, ...found, param: (name: string) => req.param(name) ?? '' }
            const call = createCall({ ...start, query: (name) => req.query(name) })
            try {
              await requireProof(call, operation, req.header('step-up-proof'))
              return { output: await answer(call) }
            } catch (error) {
              // What was asked for has to be known when the proof comes.
              if (isAccountError(error)) return { refused: error }
              throw error
            }
          })
          if (refused) return problemResponse(refused)
          return json(JSON.stringify(output ?? null))
        }),
      )
    },

    write(method, path, operationOf, schema, answer) {
      app.on(method.toUpperCase(), path, (context) =>
        respond(context, async () => {
          const { req } = context
          const { session, user } = await signedIn(context)
          refuseForeign(world, req.raw, session.id)
          limiter.count(user.id, world.limits.writesPerMinute, 'account')
          const key = req.header('idempotency-key')
          if (!key) throw misconfigured('Send an `Idempotency-Key` with every write.')
          const isForm = /^multipart\/form-data\b/i.test(req.header('content-type') ?? '')
          const raw: unknown =
            schema === undefined ? undefined : isForm ? await readForm(req.raw) : await readJson(req.raw)
          const body = parseBody<unknown>(schema ?? nothing, raw)
          // Without a schema there is no body, and its type then is `undefined`.
          const typed = body as Parameters<typeof answer>[1]
          const operation = typeof operationOf === 'function' ? operationOf(typed) : operationOf
          const proof = req.header('step-up-proof')

          const { refused, text, call } = await world.db.transaction().execute(async (db) => {
            const rows = db.selectFrom('users').selectAll().where('id', '=', user.id)
            // One write of a user after the other. SQLite has one writer in any case.
            const own = await (world.kind === 'postgres' ? rows.forUpdate() : rows).executeTakeFirst()
            if (!own) throw new AccountError('session_expired', {})
            const start = { world, db, user: own, session, query: () => undefined }
            const call = createCall({ ...start, param: (name) => req.param(name) ?? '' })
            try {
              // A step-up is a talk with the user, not a write: each of its calls is looked at.
              const intent = operation.startsWith('stepUp.')
                ? undefined
                : { key, about: `${req.method} ${req.path}`, raw }
              const known = intent && (await replayed(call, intent))
              if (known !== undefined) return { call, text: known }
              await requireProof(call, operation, proof)
              const text = JSON.stringify((await answer(call, typed)) ?? null)
              await spendProof(call, proof)
              if (intent) await storeAnswer(call, intent, text)
              return { call, text }
            } catch (error) {
              // A refusal is an answer, and what it has counted is kept; anything else undoes all of it.
              if (isAccountError(error)) return { call, refused: error, text: '' }
              throw error
            }
          })
          for (const message of call.messages) world.outbox.send(message)
          if (refused) return problemResponse(refused)
          return json(text, call.signedOut ? noCookies : [])
        }),
      )
    },
  }
}
