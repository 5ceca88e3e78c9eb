import { createAuthEndpoint, freshSessionMiddleware, setPassword } from 'better-auth/api'
import type { Endpoint } from './endpoint.js'

/** The server has this one for server code alone. A first password is a new way in, so the sign-in has to be recent. */
export const setFirstPassword: Endpoint = createAuthEndpoint(
  '/latchkey/set-password',
  { method: 'POST', use: [freshSessionMiddleware], requireHeaders: true },
  async (ctx) => setPassword({ body: ctx.body, headers: ctx.headers, context: ctx.context }),
)
