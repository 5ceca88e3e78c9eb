import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { addAuthenticator } from './authenticator.js'
import { openAt, section } from './browser.js'
import { demoInChromium } from './fixture.js'

const demo = demoInChromium()

const passkeys = (page: Page) => section(page, 'Passkeys')

describe('a visitor without a password', () => {
  it('proves at the provider who it is, and goes on with what was under way', async () => {
    const page = await demo.visit()
    const authenticator = await addAuthenticator(page)
    await page.goto(`${demo.origin}/sign-in`)
    await page.getByRole('link', { name: 'Continue with Meridian ID' }).click()
    await page.getByRole('button', { name: 'Mary Somerville' }).click()
    await page.waitForURL(`${demo.origin}/settings`)
    await openAt(page, 'passkeys')
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000).toISOString()
    await demo.editData('update session set createdAt = ?', [twoDaysAgo])

    await page.reload()
    await passkeys(page).getByRole('button', { name: 'Add a passkey' }).click()
    const dialog = page.getByRole('dialog', { name: 'Confirm that it’s you' })
    // A code by email does it as well.
    await dialog.getByRole('button', { name: /^Sign in with Meridian/i }).click()
    await dialog.getByRole('button', { name: 'Go to that page' }).click()
    await page.getByRole('button', { name: 'Mary Somerville' }).click()
    await page.waitForURL(`${demo.origin}/settings#passkeys`)
    await page.getByRole('dialog', { name: 'You’re back' }).getByRole('button', { name: 'Add' }).click()
    await passkeys(page).getByText('Your passkey is added').waitFor()
    expect(await authenticator.count()).toBe(1)
  })
})
