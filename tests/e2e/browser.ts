import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { CHROMIUM_ARGS, findChromium } from '../../scripts/ensure-chromium.mjs'
import { demoAccount } from './demo.js'

/** Somebody with a browser of their own: its cookies are shared with no other visitor. */
export interface Visitor {
  page: Page
  context: BrowserContext
  /** Errors of the page's own code and violations of its Content-Security-Policy; empty when all is well. */
  problems: readonly string[]
}

export const userAgents = {
  chromeOnLinux:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  firefoxOnLinux: 'Mozilla/5.0 (X11; Linux x86_64; rv:152.0) Gecko/20100101 Firefox/152.0',
  safariOnIPad:
    'Mozilla/5.0 (iPad; CPU OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1',
}

/**
 * Chromium, as this machine has it.
 *
 * @param more arguments of its command line
 */
export async function openChromium(...more: readonly string[]): Promise<Browser> {
  const executablePath = await findChromium()
  return chromium.launch({ args: [...CHROMIUM_ARGS, ...more], ...(executablePath && { executablePath }) })
}

/**
 * Chromium's own note on an answer that is an error or never arrives: the tests provoke those, and what the page makes of
 * them is what they check.
 */
const isNetworkNote = (text: string) => text.startsWith('Failed to load resource')

/** A browser window that has not been to the demo before. */
export async function visit(browser: Browser, options?: BrowserContextOptions): Promise<Visitor> {
  const context = await browser.newContext({ userAgent: userAgents.chromeOnLinux, ...options })
  context.setDefaultTimeout(15_000)
  const problems: string[] = []
  context.on('console', (message) => {
    const isOfInterest = message.type() === 'error' || message.type() === 'warning'
    if (isOfInterest && !isNetworkNote(message.text())) problems.push(message.text())
  })
  context.on('weberror', (error) => problems.push(error.error().message))
  return { page: await context.newPage(), context, problems }
}

/** Signs in by the form, with the mouse and the keyboard, and waits for the account settings. */
export async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/sign-in`)
  await fillSignInForm(page)
  await page.waitForURL(`${origin}/settings`)
}

/** Fills the form that is there and sends it. */
export async function fillSignInForm(
  page: Page,
  password = demoAccount.password,
  identifier = demoAccount.email,
): Promise<void> {
  await page.getByLabel('Email or username').fill(identifier)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Follows a deep link on the account settings: to a section, or to a tab. */
export async function openAt(page: Page, id: string): Promise<void> {
  await page.goto(new URL(`#${id}`, page.url()).href)
}

/** One component on the account settings, by its heading. */
export const section = (page: Page, heading: string) => page.getByRole('region', { name: heading })

/** The list of sessions, and its rows. */
export const sessions = (page: Page) => section(page, 'Where you’re signed in')
export const rows = (page: Page) => sessions(page).getByRole('listitem')
