import { codePath, messageForStatus, nextPage, type SignInMessage, signInPath } from '../page/sign-in-rules.js'
import type { DemoAuth } from './auth.js'

interface AuthCall {
  path: string
  body: Record<string, unknown>
}

export function goTo(location: string, answer?: Response): Response {
  const headers = new Headers({ location })
  for (const cookie of answer?.headers.getSetCookie() ?? []) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

const backToForm = (message: SignInMessage): Response => goTo(`/sign-in?message=${message}`)

/** The browser's headers go along, so Better Auth's checks (origin, rate limit) and the session's user agent are the same. */
export async function ask(auth: DemoAuth, request: Request, { path, body }: AuthCall): Promise<Response> {
  const headers = new Headers(request.headers)
  headers.set('content-type', 'application/json')
  headers.delete('content-length')
  return auth.handler(
    new Request(new URL(`/api/auth${path}`, request.url), { method: 'POST', headers, body: JSON.stringify(body) }),
  )
}

/** Any site can post a form here; what Better Auth gets looks like a script's call, which the browser had checked. */
export function isForeign(request: Request): boolean {
  const origin = request.headers.get('origin')
  return origin !== null && origin !== new URL(request.url).origin
}

/** The sign-in form without its script, or before the script has arrived: the same Better Auth call, made here. */
export async function signInByForm(auth: DemoAuth, request: Request): Promise<Response> {
  if (isForeign(request)) return new Response(null, { status: 403 })
  const fields = new URLSearchParams(await request.text())
  const answer = await ask(auth, request, signInPath(fields.get('identifier') ?? '', fields.get('password') ?? ''))
  if (!answer.ok) return backToForm(messageForStatus(answer.status))
  return goTo(nextPage(await answer.clone().json()), answer)
}

/** The code after the password. This form has no script: there is nothing that one could do better. */
export async function signInByCode(auth: DemoAuth, request: Request): Promise<Response> {
  if (isForeign(request)) return new Response(null, { status: 403 })
  const fields = new URLSearchParams(await request.text())
  const answer = await ask(auth, request, codePath(fields.get('code') ?? ''))
  if (answer.ok) return goTo('/settings', answer)
  const body: unknown = await answer.json().catch(() => undefined)
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE') return goTo('/sign-in/code?message=code')
  if (answer.status === 429) return goTo('/sign-in/code?message=throttled')
  // The ten minutes for the code are over, or there were too many wrong ones.
  return backToForm(answer.status < 500 ? 'restart' : 'unavailable')
}

/** Sends the visitor to the provider. Better Auth takes its answer, and makes an account for somebody new. */
export async function signInElsewhere(auth: DemoAuth, request: Request): Promise<Response> {
  const body = { provider: 'meridian', callbackURL: '/settings', errorCallbackURL: '/sign-in', disableRedirect: true }
  // A link is followed without an `Origin`, which Better Auth wants to see.
  const headers = new Headers(request.headers)
  headers.set('origin', new URL(request.url).origin)
  const answer = await ask(auth, new Request(request.url, { headers }), { path: '/sign-in/social', body })
  const found: unknown = await answer.clone().json()
  const url = typeof found === 'object' && found !== null && 'url' in found ? found.url : undefined
  return answer.ok && typeof url === 'string' ? goTo(url, answer) : backToForm('provider')
}
