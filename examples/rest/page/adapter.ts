import { restAdapter } from 'latchkey/adapters/rest'

/** One for the life of the page. Everything else is the server's to say: what this user has, may do, and has to prove. */
export const adapter = restAdapter({ baseUrl: '/api/account', without: ['mfa.enroll.push'] })

/** Signing in and out is no part of the protocol. */
export async function signOut(): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch('/auth/sign-out', { method: 'POST', headers, body: '{}' })
  if (!response.ok) throw new Error(`The sign-out was answered with ${response.status}.`)
}
