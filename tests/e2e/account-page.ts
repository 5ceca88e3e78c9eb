import type { Locator, Page } from 'playwright'
import { section } from './browser.js'

/** What can be done on the page of account settings, whatever back end is behind it. */

export const tabs = (page: Page): Locator => page.getByRole('tab')

/** Opens a tab, and waits until nothing on it is loading any more. */
export async function openTab(page: Page, name: string): Promise<Locator> {
  await page.getByRole('tab', { name, exact: true }).click()
  const panel = page.getByRole('tabpanel')
  await panel.first().waitFor()
  await panel.locator('[data-status="loading"], [aria-busy="true"]').first().waitFor({ state: 'detached' })
  return panel
}

export const preferences = (page: Page): Locator => section(page, 'Preferences')
export const dangerZone = (page: Page): Locator => section(page, 'Delete account')

export const deleteButton = (page: Page): Locator =>
  dangerZone(page).getByRole('button', { name: 'Delete account…', exact: true })

/** The last step before an account is deleted; what the server asks for then is for the caller to answer. */
export async function askForDeletion(page: Page, phrase: string): Promise<void> {
  await deleteButton(page).click()
  await dangerZone(page).getByRole('textbox').fill(phrase)
  await dangerZone(page).getByRole('button', { name: 'Delete my account' }).click()
}
