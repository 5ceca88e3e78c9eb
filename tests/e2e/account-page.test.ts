import { describe, expect, it } from 'vitest'
import { openTab, preferences, tabs } from './account-page.js'
import { barriers } from './axe.js'
import { openAt, section } from './browser.js'
import { demoInChromium } from './fixture.js'
import { signInAs, signUp, signUpByForm } from './visitors.js'

const demo = demoInChromium()

/** What somebody new finds on each tab. */
const contents: Readonly<Record<string, readonly string[]>> = {
  Profile: ['Profile', 'Email address', 'Phone number'],
  Security: ['Password', 'Passkeys', 'Two-factor authentication', 'Backup codes', 'Where you’re signed in'],
  'Connected accounts': ['Connected accounts'],
  Preferences: ['Preferences', 'Storage'],
  Studio: ['Studios', 'Plan'],
  'Audit log Plus': [],
  Account: ['About your account', 'Delete account'],
}

describe('the page of account settings', () => {
  it.each(['light', 'dark'] as const)('has something on every tab for somebody new, %s', async (colorScheme) => {
    const page = await demo.visit({ bypassCSP: true, colorScheme })
    await page.goto(`${demo.origin}/sign-up`)
    expect(await barriers(page)).toEqual([])
    await signUpByForm(page, demo.origin)
    expect(await tabs(page).allInnerTexts()).toEqual(
      Object.keys(contents).map((name) => expect.stringContaining(name.replace(' Plus', ''))),
    )
    for (const [name, headings] of Object.entries(contents)) {
      const panel = await openTab(page, name)
      for (const heading of headings) await panel.getByRole('region', { name: heading, exact: true }).waitFor()
      expect(await panel.getByRole('button', { name: 'Try again' }).count()).toBe(0)
      for (const width of [320, 1200]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await barriers(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      }
    }
    await page.getByText('the audit log is part of Studio Plus').waitFor({ state: 'attached' })
  })

  it('is opened at any section by a link, and "back" leads to the tab before', async () => {
    const page = await demo.visitSignedIn({}, 'storage')
    await section(page, 'Storage').getByRole('meter').first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('storage')
    await openTab(page, 'Security')
    expect(page.url()).toBe(`${demo.origin}/settings#security`)
    await page.goBack()
    await section(page, 'Storage').waitFor()
    await openTab(page, 'Audit log Plus')
    await page.getByRole('link', { name: 'Compare plans' }).click()
    await page.getByText('Your plan', { exact: true }).waitFor()
  })
})

describe('the preferences', () => {
  it('are saved one by one, and are still there after a reload', async () => {
    const page = await demo.visit()
    await signUpByForm(page, demo.origin)
    await openAt(page, 'preferences')
    await preferences(page).getByRole('switch', { name: 'Weekly summary' }).click()
    await preferences(page).getByText('Saved.').waitFor()
    await preferences(page).getByLabel('Days to pay').fill('30')
    await page.keyboard.press('Enter')
    await preferences(page).getByText('Saved.').nth(1).waitFor()
    await preferences(page).getByRole('radio', { name: 'Dark' }).click()
    await preferences(page).getByText('Saved.').nth(2).waitFor()

    const dark = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
    expect(await dark()).toBe('dark')
    await page.reload()
    await preferences(page).getByRole('switch', { name: 'Weekly summary', checked: true }).waitFor()
    expect(await preferences(page).getByLabel('Days to pay').inputValue()).toBe('30')
    expect(await preferences(page).getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true)
    expect(await dark()).toBe('dark')
  })

  it('say why one of them cannot be changed, and the server says no as well', async () => {
    const page = await demo.visitSignedIn({}, 'preferences')
    const locked = preferences(page).getByRole('switch', { name: /Changes to your account/ })
    await locked.waitFor()
    expect(await locked.getAttribute('aria-disabled')).toBe('true')
    await preferences(page).getByText('These are always sent').waitFor()
    await locked.click({ force: true })
    expect(await locked.isChecked()).toBe(true)
    const refusal = await page.evaluate(async () => {
      const body = JSON.stringify({ patch: { security: false } })
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch('/api/auth/product/preferences', { method: 'POST', headers, body })
      return { status: answer.status, ...(await answer.json()) }
    })
    expect(refusal).toEqual({ status: 403, code: 'forbidden', data: { reason: 'policy' } })
  })

  it('tell of a change that was made elsewhere meanwhile, and take the visitor’s on request', async () => {
    const { account } = await signUp(demo.origin)
    const [page, other] = [await demo.visit(), await demo.visit()]
    for (const each of [page, other]) {
      await signInAs(each, demo.origin, account)
      await openAt(each, 'preferences')
      await preferences(each).getByLabel('Days to pay').waitFor()
    }
    await preferences(other).getByLabel('Days to pay').fill('21')
    await other.keyboard.press('Enter')
    await preferences(other).getByText('Saved.').waitFor()

    await preferences(page).getByLabel('Days to pay').fill('45')
    await page.keyboard.press('Enter')
    await preferences(page).getByText('It is 21 there. You chose 45.').waitFor()
    await preferences(page).getByRole('button', { name: 'Use mine' }).click()
    await preferences(page).getByText('Saved.').waitFor()
    await other.reload()
    await preferences(other).getByLabel('Days to pay').waitFor()
    expect(await preferences(other).getByLabel('Days to pay').inputValue()).toBe('45')
  })
})
