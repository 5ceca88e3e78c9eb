import { demoAccount } from '../../shared/demo-account.js'
import type { Outbox } from '../../shared/outbox.js'
import { isSignInMessage, signInMessages } from '../page/sign-in-rules.js'
import type { DemoAuth } from './auth.js'
import type { Handler } from './http.js'
import type { Page } from './page.js'
import { preferencesOf } from './product/preferences.js'
import { signInByCode, signInByForm, signInElsewhere } from './sign-in.js'
import { signUpByForm } from './sign-up.js'

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
  // Not `no-referrer`: under that one a form is posted with `Origin: null`, and Better Auth checks the origin.
  'referrer-policy': 'same-origin',
}

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

const redirect = (location: string) => new Response(null, { status: 303, headers: { location } })

function html(body: string, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } })
}

/** Puts words into a built HTML file; `{{name}}` marks their places. */
function fill(file: string | Uint8Array | undefined, words: Readonly<Record<string, string>> = {}): string {
  const template = typeof file === 'string' ? file : new TextDecoder().decode(file)
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    (words[name] ?? '').replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`),
  )
}

interface AppOptions {
  auth: DemoAuth
  outbox: Outbox
  page: Page
}

/** The whole demo as one function from request to response: Better Auth's endpoints, the pages, their files. */
export function createApp({ auth, outbox, page }: AppOptions): Handler {
  const sessionOf = ({ headers }: Request) => auth.api.getSession({ headers, query: { disableRefresh: true } })
  const isSignedIn = async (request: Request) => Boolean(await sessionOf(request))
  const themeOf = async (user: { id: string }) => {
    const { values } = await preferencesOf((await auth.$context).adapter, user)
    return String(values.theme)
  }

  const routes: Readonly<Record<string, Handler>> = {
    'GET /': async (request) => redirect((await isSignedIn(request)) ? '/settings' : '/sign-in'),
    'GET /settings': async (request) => {
      const session = await sessionOf(request)
      return session
        ? html(fill(page.get('/settings.html'), { theme: await themeOf(session.user) }))
        : redirect('/sign-in')
    },
    'GET /sign-in': async (request) => {
      const { searchParams } = new URL(request.url)
      // Better Auth's own word for a trip to the provider that failed.
      const about = searchParams.has('error') ? 'provider' : searchParams.get('message')
      // With a message the visitor was sent here, perhaps by a session that has just ended.
      if (!isSignInMessage(about)) {
        if (await isSignedIn(request)) return redirect('/settings')
        return html(fill(page.get('/sign-in.html'), demoAccount))
      }
      return html(fill(page.get('/sign-in.html'), { ...demoAccount, about, message: signInMessages[about] }))
    },
    'GET /sign-in/code': async (request) => {
      const about = new URL(request.url).searchParams.get('message')
      const words = isSignInMessage(about) ? { about, message: signInMessages[about] } : {}
      return html(fill(page.get('/sign-in-code.html'), words))
    },
    'GET /sign-in/with/meridian': (request) => signInElsewhere(auth, request),
    'GET /outbox': async (request) =>
      (await isSignedIn(request)) ? html(fill(page.get('/outbox.html'))) : redirect('/sign-in'),
    'GET /outbox.json': async (request) =>
      (await isSignedIn(request)) ? Response.json(outbox.messages) : new Response(null, { status: 401 }),
    'GET /sign-up': async (request) =>
      (await isSignedIn(request)) ? redirect('/settings') : html(fill(page.get('/sign-up.html'))),
    'POST /sign-up': async (request) => {
      const answer = await signUpByForm(auth, request)
      return answer instanceof Response ? answer : html(fill(page.get('/sign-up.html'), answer), 422)
    },
    'POST /sign-in': (request) => signInByForm(auth, request),
    'POST /sign-in/code': (request) => signInByCode(auth, request),
  }

  const file: Handler = async ({ method, url }) => {
    const path = new URL(url).pathname
    const body = path.endsWith('.html') || method === 'POST' ? undefined : page.get(path)
    if (body === undefined)
      return html('<!doctype html><title>Not found</title><p>There is no such page. <a href="/">Northwick</a></p>', 404)
    const type = contentTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
    return new Response(body, { headers: { 'content-type': type } })
  }

  return async (request) => {
    const { pathname } = new URL(request.url)
    // Node leaves the body out of the answer to HEAD.
    const method = request.method === 'HEAD' ? 'GET' : request.method
    const handler = pathname.startsWith('/api/auth/')
      ? (same: Request) => auth.handler(same)
      : (routes[`${method} ${pathname}`] ?? file)
    const response = await handler(request)
    for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value)
    // Built files carry a hash of their content in their name; everything else is about one person at one moment.
    const lasting = pathname.startsWith('/assets/') && response.ok
    response.headers.set('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-store')
    return response
  }
}
