import * as OTPAuth from 'otpauth'
import type { Page } from 'playwright'
import { callByApi } from './api.js'
import { fillSignInForm } from './browser.js'

/** An account of one test's own. */
export interface Account {
  email: string
  password: string
}

let accounts = 0

/** Makes an account, and answers with it and with the session cookie of its first sign-in. */
export async function signUp(origin: string): Promise<{ account: Account; cookie: string }> {
  accounts += 1
  const account = { email: `visitor-${accounts}@example.com`, password: 'quiet-river-lantern' }
  const { cookie } = await callByApi(origin, '', '/sign-up/email', { ...account, name: 'Vera Visitor' })
  return { account, cookie }
}

/** The same by hand, in the browser, which is signed in then. */
export async function signUpByForm(page: Page, origin: string): Promise<Account> {
  accounts += 1
  const account = { email: `newcomer-${accounts}@example.com`, password: 'quiet-river-lantern' }
  await page.goto(`${origin}/sign-in`)
  await page.getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('Full name').fill('Nia Newcomer')
  await page.getByLabel('Email').fill(account.email)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL(`${origin}/settings`)
  return account
}

/** What an authenticator app shows now that has scanned `uri`. */
export function codeOf(uri: string): string {
  const app = OTPAuth.URI.parse(uri)
  if (!(app instanceof OTPAuth.TOTP)) throw new Error(`No TOTP: ${uri}`)
  return app.generate()
}

/** The same with two-factor authentication on. */
export async function signUpWithApp(
  origin: string,
): Promise<{ account: Account; code: () => string; backupCodes: readonly string[] }> {
  const { account, cookie } = await signUp(origin)
  const { body } = await callByApi(origin, cookie, '/two-factor/enable', { password: account.password })
  const { totpURI, backupCodes } = body
  if (typeof totpURI !== 'string' || !Array.isArray(backupCodes)) throw new Error('No secret and no codes')
  await callByApi(origin, cookie, '/two-factor/verify-totp', { code: codeOf(totpURI) })
  return { account, code: () => codeOf(totpURI), backupCodes: backupCodes.map(String) }
}

/** Signs in by the form, with a code where one is asked for, and waits for the account settings. */
export async function signInAs(page: Page, origin: string, { email, password }: Account, code?: string): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await fillSignInForm(page, password, email)
  if (code !== undefined) await giveCode(page, code)
  await page.waitForURL(`${origin}/settings`)
}

/** On the second page of the sign-in. */
export async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Go on' }).click()
}

/** Answers the step-up with the password. */
export async function confirmByPassword(page: Page, password: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Confirm that it’s you' })
  const field = dialog.getByLabel('Password', { exact: true })
  const choice = dialog.getByRole('button', { name: 'Your password' })
  await field.or(choice).waitFor()
  if (await choice.isVisible()) await choice.click()
  await field.fill(password)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
}
