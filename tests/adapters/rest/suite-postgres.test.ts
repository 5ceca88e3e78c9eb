import { describe, expect, it } from 'vitest'
import { startPostgres, whyNoPostgres } from '../../e2e/postgres-server.js'
import { suiteOnServer } from './suite.js'

const obstacle = await whyNoPostgres()

describe.skipIf(obstacle !== undefined)(`over HTTP, on PostgreSQL${obstacle ? ` (skipped: ${obstacle})` : ''}`, () => {
  const { wrong } = suiteOnServer(
    'rest on PostgreSQL',
    async () => {
      const postgres = await startPostgres()
      return { database: { kind: 'postgres', url: new URL(postgres.url) }, close: postgres.stop }
    },
    obstacle,
  )

  it('sends and answers what the document says', () => {
    expect([...wrong]).toEqual([])
  })
})
