import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { isAccountError } from 'latchkey/contract'
import type { Page } from '../../shared/build-page.js'
import type { Outbox } from '../../shared/outbox.js'
import { messageOf } from '../../shared/start-error.js'
import { accountApi } from './api/index.js'
import { readPicture } from './api/profile.js'
import { pageRoutes } from './pages.js'
import { problemResponse } from './refusals.js'
import { signInRoutes } from './sign-in/routes.js'
import type { World } from './world.js'

/** As strict as a product can be: Latchkey needs no inline style, no inline script and no string turned into code. */
const securityHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' https: data: blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: under that one a form is posted with `Origin: null`, and sign-in checks the origin.
  'referrer-policy': 'same-origin',
}

/** Everything that the server answers. */
export function createApp(world: World, outbox: Outbox, page: Page | undefined): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value)
    // Built files carry a hash of their content in their name; everything else is about one person at one moment.
    const lasting = context.req.path.startsWith('/assets/') && context.res.ok
    context.res.headers.set('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-store')
  })
  app.onError((error, { req }) => {
    if (isAccountError(error)) return problemResponse(error)
    console.error(`${req.method} ${req.path}: ${messageOf(error)}`)
    return new Response('Something went wrong here.\n', { status: 500 })
  })
  app.route('/api/account', accountApi(world))
  signInRoutes(app, world)
  app.get('/pictures/:id', (context) => readPicture(world, context.req.param('id')))
  if (page) pageRoutes(app, world, outbox, page)
  return app
}
