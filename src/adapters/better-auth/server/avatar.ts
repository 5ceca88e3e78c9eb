import { APIError, createAuthEndpoint, sessionMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { Endpoint, ServerContext, ServerUser } from './endpoint.js'
import { pictureType, readAtMost } from './picture.js'

export interface Picture {
  bytes: Uint8Array<ArrayBuffer>
  /** What its first bytes say that it is: `image/png`, `image/jpeg` or `image/webp`. */
  type: string
}

export interface PictureOwner {
  user: ServerUser
  context: ServerContext
}

export interface AvatarStore {
  /** Keeps a picture, and resolves with the address that it is shown from, which is written to the user's `image`. */
  store: (picture: Picture, owner: PictureOwner) => Promise<string>
  /**
   * The picture at this address is shown no more, because another one took its place or the user removed it. The address is
   * what the user's `image` held, which a provider may have written, and any user by `updateUser`: **delete only what
   * `store` has kept for this user.** A failure is logged and tells nobody: the user's own wish is fulfilled.
   */
  remove?: ((url: string, owner: PictureOwner) => Promise<void>) | undefined
  /** @defaultValue 5,000,000 */
  maxBytes?: number | undefined
}

const fiveMegabytes = 5_000_000

type EndpointContext = Parameters<typeof setSessionCookie>[0]

/** Writes the address of the picture to the user, and then lets go of the former one. */
async function showPicture(
  ctx: EndpointContext,
  owner: PictureOwner,
  image: string | null,
  remove: AvatarStore['remove'],
): Promise<void> {
  const { session } = ctx.context
  if (!session) throw new APIError('UNAUTHORIZED')
  const user = await ctx.context.internalAdapter.updateUser(owner.user.id, { image })
  await setSessionCookie(ctx, { session: session.session, user })
  const former = owner.user.image
  if (!former || former === image) return
  try {
    await remove?.(former, owner)
  } catch (error) {
    ctx.context.logger.error('latchkey: a picture that is shown no more could not be removed', error)
  }
}

/** An upload as the body of the request, without a name: that is the user's own business. */
export function avatarEndpoints({ store, remove, maxBytes = fiveMegabytes }: AvatarStore): Record<string, Endpoint> {
  return {
    latchkeySetAvatar: createAuthEndpoint(
      '/latchkey/avatar',
      {
        method: 'POST',
        use: [sessionMiddleware],
        requireRequest: true,
        // Read by hand, so that a body without end is cut off.
        disableBody: true,
      },
      async (ctx) => {
        const bytes = await readAtMost(ctx.request, maxBytes)
        if (bytes === undefined) throw new APIError('PAYLOAD_TOO_LARGE')
        const type = pictureType(bytes)
        if (type === undefined) throw new APIError('UNSUPPORTED_MEDIA_TYPE')
        const owner = { user: ctx.context.session.user, context: ctx.context }
        const url = await store({ bytes, type }, owner)
        await showPicture(ctx, owner, url, remove)
        return ctx.json({ url })
      },
    ),
    latchkeyRemoveAvatar: createAuthEndpoint(
      '/latchkey/avatar',
      { method: 'DELETE', use: [sessionMiddleware] },
      async (ctx) => {
        await showPicture(ctx, { user: ctx.context.session.user, context: ctx.context }, null, remove)
        return ctx.json({ status: true })
      },
    ),
  }
}
