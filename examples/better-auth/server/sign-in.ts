import { messageForStatus, type SignInMessage, signInPath } from '../page/sign-in-rules.js'
import type { DemoAuth } from './auth.js'

function backToForm(message: SignInMessage): Response {
  return new Response(null, { status: 303, headers: { location: `/sign-in?message=${message}` } })
}

/**
 * The sign-in form without its script, or before the script has arrived: the same Better Auth call, made here. The
 * browser's headers go along, so its checks (origin, rate limit) and the session's user agent are the same too.
 */
export async function signInByForm(auth: DemoAuth, request: Request): Promise<Response> {
  // Any site can post a form here; what Better Auth gets below looks like a script's call, which the browser had checked.
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== new URL(request.url).origin) return new Response(null, { status: 403 })
  const fields = new URLSearchParams(await request.text())
  const identifier = fields.get('identifier') ?? ''
  const { path, body } = signInPath(identifier, fields.get('password') ?? '')
  const headers = new Headers(request.headers)
  headers.set('content-type', 'application/json')
  headers.delete('content-length')
  const answer = await auth.handler(
    new Request(new URL(`/api/auth${path}`, request.url), { method: 'POST', headers, body: JSON.stringify(body) }),
  )
  if (!answer.ok) return backToForm(messageForStatus(answer.status))
  const welcome = new Headers({ location: '/settings' })
  for (const cookie of answer.headers.getSetCookie()) welcome.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers: welcome })
}
