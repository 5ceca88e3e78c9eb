/**
 * The demo of `npm run start:rest`: a product with a back end of its own, which speaks Latchkey's protocol. README.md beside
 * this file says what can be set.
 */
import { fileURLToPath } from 'node:url'
import { buildPage } from '../shared/build-page.js'
import { demoAccount } from '../shared/demo-account.js'
import { readOptions } from '../shared/options.js'
import { type MeridianId, startMeridianId } from '../shared/provider/provider.js'
import { readSecret } from '../shared/secret.js'
import { StartError } from '../shared/start-error.js'
import { callbackPath } from './server/api/trips.js'
import { seed } from './server/seed.js'
import { type RestServer, startRestServer } from './server/start.js'

let server: RestServer | undefined
let meridian: MeridianId | undefined
let stopping = false

async function shutDown(): Promise<void> {
  if (stopping) return
  stopping = true
  await Promise.all([server?.stop(), meridian?.stop()])
  process.exit()
}

async function start(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env, {
    port: '4320',
    folder: fileURLToPath(new URL('.data/', import.meta.url)),
    startOver: 'npm run start:rest -- --reset',
  })
  process.on('SIGINT', shutDown)
  process.on('SIGTERM', shutDown)
  const secret = readSecret(options.secretFile)
  const page = await buildPage([
    'rest/page/sign-in',
    'rest/page/settings',
    'better-auth/page/sign-in-code',
    'better-auth/page/sign-up',
    'better-auth/page/outbox',
  ])
  server = await startRestServer({
    ...options,
    secret,
    page,
    async providers(origin) {
      const port = options.port === 0 ? 0 : options.port + 1
      meridian = await startMeridianId({ origin, port, secret, callback: callbackPath })
      const { issuer, clients } = meridian
      return clients.map(({ providerId, clientId, clientSecret }) => {
        const client = { id: providerId, issuer, clientId, clientSecret }
        return providerId === 'meridian'
          ? {
              ...client,
              name: 'Meridian ID',
              purpose: 'sign_in',
              multiple: true,
              scopes: ['openid', 'email', 'profile'],
            }
          : {
              ...client,
              name: 'Meridian Calendar',
              purpose: 'integration',
              scopes: ['openid', 'email', 'profile', 'calendar'],
            }
      })
    },
  })
  await seed(server.world)

  console.log(`Latchkey's demo on REST runs at ${server.origin}

  Sign in as   ${demoAccount.email}
  Password     ${demoAccount.password}
  Data         ${server.place}
  Meridian ID  ${meridian?.issuer}, the provider of "Continue with Meridian ID"
  Start over   npm run start:rest -- --reset

Stop it with Ctrl+C.`)
}

try {
  await start()
} catch (error) {
  // Told to stop while it was starting: what was cut off is no error.
  if (stopping) process.exit()
  console.error(error instanceof StartError ? error.message : error)
  await Promise.all([server?.stop(), meridian?.stop()])
  process.exit(1)
}
