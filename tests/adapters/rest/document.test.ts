import { Validator } from '@seriousme/openapi-schema-validator'
import { type MemoryAdapter, memoryAdapter, type ScenarioName, scenarios } from 'latchkey/adapters/memory'
import { restAdapter } from 'latchkey/adapters/rest'
import { can, isAccountError } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { operations as contractOperations } from '../../../src/testing/operations.js'
import { document, misfits, operations } from './document.js'
import { context } from './tour.js'

/** What the document calls otherwise, because one address serves several operations or one operation several calls. */
const names: Readonly<Record<string, string>> = {
  'mfa.enroll.totp': 'mfa.enroll',
  'mfa.enroll.sms': 'mfa.enroll',
  'mfa.enroll.email': 'mfa.enroll',
  'mfa.enroll.webauthn': 'mfa.enroll',
  'mfa.enroll.push': 'mfa.enroll',
  'mfa.rename': 'mfa.change',
  'mfa.setDefault': 'mfa.change',
}
const besides = ['policy', 'preferences.schema', 'passkeys.options', 'stepUp.options']

describe('the document', () => {
  it('is OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document))
    expect(errors).toBe(undefined)
    expect([valid, document.openapi]).toEqual([true, '3.1.0'])
  })

  it('has every operation of the contract, and the adapter has them too', () => {
    const adapter = restAdapter({ baseUrl: '/' })
    expect(contractOperations.filter((operation) => !can(adapter, operation))).toEqual([])
    const wanted = new Set([...contractOperations.map((operation) => names[operation] ?? operation), ...besides])
    expect(operations.map(({ id }) => id).toSorted()).toEqual([...wanted].toSorted())
  })
})

/** Everything that an adapter can read, by the name of its schema in the document. */
const reads: Readonly<Record<string, (adapter: MemoryAdapter) => Promise<unknown> | undefined>> = {
  Account: ({ account }) => account.get(context()),
  AccountPolicy: ({ policy }) => policy(context()),
  EmailChange: async ({ email }) => email.start({ newEmail: 'new@example.org' }, context()),
  PhoneChange: async ({ phone }) => phone.start({ number: '+442079460999' }, context()),
  MfaStatus: ({ mfa }) => mfa.status(context()),
  MfaEnrollment: ({ mfa }) => mfa.enroll.totp({ name: 'Phone' }, context()),
  BackupCodesStatus: ({ backupCodes }) => backupCodes.status(context()),
  BackupCodesIssue: ({ backupCodes }) => backupCodes.regenerate(context()),
  SessionPage: ({ sessions }) => sessions.list({}, context()),
  OthersRevoked: ({ sessions }) => sessions.revokeOthers(context()),
  PreferenceSchema: ({ preferences }) => preferences.schema(context()),
  Preferences: ({ preferences }) => preferences.get(context()),
  DeletionEligibility: ({ deletion }) => deletion.check(context()),
  DeletionOutcome: ({ deletion }) => deletion.request({ confirm: 'delete my account' }, context()),
}
const lists: Readonly<Record<string, (adapter: MemoryAdapter) => Promise<readonly unknown[]>>> = {
  Passkey: ({ passkeys }) => passkeys.list(context()),
  Connection: ({ connections }) => connections.list(context()),
  ConnectionProvider: ({ connections }) => connections.providers(context()),
  UsageMeter: ({ usage }) => usage.get(context()),
}

const isScenario = (name: string): name is ScenarioName => name in scenarios

describe.each(Object.keys(scenarios).filter(isScenario))('in the situation %s', (scenario) => {
  it('describes what a server of the contract answers, and its refusals', async () => {
    const adapter = memoryAdapter({ scenario, latencyMs: 0 })
    const found: string[] = []
    for (const [schema, read] of Object.entries({ ...reads, ...lists })) {
      try {
        const answer: unknown = await read(adapter)
        const rows: readonly unknown[] = schema in lists && Array.isArray(answer) ? answer : [answer]
        for (const row of rows) found.push(...misfits(['components', 'schemas', schema], row))
      } catch (error) {
        // An operation that the situation leaves out, or a network that fails in it, has no answer to describe.
        if (!isAccountError(error) || error.code === 'network') continue
        const { code, data } = error
        const body = { type: 'about:blank', title: code, status: 400, code, ...JSON.parse(JSON.stringify(data)) }
        found.push(...misfits(['components', 'schemas', 'Problem'], body))
      }
    }
    adapter.dispose()
    expect(found).toEqual([])
  })
})
