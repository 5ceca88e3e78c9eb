import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'
import { isSignInMessage, signInMessages } from '../../better-auth/page/sign-in-rules.js'
import type { Page } from '../../shared/build-page.js'
import { demoAccount } from '../../shared/demo-account.js'
import type { Outbox } from '../../shared/outbox.js'
import { findSession } from './sessions.js'
import type { World } from './world.js'

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** Puts words into a built HTML file; `{{name}}` marks their places. */
function fill(file: string | Uint8Array | undefined, words: Readonly<Record<string, string>> = {}): string {
  const template = typeof file === 'string' ? file : new TextDecoder().decode(file)
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    (words[name] ?? '').replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`),
  )
}

const signUpMessages: Readonly<Record<string, string>> = {
  taken: 'Somebody has an account with this address. Sign in, or take another one.',
  invalid: 'Check your address, and take a password of 12 characters or more that is in no known leak.',
  throttled: signInMessages.throttled,
}
const signUpWords = ({ req }: Context) => ({ message: signUpMessages[req.query('message') ?? ''] ?? '' })

export function pageRoutes(app: Hono<{ Bindings: HttpBindings }>, world: World, outbox: Outbox, page: Page): void {
  const isSignedIn = async ({ req }: Context) => (await findSession(world, req.header('cookie'))) !== undefined
  const wordsFor = (context: Context) => {
    const about = context.req.query('message') ?? null
    return isSignInMessage(about) ? { about, message: signInMessages[about] } : undefined
  }

  app.get('/', async (context) => context.redirect((await isSignedIn(context)) ? '/settings' : '/sign-in', 303))
  app.get('/sign-in', async (context) => {
    const words = wordsFor(context)
    // With a message the visitor was sent here, perhaps by a session that has just ended.
    if (!words && (await isSignedIn(context))) return context.redirect('/settings', 303)
    return context.html(fill(page.get('/sign-in.html'), { ...demoAccount, ...words }))
  })
  app.get('/sign-up', (context) => context.html(fill(page.get('/sign-up.html'), signUpWords(context))))
  app.get('/sign-in/code', (context) => context.html(fill(page.get('/sign-in-code.html'), wordsFor(context))))
  for (const name of ['settings', 'outbox']) {
    app.get(`/${name}`, async (context) => {
      const found = await findSession(world, context.req.header('cookie'))
      if (!found) return context.redirect('/sign-in', 303)
      const { theme = 'system' } = JSON.parse(found.user.preferences)
      return context.html(fill(page.get(`/${name}.html`), { theme: String(theme) }))
    })
  }
  app.get('/outbox.json', async (context) =>
    (await isSignedIn(context)) ? context.json(outbox.messages) : context.body(null, 401),
  )
  app.get('*', (context) => {
    const { path } = context.req
    const body = path.endsWith('.html') ? undefined : page.get(path)
    if (body === undefined) return context.html('<!doctype html><title>Not found</title><p>There is no such page.', 404)
    const type = contentTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
    return new Response(body, { headers: { 'content-type': type } })
  })
}
