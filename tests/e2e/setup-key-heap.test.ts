import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type HeapSite, openHeapSite, runs } from './heap.js'

let site: HeapSite
beforeAll(async () => {
  site = await openHeapSite()
})
afterAll(() => site.close())

/** The key as the server gave it, and in the groups that are on the screen. */
async function beginSetUp(page: Page): Promise<string[]> {
  const turnOn = page.getByRole('button', { name: 'Turn on two-factor authentication' })
  await turnOn
    .or(page.getByRole('button', { name: 'Set up: Authenticator app' }))
    .first()
    .waitFor()
  if (await turnOn.isVisible()) await turnOn.click()
  await page.getByRole('button', { name: 'Set up: Authenticator app' }).click()
  const shown = page.locator('[data-lk="mfa-manager.setup-key"]')
  await shown.waitFor()
  const grouped = (await shown.textContent()) ?? ''
  expect(grouped.length).toBeGreaterThanOrEqual(32)
  return [grouped.replaceAll(' ', ''), grouped]
}

async function enrol(page: Page): Promise<string[]> {
  const keys = await beginSetUp(page)
  await page.getByLabel('Code from the app').fill('123456')
  await page.keyboard.press('Enter')
  await page.getByText('Authenticator app is on.').waitFor()
  return keys
}

const nothing = Array.from({ length: runs }, () => [0, 0])

it('leaves no setup key in memory once the app is confirmed', { timeout: 120_000 }, async () => {
  expect(await site.leftOf('setup-key', enrol)).toEqual(nothing)
})

it('leaves none that the user walked away from', { timeout: 120_000 }, async () => {
  const left = await site.leftOf('setup-key', async (page) => {
    const keys = await beginSetUp(page)
    await page.locator('[data-lk="mfa-manager.qr-code"] path').first().waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.locator('[data-lk="mfa-manager.setup-key"]').waitFor({ state: 'detached' })
    return keys
  })
  expect(left).toEqual(nothing)
})

it('would see a key that a page left behind', { timeout: 120_000 }, async () => {
  for (const [key = 0] of await site.leftOf('setup-key-as-children', enrol)) expect(key).toBeGreaterThan(0)
})
