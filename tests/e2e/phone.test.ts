import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { section } from './browser.js'
import { demoInChromium } from './fixture.js'
import { readCode, wrongCode } from './outbox.js'

const demo = demoInChromium()

const phone = (page: Page) => section(page, 'Phone number')

describe('the phone number on a real server', () => {
  it('is added with the code from the text message, shown after a reload, and removed', async () => {
    const page = await demo.visitSignedIn()
    await phone(page).getByRole('button', { name: 'Add a phone number' }).click()
    await page.keyboard.type('+44 7700 900123')
    await page.keyboard.press('Enter')
    await phone(page).getByText('Code sent to').waitFor()
    const code = await readCode(page, '+447700900123')
    await page.keyboard.type(wrongCode(code))
    await page.keyboard.press('Enter')
    await phone(page).getByText('not right').first().waitFor()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await phone(page).getByText('Your phone number is now').waitFor()
    await page.reload()
    await phone(page).getByText('Verified', { exact: true }).waitFor()

    await phone(page).getByRole('button', { name: 'Remove' }).click()
    await phone(page).getByRole('button', { name: 'Remove' }).first().click()
    await phone(page).getByText('Your phone number is removed.').waitFor()
    await page.reload()
    await phone(page).getByText('No phone number yet').waitFor()
    expect(await phone(page).getByText('Verified', { exact: true }).count()).toBe(0)
  })
})
