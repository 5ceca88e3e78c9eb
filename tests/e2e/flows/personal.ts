import type { Page } from 'playwright'
import { expect } from 'vitest'
import { wrongCode } from '../outbox.js'
import type { Flow } from './flow.js'
import { expectFocusKept, on } from './words.js'

const nameField = (page: Page) => on(page).profile.getByRole('textbox', { name: /^(First|Full) name$/ })
const saveName = (page: Page) => on(page).profile.getByRole('button', { name: 'Save changes' }).click()

export const personalFlows: readonly Flow[] = [
  {
    title: 'takes a new name, shows it all over the page, and gives up one that was cancelled',
    needs: ['profile.update'],
    async run({ page, known, checkBarriers }) {
      const before = (await known()).name
      await nameField(page).fill('Somebody else')
      await on(page).profile.getByRole('button', { name: 'Cancel' }).click()
      expect(before).toContain(await nameField(page).inputValue())
      await expectFocusKept(page)
      await nameField(page).fill('Augusta')
      await saveName(page)
      await on(page).profile.getByText('Your changes are saved.').waitFor()
      await page.getByRole('banner').getByText('Augusta').waitFor()
      await expectFocusKept(page)
      await checkBarriers()
      expect((await known()).name).toMatch(/^Augusta/)
      await page.reload()
      await expect.poll(() => nameField(page).inputValue()).toBe('Augusta')
    },
  },
  {
    title: 'takes a picture, shows it in the bar too, and goes back to initials',
    needs: ['profile.setAvatar', 'profile.removeAvatar'],
    async run({ page, known }) {
      const { profile } = on(page)
      await profile.getByRole('button', { name: 'Upload picture' }).waitFor()
      const file = { name: 'me.png', mimeType: 'image/png', buffer: await page.screenshot() }
      await profile.locator('input[type=file]').setInputFiles(file)
      await page.getByRole('dialog').getByRole('button', { name: 'Use this picture' }).click()
      await profile.getByText('Your picture is saved.').waitFor()
      const image = page.getByRole('banner').locator('.who img')
      await expect.poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBeGreaterThan(0)
      expect((await known()).hasPicture).toBe(true)
      await expectFocusKept(page)
      await profile.getByRole('button', { name: 'Remove picture' }).click()
      await profile.getByText('Your picture is removed.').waitFor()
      await expectFocusKept(page)
      expect((await known()).hasPicture).toBe(false)
    },
  },
  {
    title: 'takes over a new email address once it is confirmed, and not by a wrong code',
    needs: ['email.start', 'email.verify'],
    async run({ page, person, backEnd, traits, known, checkBarriers }) {
      const { email } = on(page)
      const address = `new.${person.email}`
      await email.getByRole('button', { name: 'Change email address' }).click()
      await page.keyboard.type(address)
      await page.keyboard.press('Enter')
      await email.getByText(`Changing it to ${address}`).waitFor()
      for (const [index, which] of traits.emailCodes.entries()) {
        const destination = which === 'new' ? address : person.email
        const field = email.getByLabel(new RegExp(`^Code sent to (your ${which} address, )?${destination}`))
        await field.waitFor()
        const code = backEnd.codeTo(destination)
        if (index === 0) {
          await field.fill(wrongCode(code))
          await page.keyboard.press('Enter')
          await email.getByText('not right').first().waitFor()
          await checkBarriers()
        }
        expect((await known()).email).toBe(person.email)
        await field.fill(code)
        await page.keyboard.press('Enter')
      }
      await email.getByText(`Your email address is now ${address}.`).waitFor()
      await expectFocusKept(page)
      expect((await known()).email).toBe(address)
    },
  },
  {
    title: 'keeps what was typed while there is no network, and saves it when it is back',
    needs: ['profile.update'],
    async run({ page, known }) {
      const { profile } = on(page)
      const before = (await known()).name
      await nameField(page).fill('Offline')
      await page.context().setOffline(true)
      await saveName(page)
      await profile.getByText('You are offline.').first().waitFor()
      expect(await nameField(page).inputValue()).toBe('Offline')
      expect(await profile.getByText('Your changes are saved.').count()).toBe(0)
      await expectFocusKept(page)
      await page.context().setOffline(false)
      expect((await known()).name).toBe(before)
      await saveName(page)
      await profile.getByText('Your changes are saved.').waitFor()
      expect((await known()).name).toMatch(/^Offline/)
    },
  },
]
