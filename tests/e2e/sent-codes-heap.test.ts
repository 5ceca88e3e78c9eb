import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type HeapSite, openHeapSite, runs } from './heap.js'

/** Typed key by key. */
const [ofStepUp, ofEmail, ofPhone] = ['Kx4Qz7Wp', 'Bv9Ts2Jm', 'Hd6Ry3Nc'] as const

let site: HeapSite
beforeAll(async () => {
  site = await openHeapSite()
})
afterAll(() => site.close())

async function send(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

async function giveCodes(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: 'Change email address' }).press('Enter')
  await send(page, 'new@example.com')
  await page.getByRole('dialog').getByRole('button', { name: /^Send/ }).press('Enter')
  await page.getByRole('dialog').getByRole('textbox').focus()
  await send(page, ofStepUp)
  await page.getByLabel(/^Code sent to/).focus()
  await send(page, ofEmail)
  await page.getByText('Your email address is now').waitFor()

  await page.getByRole('button', { name: 'Add a phone number' }).press('Enter')
  await send(page, '+447700900123')
  await page.getByLabel(/^Code sent to/).focus()
  await send(page, ofPhone)
  await page.getByText('Your phone number is now').waitFor()
  return [ofStepUp, ofEmail, ofPhone]
}

it('leaves no code in memory once it was given: of a step-up, an address, a number', { timeout: 120_000 }, async () => {
  expect(await site.leftOf('sent-codes', giveCodes)).toEqual(Array.from({ length: runs }, () => [0, 0, 0]))
})
