/** `examples/clerk-rest` in Chromium: Clerk for security, and the product's own server for the rest, on one page. */
import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { answerApi } from '../../examples/clerk-rest/server/api.js'
import { buildPage } from '../../examples/clerk-rest/server/page.js'
import { answerPage } from '../../examples/clerk-rest/server/pages.js'
import { Product } from '../../examples/clerk-rest/server/product.js'
import { createVerifier } from '../../examples/clerk-rest/server/token.js'
import { publishableKey } from '../adapters/clerk/fake/key.js'
import { seed } from '../adapters/clerk/fake/outbox.js'
import { FakeClerk, proxyPath } from '../adapters/clerk/fake/server.js'
import { askForDeletion } from './account-page.js'
import { fillSignInForm, openAt, openChromium, type Visitor, visit } from './browser.js'
import { demoAccount } from './demo.js'
import { confirmByPassword, on } from './flows/words.js'

const apiPath = '/api/account'
const product = new Product()
let clerk: FakeClerk
let browser: Browser
let visitor: Visitor

beforeAll(async () => {
  const page = await buildPage()
  clerk = new FakeClerk((request, response) => {
    const { pathname } = new URL(request.url ?? '/', clerk.origin)
    if (pathname.startsWith(apiPath)) {
      const whoAsks = createVerifier(`${clerk.origin}${proxyPath}`)
      void answerApi(pathname.slice(apiPath.length), request, response, { product, whoAsks })
      return
    }
    void answerPage(pathname, response, page, { publishableKey, proxyUrl: proxyPath }).then((done) => {
      if (!done) response.writeHead(404).end()
    })
  })
  await clerk.start()
  browser = await openChromium()
})
afterEach(async () => {
  await visitor.context.close()
  if (visitor.problems.length > 0) throw new Error(visitor.problems.join('\n'))
})
afterAll(async () => {
  await browser?.close()
  await clerk?.stop()
})

describe('Clerk and the product’s own server on one page', () => {
  it('keep each their part, from sign-in to deletion: the product’s rules stand in the way, and Clerk asks for the proof', async () => {
    const user = seed(clerk)
    const workspace = { id: 'engines', name: 'Analytical Engines', owners: [user.id], members: ['grace'] }
    product.workspaces.push(workspace)
    visitor = await visit(browser)
    const { page } = visitor
    await page.goto(`${clerk.origin}/sign-in`)
    await fillSignInForm(page)
    await page.waitForURL(`${clerk.origin}/settings`)

    await on(page).profile.getByLabel('First name').fill('Augusta')
    await on(page).profile.getByRole('button', { name: 'Save changes' }).click()
    await on(page).profile.getByText('Your changes are saved.').waitFor()
    await page.getByRole('banner').getByText('Augusta Lovelace').waitFor()
    expect(user.firstName).toBe('Augusta')

    await openAt(page, 'preferences')
    await on(page).preferences.getByRole('radio', { name: 'Formal' }).click()
    await on(page).preferences.getByText('Saved.').waitFor()
    expect([product.accountOf(user.id).preferences, user.unsafeMetadata]).toEqual([{ tone: 'formal' }, {}])
    await on(page).storage.getByRole('meter', { name: 'Personal storage' }).waitFor()

    await openAt(page, 'delete-account')
    await on(page).deletion.getByText('You are the only owner of Analytical Engines.').waitFor()
    await on(page)
      .deletion.getByRole('link', { name: /^Transfer ownership/ })
      .waitFor()
    workspace.owners.push('grace')
    for (const session of clerk.state.sessionsOf(user)) session.firstAt -= 20 * 60_000
    await page.reload()
    await askForDeletion(page, 'delete my account')
    await confirmByPassword(page, demoAccount.password)
    await page.waitForURL(/\/sign-in/)
    expect(clerk.state.users).not.toContain(user)
  })
})
