import type { Page } from 'playwright'
import { expect } from 'vitest'
import { userAgents } from '../browser.js'
import type { Flow, Visit } from './flow.js'
import { confirmByPassword, expectSignedOut, on } from './words.js'

const phrase = 'delete my account'
const start = (page: Page) => on(page).deletion.getByRole('button', { name: 'Delete account…', exact: true })

async function leave({ page, person, backEnd, open }: Visit): Promise<void> {
  await backEnd.makeStale(person)
  await open('delete-account')
  const { deletion } = on(page)
  await start(page).click()
  const confirm = deletion.getByRole('button', { name: 'Delete my account' })
  await confirm.waitFor()
  const typed = deletion.getByRole('textbox')
  if ((await typed.count()) > 0) await typed.fill(phrase)
  await confirm.click()
  await confirmByPassword(page, person.password)
}

export const leavingFlows: readonly Flow[] = [
  {
    title: 'deletes the account after a proof, and nothing before it',
    needs: ['deletion.request'],
    async run(visit) {
      const { page, person, backEnd, traits, open, elsewhere, checkBarriers } = visit
      const other = await elsewhere(userAgents.firefoxOnLinux)
      await open('delete-account')
      await start(page).click()
      await on(page).deletion.getByRole('button', { name: 'Delete my account' }).waitFor()
      await checkBarriers()
      await on(page).deletion.getByRole('button', { name: 'Keep my account' }).click()
      expect(await backEnd.know(person)).toMatchObject({ leaving: false, sessions: 2 })

      await leave(visit)
      if (traits.deletion === 'later, signed in') {
        await page.getByText('Your account is deleted on').first().waitFor()
        expect(await backEnd.know(person)).toMatchObject({ leaving: true })
        return
      }
      await page.waitForURL(/\/sign-in/)
      const known = await backEnd.know(person)
      if (traits.deletion === 'at once') expect(known).toBeUndefined()
      else expect(known).toMatchObject({ leaving: true, sessions: 0 })
      await expectSignedOut(page)
      await expectSignedOut(other)
    },
  },
  {
    title: 'keeps the account after all, for whoever comes back in time',
    needs: ['deletion.cancel'],
    async run(visit) {
      const { page, backEnd, person, elsewhere, traits } = visit
      await leave(visit)
      await page
        .getByText(traits.deletion === 'later, signed in' ? 'Your account is deleted on' : 'Sign in')
        .first()
        .waitFor()
      const next = await elsewhere(userAgents.firefoxOnLinux)
      await next.getByRole('button', { name: 'Keep my account' }).first().click()
      await next.getByText('Your account stays.').first().waitFor()
      expect(await backEnd.know(person)).toMatchObject({ leaving: false })
    },
    async without({ page, open }) {
      await open('delete-account')
      await on(page).deletion.getByText('Nobody can bring it back.').waitFor()
    },
  },
]
