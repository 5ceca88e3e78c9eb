import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { addAuthenticator } from './authenticator.js'
import { openAt, rows, section, sessions } from './browser.js'
import { demoInChromium } from './fixture.js'
import { type Account, signInAs, signUp, signUpWithApp } from './visitors.js'

const demo = demoInChromium()

const passkeys = (page: Page) => section(page, 'Passkeys')
const passkeyRows = (page: Page) => passkeys(page).getByRole('listitem')

async function addPasskey(page: Page): Promise<void> {
  await passkeys(page).getByRole('button', { name: 'Add a passkey' }).click()
  await passkeys(page).getByText('Your passkey is added').waitFor()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/sign-in/)
}

async function signInByPasskey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL(`${demo.origin}/settings`)
  await openAt(page, 'passkeys')
}

/** Makes every sign-in lie two days back, which is more than the server takes for sensitive calls. */
async function letTwoDaysPass(): Promise<void> {
  const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000).toISOString()
  await demo.editData('update session set createdAt = ?', [twoDaysAgo])
}

async function visitAs(account: Account, code?: string) {
  const page = await demo.visit()
  const authenticator = await addAuthenticator(page)
  await signInAs(page, demo.origin, account, code)
  await openAt(page, 'passkeys')
  return { page, authenticator }
}

describe('a passkey', () => {
  it('is added, named, signs in without a password, and is gone once it is removed', async () => {
    const { account } = await signUp(demo.origin)
    const { page, authenticator } = await visitAs(account)
    await addPasskey(page)
    expect(await authenticator.count()).toBe(1)

    await passkeys(page)
      .getByRole('button', { name: /^Rename/ })
      .click()
    await passkeys(page).getByLabel('Name').fill('My laptop')
    await page.keyboard.press('Enter')
    await passkeys(page).getByText('is called “My laptop” now').waitFor()

    await signOut(page)
    await signInByPasskey(page)
    await passkeyRows(page).filter({ hasText: 'My laptop' }).waitFor()

    await passkeys(page).getByRole('button', { name: 'Remove My laptop' }).click()
    await passkeys(page).getByText('Delete it in your password manager').waitFor()
    await passkeys(page).getByRole('button', { name: 'Remove passkey' }).click()
    await passkeys(page).getByText('“My laptop” is removed.').waitFor()
    await signOut(page)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByRole('alert').filter({ hasText: 'No passkey was used' }).waitFor()
  })

  it('is not added twice to one device', async () => {
    const { account } = await signUp(demo.origin)
    const { page, authenticator } = await visitAs(account)
    await addPasskey(page)
    await passkeys(page).getByRole('button', { name: 'Add a passkey' }).click()
    await passkeys(page).getByText('There is a passkey for you on this device already').waitFor()
    expect(await authenticator.count()).toBe(1)
    expect(await passkeyRows(page).count()).toBe(1)
  })

  it('is not added when the device does not know the person before it', async () => {
    const { account } = await signUp(demo.origin)
    const { page, authenticator } = await visitAs(account)
    await authenticator.recognise(false)
    await passkeys(page).getByRole('button', { name: 'Add a passkey' }).click()
    await passkeys(page).getByText('No passkey was added').waitFor()
    await authenticator.recognise(true)
    await addPasskey(page)
    expect(await authenticator.count()).toBe(1)
  })

  it('proves who one is, in place of password and code', async () => {
    const { account, code } = await signUpWithApp(demo.origin)
    const { page } = await visitAs(account, code())
    await addPasskey(page)
    await letTwoDaysPass()

    await page.reload()
    await sessions(page).getByRole('button', { name: 'Confirm it’s you' }).click()
    const dialog = page.getByRole('dialog', { name: 'Confirm that it’s you' })
    await dialog.getByRole('button', { name: 'A passkey' }).click()
    await dialog.getByRole('button', { name: 'Use a passkey' }).click()
    await dialog.waitFor({ state: 'detached' })
    await rows(page).first().waitFor()
    expect(await rows(page).first().textContent()).toContain('This device')
  })
})
