/** Where uploaded pictures are: in a table of their own, and at an address under `/api/auth`, as a Better Auth plugin. */
import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import type { AvatarStore } from 'latchkey/adapters/better-auth/server'
import { accountRules } from '../../page/account-rules.js'

interface PictureRow {
  id: string
  userId: string
  type: string
  data: string
}

const path = '/account/pictures/'

export const pictureStore: AvatarStore = {
  maxBytes: accountRules.picture.maxBytes,

  async store({ bytes, type }, { user, context }) {
    const data = Buffer.from(bytes).toString('base64')
    const { id } = await context.adapter.create<Omit<PictureRow, 'id'>, PictureRow>({
      model: 'picture',
      data: { userId: user.id, type, data },
    })
    return `${new URL(context.baseURL).pathname}${path}${id}`
  },

  async remove(url, { user, context }) {
    const where = [
      { field: 'id', value: url.slice(url.lastIndexOf('/') + 1) },
      { field: 'userId', value: user.id },
    ]
    await context.adapter.deleteMany({ model: 'picture', where })
  },
}

/** For everybody who knows its address, as a picture beside an invoice is; the address cannot be guessed. */
const getPicture = createAuthEndpoint(`${path}:id`, { method: 'GET' }, async (ctx) => {
  const picture = await ctx.context.adapter.findOne<PictureRow>({
    model: 'picture',
    where: [{ field: 'id', value: ctx.params.id }],
  })
  if (!picture) throw new APIError('NOT_FOUND')
  return new Response(Buffer.from(picture.data, 'base64'), { headers: { 'content-type': picture.type } })
})

export const picturePlugin = () =>
  ({
    id: 'northwick-pictures',
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
    endpoints: { getPicture },
  }) satisfies BetterAuthPlugin
