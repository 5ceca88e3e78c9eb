import { scenarios } from 'latchkey/adapters/memory'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openChromium } from '../e2e/browser.js'
import { openAccountSite } from './account-site.js'
import { readyMade } from './page/ready-made-page.js'
import { openPath, type Site } from './site.js'
import { logOf, watchPolicy } from './watch.js'

let site: Site
let browser: Browser
const saidOnServer = vi.spyOn(console, 'error').mockImplementation(() => {})

beforeAll(async () => {
  vi.stubEnv('TZ', 'UTC')
  ;[site, browser] = await Promise.all([openAccountSite(), openChromium()])
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await browser?.close()
  await site?.close()
})

interface Visit {
  context: BrowserContext
  page: Page
  log: string[]
}

async function visit(options?: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext(options)
  await watchPolicy(context)
  const page = await context.newPage()
  return { context, page, log: logOf(page) }
}

/** What went wrong while the browser took the page over from the server, and came to rest. */
async function takeOver({ page, log }: Visit, query: Record<string, string>): Promise<string[]> {
  await openPath(page, `${site.origin}/ready-made.html?${new URLSearchParams(query)}`)
  await page.waitForFunction(() => 'accountPage' in window)
  const isAtRest = () => document.querySelector('[data-status="loading"]') === null
  // Some scenarios never come to rest, and what there is of them is looked at all the same.
  await page.waitForFunction(isAtRest, undefined, { timeout: 1_000 }).catch(() => {})
  const seen = await page.evaluate(() => {
    const isThere = document.querySelectorAll('[data-lk-root]').length > 0
    return [...window.violations, ...window.recovered, ...(isThere ? [] : ['nothing is shown'])]
  })
  return [...log.splice(0), ...seen]
}

describe('the ready-made components, rendered on a server and taken over in Chromium', () => {
  it('are one for every feature', () => {
    expect(readyMade).toEqual(expect.arrayContaining(['PasswordChange', 'ProfileForm', 'SessionList']))
  })

  it('need no inline style or script, and differ nowhere, in every scenario', { timeout: 180_000 }, async () => {
    const reader = await visit()
    const problems: Record<string, string[]> = {}
    for (const scenario of Object.keys(scenarios)) {
      const locale = scenario === 'right-to-left' ? 'ar-XB' : 'en'
      const found = await takeOver(reader, { scenario, locale })
      if (found.length > 0) problems[scenario] = found
    }
    await reader.context.close()
    expect(problems).toEqual({})
  })

  it.each(['UTC', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'Pacific/Pago_Pago', 'Africa/Casablanca'])(
    'differ nowhere for a reader in %s, in any language',
    async (timezoneId) => {
      const reader = await visit({ timezoneId })
      const problems: Record<string, string[]> = {}
      for (const locale of ['en', 'de-CH', 'ar-EG', 'ja', 'fa-IR']) {
        const found = await takeOver(reader, { locale })
        if (found.length > 0) problems[locale] = found
      }
      await reader.context.close()
      expect(problems).toEqual({})
    },
  )

  it('say nothing on the server', () => {
    expect(saidOnServer.mock.calls).toEqual([])
  })
})
