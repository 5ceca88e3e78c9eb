import { colleague, days, demoAccount, devices } from '../../shared/demo-account.js'
import type { DemoAuth } from './auth.js'
import { foundStudio } from './product/studios.js'

/** What fills Ada's storage. */
const documents = [
  { name: 'Quote for Meadow Bakery.pdf', bytes: 2_400_000 },
  { name: 'Invoice NW-0041 with photographs.pdf', bytes: 412_000_000 },
  { name: 'Invoice NW-0042.pdf', bytes: 1_900_000 },
]

async function signIn(auth: DemoAuth, ip: string, userAgent: string): Promise<string> {
  const { email, password } = demoAccount
  const url = new URL('/api/auth/sign-in/email', auth.options.baseURL)
  const headers = { 'content-type': 'application/json', 'user-agent': userAgent, 'x-forwarded-for': ip }
  const response = await auth.handler(
    new Request(url, { method: 'POST', headers, body: JSON.stringify({ email, password }) }),
  )
  const body: unknown = await response.json()
  if (response.ok && typeof body === 'object' && body && 'token' in body && typeof body.token === 'string') {
    return body.token
  }
  throw new Error(`The demo account could not sign in: ${response.status} ${JSON.stringify(body)}`)
}

/**
 * Makes the demo account and signs it in on several devices, through the same handler that browsers use; only the times
 * are moved into the past afterwards. Does nothing when the account is there.
 */
export async function seed(auth: DemoAuth): Promise<void> {
  const { adapter, internalAdapter, sessionConfig } = await auth.$context
  if (await internalAdapter.findUserByEmail(demoAccount.email)) return
  const other = await auth.api.signUpEmail({ body: colleague })
  if (other.token) await internalAdapter.deleteSession(other.token)
  const { token, user } = await auth.api.signUpEmail({ body: demoAccount })
  if (token) await internalAdapter.deleteSession(token)
  await foundStudio(adapter, 'Analytical Engines', user.id, other.user.id)
  await foundStudio(adapter, 'Harbour Prints', other.user.id, user.id)
  for (const document of documents) await adapter.create({ model: 'document', data: { userId: user.id, ...document } })
  const now = Date.now()
  await internalAdapter.updateUser(user.id, { createdAt: new Date(now - days(90)), emailVerified: true })
  for (const { ip, userAgent, signedIn, lastUsed } of devices) {
    const updatedAt = new Date(now - lastUsed)
    await adapter.update({
      model: 'session',
      where: [{ field: 'token', value: await signIn(auth, ip, userAgent) }],
      update: {
        createdAt: new Date(now - signedIn),
        updatedAt,
        expiresAt: new Date(updatedAt.getTime() + sessionConfig.expiresIn * 1000),
      },
    })
  }
}
