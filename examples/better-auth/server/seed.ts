import { colleague, demoAccount } from '../../shared/demo-account.js'
import type { DemoAuth } from './auth.js'
import { foundStudio } from './product/studios.js'

const minutes = (count: number) => count * 60_000
const hours = (count: number) => minutes(count * 60)
const days = (count: number) => hours(count * 24)

/** Where Ada is signed in when the demo starts for the first time. The addresses are those reserved for documentation. */
const devices = [
  {
    ip: '203.0.113.24',
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    signedIn: days(12),
    lastUsed: minutes(35),
  },
  {
    ip: '198.51.100.81',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
    signedIn: days(9),
    lastUsed: hours(3),
  },
  {
    ip: '192.0.2.17',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:152.0) Gecko/20100101 Firefox/152.0',
    signedIn: days(6),
    lastUsed: days(1),
  },
  {
    ip: '192.0.2.140',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0',
    signedIn: days(20),
    lastUsed: days(4),
  },
  { ip: '203.0.113.200', userAgent: 'northwick-sync/2.3', signedIn: days(16), lastUsed: days(8) },
]

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
