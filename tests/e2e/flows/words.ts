import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'
import { section } from '../browser.js'
import { focused } from '../keyboard.js'

/** The sections of the page, by their headings. */
export const on = (page: Page) => ({
  profile: section(page, 'Profile'),
  email: section(page, 'Email address'),
  phone: section(page, 'Phone number'),
  password: section(page, 'Password'),
  passkeys: section(page, 'Passkeys'),
  mfa: section(page, 'Two-factor authentication'),
  codes: section(page, 'Backup codes'),
  sessions: section(page, 'Where you’re signed in'),
  preferences: section(page, 'Preferences'),
  storage: section(page, 'Storage'),
  deletion: section(page, 'Delete account'),
})

export const stepUpDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Confirm that it’s you' })

/** In the dialog, by password, also where other ways are offered. */
export async function typePassword(page: Page, password: string): Promise<void> {
  const dialog = stepUpDialog(page)
  const field = dialog.getByLabel('Password', { exact: true })
  const choice = dialog.getByRole('button', { name: 'Your password' })
  await field.or(choice).first().waitFor()
  if (await choice.isVisible()) await choice.click()
  await field.fill(password)
  await page.keyboard.press('Enter')
}

export async function confirmByPassword(page: Page, password: string): Promise<void> {
  await typePassword(page, password)
  await stepUpDialog(page).waitFor({ state: 'detached' })
}

/** Somebody with a keyboard knows where they are. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(async () => (await focused(page)).lost).toBe(false)
}

/** Whoever asks for the settings in this browser is sent to the sign-in page. */
export async function expectSignedOut(page: Page): Promise<void> {
  await page.goto(new URL('/settings', page.url()).href)
  await page.waitForURL(/\/sign-in/)
}
