import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { fillSignInForm, openAt, section } from './browser.js'
import { demoAccount } from './demo.js'
import { demoInChromium } from './fixture.js'
import { type Focused, focused, retype, tabTo } from './keyboard.js'
import { readCode } from './outbox.js'

const demo = demoInChromium()

const newAddress = 'ada.keys@example.com'
const profile = (page: Page) => section(page, 'Profile')
const email = (page: Page) => section(page, 'Email address')
const phone = (page: Page) => section(page, 'Phone number')
const password = (page: Page) => section(page, 'Password')

/** What is passed on each tab, in this order. */
const walks = [
  {
    tab: 'personal',
    ready: 'Add a phone number',
    first: 'Upload picture',
    order: ['Upload picture', 'Full name', 'Username', 'Change email address', 'Add a phone number'],
  },
  {
    tab: 'security',
    ready: 'This device',
    first: 'Current password',
    order: [
      'Current password',
      'New password',
      'Change password',
      'Add a passkey',
      'Turn on two-factor authentication',
      'Sign out all others',
    ],
  },
  {
    tab: 'integrations',
    ready: 'Meridian Calendar',
    first: 'Connect Meridian ID',
    order: ['Connect Meridian ID', 'Connect Meridian Calendar'],
  },
  {
    tab: 'settings',
    ready: 'Weekly summary',
    first: 'As on this device',
    order: ['As on this device', 'Paid invoices', 'Days to pay', 'Currency'],
  },
  {
    tab: 'studio',
    ready: 'Harbour Prints',
    first: 'Make owner: Grace Hopper, Ada’s studio',
    order: [
      'Make owner: Grace Hopper, Ada’s studio',
      'Delete Ada’s studio…',
      'Make owner: Grace Hopper, Analytical Engines',
      'Delete Analytical Engines…',
    ],
  },
  {
    tab: 'danger',
    ready: 'Settle these first',
    first: 'Copy',
    order: ['Transfer ownership: Ada’s studio', 'Transfer ownership: Analytical Engines', 'Delete account…'],
  },
]

/** The settings, once everything on them is there; no mouse from here on. */
async function settings(address: string = demoAccount.email): Promise<Page> {
  const page = await demo.visit()
  await page.goto(`${demo.origin}/sign-in`)
  await fillSignInForm(page, demoAccount.password, address)
  await page.waitForURL(`${demo.origin}/settings`)
  for (const heading of ['Profile', 'Email address', 'Phone number']) {
    await section(page, heading).locator('[data-lk-ui="card"] button').first().waitFor()
  }
  return page
}

/** After a step the focus is somewhere, and can be seen there. */
async function expectFocus(page: Page): Promise<void> {
  expect(await focused(page)).toMatchObject({ lost: false, ring: true, seen: true })
}

describe('the account settings by keyboard alone', () => {
  it.each(walks)(
    'can be walked on the tab $tab, with the focus in sight at every step',
    async ({ tab, ready, first, order }) => {
      const page = await settings()
      await openAt(page, tab)
      await page.getByRole('tabpanel').getByText(ready, { exact: true }).first().waitFor()
      const forth: Focused[] = []
      for (let now = await step(page, 'Tab'); !now.lost; now = await step(page, 'Tab')) forth.push(now)
      expect(forth.filter(({ ring }) => !ring).map(({ name }) => name)).toEqual([])
      expect(forth.filter(({ seen }) => !seen).map(({ name }) => name)).toEqual([])
      // As it is read: what comes later stands further down, or beside it.
      const inMain = forth.slice(forth.findIndex(({ name }) => name === first))
      const jumps = inMain.filter(({ top }, index) => index > 0 && top < (inMain[index - 1]?.top ?? 0) - 60)
      expect(jumps.map(({ name }) => name)).toEqual([])
      const names = forth.map(({ name }) => name)
      expect(names.filter((name) => order.includes(name))).toEqual(order)
      expect(names).not.toContain('')
      const back: string[] = []
      for (const _ of names) back.push((await step(page, 'Shift+Tab')).name)
      expect(back).toEqual(names.toReversed())
    },
  )

  it('changes the name, and gives a change up', async () => {
    const page = await settings()
    await tabTo(page, 'Full name')
    await retype(page, 'Augusta')
    await tabTo(page, 'Cancel')
    await page.keyboard.press('Enter')
    await expectFocus(page)
    expect(await profile(page).getByLabel('Full name').inputValue()).toBe('Ada Lovelace')
    await tabTo(page, 'Full name', 'Shift+Tab')
    await retype(page, 'Ada King')
    await page.keyboard.press('Enter')
    await profile(page).getByText('Your changes are saved.').waitFor()
    await expectFocus(page)
  })

  it('chooses a time zone from the list, and leaves the list without choosing', async () => {
    const page = await settings()
    await tabTo(page, 'Time zone')
    await retype(page, 'tokyo')
    await page.getByRole('option', { name: /Tokyo/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('listbox', { name: 'Time zone' }).waitFor({ state: 'detached' })
    await retype(page, 'tokyo')
    await page.getByRole('option', { name: /Tokyo/ }).waitFor()
    await page.keyboard.press('Enter')
    await expectFocus(page)
    await tabTo(page, 'Save changes')
    await page.keyboard.press('Space')
    await profile(page).getByText('Your changes are saved.').waitFor()
    expect(await profile(page).getByLabel('Time zone').inputValue()).toMatch(/Tokyo/)
    await expectFocus(page)
  })

  it('uploads a picture, cropped by the arrow keys, and removes it', async () => {
    const page = await settings()
    // Asked for early: Chromium needs a moment to hand the chooser over to the test.
    const chooser = page.waitForEvent('filechooser')
    await tabTo(page, 'Upload picture')
    await page.keyboard.press('Enter')
    await (await chooser).setFiles({ name: 'me.png', mimeType: 'image/png', buffer: await page.screenshot() })
    await page.getByRole('dialog').waitFor()
    await tabTo(page, 'Zoom')
    for (let time = 0; time < 5; time += 1) await page.keyboard.press('ArrowRight')
    await expectFocus(page)
    await tabTo(page, 'Use this picture')
    await page.keyboard.press('Enter')
    await profile(page).getByText('Your picture is saved.').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expectFocus(page)
    expect((await focused(page)).name).toBe('Change picture')
    await tabTo(page, 'Remove picture')
    await page.keyboard.press('Enter')
    await profile(page).getByText('Your picture is removed.').waitFor()
    await expectFocus(page)
  })

  it('adds a phone number and removes it', async () => {
    const page = await settings()
    await tabTo(page, 'Add a phone number')
    await page.keyboard.press('Enter')
    await page.keyboard.type('07700 900123')
    await page.keyboard.press('Enter')
    await phone(page).getByText('Code sent to').waitFor()
    await expectFocus(page)
    await page.keyboard.type(await readCode(page, '+447700900123'))
    await page.keyboard.press('Enter')
    await phone(page).getByText('Your phone number is now').waitFor()
    await expectFocus(page)
    await tabTo(page, 'Remove phone number')
    await page.keyboard.press('Enter')
    // On the question, and not on the button that does it.
    expect(await focused(page)).toMatchObject({ role: 'group', name: expect.stringMatching(/^Remove \+44/) })
    await tabTo(page, 'Remove phone number')
    await page.keyboard.press('Enter')
    await phone(page).getByText('Your phone number is removed.').waitFor()
    await expectFocus(page)
  })

  it('changes the email address, which takes two codes', async () => {
    const page = await settings()
    await tabTo(page, 'Change email address')
    await page.keyboard.press('Enter')
    await expectFocus(page)
    await page.keyboard.type(newAddress)
    await page.keyboard.press('Enter')
    await email(page).getByText('0 of 2 confirmed').waitFor()
    for (const address of [demoAccount.email, newAddress]) {
      expect((await focused(page)).role).toBe('input')
      await page.keyboard.type(await readCode(page, address))
      await page.keyboard.press('Enter')
      await email(page)
        .getByText(address === demoAccount.email ? '1 of 2 confirmed' : 'is now')
        .waitFor()
      await expectFocus(page)
    }
    await tabTo(page, 'Change email address')
    await page.keyboard.press('Space')
    await tabTo(page, 'Cancel')
    await page.keyboard.press('Enter')
    expect((await focused(page)).name).toBe('Change email address')
  })

  it('shows, changes and sends a password', async () => {
    const page = await settings(newAddress)
    // By the arrows of the tab list.
    await tabTo(page, 'Profile')
    await page.keyboard.press('ArrowRight')
    await password(page).getByLabel('Current password', { exact: true }).waitFor()
    await tabTo(page, 'Current password')
    await page.keyboard.type(demoAccount.password)
    await tabTo(page, 'New password')
    await page.keyboard.type('amber-window-violin')
    await tabTo(page, 'Show new password')
    await page.keyboard.press('Space')
    expect(await password(page).getByLabel('New password', { exact: true }).getAttribute('type')).toBe('text')
    await expectFocus(page)
    await tabTo(page, 'Change password')
    await page.keyboard.press('Enter')
    await password(page).getByText('Your password is changed.').waitFor()
    await expectFocus(page)
    await tabTo(page, 'Change it once more')
    await page.keyboard.press('Enter')
    expect((await focused(page)).name).toBe('Current password')
    const other = await demo.visit()
    await other.goto(`${demo.origin}/sign-in`)
    await fillSignInForm(other, 'amber-window-violin', newAddress)
    await other.waitForURL(`${demo.origin}/settings`)
  })
})

async function step(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Focused> {
  await page.keyboard.press(key)
  return focused(page)
}
