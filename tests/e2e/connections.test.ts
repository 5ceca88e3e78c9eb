import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { openAt, section } from './browser.js'
import { demoInChromium } from './fixture.js'
import { confirmByPassword, signInAs, signUp } from './visitors.js'

const demo = demoInChromium()

const connections = (page: Page) => section(page, 'Connected accounts')
const rowOf = (page: Page, text: string) => connections(page).getByRole('listitem').filter({ hasText: text })

/** On the page of the provider: somebody who is there already. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name: 'Go on to Northwick' }).waitFor()
  await page.getByRole('button', { name }).click()
}

/** On the page of the provider: somebody new. */
async function create(page: Page, name: string, email: string): Promise<void> {
  await page.getByRole('heading', { name: 'Go on to Northwick' }).waitFor()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Create and go on' }).click()
}

async function visitAsSomebody() {
  const page = await demo.visit()
  const { account } = await signUp(demo.origin)
  await signInAs(page, demo.origin, account)
  await openAt(page, 'connections')
  return { page, account }
}

const connect = (page: Page, name = 'Connect Meridian ID') =>
  connections(page).getByRole('button', { name, exact: true }).click()

/** A visitor whose only way in is the account at the provider. */
async function continueWithMeridian(name: string, email: string): Promise<Page> {
  const page = await demo.visit()
  await page.goto(`${demo.origin}/sign-in`)
  await page.getByRole('link', { name: 'Continue with Meridian ID' }).click()
  await create(page, name, email)
  await page.waitForURL(`${demo.origin}/settings`)
  await openAt(page, 'connections')
  return page
}

describe('an account elsewhere', () => {
  it('is connected by a trip to the provider, signs in, and is gone once it is disconnected', async () => {
    const { page } = await visitAsSomebody()
    await connect(page)
    await create(page, 'Vera Elsewhere', 'vera@example.org')
    await page.waitForURL((url) => url.origin === demo.origin)
    await connections(page).getByText('is connected.').waitFor()
    await rowOf(page, 'vera@example.org').waitFor()
    // Neither a reload nor a bookmark hands the answer over again.
    expect(page.url()).toBe(`${demo.origin}/settings#connections`)
    expect(await connections(page).getByText('is connected.').count()).toBe(1)

    const other = await demo.visit()
    await other.goto(`${demo.origin}/sign-in`)
    await other.getByRole('link', { name: 'Continue with Meridian ID' }).click()
    await choose(other, 'Vera Elsewhere')
    await other.getByRole('banner').getByText('Vera Visitor').waitFor()

    await rowOf(page, 'vera@example.org')
      .getByRole('button', { name: /^Disconnect/ })
      .click()
    await connections(page)
      .getByRole('group', { name: /^Disconnect/ })
      .getByRole('button', { name: 'Disconnect' })
      .click()
    await connections(page).getByText('is disconnected.').waitFor()
    expect(await rowOf(page, 'vera@example.org').count()).toBe(0)
  })

  it('is not connected when the visitor says no at the provider', async () => {
    const { page } = await visitAsSomebody()
    await connect(page)
    await choose(page, 'Cancel')
    await connections(page).getByText('Meridian ID was not connected.').waitFor()
    expect(page.url()).toBe(`${demo.origin}/settings#connections`)
    expect(await rowOf(page, 'connected ').count()).toBe(0)
  })

  it('is refused when somebody else has it here', async () => {
    await continueWithMeridian('Rosa Taken', 'rosa@example.org')
    const { page } = await visitAsSomebody()
    await connect(page)
    await choose(page, 'Rosa Taken')
    await connections(page).getByText('Meridian ID could not be connected.').waitFor()
    expect(await rowOf(page, 'rosa@example.org').count()).toBe(0)
  })

  it('stands beside a second one of the same provider, and beside an integration', async () => {
    const { page } = await visitAsSomebody()
    await connect(page)
    await create(page, 'Nora One', 'nora.one@example.org')
    await rowOf(page, 'nora.one@example.org').waitFor()
    await connect(page, 'Connect another Meridian ID')
    await create(page, 'Nora Two', 'nora.two@example.org')
    await rowOf(page, 'nora.two@example.org').waitFor()
    await rowOf(page, 'nora.one@example.org').waitFor()

    await connect(page, 'Connect Meridian Calendar')
    await page.getByText('calendar').waitFor()
    await choose(page, 'Nora One')
    await connections(page).getByText('Meridian Calendar').first().waitFor()
    await connections(page).getByText('4 permissions').click()
    await connections(page).getByText('Read your calendar').waitFor()
    expect(
      await connections(page)
        .getByRole('button', { name: /^Disconnect/ })
        .count(),
    ).toBe(3)
  })

  it('cannot go when it is the last way in, and the way out is named', async () => {
    const page = await continueWithMeridian('Lena Last', 'lena@example.org')
    await rowOf(page, 'lena@example.org').waitFor()
    const disconnect = rowOf(page, 'lena@example.org').getByRole('button', { name: /^Disconnect/ })
    expect(await disconnect.getAttribute('aria-disabled')).toBe('true')
    const wayOut = connections(page).getByRole('link', { name: /password/i })
    expect(await wayOut.getAttribute('href')).toBe('#password')
  })

  it('is disconnected after the password when the sign-in lies two days back', async () => {
    const { page, account } = await visitAsSomebody()
    await connect(page)
    await create(page, 'Olga Old', 'olga@example.org')
    await rowOf(page, 'olga@example.org').waitFor()
    await connections(page).getByText('is connected.').waitFor()
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000).toISOString()
    await demo.editData('update session set createdAt = ?', [twoDaysAgo])

    await page.reload()
    await rowOf(page, 'Disconnect')
      .getByRole('button', { name: /^Disconnect/ })
      .click()
    await connections(page)
      .getByRole('group', { name: /^Disconnect/ })
      .getByRole('button', { name: 'Disconnect' })
      .click()
    await confirmByPassword(page, account.password)
    await connections(page).getByText('is disconnected.').waitFor()
    expect(await rowOf(page, 'Disconnect').count()).toBe(0)
  })
})
