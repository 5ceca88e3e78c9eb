import { demoAccount } from './demo.js'

/** Signs in through the API, as any client would, and answers with the session cookie. */
export async function signInByApi(origin: string): Promise<string> {
  const response = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(demoAccount),
  })
  if (!response.ok) throw new Error(`The sign-in was answered with ${response.status}: ${await response.text()}`)
  const cookies = response.headers.getSetCookie()
  return cookies.map((cookie) => cookie.slice(0, cookie.indexOf(';'))).join('; ')
}

export interface ListedSession {
  id: string
  token: string
  userAgent: string
}

/** The sessions of the account, or the status of the refusal. */
export async function sessionsByApi(origin: string, cookie: string): Promise<ListedSession[] | number> {
  const response = await fetch(`${origin}/api/auth/list-sessions`, { headers: { cookie } })
  return response.status === 200 ? response.json() : response.status
}

/** Calls an endpoint that changes something. */
export async function postByApi(origin: string, cookie: string, path: string, body: object = {}): Promise<void> {
  await callByApi(origin, cookie, path, body)
}

/** The same, with what it answers and the cookies that it gives. */
export async function callByApi(
  origin: string,
  cookie: string,
  path: string,
  body: object = {},
): Promise<{ body: Record<string, unknown>; cookie: string }> {
  const response = await fetch(`${origin}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, cookie },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`)
  const cookies = response.headers.getSetCookie().map((one) => one.slice(0, one.indexOf(';')))
  return { body: await response.json(), cookie: cookies.join('; ') }
}
