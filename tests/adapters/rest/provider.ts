import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { OpenIdProvider } from '../../../examples/rest/server/world.js'

/** An OpenID provider with nobody to ask: the code that it is given says who has come. */
export async function startProvider(): Promise<{ providers: readonly OpenIdProvider[]; stop: () => void }> {
  const app = new Hono()
  let issuer = ''
  app.get('/.well-known/openid-configuration', (context) =>
    context.json({
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
    }),
  )
  app.post('/token', async (context) => {
    const form = new URLSearchParams(await context.req.text())
    // RFC 7636: only who began the trip has what the challenge was made of.
    if (!form.get('code_verifier')) return context.json({ error: 'invalid_grant' }, 400)
    return context.json({ access_token: form.get('code') })
  })
  app.get('/userinfo', (context) => {
    const sub = context.req.header('authorization')?.replace('Bearer ', '') ?? ''
    return context.json({ sub, name: 'Ann Elsewhere', email: `${sub}@example.org`, email_verified: true })
  })
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      issuer = `http://127.0.0.1:${port}`
      resolve(started)
    })
  })
  const client = { issuer, clientId: 'id', clientSecret: 'secret' }
  return {
    providers: [
      { id: 'meridian', name: 'Meridian ID', purpose: 'sign_in', scopes: ['openid', 'email'], ...client },
      { id: 'calendar', name: 'Calendar', purpose: 'integration', multiple: true, scopes: ['openid'], ...client },
    ],
    stop: () => void server.close(),
  }
}
