import { memoryAdapter, type ScenarioName, scenarios } from 'latchkey/adapters/memory'
import type { OperationContext, Query } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import type { Parser } from '../../src/core/parse.js'
import { parseAccount } from '../../src/schemas/account.js'
import { parseBackupCodesStatus } from '../../src/schemas/backup-codes.js'
import { parseConnectionProviders, parseConnections } from '../../src/schemas/connections.js'
import { parseDeletionEligibility } from '../../src/schemas/deletion.js'
import { parsePendingEmailChange } from '../../src/schemas/email.js'
import { parseMfaStatus } from '../../src/schemas/mfa.js'
import { parsePasskeys } from '../../src/schemas/passkeys.js'
import { parsePolicy } from '../../src/schemas/policy.js'
import { parsePreferenceSchema, parsePreferences } from '../../src/schemas/preferences.js'
import { parseSession, parseSessionPage } from '../../src/schemas/sessions.js'
import { parseUsage } from '../../src/schemas/usage.js'

const context: OperationContext = { signal: new AbortController().signal, idempotencyKey: 'k' }
const names = Object.keys(scenarios) as ScenarioName[]

let read = 0

/** Nothing is lost on the way from a good server to the components. */
async function expectWhole<T>(query: Query<T> | undefined, parse: Parser<unknown>): Promise<void> {
  const answer = await query?.(context).catch(() => undefined)
  if (answer === undefined) return
  read += 1
  expect(parse(answer)).toEqual({ ok: true, value: answer, rejected: [] })
}

describe.each(names)('the answers of a good server (%s)', (scenario) => {
  it('pass the parsers as they are', async () => {
    const adapter = memoryAdapter({ scenario, latencyMs: 0 })
    try {
      const { preferences } = adapter
      await expectWhole(adapter.account.get, parseAccount)
      await expectWhole(adapter.policy, parsePolicy)
      await expectWhole(adapter.email?.pending, parsePendingEmailChange)
      await expectWhole(adapter.mfa?.status, parseMfaStatus)
      await expectWhole(adapter.backupCodes?.status, parseBackupCodesStatus)
      await expectWhole(adapter.passkeys?.list, parsePasskeys)
      await expectWhole(adapter.connections?.list, parseConnections)
      await expectWhole(adapter.connections?.providers, parseConnectionProviders)
      await expectWhole(adapter.usage?.get, parseUsage)
      await expectWhole(adapter.deletion?.check, parseDeletionEligibility)
      await expectWhole(preferences?.get, parsePreferences)
      const schema = preferences?.schema
      await expectWhole(typeof schema === 'function' ? schema : undefined, parsePreferenceSchema)
      const page = await adapter.sessions?.list?.({ limit: 100 }, context).catch(() => undefined)
      const parsed = parseSessionPage(page ?? { items: [], nextCursor: null })
      expect(parsed).toMatchObject({ ok: true, rejected: [] })
      for (const row of page?.items ?? []) expect(parseSession(row)).toEqual({ ok: true, value: row, rejected: [] })
    } finally {
      adapter.dispose()
    }
  })
})

it('were there to be read', () => {
  expect(read).toBeGreaterThan(names.length * 8)
})
