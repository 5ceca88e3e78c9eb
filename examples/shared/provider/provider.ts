/**
 * "Meridian ID": an OpenID provider on this computer, for the demo's "Continue with …" and its connected accounts. It is a
 * real one, `oidc-provider`, with invented people in it and without passwords.
 */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Configuration, default as OidcProvider } from 'oidc-provider'
import { stop } from '../listen.js'
import { codeOf, messageOf } from '../start-error.js'
import { clients, type ProviderClient } from './clients.js'
import { chooserPage, errorPage, stylesheet } from './pages.js'
import { addPerson, allPeople, findPerson, subjectOf } from './people.js'
import { signingKey } from './signing-key.js'

export interface MeridianId {
  /** For instance `http://127.0.0.1:4311`. */
  issuer: string
  clients: readonly ProviderClient[]
  stop: () => Promise<void>
}

const hour = 3600

/** The notes of `oidc-provider` are for those who run one for others: this one forgets everything when it stops. */
async function quietly<T>(work: () => T | Promise<T>): Promise<T> {
  const { warn } = console
  console.warn = () => {}
  try {
    return await work()
  } finally {
    console.warn = warn
  }
}

/** Not `localhost`: a browser has one set of cookies for all ports of a name, and these are two parties. */
async function open(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  return (server.address() as AddressInfo).port
}

function configuration(secret: string, known: readonly ProviderClient[]): Configuration {
  return {
    clients: known.map(({ clientId, clientSecret, redirectUri }) => ({
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      id_token_signed_response_alg: 'ES256',
    })),
    jwks: { keys: [signingKey(secret)] },
    cookies: { keys: [secret] },
    scopes: ['openid', 'calendar'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    // Better Auth reads name and address from the ID token.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      Grant: hour,
      IdToken: 24 * hour * 365,
      Interaction: hour,
      Session: hour,
    },
    async findAccount(_, accountId) {
      const person = findPerson(accountId)
      return (
        person && {
          accountId,
          claims: async () => ({ sub: accountId, name: person.name, email: person.email, email_verified: true }),
        }
      )
    },
    // Who chooses a person agrees with that: what the product asks for stands on the same page.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      })
      grant.addOIDCScope('openid email profile calendar')
      await grant.save()
      return grant
    },
    async renderError(ctx, { error_description, error }) {
      ctx.type = 'html'
      ctx.body = errorPage(error_description ?? error)
    },
  }
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = ''
  for await (const chunk of request) {
    body += chunk
    if (body.length > 10_000) break
  }
  return new URLSearchParams(body)
}

/** The page on which somebody says who they are, and its answer. */
async function interact(provider: OidcProvider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { params, uid } = await provider.interactionDetails(request, response)
  if (request.method !== 'POST') {
    const wanted = (typeof params.scope === 'string' ? params.scope : '')
      .split(' ')
      .filter((scope) => !['', 'openid', 'email', 'profile'].includes(scope))
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(chooserPage(`/interaction/${uid}`, allPeople(), wanted))
    return
  }
  const form = await readForm(request)
  const [name, email] = [form.get('name'), form.get('email')]
  const person = name && email ? addPerson(name, email) : findPerson(form.get('subject') ?? '')
  const result =
    person && !form.has('cancel') ? { login: { accountId: subjectOf(person) } } : { error: 'access_denied' }
  await provider.interactionFinished(request, response, result)
}

interface MeridianOptions {
  /** Of the product that sends its users here. */
  origin: string
  /** Taken when it is free, so that the address stays the same; otherwise any free one. */
  port: number
  secret: string
  /** Where the product takes the provider's answer, by the name that it has for the provider. */
  callback: (providerId: string) => string
}

/** Starts it. */
export async function startMeridianId({
  origin,
  port: wished,
  secret,
  callback,
}: MeridianOptions): Promise<MeridianId> {
  let answer: RequestListener = (_, response) => response.writeHead(503).end()
  const server = createServer((request, response) => answer(request, response))
  const port = await open(server, wished).catch((error: unknown) => {
    if (codeOf(error) !== 'EADDRINUSE') throw error
    return open(server, 0)
  })
  const issuer = `http://127.0.0.1:${port}`
  const known = clients(origin, secret, callback)
  const provider = await quietly(async () => {
    const { Provider } = await import('oidc-provider')
    return new Provider(issuer, configuration(secret, known))
  })
  const policy = [
    "default-src 'none'",
    // `oidc-provider` adds the hash of the script with which one person takes the place of another.
    "script-src 'self'",
    "style-src 'self'",
    `form-action 'self' ${origin}`,
    "frame-ancestors 'none'",
  ]
  const answerAll = provider.callback()

  answer = (request, response) => {
    response.setHeader('content-security-policy', policy.join('; '))
    response.setHeader('referrer-policy', 'no-referrer')
    if (request.url === '/meridian.css') {
      response.setHeader('content-type', 'text/css; charset=utf-8')
      response.end(stylesheet)
    } else if (request.url?.startsWith('/interaction/')) {
      interact(provider, request, response).catch((error: unknown) => {
        response.writeHead(400, { 'content-type': 'text/html; charset=utf-8' })
        response.end(errorPage(messageOf(error)))
      })
    } else {
      void answerAll(request, response)
    }
  }
  return { issuer, clients: known, stop: () => stop(server) }
}
