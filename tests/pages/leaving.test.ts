import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM_ARGS, findChromium } from '../../scripts/ensure-chromium.mjs'
import { openAccountSite } from './account-site.js'
import { openPath, type Site } from './site.js'

let site: Site
let browser: Browser

/** Playwright turns the back/forward cache off by a switch of its own, which is left out here. */
async function openChromiumThatKeepsPages(): Promise<Browser> {
  const executablePath = await findChromium()
  return chromium.launch({
    args: CHROMIUM_ARGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    ...(executablePath && { executablePath }),
  })
}

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openAccountSite(), openChromiumThatKeepsPages()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const secret = 'canary-Zx81-7f3a'

async function openPage(path: string, options?: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await openPath(page, `${site.origin}${path}`)
  return page
}

/** Every ready-made component, at rest. */
async function openAccount(): Promise<Page> {
  const page = await openPage('/ready-made.html')
  await page.waitForFunction(() => document.querySelector('[data-status="loading"]') === null)
  await page.getByLabel('New password', { exact: true }).waitFor()
  return page
}

const secretFields = (page: Page) =>
  page.locator('input[type="password"], input[autocomplete*="password"], input[autocomplete="one-time-code"]')
const valuesOf = (page: Page) =>
  secretFields(page).evaluateAll((inputs) =>
    inputs.map((input) => (input instanceof HTMLInputElement ? input.value : '')),
  )
const callsOf = (page: Page) =>
  page.evaluate(() => window.accountPage.adapter.control.calls.map(({ operation }): string => operation))

async function typeSecrets(page: Page): Promise<void> {
  for (const [index, field] of (await secretFields(page).all()).entries()) await field.fill(`${secret}-${index}`)
  expect((await valuesOf(page)).join('')).toContain(secret)
}

/** A page that was kept has been loaded already: it is shown, and no more events come. */
const goBack = (page: Page) => page.goBack({ waitUntil: 'commit' })

describe('a page that the browser kept and shows again', () => {
  it('has no secrets any more, and reads everything anew before anything is done', async () => {
    const page = await openAccount()
    await page.evaluate(() => {
      window.addEventListener('pageshow', ({ persisted }) => {
        document.title = persisted ? 'kept' : 'loaded'
      })
    })
    await typeSecrets(page)
    const before = await callsOf(page)
    await page.goto(`${site.origin}/elements.html`)
    await goBack(page)
    expect(await page.title()).toBe('kept')
    expect((await valuesOf(page)).join('')).toBe('')
    await expect.poll(async () => new Set((await callsOf(page)).slice(before.length))).toEqual(new Set(before))
    await page.context().close()
  })

  it('does not send again what was on its way', async () => {
    const page = await openAccount()
    await page.evaluate(() => {
      window.accountPage.adapter.control.state.network.latencyMs = 2_000
    })
    await typeSecrets(page)
    await page.getByLabel('New password', { exact: true }).press('Enter')
    const isChange = (operation: string) => operation === 'password.change'
    await expect.poll(async () => (await callsOf(page)).filter(isChange)).toHaveLength(1)
    await page.goto(`${site.origin}/elements.html`)
    await goBack(page)
    await page.waitForFunction(() => document.querySelector('[data-status="loading"], [data-pending]') === null)
    expect((await callsOf(page)).filter(isChange)).toHaveLength(1)
    expect((await valuesOf(page)).join('')).toBe('')
    await page.context().close()
  })
})

describe('a page before its scripts have come', () => {
  it('has no form that could put a value into the address, with JavaScript off', async () => {
    for (const path of ['/ready-made.html', '/elements.html']) {
      const page = await openPage(path, { javaScriptEnabled: false })
      const forms = page.locator('form')
      for (const form of await forms.all()) expect(await form.getAttribute('method')).toBe('post')
      expect(await page.locator('input:not(form input), select:not(form select)').count()).toBe(0)
      await page.context().close()
    }
  })

  it('keeps what was typed until they come', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    let release = (): void => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/*.js', async (route) => {
      await released
      await route.continue()
    })
    await page.goto(`${site.origin}/elements.html`, { waitUntil: 'commit' })
    const fields = page.locator('form input:not([type="radio"]):not([type="checkbox"])')
    await expect.poll(() => fields.count()).toBeGreaterThanOrEqual(3)
    for (const field of await fields.all()) await field.fill('482911')
    release()
    await page.waitForFunction(() => window.isTakenOver)
    const typed = await fields.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
    expect(typed).toEqual(typed.map(() => '482911'))
    await context.close()
  })
})

describe('a page without a connection, and one whose session ends', () => {
  it('calls nobody, says why, keeps what was typed, and sends nothing by itself later', async () => {
    const page = await openAccount()
    await page.getByLabel('Full name').fill('Augusta King')
    await typeSecrets(page)
    const before = await callsOf(page)
    await page.context().setOffline(true)
    await page.getByLabel('New password', { exact: true }).press('Enter')
    await page.getByText('You are offline').first().waitFor()
    expect(await callsOf(page)).toEqual(before)
    expect((await valuesOf(page)).join('')).toContain(secret)
    await page.context().setOffline(false)
    await expect.poll(async () => (await callsOf(page)).length).toBeGreaterThan(before.length)
    expect((await callsOf(page)).slice(before.length).filter((operation) => !before.includes(operation))).toEqual([])
    expect(await page.getByLabel('Full name').inputValue()).toBe('Augusta King')
    expect((await valuesOf(page)).join('')).toContain(secret)
    await page.context().close()
  })

  it('locks every component within a second, wipes the secrets and keeps the rest', async () => {
    const page = await openAccount()
    await page.getByLabel('Full name').fill('Augusta King')
    await typeSecrets(page)
    await page.evaluate(() => window.accountPage.adapter.control.signOutElsewhere())
    await page.getByRole('button', { name: 'Sign in again' }).first().waitFor({ timeout: 1_000 })
    expect((await valuesOf(page)).join('')).toBe('')
    expect(await page.locator('input[name="fullName"]').inputValue()).toBe('Augusta King')
    await page.context().close()
  })
})
