/** What only a browser shows of the REST adapter: cookies, uploads, WebAuthn, trips; on the demo of `npm run start:rest`. */
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { addAuthenticator } from './authenticator.js'
import { openAt, section } from './browser.js'
import { demoInChromium } from './fixture.js'

const demo = demoInChromium({ example: 'rest' })

const header = (page: Page) => page.getByRole('banner')
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

/** Somebody new, by the form, at the account settings. */
async function signUp(name: string, email: string): Promise<Page> {
  const page = await demo.visit()
  await page.goto(`${demo.origin}/sign-up`)
  await page.getByLabel('Full name').fill(name)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill('quiet-river-lantern')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL(`${demo.origin}/settings`)
  return page
}

async function proveByPasskey(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'A passkey' }).click()
  await dialog.getByRole('button', { name: 'Use a passkey' }).click()
  await dialog.waitFor({ state: 'detached' })
}

describe('the page of a back end of one’s own', () => {
  it('saves the name and a picture, and both are there after a restart of the server', async () => {
    const page = await demo.visitSignedIn()
    await page.getByLabel('Full name').fill('Ada King')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await header(page).getByText('Ada King').waitFor()
    const buffer = Buffer.from(pixel, 'base64')
    await page.locator('input[type=file]').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer })
    await page.getByRole('button', { name: 'Use this picture' }).click()
    await header(page).locator('img[src^="/pictures/"]').waitFor()

    await demo.stop()
    await demo.startAgain()
    await page.reload()
    await header(page).getByText('Ada King').waitFor()
    expect(await header(page).locator('img[src^="/pictures/"]').count()).toBe(1)
  })

  it('adds a passkey, takes it as the proof for a second factor, and signs in with it', async () => {
    const page = await signUp('Vera', 'vera@example.com')
    await addAuthenticator(page)
    await openAt(page, 'passkeys')
    await section(page, 'Passkeys').getByRole('button', { name: 'Add a passkey' }).click()
    await section(page, 'Passkeys').getByText('Your passkey is added').waitFor()

    const factors = section(page, 'Two-factor authentication')
    await factors.getByRole('button', { name: 'Turn on two-factor authentication' }).click()
    await factors.getByRole('button', { name: 'Set up: Authenticator app' }).click()
    await proveByPasskey(page)
    await factors.getByRole('img', { name: 'QR code' }).waitFor()

    await header(page).getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(/sign-in/)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL(`${demo.origin}/settings`)
    await header(page).getByText('Vera').waitFor()
    expect(page.url()).toBe(`${demo.origin}/settings`)
  })

  it('connects an account elsewhere, by a trip to the provider and back', async () => {
    const page = await signUp('Tara', 'tara@example.com')
    await openAt(page, 'connections')
    const connections = section(page, 'Connected accounts')
    await connections.getByRole('button', { name: 'Connect Meridian ID', exact: true }).click()
    await page.getByRole('button', { name: 'Mary Somerville' }).click()
    await page.waitForURL((url) => url.origin === demo.origin)
    await connections.getByRole('listitem').filter({ hasText: 'mary@example.org' }).waitFor()
    expect(new URL(page.url()).search).toBe('')
  })

  it('deletes the account after the password, and keeps it when the visitor thinks better of it', async () => {
    const page = await signUp('Dora', 'dora@example.com')
    await openAt(page, 'delete-account')
    const danger = section(page, 'Delete account')
    await danger.getByRole('button', { name: /^Delete account/ }).click()
    await page.getByRole('textbox').last().fill('delete my account')
    await page
      .getByRole('button', { name: /^Delete/ })
      .last()
      .click()
    await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill('quiet-river-lantern')
    await page.keyboard.press('Enter')
    await page
      .getByText(/Your account is deleted on/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Keep my account' }).first().click()
    await page.getByText('Your account stays').first().waitFor()
    expect(await page.getByText(/Your account is deleted on/).count()).toBe(0)
  })
})
