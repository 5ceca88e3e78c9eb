import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { fillSignInForm, section } from './browser.js'
import { demoAccount } from './demo.js'
import { demoInChromium } from './fixture.js'
import { countMessages, readCode, readMessage, wrongCode } from './outbox.js'

const demo = demoInChromium()

const email = (page: Page) => section(page, 'Email address')
const newAddress = 'lovelace@example.com'

async function start(page: Page, address = newAddress): Promise<void> {
  await email(page).getByRole('button', { name: 'Change email address' }).click()
  await page.keyboard.type(address)
  await page.keyboard.press('Enter')
  await email(page).getByText(`Changing it to ${address}`).waitFor()
}

/** Types the code into the field that has the focus. */
async function give(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
}

describe('a new email address on a real server', () => {
  it('is still under way after a reload, and can be given up', async () => {
    const page = await demo.visitSignedIn()
    await start(page)
    await page.reload()
    await email(page).getByText(`Changing it to ${newAddress}`).waitFor()
    await email(page).getByRole('button', { name: 'Cancel the change' }).click()
    await email(page).getByText('The change was cancelled.').waitFor()
    await page.reload()
    await email(page).getByRole('button', { name: 'Change email address' }).waitFor()
    expect(await email(page).getByText('Changing it to').count()).toBe(0)
  })

  it('looks the same when somebody else has it, and nothing is sent there', async () => {
    const page = await demo.visitSignedIn()
    await start(page, 'grace@example.com')
    await give(page, await readCode(page, demoAccount.email))
    await email(page).getByText('Code sent to your new address, grace@example.com').waitFor()
    const before = await countMessages(page)
    await give(page, '123456')
    await email(page).getByText('not right').first().waitFor()
    expect(await countMessages(page)).toBe(before)
    expect(await email(page).getByText('taken').count()).toBe(0)
  })

  it('is taken over with both codes, a wrong one in between, and the former address is told', async () => {
    const page = await demo.visitSignedIn()
    await start(page)
    await email(page).getByText('0 of 2 confirmed').waitFor()
    const first = await readCode(page, demoAccount.email)
    await give(page, wrongCode(first))
    await email(page).getByText('not right').first().waitFor()
    await page.keyboard.press('ControlOrMeta+a')
    await give(page, first)
    await email(page).getByText('1 of 2 confirmed').waitFor()
    await give(page, await readCode(page, newAddress))
    await email(page).getByText(`Your email address is now ${newAddress}.`).waitFor()
    expect(await readMessage(page, demoAccount.email)).toEqual({ subject: 'Your address was changed', code: null })

    const other = await demo.visit()
    await other.goto(`${demo.origin}/sign-in`)
    await fillSignInForm(other)
    await other.getByRole('alert').filter({ hasText: 'is not right' }).waitFor()
    await fillSignInForm(other, demoAccount.password, newAddress)
    await other.waitForURL(`${demo.origin}/settings`)
    await email(other).getByText(newAddress).waitFor()
  })
})
