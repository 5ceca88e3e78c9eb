import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { rows, sessions, userAgents } from './browser.js'
import { demoInChromium } from './fixture.js'

const demo = demoInChromium()

const row = (page: Page, device: string) => rows(page).filter({ hasText: device })
const signOutOf = (page: Page, device: string) => page.getByRole('button', { name: `Sign out ${device}` })

/** Whether this browser still reaches the account settings. */
async function isSignedIn(page: Page): Promise<boolean> {
  await page.goto(`${demo.origin}/settings`)
  return page.url() === `${demo.origin}/settings`
}

describe('the session list on a real server', () => {
  it('shows where the account is signed in, this browser first and marked', async () => {
    const page = await demo.visitSignedIn({}, 'sessions')
    await rows(page).nth(5).waitFor()
    expect(await rows(page).first().textContent()).toMatch(/Chrome on Linux.*This device/)
    expect(await page.getByText('This device', { exact: true }).count()).toBe(1)
    for (const device of [
      'Chrome on macOS',
      'Safari on iOS',
      'Firefox on Windows',
      'Edge on Windows',
      'Unknown device',
    ]) {
      await row(page, device).waitFor()
    }
  })

  it('signs all others out, and keeps this browser signed in', async () => {
    const other = await demo.visitSignedIn({ userAgent: userAgents.firefoxOnLinux }, 'sessions')
    const page = await demo.visitSignedIn({}, 'sessions')
    await rows(page).nth(1).waitFor()
    await page.getByRole('button', { name: 'Sign out all others' }).click()
    await rows(page).nth(1).waitFor({ state: 'detached' })
    expect(await rows(page).count()).toBe(1)
    expect(await isSignedIn(other)).toBe(false)
    expect(await isSignedIn(page)).toBe(true)
  })

  it('signs out everywhere: this browser lands on the sign-in page, once, and the others are signed out', async () => {
    const other = await demo.visitSignedIn({ userAgent: userAgents.firefoxOnLinux }, 'sessions')
    const page = await demo.visitSignedIn({}, 'sessions')
    const arrivals: string[] = []
    page.on('framenavigated', (frame) => arrivals.push(frame.url()))
    await page.getByRole('button', { name: 'Sign out everywhere' }).click()
    await page.waitForURL(`${demo.origin}/sign-in?message=signed-out`)
    await page.getByText('You are signed out.').waitFor()
    expect(arrivals).toHaveLength(1)
    expect(await isSignedIn(page)).toBe(false)
    expect(await isSignedIn(other)).toBe(false)
  })

  it('shows in one tab what was done in another, without a reload', async () => {
    const other = await demo.visitSignedIn({ userAgent: userAgents.firefoxOnLinux }, 'sessions')
    const first = await demo.visitSignedIn({}, 'sessions')
    const second = await first.context().newPage()
    await second.goto(`${demo.origin}/settings#sessions`)
    await row(second, 'Firefox on Linux').waitFor()
    await signOutOf(first, 'Firefox on Linux').click()
    await row(second, 'Firefox on Linux').waitFor({ state: 'detached' })
    await rows(second).first().waitFor()
    expect(await isSignedIn(other)).toBe(false)
  })

  it('locks the panel in one tab when another tab signs out, without a reload', async () => {
    const first = await demo.visitSignedIn({}, 'sessions')
    const second = await first.context().newPage()
    await second.goto(`${demo.origin}/settings#sessions`)
    await rows(second).first().waitFor()
    await first.getByRole('button', { name: 'Sign out everywhere' }).click()
    await sessions(second).getByRole('button', { name: 'Sign in again' }).waitFor()
    // What was on the page stays in sight, and out of reach.
    expect(
      await rows(second)
        .first()
        .evaluate((node) => node.closest('[inert]') !== null),
    ).toBe(true)
  })

  it('can be worked by keyboard alone, and never loses the focus', async () => {
    await demo.visitSignedIn({ userAgent: userAgents.firefoxOnLinux }, 'sessions')
    const page = await demo.visitSignedIn({}, 'sessions')
    await rows(page).nth(1).waitFor()
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
    const stops: string[] = []
    do {
      await page.keyboard.press('Tab')
      stops.push((await focused()) ?? '')
    } while (!stops.at(-1)?.includes('Firefox on Linux') && stops.length < 30)
    expect(stops.at(-1)).toContain('Sign out Firefox on Linux')
    await page.keyboard.press('Enter')
    await row(page, 'Firefox on Linux').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
  })
})
