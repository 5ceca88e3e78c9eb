/**
 * Clerk for security, and a product's own server for preferences, storage and the rules of deletion. README.md beside this
 * file says what can be set.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { publishableKey as loopbackKey } from '../../tests/adapters/clerk/fake/key.js'
import { outboxOf, seed } from '../../tests/adapters/clerk/fake/outbox.js'
import { FakeClerk, proxyPath } from '../../tests/adapters/clerk/fake/server.js'
import { demoAccount } from '../shared/demo-account.js'
import { listen, stop } from '../shared/listen.js'
import { answerApi } from './server/api.js'
import { buildPage } from './server/page.js'
import { answerPage } from './server/pages.js'
import { Product } from './server/product.js'
import { createVerifier } from './server/token.js'

const apiPath = '/api/account'
const key = process.env.CLERK_PUBLISHABLE_KEY
const port = Number(process.env.PORT ?? 4320)
const product = new Product()
const page = await buildPage()

/** The address of Clerk's frontend API is in the key. */
function frontendApi(publishableKey: string): string {
  const [, , encoded = ''] = publishableKey.split('_')
  return `https://${atob(encoded).replace(/\$$/, '')}`
}

let whoAsks: ReturnType<typeof createVerifier>

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname.startsWith(`${apiPath}/`)) {
    await answerApi(pathname.slice(apiPath.length), request, response, { product, whoAsks })
    return
  }
  if (pathname === '/outbox.json') {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(loopback ? outboxOf(loopback) : []))
    return
  }
  const clerkKey = key === undefined ? { publishableKey: loopbackKey, proxyUrl: proxyPath } : { publishableKey: key }
  if (!(await answerPage(pathname, response, page, clerkKey))) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.\n')
  }
}

const handle = (request: IncomingMessage, response: ServerResponse): void => {
  answer(request, response).catch((error: unknown) => {
    console.error(error)
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
}

const loopback = key === undefined ? new FakeClerk(handle) : undefined

if (loopback) {
  const user = seed(loopback)
  const origin = await loopback.start(port)
  whoAsks = createVerifier(`${origin}${proxyPath}`)
  product.workspaces.push(
    { id: 'engines', name: 'Analytical Engines', owners: [user.id], members: ['grace'] },
    { id: 'notes', name: 'Notes', owners: [user.id], members: [] },
  )
  console.log(`Clerk runs on this computer, at ${origin}

  Sign in as   ${demoAccount.email}
  Password     ${demoAccount.password}

Set CLERK_PUBLISHABLE_KEY to run on an instance of your own. Stop it with Ctrl+C.`)
  process.once('SIGINT', () => void loopback.stop())
} else {
  whoAsks = createVerifier(frontendApi(key ?? ''))
  const { server, port: open } = await listen(port, handle)
  console.log(`The settings run on your Clerk instance, at http://localhost:${open}`)
  process.once('SIGINT', () => void stop(server))
}
