/** What the sign-in form's script and the server's form handler have in common. */
import { accountRules } from './account-rules.js'

/** The sign-in page's own words: a provider's texts are never shown. */
export const signInMessages = {
  credentials: 'That email, username or password is not right. Check them and try again.',
  throttled: 'Too many attempts. Wait a minute, then try again.',
  unavailable: 'Northwick cannot be reached right now. Try again in a moment.',
  'signed-out': 'You are signed out. Sign in to go on.',
  leaving: `Your account is going to be deleted, and you are signed out. To keep it, sign in within the next ${accountRules.graceDays} days.`,
  code: 'That code is not right. Check it and try again.',
  restart: 'That took too long. Sign in again.',
  provider: 'Signing in there did not work. Try again, or sign in with your password.',
  passkey: 'No passkey was used. Try again, or sign in with your password.',
} as const

export type SignInMessage = keyof typeof signInMessages

export function isSignInMessage(value: string | null): value is SignInMessage {
  return value !== null && Object.hasOwn(signInMessages, value)
}

/** What went wrong, from the status of Better Auth's answer. */
export function messageForStatus(status: number): SignInMessage {
  if (status === 429) return 'throttled'
  return status >= 400 && status < 500 ? 'credentials' : 'unavailable'
}

/** Where a right password leads: Better Auth asks for the second factor in its answer. */
export function nextPage(answer: unknown): '/settings' | '/sign-in/code' {
  const asks =
    typeof answer === 'object' && answer !== null && 'twoFactorRedirect' in answer && answer.twoFactorRedirect
  return asks === true ? '/sign-in/code' : '/settings'
}

/** Apps show six digits; backup codes hold letters and are copied with spaces at times. */
export function codePath(typed: string): { path: string; body: Record<string, string> } {
  const code = typed.replace(/\s/g, '')
  return { path: `/two-factor/${/^\d{6}$/.test(code) ? 'verify-totp' : 'verify-backup-code'}`, body: { code } }
}

/** Better Auth has one endpoint for email addresses and one for usernames; a username never holds an @. */
export function signInPath(identifier: string, password: string): { path: string; body: Record<string, string> } {
  const name = identifier.trim()
  return name.includes('@')
    ? { path: '/sign-in/email', body: { email: name, password } }
    : { path: '/sign-in/username', body: { username: name, password } }
}
