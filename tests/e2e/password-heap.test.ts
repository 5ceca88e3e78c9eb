import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type HeapSite, openHeapSite, runs } from './heap.js'

/** Typed key by key. */
const secrets = ['Canary-Old-5b1e77c2', 'Canary-New-94fd03a8'] as const

let site: HeapSite
beforeAll(async () => {
  site = await openHeapSite()
})
afterAll(() => site.close())

async function changePassword(page: Page): Promise<readonly string[]> {
  for (const [index, label] of ['Current password', 'New password'].entries()) {
    await page.getByLabel(label, { exact: true }).focus()
    await page.keyboard.type(secrets[index] ?? '')
  }
  await page.keyboard.press('Enter')
  await page.getByText('Your password is changed.').waitFor()
  return secrets
}

it('leaves no password in memory once it is changed', { timeout: 120_000 }, async () => {
  expect(await site.leftOf('password', changePassword)).toEqual(Array.from({ length: runs }, () => [0, 0]))
})

it('would see a password that a form left behind', { timeout: 120_000 }, async () => {
  for (const hits of await site.leftOf('password-controlled', changePassword)) {
    expect(Math.max(...hits)).toBeGreaterThan(0)
  }
})
