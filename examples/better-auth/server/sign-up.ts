import { accountRules } from '../page/account-rules.js'
import type { DemoAuth } from './auth.js'
import { ask, goTo, isForeign } from './sign-in.js'

/** What the form shows when it comes back: what was typed, but for the password, and what is wrong. */
type Refused = { name: string; email: string; message: string }

const { minLength, maxLength } = accountRules.password

const messages: Readonly<Record<string, string>> = {
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'There is an account with that email address. Sign in instead.',
  PASSWORD_TOO_SHORT: `Choose a password of ${minLength} characters or more.`,
  PASSWORD_TOO_LONG: `Choose a password of ${maxLength} characters or fewer.`,
  PASSWORD_COMPROMISED: 'That password is known from a leak. Choose another one.',
  INVALID_EMAIL: 'That is no email address.',
}

/** Makes an account and signs it in. The form has no script: there is nothing that one could do better. */
export async function signUpByForm(auth: DemoAuth, request: Request): Promise<Response | Refused> {
  if (isForeign(request)) return new Response(null, { status: 403 })
  const fields = new URLSearchParams(await request.text())
  const [name, email, password] = ['name', 'email', 'password'].map((field) => fields.get(field) ?? '')
  const refused = (message: string) => ({ name: name ?? '', email: email ?? '', message })
  if (!name?.trim()) return refused('What is your name?')
  const answer = await ask(auth, request, { path: '/sign-up/email', body: { name: name.trim(), email, password } })
  if (answer.ok) return goTo('/settings', answer)
  if (answer.status === 429) return refused('Too many attempts. Wait a minute, then try again.')
  const body: unknown = await answer.json().catch(() => undefined)
  const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : ''
  return refused(messages[code] ?? 'That did not work. Check what you typed and try again.')
}
