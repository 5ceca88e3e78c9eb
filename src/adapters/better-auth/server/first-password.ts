import { createAuthEndpoint, freshSessionMiddleware, setPassword } from 'better-auth/api'
import type { Endpoint } from './endpoint.js'

/** The server has this one for server code alone. A first password is a new way in, so the sign-in has to be recent. */
export const setFirstPassword: Endpoint = createAuthEndpoint(
  '/latchkey/set-password',
  { method: 'POST', use: [freshSessionMiddleware], requireHeaders: true },
  async ({ body, headers, context }) => {
    // Plugins that look for leaked passwords go by the path of the call. This one has to pass where a changed one has to.
    const call = { body, headers, context, path: '/change-password' }
    return setPassword(call)
  },
)
