import { defineAdapterSuite } from 'latchkey/testing'
import { afterAll, describe, expect, it } from 'vitest'
import type { DatabaseChoice } from '../../../examples/rest/server/database.js'
import { type WatchedRun, watchRun } from '../served.js'
import { operationOf, violations } from './document.js'
import { createEve, restFixture } from './fixture.js'
import { startProvider } from './provider.js'
import { startTestServer, type TestServer } from './server.js'
import { unserved } from './unserved.js'

export interface SuiteOnServer {
  /** What went over the wire that is not as the document says. */
  readonly wrong: ReadonlySet<string>
  /** What of the document was seen: `phone.start 200`. */
  readonly seen: ReadonlySet<string>
  readonly run: WatchedRun
  server: () => Promise<TestServer>
}

/**
 * Defines the suite on a server that is started when it is needed, and watches the wire.
 *
 * @param obstacle why there can be no such server here, and so no suite
 */
export function suiteOnServer(
  name: string,
  open: () => Promise<{ database: DatabaseChoice; close?: () => Promise<void> }>,
  obstacle?: string,
): SuiteOnServer {
  const wrong = new Set<string>()
  const seen = new Set<string>()
  let started: Promise<TestServer> | undefined

  async function start(): Promise<TestServer> {
    const { database, close } = await open()
    const provider = await startProvider()
    const server = await startTestServer(database, { providers: async () => provider.providers })
    await createEve(server)
    server.onExchange = (exchange) => {
      // What a fixture answers in place of the server is no part of the protocol.
      if (exchange.status >= 500 || (exchange.status === 429 && exchange.responseBody === undefined)) return
      seen.add(`${operationOf(exchange.method, exchange.path)?.id} ${exchange.status}`)
      for (const violation of violations(exchange)) wrong.add(violation)
    }
    const { stop } = server
    return Object.assign(server, {
      async stop() {
        await stop()
        provider.stop()
        await close?.()
      },
    })
  }
  const server = () => (started ??= start())

  const run = watchRun(async () => restFixture(await server()))

  if (obstacle !== undefined) return { wrong, seen, run, server }
  afterAll(async () => (await started)?.stop())
  const groups = ['profile', 'email', 'phone', 'password', 'mfa', 'backupCodes', 'passkeys', 'connections'] as const
  defineAdapterSuite(
    { describe, it, expect },
    {
      name,
      create: run.create,
      expects: [...groups, 'sessions', 'preferences', 'usage', 'deletion', 'stepUp'],
      absent: unserved,
      onReport: run.onReport,
    },
  )
  return { wrong, seen, run, server }
}
