import type { Page } from 'playwright'
import { expect } from 'vitest'
import { addAuthenticator } from '../authenticator.js'
import { fillSignInForm, rows, userAgents } from '../browser.js'
import { wrongCode } from '../outbox.js'
import { scan } from '../scan.js'
import { codeOf, giveCode } from '../visitors.js'
import type { Flow } from './flow.js'
import { confirmByPassword, expectFocusKept, expectSignedOut, on } from './words.js'

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

export const securityFlows: readonly Flow[] = [
  {
    title: 'takes a new password, and signs the other browsers out',
    needs: ['password.change'],
    async run({ page, person, backEnd, traits, open, elsewhere, known, checkBarriers }) {
      const other = await elsewhere(userAgents.firefoxOnLinux)
      await open('password')
      const { password } = on(page)
      await password.getByLabel('New password', { exact: true }).fill('amber-window-violin')
      if (traits.currentPassword === 'in the form') {
        const current = password.getByLabel('Current password', { exact: true })
        await current.fill('not-the-password')
        await page.keyboard.press('Enter')
        await password.getByText('not right').first().waitFor()
        expect(await backEnd.isPassword(person, person.password)).toBe(true)
        await current.fill(person.password)
      }
      await checkBarriers()
      await password.getByRole('button', { name: 'Change password' }).click()
      await password.getByText('Your password is changed.').waitFor()
      await expectFocusKept(page)
      expect(await backEnd.isPassword(person, 'amber-window-violin')).toBe(true)
      expect((await known()).sessions).toBe(1)
      await expectSignedOut(other)
    },
  },
  {
    title: 'asks for a code from an authenticator app from now on, or for one of the backup codes',
    needs: ['mfa.enroll.totp', 'mfa.confirm'],
    async run({ page, person, backEnd, open, known, newBrowser, checkBarriers }) {
      await backEnd.makeStale(person)
      await open('mfa')
      const { mfa } = on(page)
      await mfa.getByRole('button', { name: 'Turn on two-factor authentication' }).click()
      await mfa.getByRole('button', { name: 'Set up: Authenticator app' }).click()
      await confirmByPassword(page, person.password)
      const uri = await scan(mfa.getByRole('img', { name: 'QR code for your authenticator app' }))
      const code = mfa.getByLabel('Code from the app')
      await code.fill(wrongCode(codeOf(uri)))
      await page.keyboard.press('Enter')
      await mfa.getByText('not right').first().waitFor()
      expect((await known()).mfa).toBe(false)
      await checkBarriers()
      await code.fill(codeOf(uri))
      await page.keyboard.press('Enter')
      const shown = await saveCodes(page)
      expect(new Set(shown).size).toBe(10)
      await mfa.getByText('Two-factor authentication is on', { exact: true }).waitFor()
      await expectFocusKept(page)
      expect((await known()).mfa).toBe(true)

      for (const tried of [[shown[0]], [shown[0], shown[1]]]) {
        const next = await newBrowser()
        await fillSignInForm(next, person.password, person.email)
        for (const [index, backupCode = ''] of tried.entries()) {
          await giveCode(next, backupCode)
          // Each code is good for once.
          if (index < tried.length - 1) await next.getByText('That code is not right').waitFor()
        }
        await next.waitForURL(`${backEnd.origin}/settings`)
      }
      expect((await known()).sessions).toBe(3)
    },
  },
  {
    title: 'adds a passkey on this device, names it, and removes it',
    needs: ['passkeys.add', 'passkeys.rename', 'passkeys.remove'],
    async run({ page, open, known, checkBarriers }) {
      const authenticator = await addAuthenticator(page)
      await open('passkeys')
      const { passkeys } = on(page)
      await passkeys.getByRole('button', { name: 'Add a passkey' }).click()
      await passkeys.getByText('Your passkey is added').waitFor()
      expect([await authenticator.count(), (await known()).passkeys]).toEqual([1, 1])
      await expectFocusKept(page)
      await passkeys.getByRole('button', { name: /^Rename/ }).click()
      await passkeys.getByLabel('Name').fill('My laptop')
      await page.keyboard.press('Enter')
      await passkeys.getByText('is called “My laptop” now').waitFor()
      await checkBarriers()
      await passkeys.getByRole('button', { name: 'Remove My laptop' }).click()
      await passkeys.getByRole('button', { name: 'Remove passkey' }).click()
      await passkeys.getByText('“My laptop” is removed.').waitFor()
      await expectFocusKept(page)
      expect((await known()).passkeys).toBe(0)
    },
  },
  {
    title: 'lists the browsers that are signed in, and signs one of them out',
    needs: ['sessions.list', 'sessions.revoke'],
    async run({ page, open, elsewhere, known, checkBarriers }) {
      const other = await elsewhere(userAgents.firefoxOnLinux)
      await open('sessions')
      await rows(page).nth(1).waitFor()
      expect(await rows(page).first().textContent()).toMatch(/Chrome.* on Linux.*This device/)
      await checkBarriers()
      await page.getByRole('button', { name: /^Sign out Firefox/ }).click()
      await page.getByText(/^Firefox.* is signed out\.$/).waitFor()
      await rows(page).nth(1).waitFor({ state: 'detached' })
      await expectFocusKept(page)
      expect((await known()).sessions).toBe(1)
      await expectSignedOut(other)
    },
  },
]
