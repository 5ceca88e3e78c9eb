/**
 * What Northwick knows and no provider does: its studios, preferences, storage and rules of deletion, as a Better Auth
 * plugin. So they have the same sessions, origin checks and rate limits as everything else under `/api/auth`.
 * `page/product.ts` calls them.
 */
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint, sessionMiddleware } from 'better-auth/api'
import { deleteSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { Outbox } from '../../../shared/outbox.js'
import { tellAccountKept, tellAccountLeaving, tellStudioGiven } from '../mail.js'
import { assertDeletable, checkDeletion, keepAccount, scheduleDeletion } from './deletion.js'
import { changePreferences, preferenceSchema, preferencesOf } from './preferences.js'
import { requireRecentSignIn } from './recent-sign-in.js'
import { deleteStudio, foundStudio, type Person, studiosOf, transferStudio } from './studios.js'
import { tables } from './tables.js'
import { usageOf } from './usage.js'

const get = { method: 'GET' as const, use: [sessionMiddleware] }
const post = { method: 'POST' as const, use: [sessionMiddleware] }

const readSchema = createAuthEndpoint('/product/preferences/schema', get, async ({ context, json }) =>
  json(await preferenceSchema(context.adapter, context.session.user)),
)
const getPreferences = createAuthEndpoint('/product/preferences', get, async ({ context, json }) =>
  json(await preferencesOf(context.adapter, context.session.user)),
)
const setPreferences = createAuthEndpoint(
  '/product/preferences',
  { ...post, body: z.object({ patch: z.record(z.string(), z.unknown()), version: z.string().optional() }) },
  async ({ context, body, json }) =>
    json(await changePreferences(context.adapter, context.session.user, body.patch, body.version)),
)

const getUsage = createAuthEndpoint('/product/usage', get, async ({ context, json }) =>
  json(await usageOf(context.adapter, context.session.user.id)),
)

const listStudios = createAuthEndpoint('/product/studios', get, async ({ context, json }) =>
  json(await studiosOf(context.adapter, context.session.user.id)),
)
const dropStudio = createAuthEndpoint(
  '/product/studios/delete',
  { ...post, body: z.object({ studioId: z.string() }) },
  async ({ context, body, json }) => {
    await context.adapter.transaction((db) => deleteStudio(db, context.session.user.id, body.studioId))
    return json({ status: true })
  },
)
const giveStudio = (outbox: Outbox) =>
  createAuthEndpoint(
    '/product/studios/transfer',
    { ...post, body: z.object({ studioId: z.string(), memberId: z.string() }) },
    async ({ context, body, json }) => {
      const { user } = context.session
      await context.adapter.transaction((db) => transferStudio(db, user.id, body.studioId, body.memberId))
      tellStudioGiven(outbox, user.email)
      return json({ status: true })
    },
  )

const checkLeaving = createAuthEndpoint('/product/deletion', get, async ({ context, json }) =>
  json(await checkDeletion(context.adapter, context.session.user.id)),
)
const leave = (outbox: Outbox) =>
  createAuthEndpoint(
    '/product/deletion/request',
    { ...post, body: z.object({ confirm: z.string().optional() }) },
    async (ctx) => {
      const { adapter, internalAdapter, session } = ctx.context
      const { id, email } = session.user
      await assertDeletable(adapter, id, ctx.body.confirm ?? '')
      await requireRecentSignIn(adapter, session)
      const purgeAt = await scheduleDeletion(adapter, id, new Date())
      await internalAdapter.deleteUserSessions(id)
      deleteSessionCookie(ctx)
      tellAccountLeaving(outbox, email, purgeAt)
      return ctx.json({ purgeAt: purgeAt.toISOString() })
    },
  )
const stay = (outbox: Outbox) =>
  createAuthEndpoint('/product/deletion/cancel', post, async ({ context, json }) => {
    await keepAccount(context.adapter, context.session.user.id)
    tellAccountKept(outbox, context.session.user.email)
    return json({ status: true })
  })

interface ProductOptions {
  outbox: Outbox
  /** The address of somebody who joins every new studio: in a demo nobody is there to be invited. */
  colleague: string
}

export const productPlugin = ({ outbox, colleague }: ProductOptions) =>
  ({
    id: 'northwick-product',
    schema: tables,
    endpoints: {
      readSchema,
      getPreferences,
      setPreferences,
      getUsage,
      listStudios,
      dropStudio,
      giveStudio: giveStudio(outbox),
      checkLeaving,
      leave: leave(outbox),
      stay: stay(outbox),
    },
    rateLimit: [
      { pathMatcher: (path) => path.startsWith('/product/deletion/'), window: 60, max: 20 },
      { pathMatcher: (path) => path.startsWith('/product/studios/'), window: 60, max: 20 },
    ],
    init: ({ adapter }) => ({
      options: {
        databaseHooks: {
          user: {
            create: {
              /** A new account finds something on every tab. */
              async after({ id, name, email }) {
                const where = [{ field: 'email', value: colleague }]
                const other = email === colleague ? null : await adapter.findOne<Person>({ model: 'user', where })
                await foundStudio(adapter, `${name.trim().split(/\s+/)[0]}’s studio`, id, other?.id)
                const data = { userId: id, name: 'Welcome to Northwick.pdf', bytes: 184_000 }
                await adapter.create({ model: 'document', data })
              },
            },
          },
        },
      },
    }),
  }) satisfies BetterAuthPlugin
