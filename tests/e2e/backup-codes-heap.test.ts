import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type HeapSite, openHeapSite, runs } from './heap.js'

let site: HeapSite
beforeAll(async () => {
  site = await openHeapSite()
})
afterAll(() => site.close())

/** Up to the codes; they are on the screen, and nowhere else. */
async function getCodes(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Get backup codes' }).click()
  const shown = page.locator('[data-lk="backup-codes.code"]')
  await shown.first().waitFor()
  const codes = await shown.allTextContents()
  expect(codes).toHaveLength(10)
  return codes
}

async function finish(page: Page): Promise<void> {
  await page.getByLabel('I have saved these codes').check()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.locator('[data-lk="backup-codes.code"]').first().waitFor({ state: 'detached' })
}

async function getAndFinish(page: Page): Promise<string[]> {
  const codes = await getCodes(page)
  await finish(page)
  return codes
}

const nothing = Array.from({ length: runs }, () => Array.from({ length: 10 }, () => 0))

it('leaves no backup code in memory once they are saved', { timeout: 120_000 }, async () => {
  expect(await site.leftOf('codes', getAndFinish)).toEqual(nothing)
})

it('leaves none that was copied, saved as a file and printed', { timeout: 120_000 }, async () => {
  const left = await site.leftOf('codes', async (page) => {
    const codes = await getCodes(page)
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.locator('[data-lk="backup-codes.save-status"]', { hasText: /copied|copy/i }).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download' }).click()
    expect((await download).suggestedFilename()).toMatch(/backup-codes\.txt$/)
    await page.getByRole('button', { name: 'Print' }).click()
    // Without a window, Chromium opens the print view and never closes it.
    await page.locator('[data-lk="backup-codes.sheet"]').waitFor({ state: 'attached' })
    await finish(page)
    return codes
  })
  expect(left).toEqual(nothing)
})

it('would see codes that a page left behind', { timeout: 120_000 }, async () => {
  for (const hits of await site.leftOf('codes-as-children', getAndFinish)) expect(Math.min(...hits)).toBeGreaterThan(0)
})
