import { restAdapter } from 'latchkey/adapters/rest'

/** One for the life of the page. Everything else is the server's to say: what this user has, may do, and has to prove. */
export const adapter = restAdapter({ baseUrl: '/api/account', without: ['mfa.enroll.push'] })
