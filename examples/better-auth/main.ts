/**
 * The demo of `npm start`: a small product with a real Better Auth server and Latchkey's account settings, in one process.
 * README.md beside this file says what can be set.
 */
import { fileURLToPath } from 'node:url'
import { demoAccount } from '../shared/demo-account.js'
import { stop } from '../shared/listen.js'
import { readOptions } from '../shared/options.js'
import { Outbox } from '../shared/outbox.js'
import { type MeridianId, startMeridianId } from '../shared/provider/provider.js'
import { readSecret } from '../shared/secret.js'
import { StartError } from '../shared/start-error.js'
import { createApp } from './server/app.js'
import { createAuth, migrate } from './server/auth.js'
import { type DemoDatabase, openDatabase } from './server/database.js'
import { type Handler, listen } from './server/http.js'
import { buildPage } from './server/page.js'
import { startPurging } from './server/product/purge.js'
import { seed } from './server/seed.js'

let handle: Handler = async () => new Response('Northwick is starting. Reload in a moment.\n', { status: 503 })
let database: DemoDatabase | undefined
let meridian: MeridianId | undefined
let stopPurging: (() => void) | undefined
let stopping = false

async function start(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env, {
    port: '4310',
    folder: fileURLToPath(new URL('.data/', import.meta.url)),
    startOver: 'npm start -- --reset',
  })
  const { server, port } = await listen(options.port, (request) => handle(request))
  const shutDown = async () => {
    if (stopping) return
    stopping = true
    stopPurging?.()
    await Promise.all([stop(server), meridian?.stop()])
    await database?.close()
    process.exit()
  }
  process.on('SIGINT', shutDown)
  process.on('SIGTERM', shutDown)

  database = await openDatabase(options.database, options.reset)
  const origin = `http://localhost:${port}`
  const outbox = new Outbox()
  const secret = readSecret(options.secretFile)
  // Before Better Auth, which asks it for its addresses.
  meridian = await startMeridianId({
    origin,
    port: options.port === 0 ? 0 : port + 1,
    secret,
    callback: (provider) => `/api/auth/callback/${provider}`,
  })
  const auth = createAuth({ origin, secret, database, outbox, meridian })
  await migrate(auth, database.place)
  await seed(auth)
  stopPurging = startPurging(await auth.$context, outbox)
  handle = createApp({ auth, outbox, page: await buildPage() })

  console.log(`Latchkey's demo runs at ${origin}

  Sign in as   ${demoAccount.email}
  Password     ${demoAccount.password}
  Data         ${database.place}
  Meridian ID  ${meridian.issuer}, the provider of "Continue with Meridian ID"
  Start over   npm start -- --reset

Stop it with Ctrl+C.`)
}

try {
  await start()
} catch (error) {
  // Told to stop while it was starting: what was cut off is no error.
  if (stopping) process.exit()
  // What the person can mend is one line; anything else is a bug, and its stack trace helps to find it.
  console.error(error instanceof StartError ? error.message : error)
  await meridian?.stop()
  await database?.close()
  process.exit(1)
}
