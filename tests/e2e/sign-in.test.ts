import { describe, expect, it } from 'vitest'
import { barriers } from './axe.js'
import { fillSignInForm, openAt, rows, section, signIn } from './browser.js'
import { demoAccount } from './demo.js'
import { demoInChromium } from './fixture.js'

const demo = demoInChromium()

describe('the sign-in page', () => {
  it('takes a visitor to the account settings by keyboard alone, with the demo account filled in', async () => {
    const page = await demo.visit()
    await page.goto(demo.origin)
    await page.getByLabel('Email or username').focus()
    for (let step = 0; step < 5; step++) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Fill it in')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${demo.origin}/settings`)
    await page.getByRole('heading', { name: 'Account settings' }).waitFor()
  })

  it('words a wrong password itself, announces it, and lets the user type again', async () => {
    const page = await demo.visit()
    await page.goto(`${demo.origin}/sign-in`)
    await fillSignInForm(page, 'not-the-password')
    await page.getByRole('alert').filter({ hasText: 'is not right' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('password')
    await page.keyboard.type(demoAccount.password)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${demo.origin}/settings`)
  })

  it('says that the server cannot be reached, and works when it is back', async () => {
    const page = await demo.visit()
    await page.goto(`${demo.origin}/sign-in`)
    await page.route('**/api/auth/**', (route) => route.abort())
    await fillSignInForm(page)
    await page.getByRole('alert').filter({ hasText: 'cannot be reached' }).waitFor()
    expect(page.url()).toBe(`${demo.origin}/sign-in`)
    await page.unrouteAll()
    await fillSignInForm(page)
    await page.waitForURL(`${demo.origin}/settings`)
  })

  it('works without its script, and never puts the password into an address', async () => {
    const page = await demo.visit({ javaScriptEnabled: false })
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    await page.goto(`${demo.origin}/sign-in`)
    await fillSignInForm(page, 'not-the-password')
    await page.getByText('is not right').waitFor()
    await fillSignInForm(page)
    await page.waitForURL(`${demo.origin}/settings`)
    expect(addresses.join('\n')).not.toMatch(/not-the-password|blue-harbour/)
  })

  it('is where a visitor without a session lands, also after the way out of the settings', async () => {
    const page = await demo.visit()
    await page.goto(`${demo.origin}/settings`)
    expect(page.url()).toBe(`${demo.origin}/sign-in`)
    await signIn(page, demo.origin)
    await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${demo.origin}/sign-in?message=signed-out`)
    await page.goto(`${demo.origin}/settings`)
    expect(page.url()).toBe(`${demo.origin}/sign-in`)
  })
})

describe('all pages', () => {
  it.each(['light', 'dark'] as const)('have no barrier that axe finds, %s, narrow and wide', async (colorScheme) => {
    // The policy of the page would refuse a script that is put into it from outside.
    const page = await demo.visit({ colorScheme, bypassCSP: true })
    for (const width of [320, 1200]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`${demo.origin}/sign-in?message=credentials`)
      expect(await barriers(page)).toEqual([])
      await signIn(page, demo.origin)
      await openAt(page, 'sessions')
      await rows(page).first().waitFor()
      expect(await barriers(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await openAt(page, 'phone')
      await section(page, 'Phone number').getByRole('button', { name: 'Add a phone number' }).click()
      await page.keyboard.type('+44 7700 900123')
      await page.keyboard.press('Enter')
      await page.getByText('Outbox').click()
      await page.getByRole('article').first().waitFor()
      expect(await barriers(page)).toEqual([])
      await page.goto(`${demo.origin}/sign-in/code?message=code`)
      expect(await barriers(page)).toEqual([])
      await page.goto(`${demo.origin}/outbox`)
      await page.getByRole('article').first().waitFor()
      expect(await barriers(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await page.context().clearCookies()
    }
  })
})

describe('the server', () => {
  it('serves every answer under a policy that allows no inline code', async () => {
    for (const path of ['/sign-in', '/nowhere', '/favicon.svg', '/api/auth/get-session']) {
      const { headers } = await fetch(demo.origin + path)
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'",
      )
      expect(headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('signs nobody in by a form on another site', async () => {
    const { status, headers } = await fetch(`${demo.origin}/sign-in`, {
      method: 'POST',
      headers: { origin: 'http://evil.example' },
      body: new URLSearchParams({ identifier: 'ada', password: demoAccount.password }),
    })
    expect(status).toBe(403)
    expect(headers.getSetCookie()).toEqual([])
  })
})
