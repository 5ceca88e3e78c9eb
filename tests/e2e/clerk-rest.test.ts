/** `examples/clerk-rest` as it is started by hand: Clerk for security, the product's own server for the rest. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillSignInForm, openAt, openChromium, section, visit } from './browser.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const example = spawn(process.execPath, ['--import', 'tsx', 'examples/clerk-rest/main.ts'], {
  cwd: root,
  env: { ...process.env, PORT: '0', CLERK_PUBLISHABLE_KEY: undefined },
})
let browser: Browser
let page: Page
let problems: readonly string[]
let origin: string

beforeAll(async () => {
  origin = await new Promise<string>((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer): void => {
      output += chunk
      const found = /http:\/\/localhost:\d+/.exec(output)
      if (found) resolve(found[0])
    }
    example.stdout.on('data', read)
    example.stderr.on('data', read)
    example.once('exit', () => reject(new Error(output)))
  })
  browser = await openChromium()
  ;({ page, problems } = await visit(browser))
  await page.goto(`${origin}/sign-in`)
  await fillSignInForm(page)
  await page.waitForURL(`${origin}/settings`)
})
afterAll(async () => {
  await browser?.close()
  example.kill('SIGKILL')
})

it('keeps a preference on the product’s server, over a reload', async () => {
  await openAt(page, 'preferences')
  const preferences = section(page, 'Preferences')
  await preferences.getByLabel('Formal').check()
  await expect
    .poll(async () => {
      await page.reload()
      return preferences.getByLabel('Formal').isChecked()
    })
    .toBe(true)
  expect(await preferences.getByLabel('Slack').isDisabled()).toBe(true)
  expect(problems).toEqual([])
})

it('says what is in the way of a deletion, by the product’s rules', async () => {
  await openAt(page, 'delete-account')
  const deletion = section(page, 'Delete account')
  await deletion.getByText('You are the only owner of Analytical Engines.').waitFor()
  expect(await deletion.getByRole('button', { name: 'Delete account' }).isEnabled()).toBe(false)
  expect(problems).toEqual([])
})
