import type { Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Kysely } from 'kysely'
import type { Page } from '../../shared/build-page.js'
import { listen, stop } from '../../shared/listen.js'
import { Outbox } from '../../shared/outbox.js'
import { createApp } from './app.js'
import { type DatabaseChoice, openDatabase } from './database.js'
import { purgeDue } from './purge.js'
import { defaultLimits } from './rules.js'
import { defaultCost } from './security/passwords.js'
import { createVault } from './security/vault.js'
import type { Tables } from './tables.js'
import { isoDate, type Limits, type OpenIdProvider, type World } from './world.js'

export interface RestServerOptions {
  /** 0 takes any free one. */
  port: number
  database: DatabaseChoice
  /** Throw the data away first. */
  reset?: boolean | undefined
  /** What codes, proofs and stored answers are locked with. */
  secret: string
  /** Accounts elsewhere, given the address that this server has. */
  providers?: ((origin: string) => Promise<readonly OpenIdProvider[]>) | undefined
  /** Other addresses of the page. */
  otherOrigins?: readonly string[] | undefined
  /** The built page; without it there is the API alone. */
  page?: Page | undefined
  /** Of password hashes, a power of two. */
  scryptCost?: number | undefined
  /** Where they differ from those of the demo. */
  limits?: Partial<Limits> | undefined
  /** @defaultValue 'only_beside_stronger' */
  sms?: World['sms'] | undefined
  /** In ms since the epoch. */
  now?: (() => number) | undefined
}

export interface RestServer {
  origin: string
  /** Where its data is, for people. */
  place: string
  db: Kysely<Tables>
  world: World
  outbox: Outbox
  stop: () => Promise<void>
}

const hour = 3_600_000

/**
 * Starts the whole server: the protocol under `/api/account`, sign-up and sign-in, and the page.
 *
 * @throws StartError when the port or the database cannot be used
 */
export async function startRestServer(options: RestServerOptions): Promise<RestServer> {
  const { secret, providers, otherOrigins = [], page, scryptCost = defaultCost, now = Date.now } = options
  let fetchHandler: Parameters<typeof getRequestListener>[0] = async () => new Response('Starting.', { status: 503 })
  const listener = getRequestListener((request, env) => fetchHandler(request, env), { overrideGlobalObjects: false })
  const { server, port } = await listen(options.port, (request, response) => void listener(request, response))
  const { db, kind, place } = await openDatabase(options.database, options.reset).catch(async (error: unknown) => {
    await stop(server)
    throw error
  })
  const origin = `http://localhost:${port}`
  const outbox = new Outbox()
  const world: World = {
    db,
    kind,
    vault: createVault(secret),
    outbox,
    origins: [origin, `http://127.0.0.1:${port}`, ...otherOrigins],
    providers: (await providers?.(origin)) ?? [],
    scryptCost,
    limits: { ...defaultLimits, ...options.limits },
    sms: options.sms ?? 'only_beside_stronger',
    now,
  }
  fetchHandler = createApp(world, outbox, page).fetch
  const purging = setInterval(() => void purgeDue(db, isoDate(now())), hour)
  await purgeDue(db, isoDate(now()))
  return { origin, place, db, world, outbox, stop: () => shutDown(server, db, purging) }
}

async function shutDown(server: Server, db: Kysely<Tables>, purging: NodeJS.Timeout): Promise<void> {
  clearInterval(purging)
  await stop(server)
  await db.destroy()
}
