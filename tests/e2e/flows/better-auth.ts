import { createApp } from '../../../examples/better-auth/server/app.js'
import { createAuth, migrate } from '../../../examples/better-auth/server/auth.js'
import { openDatabase } from '../../../examples/better-auth/server/database.js'
import { type Handler, listen } from '../../../examples/better-auth/server/http.js'
import { buildPage } from '../../../examples/better-auth/server/page.js'
import { preferencesOf } from '../../../examples/better-auth/server/product/preferences.js'
import { seed } from '../../../examples/better-auth/server/seed.js'
import { stop } from '../../../examples/shared/listen.js'
import { Outbox } from '../../../examples/shared/outbox.js'
import { startMeridianId } from '../../../examples/shared/provider/provider.js'
import { temporaryFolder } from '../demo.js'
import { type BackEnd, newcomer, newestCode, toCookies } from './back-end.js'

const day = 86_400_000

/** The demo of `npm start`, in this process, so that its data can be looked at while it runs. */
export async function startBetterAuth(): Promise<BackEnd> {
  const folder = await temporaryFolder()
  let handle: Handler = async () => new Response('Starting.', { status: 503 })
  const { server, port } = await listen(0, (request) => handle(request))
  const origin = `http://localhost:${port}`
  const database = await openDatabase({ kind: 'sqlite', file: `${folder.path}/demo.sqlite` }, true)
  const outbox = new Outbox()
  const secret = 'a secret of the flows that is long enough'
  const callback = (provider: string) => `/api/auth/callback/${provider}`
  const meridian = await startMeridianId({ origin, port: 0, secret, callback })
  const auth = createAuth({ origin, secret, database, outbox, meridian })
  await migrate(auth, database.place)
  await seed(auth)
  handle = createApp({ auth, outbox, page: await buildPage() })
  const { adapter, internalAdapter, password, rateLimit } = await auth.$context
  // Everybody here comes from one address, one after the other, and Better Auth counts on until there is a pause.
  rateLimit.max = 10_000
  const of = (userId: string) => ({ where: [{ field: 'userId', value: userId }] })

  return {
    origin,
    async stop() {
      await Promise.all([stop(server), meridian.stop()])
      await database.close()
      await folder.remove()
    },
    async createPerson() {
      const given = newcomer()
      const { user, token } = await auth.api.signUpEmail({ body: given })
      if (token) await internalAdapter.deleteSession(token)
      // Whoever owns a studio would have to give it away before leaving.
      await adapter.deleteMany({ model: 'member', ...of(user.id) })
      return { id: user.id, ...given }
    },
    async signIn({ email, password }, userAgent) {
      const headers = new Headers({ 'user-agent': userAgent })
      const response = await auth.api.signInEmail({ body: { email, password }, headers, asResponse: true })
      return toCookies(response.headers.getSetCookie())
    },
    async know({ id }) {
      const user = await internalAdapter.findUserById(id)
      if (!user) return undefined
      const { name, email, image } = user
      return {
        name,
        email,
        hasPicture: typeof image === 'string',
        sessions: (await internalAdapter.listSessions(id)).length,
        passkeys: await adapter.count({ model: 'passkey', ...of(id) }),
        mfa: Reflect.get(user, 'twoFactorEnabled') === true,
        theme: (await preferencesOf(adapter, user)).values.theme,
        leaving: (await adapter.count({ model: 'leaving', ...of(id) })) > 0,
      }
    },
    async isPassword({ id }, typed) {
      const accounts = await internalAdapter.findAccounts(id)
      const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password
      return typeof hash === 'string' && password.verify({ hash, password: typed })
    },
    codeTo: (destination) => newestCode(outbox.messages, destination),
    async makeStale({ id }) {
      const update = { createdAt: new Date(Date.now() - 2 * day) }
      await adapter.updateMany({ model: 'session', ...of(id), update })
    },
  }
}
