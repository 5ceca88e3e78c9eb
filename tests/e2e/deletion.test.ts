import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { askForDeletion, dangerZone, deleteButton } from './account-page.js'
import { callByApi } from './api.js'
import { fillSignInForm, openAt, section } from './browser.js'
import { demoInChromium } from './fixture.js'
import { deletionPhrase, giveStudioAway, signUpAndLeave } from './leaving.js'
import { readMessage } from './outbox.js'
import { confirmByPassword, signInAs, signUp, signUpByForm } from './visitors.js'

const demo = demoInChromium()

const banner = (page: Page) => page.getByText('Your account is deleted on').first()

describe('deleting the account', () => {
  it('is blocked for the only owner, goes after the studio has another one, and is taken back in time', async () => {
    const page = await demo.visit()
    const account = await signUpByForm(page, demo.origin)
    const other = await demo.visit()
    await signInAs(other, demo.origin, account)

    await openAt(page, 'delete-account')
    await dangerZone(page).getByText('You are the only owner of Nia’s studio.').waitFor()
    expect(await deleteButton(page).getAttribute('aria-disabled')).toBe('true')
    await dangerZone(page).getByRole('link', { name: 'Transfer ownership: Nia’s studio' }).click()
    await section(page, 'Studios').getByRole('button', { name: 'Make owner: Grace Hopper, Nia’s studio' }).click()
    await page.getByRole('button', { name: 'Transfer ownership', exact: true }).click()
    await page.getByText('Grace Hopper owns Nia’s studio now.').waitFor()
    await page.getByRole('banner').getByText('Member').waitFor()

    // As after a while on the page: the sign-in no longer counts as recent.
    const tenMinutesAgo = new Date(Date.now() - 600_000).toISOString()
    await demo.editData('update session set createdAt = ?', [tenMinutesAgo])
    await openAt(page, 'delete-account')
    await askForDeletion(page, 'delete my acount')
    await dangerZone(page).getByText(`This is not the same as “${deletionPhrase}”.`).first().waitFor()
    await dangerZone(page).getByRole('textbox').fill(` ${deletionPhrase} `)
    await page.keyboard.press('Enter')
    await confirmByPassword(page, account.password)
    await page.waitForURL(`${demo.origin}/sign-in?message=leaving`)
    await page.getByText('To keep it, sign in within the next 14 days.').waitFor()
    await other.goto(`${demo.origin}/settings`)
    expect(other.url()).toBe(`${demo.origin}/sign-in`)

    await signInAs(page, demo.origin, account)
    await banner(page).waitFor()
    expect((await readMessage(page, account.email)).subject).toBe('Your account is going to be deleted')
    await openAt(page, 'delete-account')
    await dangerZone(page).getByText('Until then everything works as before.').waitFor()
    await page.getByRole('button', { name: 'Keep my account' }).first().click()
    await page.getByText('Your account stays.').first().waitFor()
    await deleteButton(page).waitFor()
    await page.reload()
    await deleteButton(page).waitFor()
    expect(await banner(page).count()).toBe(0)
  })

  it('is refused by the server while a studio has no other owner, whatever the page says', async () => {
    const { cookie } = await signUp(demo.origin)
    await expect(
      callByApi(demo.origin, cookie, '/product/deletion/request', { confirm: deletionPhrase }),
    ).rejects.toThrow(/409: .*"blocked".*Vera’s studio/)
    await giveStudioAway(demo.origin, cookie)
    await expect(callByApi(demo.origin, cookie, '/product/deletion/request', { confirm: 'yes' })).rejects.toThrow(
      /"validation"/,
    )
  })

  it('ends with nothing left once the time is over, and the address is free again', async () => {
    const account = await signUpAndLeave(demo.origin)
    const staying = await signUpAndLeave(demo.origin)
    const aSecondAgo = new Date(Date.now() - 1000).toISOString()
    const whose = 'userId = (select id from user where email = ?)'
    await demo.editData(`update leaving set purgeAt = ? where ${whose}`, [aSecondAgo, account.email])

    const page = await demo.visit()
    await page.goto(`${demo.origin}/sign-in`)
    await fillSignInForm(page, account.password, account.email)
    await page.getByRole('alert').filter({ hasText: 'is not right' }).waitFor()
    const tables = ['session', 'account', 'member', 'preferences', 'document', 'leaving']
    const orphans = tables.map((table) => `select userId from ${table} where userId not in (select id from user)`)
    const left = `${orphans.join(' union all ')} union all select id from user where email = ?`
    expect(await demo.readData(left, [account.email])).toEqual([])
    await callByApi(demo.origin, '', '/sign-up/email', { ...account, name: 'Vera Again' })

    await signInAs(page, demo.origin, staying)
    await banner(page).waitFor()
  })
})
