/** What is particular to Clerk, on the real `clerk.browser.js` in Chromium. The rest: clerk.flows.test.ts. */
import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../adapters/clerk/fake/outbox.js'
import { type ClerkServer, startClerkServer } from '../adapters/clerk/fake/start.js'
import { addAuthenticator } from './authenticator.js'
import { fillSignInForm, openAt, openChromium, section, type Visitor, visit } from './browser.js'

let server: ClerkServer
let browser: Browser
const visitors: Visitor[] = []

beforeAll(async () => {
  server = await startClerkServer()
  // clerk-js says under automation that there are no passkeys.
  browser = await openChromium('--disable-blink-features=AutomationControlled')
})
afterEach(async () => {
  const problems = visitors.flatMap((visitor) => visitor.problems)
  await Promise.all(visitors.splice(0).map(({ context }) => context.close()))
  server.fake.state.users.length = 0
  server.user = seed(server.fake)
  if (problems.length > 0) throw new Error(problems.join('\n'))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function visitSignedIn(at: string): Promise<Page> {
  const visitor = await visit(browser)
  visitors.push(visitor)
  const { page } = visitor
  await page.goto(`${server.origin}/sign-in`)
  await fillSignInForm(page)
  await page.waitForURL(`${server.origin}/settings`)
  await openAt(page, at)
  return page
}

/** Makes the proofs of every session older than sensitive calls want them. */
function letTimePass(): void {
  for (const session of server.fake.state.sessionsOf(server.user)) session.firstAt -= 20 * 60_000
}

describe('the page on Clerk', () => {
  it('adds a passkey with the browser’s own dialog, which then proves who the user is', async () => {
    const page = await visitSignedIn('passkeys')
    const authenticator = await addAuthenticator(page)
    const passkeys = section(page, 'Passkeys')
    await passkeys.getByRole('button', { name: 'Add a passkey' }).click()
    await passkeys.getByText('Your passkey is added').waitFor()
    expect([await authenticator.count(), server.user.passkeys.length]).toEqual([1, 1])

    letTimePass()
    await openAt(page, 'password')
    const password = section(page, 'Password')
    await password.getByLabel('New password', { exact: true }).fill('another-harbour-lantern')
    await password.getByRole('button', { name: 'Change password' }).click()
    const dialog = page.getByRole('dialog', { name: 'Confirm that it’s you' })
    await dialog.getByRole('button', { name: 'A passkey' }).click()
    await dialog.getByRole('button', { name: 'Use a passkey' }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => server.user.password).toBe('another-harbour-lantern')
  })

  it('creates nothing when the user does not agree to a passkey', async () => {
    const page = await visitSignedIn('passkeys')
    const authenticator = await addAuthenticator(page)
    await authenticator.recognise(false)
    const passkeys = section(page, 'Passkeys')
    await passkeys.getByRole('button', { name: 'Add a passkey' }).click()
    await expect
      .poll(() => server.fake.requests.filter((request) => request.startsWith('DELETE /me/passkeys')).length)
      .toBe(1)
    expect([await authenticator.count(), server.user.passkeys]).toEqual([0, []])
    await passkeys.getByText('You have no passkeys yet').waitFor()
  })

  it('connects an account elsewhere and comes back to the page', async () => {
    const page = await visitSignedIn('connections')
    const connections = section(page, 'Connected accounts')
    await connections
      .getByRole('button', { name: /Connect.*Northwick|Connect$/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Agree' }).click()
    await page.waitForURL(/\/settings/)
    await openAt(page, 'connections')
    await connections.getByText('ann@northwick.example.test').first().waitFor()
    expect(server.user.externals.map(({ verification }) => verification.status)).toEqual(['verified'])
  })
})
