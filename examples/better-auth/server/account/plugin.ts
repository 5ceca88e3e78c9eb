/**
 * What Latchkey's adapter leaves to the server code of the host, as a Better Auth plugin: so it has the same sessions, origin
 * checks, rate limits and errors as everything else under `/api/auth`. `page/settings.tsx` calls it, in the option `host`.
 */
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, freshSessionMiddleware, sessionMiddleware, setPassword } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { pictureType, readAtMost } from '../../../shared/picture.js'
import { accountRules } from '../../page/account-rules.js'

interface Picture {
  id: string
  userId: string
  type: string
  data: string
}

type PictureContext = Parameters<typeof setSessionCookie>[0]

/** Forgets the pictures that the user had, and writes the address of the new one. */
async function replacePicture(ctx: PictureContext, image: string | null, kept?: string): Promise<void> {
  const session = ctx.context.session
  if (!session) throw new APIError('UNAUTHORIZED')
  const where = [{ field: 'userId', value: session.user.id }]
  await ctx.context.adapter.deleteMany({
    model: 'picture',
    where: kept === undefined ? where : [...where, { field: 'id', value: kept, operator: 'ne' as const }],
  })
  const user = await ctx.context.internalAdapter.updateUser(session.user.id, { image })
  await setSessionCookie(ctx, { session: session.session, user })
}

const setAvatar = createAuthEndpoint(
  '/account/avatar',
  {
    method: 'POST',
    use: [sessionMiddleware],
    requireRequest: true,
    // Read by hand, so that a body without end is cut off.
    disableBody: true,
  },
  async (ctx) => {
    const bytes = await readAtMost(ctx.request, accountRules.picture.maxBytes)
    if (bytes === undefined) throw new APIError('PAYLOAD_TOO_LARGE')
    const type = pictureType(bytes)
    if (type === undefined) throw new APIError('UNSUPPORTED_MEDIA_TYPE')
    const data = Buffer.from(bytes).toString('base64')
    const { id } = await ctx.context.adapter.create<Omit<Picture, 'id'>, Picture>({
      model: 'picture',
      data: { userId: ctx.context.session.user.id, type, data },
    })
    const url = `${new URL(ctx.context.baseURL).pathname}/account/pictures/${id}`
    await replacePicture(ctx, url, id)
    return ctx.json({ url })
  },
)

const removeAvatar = createAuthEndpoint(
  '/account/avatar',
  { method: 'DELETE', use: [sessionMiddleware] },
  async (ctx) => {
    await replacePicture(ctx, null)
    return ctx.json({ status: true })
  },
)

/** For everybody who knows its address, as a picture beside an invoice is; the address cannot be guessed. */
const getPicture = createAuthEndpoint('/account/pictures/:id', { method: 'GET' }, async (ctx) => {
  const picture = await ctx.context.adapter.findOne<Picture>({
    model: 'picture',
    where: [{ field: 'id', value: ctx.params.id }],
  })
  if (!picture) throw new APIError('NOT_FOUND')
  return new Response(Buffer.from(picture.data, 'base64'), { headers: { 'content-type': picture.type } })
})

/** The server has this one for server code alone. A first password is a new way in, so the sign-in has to be recent. */
const setFirstPassword = createAuthEndpoint(
  '/account/set-password',
  { method: 'POST', use: [freshSessionMiddleware], requireHeaders: true },
  async (ctx) => setPassword({ body: ctx.body, headers: ctx.headers, context: ctx.context }),
)

/** The server has the codes for server code alone, and what the page gets is how many of them are left. */
const countBackupCodes = createAuthEndpoint(
  '/account/backup-codes',
  { method: 'GET', use: [sessionMiddleware] },
  async (ctx) => {
    const twoFactor = ctx.context.getPlugin('two-factor')
    const { id, twoFactorEnabled } = ctx.context.session.user
    if (!twoFactor || !twoFactorEnabled) return ctx.json({ remaining: 0, total: 0 })
    const { backupCodes } = await twoFactor.endpoints.viewBackupCodes({ body: { userId: id }, context: ctx.context })
    return ctx.json({ remaining: backupCodes.length, total: accountRules.backupCodes })
  },
)

export const accountPlugin = () =>
  ({
    id: 'northwick-account',
    schema: {
      picture: {
        fields: {
          userId: { type: 'string', required: true, references: { model: 'user', field: 'id', onDelete: 'cascade' } },
          type: { type: 'string', required: true },
          // Base64: the same column on every database.
          data: { type: 'string', required: true },
        },
      },
    },
    endpoints: { setAvatar, removeAvatar, getPicture, setFirstPassword, countBackupCodes },
    rateLimit: [{ pathMatcher: (path) => path === '/account/avatar', window: 60, max: 20 }],
  }) satisfies BetterAuthPlugin
