import { fileURLToPath } from 'node:url'
import { isAccountError, type OperationId } from 'latchkey/contract'
import type { AdapterFixture, AdapterReport, AdapterSuiteOptions } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { copyMembers, isMember } from '../../src/testing/faults/members.js'
import { isOperation } from '../../src/testing/operations.js'
import type { Served } from '../../stories/adapters/served.js'

/** The run of a suite, of which the table of adapters in the docs is made. */
export interface WatchedRun {
  /** For `defineAdapterSuite`, in place of the plain one. */
  readonly create: () => Promise<AdapterFixture>
  /** For `defineAdapterSuite`. */
  readonly onReport: (report: AdapterReport) => void
  /** What the suite has reported; nothing where it has not run. */
  readonly operations: () => AdapterReport['operations']
  /** Operations that gave a check their answer, or a refusal that says something about them. */
  readonly answered: ReadonlySet<OperationId>
}

/** Refusals that a back end without the operation could give as well. */
const empty: ReadonlySet<string> = new Set(['unsupported', 'misconfigured', 'provider', 'network', 'cancelled'])

/** What the suite calls on no adapter, or not in every set-up of one; the other tests of the adapters do. */
const beyondTheSuite: ReadonlySet<OperationId> = new Set([
  'mfa.resend',
  'deletion.cancel',
  'stepUp.begin',
  'stepUp.resend',
])

/** Watches what the operations of an adapter do while the suite runs. */
export function watchRun(create: AdapterSuiteOptions['create']): WatchedRun {
  const answered = new Set<OperationId>()
  let operations: AdapterReport['operations'] = []

  async function watchCall(operation: OperationId, call: () => unknown): Promise<unknown> {
    try {
      const output = await call()
      answered.add(operation)
      return output
    } catch (error) {
      if (isAccountError(error) && !empty.has(error.code)) answered.add(operation)
      throw error
    }
  }

  function watch<T extends object>(source: T, path: string): T {
    return copyMembers(source, (name, member) => {
      const here = `${path}${name}`
      if (isMember(member)) {
        return isOperation(here) ? (...input: readonly unknown[]) => watchCall(here, () => member(...input)) : member
      }
      const isGroup = path === '' || here === 'mfa.enroll'
      return isGroup && typeof member === 'object' && member !== null ? watch(member, `${here}.`) : member
    })
  }

  return {
    async create() {
      const fixture = await create()
      return { ...fixture, adapter: watch(fixture.adapter, '') }
    },
    onReport: (report) => {
      operations = report.operations
    },
    operations: () => operations,
    answered,
  }
}

/**
 * Defines the tests that hold the table of adapters in the docs to the run of a suite.
 *
 * @param name of the adapter, and so of the file under `stories/adapters/served`
 * @param run the set-up that serves the most
 * @param others set-ups of the same adapter that have reasons of their own to leave something out
 */
export function keepServedTable(
  name: string,
  run: WatchedRun,
  others: Readonly<Record<string, WatchedRun>> = {},
): void {
  describe('the table of adapters in the docs', () => {
    it('has a reason for every operation that is not served', () => {
      const unexplained = run.operations().filter(({ served, why }) => !served && why === undefined)
      expect(run.operations().length, 'The suite has not run.').toBeGreaterThan(0)
      expect(unexplained.map(({ operation }) => operation)).toEqual([])
    })

    it('calls nothing served that did not answer the suite', () => {
      const silent = run
        .operations()
        .filter(({ operation, served }) => served && !run.answered.has(operation) && !beyondTheSuite.has(operation))
      expect(silent.map(({ operation }) => operation)).toEqual([])
    })

    it('is what the run has found', async () => {
      const file = fileURLToPath(new URL(`../../stories/adapters/served/${name}.json`, import.meta.url))
      const found: Served = {
        operations: Object.fromEntries(
          run.operations().map(({ operation, served, why }) => [operation, served || (why ?? '')]),
        ),
        without: Object.fromEntries(
          Object.entries(others).map(([title, other]) => [title, Object.fromEntries(differences(run, other))]),
        ),
      }
      await expect(
        `${JSON.stringify(found, null, 2)}\n`,
        `What ${name} serves is no longer what the docs say. Accept it into ${name}.json and commit that: npx vitest run --project unit tests/adapters/${name} -u`,
      ).toMatchFileSnapshot(file)
    })
  })
}

/** What one set-up serves and another one has a reason not to. */
function differences(run: WatchedRun, other: WatchedRun): readonly [OperationId, string][] {
  const served = new Set(run.operations().flatMap(({ operation, served }) => (served ? operation : [])))
  return other
    .operations()
    .flatMap(({ operation, why }) => (why !== undefined && served.has(operation) ? [[operation, why]] : []))
}
