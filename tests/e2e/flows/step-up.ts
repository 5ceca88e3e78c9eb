import { expect } from 'vitest'
import { addAuthenticator } from '../authenticator.js'
import { focused } from '../keyboard.js'
import type { Flow } from './flow.js'
import { expectFocusKept, on, stepUpDialog, typePassword } from './words.js'

export const stepUpFlows: readonly Flow[] = [
  {
    title:
      'asks who it is in the middle of something: nothing happens without an answer, and with it, what was asked for',
    needs: ['passkeys.add'],
    async run({ page, person, backEnd, open, known, checkBarriers }) {
      await addAuthenticator(page)
      await backEnd.makeStale(person)
      await open('passkeys')
      const { passkeys } = on(page)
      const add = passkeys.getByRole('button', { name: 'Add a passkey' })
      const dialog = stepUpDialog(page)
      await add.click()
      await dialog.waitFor()
      await checkBarriers()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect((await focused(page)).name).toBe('Add a passkey')
      expect((await known()).passkeys).toBe(0)

      await add.click()
      await typePassword(page, 'not-the-password')
      await dialog.getByText('not right').waitFor()
      expect((await known()).passkeys).toBe(0)
      await typePassword(page, person.password)
      await dialog.waitFor({ state: 'detached' })
      await passkeys.getByText('Your passkey is added').waitFor()
      await expectFocusKept(page)
      expect(await known()).toMatchObject({ passkeys: 1, sessions: 1 })
    },
  },
]
