/** The page on the real `clerk.browser.js` in Chromium, against the server that speaks Clerk's wire format. */
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM_ARGS, findChromium } from '../../scripts/ensure-chromium.mjs'
import { seed } from '../adapters/clerk/fake/outbox.js'
import { type ClerkServer, startClerkServer } from '../adapters/clerk/fake/start.js'
import { addAuthenticator } from './authenticator.js'
import { fillSignInForm, openAt, rows, section, type Visitor, visit } from './browser.js'
import { demoAccount } from './demo.js'

let server: ClerkServer
let browser: Browser
const visitors: Visitor[] = []

beforeAll(async () => {
  server = await startClerkServer()
  const executablePath = await findChromium()
  // clerk-js says under automation that there are no passkeys.
  const args = [...CHROMIUM_ARGS, '--disable-blink-features=AutomationControlled']
  browser = await chromium.launch({ args, ...(executablePath && { executablePath }) })
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

async function confirmByPassword(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Confirm that it’s you' })
  await dialog.getByRole('button', { name: 'Your password' }).click()
  await dialog.getByLabel('Password', { exact: true }).fill(demoAccount.password)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
}

describe('the page on Clerk', () => {
  it('saves a name, and shows it where the host has Clerk’s user', async () => {
    const page = await visitSignedIn('profile')
    const profile = section(page, 'Profile')
    await profile.getByLabel('First name').fill('Augusta')
    await profile.getByLabel('Job title').fill('Analyst')
    await profile.getByRole('button', { name: 'Save changes' }).click()
    await profile.getByText('Your changes are saved.').waitFor()
    await page.getByRole('banner').getByText('Augusta').waitFor()
    expect([server.user.firstName, server.user.unsafeMetadata]).toEqual(['Augusta', { jobTitle: 'Analyst' }])
  })

  it('says that nothing was saved while it is offline', async () => {
    const page = await visitSignedIn('profile')
    const profile = section(page, 'Profile')
    await profile.getByLabel('First name').fill('Nobody')
    await page.context().setOffline(true)
    await profile.getByRole('button', { name: 'Save changes' }).click()
    await profile.getByText('You are offline.').first().waitFor()
    expect(await profile.getByText('Your changes are saved.').count()).toBe(0)
    await page.context().setOffline(false)
    expect(server.user.firstName).toBe('Ada')
  })

  it('takes over a new address by a code, after a proof', async () => {
    const page = await visitSignedIn('email')
    letTimePass()
    const email = section(page, 'Email address')
    await email.getByRole('button', { name: 'Change email address' }).click()
    await page.keyboard.type('lovelace@example.com')
    await page.keyboard.press('Enter')
    await confirmByPassword(page)
    await email.getByText('Changing it to lovelace@example.com').waitFor()
    await page.keyboard.type(server.fake.lastSent('lovelace@example.com'))
    await page.keyboard.press('Enter')
    await email.getByText('lovelace@example.com', { exact: true }).first().waitFor()
    await email.getByRole('button', { name: 'Change email address' }).waitFor()
    expect(server.user.emails.map(({ address }) => address)).toEqual(['lovelace@example.com'])
  })

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

  it('lists the devices and signs the other one out', async () => {
    await visitSignedIn('sessions')
    const page = await visitSignedIn('sessions')
    await rows(page).nth(1).waitFor()
    const sessions = section(page, 'Where you’re signed in')
    await sessions.getByRole('button', { name: /Sign out .*other/ }).click()
    const dialog = page.getByRole('dialog')
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: /Sign out/ }).click()
    await expect.poll(() => server.fake.state.sessionsOf(server.user).length).toBe(1)
  })

  it('deletes the account, and leaves for the sign-in page', async () => {
    const page = await visitSignedIn('delete-account')
    letTimePass()
    await section(page, 'Delete account').getByRole('button', { name: 'Delete account' }).click()
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog')).first()
    await dialog.getByRole('button', { name: /Delete/ }).click()
    await confirmByPassword(page)
    await page.waitForURL(/sign-in/)
    expect(server.fake.state.users.includes(server.user)).toBe(false)
  })
})
