import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { fillSignInForm, section, userAgents } from './browser.js'
import { demoAccount } from './demo.js'
import { demoInChromium } from './fixture.js'
import { readMessage } from './outbox.js'

const demo = demoInChromium()

const newPassword = 'amber-window-violin'
const passwordSection = (page: Page) => section(page, 'Password')
const current = (page: Page) => passwordSection(page).getByLabel('Current password', { exact: true })
const next = (page: Page) => passwordSection(page).getByLabel('New password', { exact: true })

async function change(page: Page, from: string, to: string): Promise<void> {
  await current(page).fill(from)
  await next(page).fill(to)
  await page.keyboard.press('Enter')
}

/** Whether this browser still reaches the account settings. */
async function isSignedIn(page: Page): Promise<boolean> {
  await page.goto(`${demo.origin}/settings`)
  return page.url() === `${demo.origin}/settings`
}

describe('the password on a real server', () => {
  it('keeps the new password when the current one is wrong, and puts the focus where the mistake is', async () => {
    const page = await demo.visitSignedIn({}, 'password')
    await change(page, 'not-the-password', newPassword)
    await passwordSection(page).getByText('not right').first().waitFor()
    expect(await next(page).inputValue()).toBe(newPassword)
    expect(await current(page).evaluate((input) => document.activeElement === input)).toBe(true)
    expect(await current(page).getAttribute('aria-invalid')).toBe('true')
    expect(await isSignedIn(page)).toBe(true)
  })

  it('is refused by the server when it is in a known leak', async () => {
    const page = await demo.visitSignedIn({}, 'password')
    await change(page, demoAccount.password, 'correct horse battery staple')
    await passwordSection(page).getByText('breach').first().waitFor()
    expect(await next(page).getAttribute('aria-invalid')).toBe('true')
  })

  it('is set for the first time by a user who has none', async () => {
    const page = await demo.visitSignedIn({}, 'password')
    await demo.editData('delete from account where userId = (select id from user where email = ?)', [demoAccount.email])
    await page.reload()
    await passwordSection(page).getByRole('button', { name: 'Set password' }).waitFor()
    expect(await current(page).count()).toBe(0)
    await next(page).fill(demoAccount.password)
    await page.keyboard.press('Enter')
    await passwordSection(page).getByText('Your password is set.').waitFor()
    await demo.visitSignedIn()
  })

  it('is changed, ends the other sessions for real, keeps this one, and the owner is told', async () => {
    const other = await demo.visitSignedIn({ userAgent: userAgents.firefoxOnLinux })
    const page = await demo.visitSignedIn({}, 'password')
    await change(page, demoAccount.password, newPassword)
    await passwordSection(page).getByText('Your password is changed.').waitFor()
    expect(await page.locator('input[type=password]').count()).toBe(0)
    expect(await isSignedIn(other)).toBe(false)
    expect(await isSignedIn(page)).toBe(true)
    expect((await readMessage(page, demoAccount.email)).subject).toBe('Your password was changed')

    await other.goto(`${demo.origin}/sign-in`)
    await fillSignInForm(other)
    await other.getByRole('alert').filter({ hasText: 'is not right' }).waitFor()
    await fillSignInForm(other, newPassword)
    await other.waitForURL(`${demo.origin}/settings`)
  })
})
