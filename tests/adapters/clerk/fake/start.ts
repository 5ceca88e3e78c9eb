import { fileURLToPath } from 'node:url'
import { buildPage, type Page } from '../../../../examples/clerk-rest/server/page.js'
import { answerPage } from '../../../../examples/clerk-rest/server/pages.js'
import { publishableKey } from './key.js'
import { outboxOf, seed } from './outbox.js'
import { FakeClerk, proxyPath } from './server.js'
import type { User } from './state.js'

export interface ClerkServer {
  /** Where the pages are: `/sign-in`, `/settings`. */
  origin: string
  fake: FakeClerk
  /** The user of `examples/shared/demo-account.ts`. */
  user: User
  stop: () => Promise<void>
}

const adapter = fileURLToPath(new URL('./page/adapter.ts', import.meta.url))

/**
 * Clerk on this machine with a page: sign-in, and the account settings on the adapter for Clerk.
 *
 * @param options the port, or 0 for any free one; a page that was built already
 */
export async function startClerkServer({ port = 0, page }: { port?: number; page?: Page } = {}): Promise<ClerkServer> {
  const built = page ?? (await buildPage(adapter))
  const key = { publishableKey, proxyUrl: proxyPath }
  const fake = new FakeClerk((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/outbox.json') {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(outboxOf(fake)))
      return
    }
    void answerPage(pathname, response, built, key).then((done) => {
      if (!done) response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.\n')
    })
  })
  const user = seed(fake)
  const origin = await fake.start(port)
  return { origin, fake, user, stop: () => fake.stop() }
}
