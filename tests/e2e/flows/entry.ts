import { expect } from 'vitest'
import { fillSignInForm, userAgents } from '../browser.js'
import type { Flow } from './flow.js'
import { expectSignedOut, on } from './words.js'

export const entryFlows: readonly Flow[] = [
  {
    title: 'lets somebody in by their password, after a wrong one, and out again',
    needs: [],
    async run({ newBrowser, person, backEnd, known }) {
      const page = await newBrowser()
      await fillSignInForm(page, 'not-the-password', person.email)
      await page.getByRole('alert').filter({ hasText: 'is not right' }).waitFor()
      expect((await known()).sessions).toBe(1)
      await fillSignInForm(page, person.password, person.email)
      await page.waitForURL(`${backEnd.origin}/settings`)
      await page.getByRole('banner').getByText(person.name).waitFor()
      await on(page).profile.getByRole('button', { name: 'Save changes' }).waitFor()
      expect((await known()).sessions).toBe(2)
      await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
      await page.getByText('You are signed out.').waitFor()
      expect((await known()).sessions).toBe(1)
      await expectSignedOut(page)
    },
  },
  {
    title: 'signs out everywhere: this browser lands on the sign-in page, and the others are out too',
    needs: ['sessions.revokeAll'],
    async run({ page, open, elsewhere, known }) {
      const other = await elsewhere(userAgents.firefoxOnLinux)
      await open('sessions')
      await on(page).sessions.getByRole('button', { name: 'Sign out everywhere' }).click()
      await page.getByText('You are signed out.').waitFor()
      expect((await known()).sessions).toBe(0)
      await expectSignedOut(page)
      await expectSignedOut(other)
    },
  },
]
