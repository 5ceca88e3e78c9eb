import { memoryAdapter, scenarios } from 'latchkey/adapters/memory'
import { type AdapterReport, defineAdapterSuite } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { isOperation } from '../../../src/testing/operations.js'
import { keepServedTable, watchRun } from '../served.js'
import { memoryFixture } from './fixture.js'

const groups = [
  'profile',
  'email',
  'phone',
  'password',
  'mfa',
  'backupCodes',
  'passkeys',
  'connections',
  'sessions',
  'preferences',
  'usage',
  'deletion',
  'stepUp',
] as const

const reports: AdapterReport[] = []
const run = watchRun(() => memoryFixture())

function onReport(report: AdapterReport): void {
  reports.push(report)
  run.onReport(report)
}

defineAdapterSuite({ describe, it, expect }, { name: 'memory', create: run.create, expects: groups, onReport })

defineAdapterSuite(
  { describe, it, expect },
  {
    name: 'memory, with the other answers to every question',
    expects: groups,
    create: () =>
      memoryFixture((state, now) => {
        scenarios['two-step-proof'].apply(state, now)
        state.authenticatedAt = new Date(now).toISOString()
        state.mfa.factors = []
        state.stepUp.secondStep = []
        state.stepUp.scope = 'operation'
        state.email = { mode: 'code_both', hideTaken: true }
        state.backupCodes = { issuedAt: 'start', codes: [], generatedAt: null }
        state.password.rotatesSession = true
        state.deletion.mode = 'scheduled'
        state.revocationDelaySeconds = 300
      }),
  },
)

defineAdapterSuite(
  { describe, it, expect },
  {
    name: 'memory, with links, first and last names, and two proofs for a step-up',
    expects: groups,
    create: () =>
      memoryFixture((state, now) => {
        scenarios['full-name-parts'].apply(state, now)
        state.email.mode = 'link_new'
        state.deletion.mode = 'confirm_by_email'
        state.stepUp.secondStep = ['email']
      }),
  },
)

defineAdapterSuite(
  { describe, it, expect },
  {
    name: 'memory, in a session that is stale from the start, with a proof for every call',
    expects: groups,
    create: () =>
      memoryFixture((state) => {
        state.authenticatedAt = new Date(0).toISOString()
        const asking = Object.keys(state.stepUp.operations).filter(isOperation)
        state.stepUp.operations = Object.fromEntries(asking.map((operation) => [operation, 'always']))
      }),
  },
)

describe('what the memory adapter is for', () => {
  it('leaves no check of the suite out', () => {
    expect(reports[0]?.skipped).toEqual([])
  })

  it('serves every operation of the contract', () => {
    expect(reports[0]?.operations.filter(({ served }) => !served)).toEqual([])
  })

  keepServedTable('memory', run)

  it('starts in every scenario', () => {
    for (const scenario of Object.keys(scenarios) as (keyof typeof scenarios)[]) {
      expect(memoryAdapter({ scenario }).control.calls).toEqual([])
    }
  })
})
