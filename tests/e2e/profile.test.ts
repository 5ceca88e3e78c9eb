import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { fillSignInForm, section } from './browser.js'
import { demoAccount } from './demo.js'
import { demoInChromium } from './fixture.js'

const demo = demoInChromium()

const profile = (page: Page) => section(page, 'Profile')
const field = (page: Page, label: string) => profile(page).getByLabel(label, { exact: true })
const bar = (page: Page) => page.getByRole('banner')

async function save(page: Page): Promise<void> {
  await profile(page).getByRole('button', { name: 'Save changes' }).click()
  await profile(page).getByText('Your changes are saved.').waitFor()
}

describe('the profile on a real server', () => {
  it('changes the name everywhere on the page and for good, and no other field', async () => {
    const page = await demo.visitSignedIn()
    const updates: unknown[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/update-user')) updates.push(request.postDataJSON())
    })
    await field(page, 'Full name').fill('Ada King')
    await save(page)
    await bar(page).getByText('Ada King').waitFor()
    expect(updates).toEqual([{ name: 'Ada King' }])
    await page.reload()
    expect(await field(page, 'Full name').inputValue()).toBe('Ada King')
  })

  it('keeps the language and the field of the product itself', async () => {
    const page = await demo.visitSignedIn()
    await field(page, 'Language').selectOption('pt-BR')
    await field(page, 'Job title').fill('Analyst')
    await save(page)
    await page.reload()
    expect(await field(page, 'Language').inputValue()).toBe('pt-BR')
    expect(await field(page, 'Job title').inputValue()).toBe('Analyst')
  })

  it('takes the time zone of this device', async () => {
    const page = await demo.visitSignedIn({ timezoneId: 'Asia/Tokyo' })
    await profile(page)
      .getByRole('button', { name: /the time zone of this device/ })
      .click()
    await save(page)
    await page.reload()
    expect(await field(page, 'Time zone').inputValue()).toMatch(/Tokyo|Japan/)
  })

  it('says while the visitor types that a username is taken, keeps it out, and takes a free one', async () => {
    const page = await demo.visitSignedIn()
    await field(page, 'Username').fill('grace')
    await profile(page).getByText('taken').first().waitFor()
    await profile(page).getByRole('button', { name: 'Save changes' }).click()
    await page.reload()
    expect(await field(page, 'Username').inputValue()).toBe('ada')

    await field(page, 'Username').fill('countess')
    await profile(page).getByText('Nobody uses this name yet.').waitFor()
    await save(page)
    const other = await demo.visit()
    await other.goto(`${demo.origin}/sign-in`)
    await fillSignInForm(other, demoAccount.password, 'countess')
    await other.waitForURL(`${demo.origin}/settings`)
  })

  it('shows an uploaded picture from the server, in the bar too, and goes back to initials', async () => {
    const page = await demo.visitSignedIn()
    const file = { name: 'me.png', mimeType: 'image/png', buffer: await page.screenshot() }
    await profile(page).locator('input[type=file]').setInputFiles(file)
    await page.getByRole('dialog').getByRole('button', { name: 'Use this picture' }).click()
    await profile(page).getByText('Your picture is saved.').waitFor()
    const image = bar(page).locator('.who img')
    await image.waitFor()
    expect(await image.getAttribute('src')).toMatch(/^\/api\/auth\/account\/pictures\/\w+$/)
    expect(await image.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBeGreaterThan(0)
    await page.reload()
    await profile(page).getByRole('button', { name: 'Remove picture' }).click()
    await profile(page).getByText('Your picture is removed.').waitFor()
    await image.waitFor({ state: 'detached' })
  })

  it('sends nothing that is no picture', async () => {
    const page = await demo.visitSignedIn()
    const uploads: string[] = []
    page.on('request', (request) => uploads.push(`${request.method()} ${new URL(request.url()).pathname}`))
    const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    await profile(page).locator('input[type=file]').setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer })
    await profile(page).getByText('is no picture that works here').waitFor()
    expect(uploads).not.toContain('POST /api/auth/latchkey/avatar')
  })
})
