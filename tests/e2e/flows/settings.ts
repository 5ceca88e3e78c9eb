import { expect } from 'vitest'
import type { Flow } from './flow.js'
import { expectFocusKept, on } from './words.js'

const phone = '+447700900123'

export const settingsFlows: readonly Flow[] = [
  {
    title: 'saves a preference, applies it at once, and still has it after a reload',
    needs: ['preferences.get', 'preferences.update'],
    async run({ page, open, known, checkBarriers }) {
      await open('preferences')
      const { preferences } = on(page)
      const dark = preferences.getByRole('radio', { name: 'Dark' })
      const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
      await dark.click()
      await preferences.getByText('Saved.').waitFor()
      expect(await scheme()).toBe('dark')
      await expectFocusKept(page)
      await checkBarriers()
      expect((await known()).theme).toBe('dark')
      await page.reload()
      await expect.poll(() => dark.isChecked()).toBe(true)
    },
  },
  {
    title: 'shows how much room is left',
    needs: ['usage.get'],
    async run({ page, open }) {
      await open('storage')
      await on(page).storage.getByRole('meter').first().waitFor()
    },
    async without({ page, open }) {
      await open('preferences')
      await on(page).preferences.getByRole('radio', { name: 'Dark' }).waitFor()
      expect(await on(page).storage.count()).toBe(0)
    },
  },
  {
    title: 'sends codes to a phone as a second factor',
    needs: ['mfa.enroll.sms'],
    async run({ page, backEnd, open, known }) {
      await open('mfa')
      const { mfa } = on(page)
      await mfa.getByRole('button', { name: 'Turn on two-factor authentication' }).click()
      await mfa.getByRole('button', { name: 'Set up: Text message' }).click()
      await mfa.getByLabel('Phone number').fill(phone)
      await page.keyboard.press('Enter')
      await mfa.getByText('Code sent to').waitFor()
      await mfa.getByLabel(/^Code sent to/).fill(backEnd.codeTo(phone))
      await page.keyboard.press('Enter')
      await mfa.getByText('Two-factor authentication is on', { exact: true }).first().waitFor()
      expect((await known()).mfa).toBe(true)
    },
    async without({ page, open }) {
      await open('mfa')
      const { mfa } = on(page)
      await mfa.getByRole('button', { name: 'Turn on two-factor authentication' }).click()
      await mfa.getByRole('button', { name: 'Set up: Authenticator app' }).waitFor()
      expect(await mfa.getByRole('button', { name: 'Set up: Text message' }).count()).toBe(0)
    },
  },
]
