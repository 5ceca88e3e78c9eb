import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { postByApi, sessionsByApi, signInByApi } from './api.js'
import { fillSignInForm, openAt, rows, sessions, userAgents } from './browser.js'
import { demoAccount } from './demo.js'
import { demoInChromium } from './fixture.js'

const demo = demoInChromium()

const row = (page: Page, device: string) => rows(page).filter({ hasText: device })
const signOutOf = (page: Page, device: string) => page.getByRole('button', { name: `Sign out ${device}` })

/** Ends the session of the browser with this user agent from elsewhere. */
async function endSessionOf(userAgent: string): Promise<void> {
  const cookie = await signInByApi(demo.origin)
  const listed = await sessionsByApi(demo.origin, cookie)
  if (typeof listed === 'number') throw new Error(`The list was answered with ${listed}.`)
  for (const { token } of listed.filter((session) => session.userAgent === userAgent)) {
    await postByApi(demo.origin, cookie, '/revoke-session', { token })
  }
}

describe('the session list when the server is in trouble', () => {
  it('says after a while that it takes longer, and finishes what was asked', async () => {
    const page = await demo.visitSignedIn({}, 'sessions')
    await row(page, 'Edge on Windows').waitFor()
    await page.route('**/api/auth/revoke-session', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 5000))
      await route.continue()
    })
    await signOutOf(page, 'Edge on Windows').click()
    await page.getByText('takes longer than usual').waitFor()
    expect(await row(page, 'Edge on Windows').count()).toBe(1)
    await row(page, 'Edge on Windows').waitFor({ state: 'detached' })
  })

  it('says that the list cannot be read, and reads it when it is tried again', async () => {
    const page = await demo.visitSignedIn({}, 'sessions')
    await page.route('**/api/auth/**', (route) => route.abort())
    await page.reload()
    const retry = sessions(page).getByRole('button', { name: 'Try again' })
    await retry.waitFor()
    expect(await rows(page).count()).toBe(0)
    await page.unrouteAll()
    await retry.click()
    await rows(page).first().waitFor()
  })

  it('keeps a session on the list that could not be ended, and does not try again by itself', async () => {
    const page = await demo.visitSignedIn({}, 'sessions')
    await row(page, 'Firefox on Windows').waitFor()
    await page.context().setOffline(true)
    await signOutOf(page, 'Firefox on Windows').click()
    await page.getByText('Firefox on Windows could not be signed out.').waitFor()
    const calls: string[] = []
    page.on('request', (request) => calls.push(request.url()))
    const reread = page.waitForResponse('**/api/auth/list-sessions')
    await page.context().setOffline(false)
    await reread
    expect(calls.filter((url) => url.includes('revoke'))).toEqual([])
    await signOutOf(page, 'Firefox on Windows').click()
    await row(page, 'Firefox on Windows').waitFor({ state: 'detached' })
  })

  it('works again after the server was really gone and has come back', async () => {
    const page = await demo.visitSignedIn({}, 'sessions')
    await row(page, 'Safari on iOS').waitFor()
    await demo.stop()
    await signOutOf(page, 'Safari on iOS').click()
    await page.getByText('Safari on iOS could not be signed out.').waitFor()
    expect(await row(page, 'Safari on iOS').count()).toBe(1)
    await demo.startAgain()
    await signOutOf(page, 'Safari on iOS').click()
    await row(page, 'Safari on iOS').waitFor({ state: 'detached' })
  })

  it('says that the session is over when it was ended elsewhere, and goes on after a new sign-in', async () => {
    const page = await demo.visitSignedIn({ userAgent: userAgents.safariOnIPad }, 'sessions')
    await rows(page).first().waitFor()
    await endSessionOf(userAgents.safariOnIPad)
    await page.getByRole('button', { name: 'Sign out all others' }).click()
    await sessions(page).getByRole('button', { name: 'Sign in again' }).click()
    await page.waitForURL(/\/sign-in/)
    await fillSignInForm(page)
    await page.waitForURL(`${demo.origin}/settings`)
    await openAt(page, 'sessions')
    await rows(page).first().waitFor()
    expect(await rows(page).first().textContent()).toContain('This device')
  })

  it('asks for the password when the sign-in lies more than a day back, and then shows the sessions', async () => {
    const page = await demo.visitSignedIn({ userAgent: userAgents.safariOnIPad }, 'sessions')
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000).toISOString()
    await demo.editData('update session set createdAt = ? where userAgent = ?', [twoDaysAgo, userAgents.safariOnIPad])
    await page.reload()
    await sessions(page).getByRole('button', { name: 'Confirm it’s you' }).click()
    const dialog = page.getByRole('dialog', { name: 'Confirm that it’s you' })
    await dialog.getByLabel('Password', { exact: true }).fill('not-the-password')
    await page.keyboard.press('Enter')
    await dialog.getByText('not right').waitFor()
    await dialog.getByLabel('Password', { exact: true }).fill(demoAccount.password)
    await page.keyboard.press('Enter')
    await rows(page).first().waitFor()
    expect(await rows(page).first().textContent()).toContain('Safari on iPadOS')
  })
})
