/** What the sign-in form's script and the server's form handler have in common. */

/** The sign-in page's own words: a provider's texts are never shown. */
export const signInMessages = {
  credentials: 'That e-mail, username or password is not right. Check them and try again.',
  throttled: 'Too many attempts. Wait a minute, then try again.',
  unavailable: 'Northwick cannot be reached right now. Try again in a moment.',
  'signed-out': 'You are signed out. Sign in to go on.',
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

/** Better Auth has one endpoint for e-mail addresses and one for usernames; a username never holds an @. */
export function signInPath(identifier: string, password: string): { path: string; body: Record<string, string> } {
  const name = identifier.trim()
  return name.includes('@')
    ? { path: '/sign-in/email', body: { email: name, password } }
    : { path: '/sign-in/username', body: { username: name, password } }
}
