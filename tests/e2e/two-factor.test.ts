import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { fillSignInForm, openAt, section } from './browser.js'
import { demoInChromium } from './fixture.js'
import { wrongCode } from './outbox.js'
import { scan } from './scan.js'
import { codeOf, confirmByPassword, giveCode, signInAs, signUp, signUpWithApp } from './visitors.js'

const demo = demoInChromium()

const factors = (page: Page) => section(page, 'Two-factor authentication')
const codes = (page: Page) => section(page, 'Backup codes')

async function beginSetUp(page: Page): Promise<void> {
  await factors(page).getByRole('button', { name: 'Turn on two-factor authentication' }).click()
  await factors(page).getByRole('button', { name: 'Set up: Authenticator app' }).click()
}

/** The codes on the screen, which are shown once; then the visitor says that they are saved. */
async function saveCodes(page: Page): Promise<string[]> {
  const panel = page.getByRole('group', { name: 'Save your backup codes' })
  await panel.waitFor()
  const shown = await panel.getByRole('list', { name: 'Backup codes' }).getByRole('listitem').allTextContents()
  await panel.getByLabel('I have saved these codes').check()
  await panel.getByRole('button', { name: 'Done' }).click()
  await panel.waitFor({ state: 'detached' })
  return shown
}

describe('an authenticator app', () => {
  it('is set up by scanning the picture on the screen, with the password asked for in the middle', async () => {
    const page = await demo.visit()
    const { account } = await signUp(demo.origin)
    await signInAs(page, demo.origin, account)
    await openAt(page, 'mfa')

    await beginSetUp(page)
    await confirmByPassword(page, account.password)
    const uri = await scan(factors(page).getByRole('img', { name: 'QR code for your authenticator app' }))
    expect(uri).toContain(`otpauth://totp/Northwick:${encodeURIComponent(account.email)}?`)

    const code = factors(page).getByLabel('Code from the app')
    await code.fill(wrongCode(codeOf(uri)))
    await page.keyboard.press('Enter')
    await factors(page).getByText('not right').first().waitFor()
    await code.fill(codeOf(uri).replace(/^(...)/, '$1 '))
    await page.keyboard.press('Enter')
    const shown = await saveCodes(page)

    expect(new Set(shown).size).toBe(10)
    await factors(page).getByText('Two-factor authentication is on', { exact: true }).waitFor()
    await codes(page).getByText('10 of 10 codes left').waitFor()
    const html = await page.content()
    for (const secret of [...shown, new URL(uri).searchParams.get('secret') ?? uri]) expect(html).not.toContain(secret)

    const next = await demo.visit()
    await signInAs(next, demo.origin, account, codeOf(uri))
    await openAt(next, 'mfa')
    await factors(next).getByText('Two-factor authentication is on', { exact: true }).waitFor()
  })

  it('leaves nothing behind when the visitor thinks better of it', async () => {
    const page = await demo.visit()
    const { account } = await signUp(demo.origin)
    await signInAs(page, demo.origin, account)
    await openAt(page, 'mfa')
    await beginSetUp(page)
    await confirmByPassword(page, account.password)
    await factors(page).getByRole('img', { name: 'QR code' }).waitFor()
    await factors(page).getByRole('button', { name: 'Cancel' }).click()

    await factors(page).getByText('Two-factor authentication is off', { exact: true }).waitFor()
    expect(await factors(page).getByRole('img', { name: 'QR code' }).count()).toBe(0)
    const next = await demo.visit()
    await signInAs(next, demo.origin, account)
    await openAt(next, 'mfa')
  })

  it('goes after the password, and from then on nobody asks for a code', async () => {
    const page = await demo.visit()
    const { account, code } = await signUpWithApp(demo.origin)
    await signInAs(page, demo.origin, account, code())
    await openAt(page, 'mfa')

    await factors(page).getByRole('button', { name: 'Turn off two-factor authentication' }).click()
    await factors(page).getByRole('button', { name: 'Turn off' }).last().click()
    await confirmByPassword(page, account.password)

    await factors(page).getByText('Two-factor authentication is off', { exact: true }).first().waitFor()
    await codes(page).getByText('Turn that on first').waitFor()
    const next = await demo.visit()
    await signInAs(next, demo.origin, account)
    expect(next.url()).toBe(`${demo.origin}/settings`)
  })
})

describe('the second page of the sign-in', () => {
  it('works without a script, takes the right code after a wrong one, and leaves no session behind meanwhile', async () => {
    const { account, code } = await signUpWithApp(demo.origin)
    const page = await demo.visit({ javaScriptEnabled: false })
    await page.goto(`${demo.origin}/sign-in`)
    await fillSignInForm(page, account.password, account.email)
    await page.waitForURL(`${demo.origin}/sign-in/code`)
    await giveCode(page, wrongCode(code()))
    await page.getByText('That code is not right').waitFor()
    await page.goto(`${demo.origin}/settings`)
    expect(page.url()).toBe(`${demo.origin}/sign-in`)
    await page.goto(`${demo.origin}/sign-in/code`)
    await giveCode(page, code())
    await page.waitForURL(`${demo.origin}/settings`)
  })
})

describe('a backup code', () => {
  it('signs in once, and one fewer is left', async () => {
    const { account, backupCodes } = await signUpWithApp(demo.origin)
    const page = await demo.visit()
    await signInAs(page, demo.origin, account, backupCodes[0])
    await openAt(page, 'mfa')
    await codes(page).getByText('9 of 10 codes left').waitFor()

    const again = await demo.visit()
    await again.goto(`${demo.origin}/sign-in`)
    await fillSignInForm(again, account.password, account.email)
    await giveCode(again, backupCodes[0] ?? '')
    await again.getByRole('alert').filter({ hasText: 'That code is not right' }).waitFor()
    await giveCode(again, backupCodes[1] ?? '')
    await again.waitForURL(`${demo.origin}/settings`)
    await openAt(again, 'backup-codes')
    await codes(again).getByText('8 of 10 codes left').waitFor()
    expect(new URL(again.url()).pathname).toBe('/settings')
  })

  it('is refused once there are new ones, which are made after a warning and the password', async () => {
    const { account, code, backupCodes: old } = await signUpWithApp(demo.origin)
    const page = await demo.visit()
    await signInAs(page, demo.origin, account, code())
    await openAt(page, 'mfa')
    await codes(page).getByRole('button', { name: 'Get new codes' }).click()
    await codes(page).getByText('Your 10 unused codes stop working at once').waitFor()
    await codes(page).getByRole('button', { name: 'Get new codes' }).last().click()
    await confirmByPassword(page, account.password)
    const fresh = await saveCodes(page)
    expect(fresh.filter((one) => old.includes(one))).toEqual([])

    const next = await demo.visit()
    await next.goto(`${demo.origin}/sign-in`)
    await fillSignInForm(next, account.password, account.email)
    await giveCode(next, old[0] ?? '')
    await next.getByRole('alert').filter({ hasText: 'That code is not right' }).waitFor()
    await giveCode(next, fresh[0] ?? '')
    await next.waitForURL(`${demo.origin}/settings`)
    await openAt(next, 'backup-codes')
    await codes(next).getByText('9 of 10 codes left').waitFor()
  })
})
