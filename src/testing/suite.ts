import type { FeatureId, OperationId } from '../contract/index.js'
import { can } from '../contract/index.js'
import type { Check } from './check.js'
import { families } from './checks/index.js'
import type { AdapterFixture } from './fixture.js'
import { isOperation, operations } from './operations.js'
import type { SuiteRunner } from './runner.js'
import { createTrial, missing, type Need, type Trial } from './trial.js'

/** What the suite found an adapter to serve, for a table of adapters and operations. */
export interface AdapterReport {
  name: string
  /** Every operation of the contract. `why` is the text from `absent`, for one that is not served. */
  operations: readonly { operation: OperationId; served: boolean; why?: string | undefined }[]
  /** The checks that could not run, and the operations and fixture helpers that they miss. */
  skipped: readonly { check: string; missing: readonly string[] }[]
}

export interface AdapterSuiteOptions {
  /** Names the adapter in the titles. */
  name: string
  /** Makes a fresh account with an adapter on it: for each check, and once before to find out what there is. */
  create: () => AdapterFixture | Promise<AdapterFixture>
  /** The groups that have to be there; one that is missing fails. */
  expects: readonly FeatureId[]
  /** Why the back end cannot serve a group or an operation. One that is there after all fails. */
  absent?: Partial<Record<FeatureId | OperationId, string>> | undefined
  /** Told once, before the checks run. */
  onReport?: ((report: AdapterReport) => void) | undefined
}

/**
 * Defines the tests that every adapter has to pass, in the runner of the caller:
 *
 * ```ts
 * import { describe, expect, it } from 'vitest'
 * defineAdapterSuite({ describe, it, expect }, { name: 'acme', create: acmeFixture, expects: ['profile', 'sessions'] })
 * ```
 *
 * Each check gets a fixture of its own. One that needs an operation or a fixture helper that is not there is skipped, and
 * its title then names what is missing.
 */
export function defineAdapterSuite(runner: SuiteRunner, options: AdapterSuiteOptions): void {
  const { describe, it } = runner
  describe(`adapter ${options.name}`, () => {
    // What there is decides which tests are defined, so one fixture is made while they are collected.
    try {
      const sample = options.create()
      if (sample instanceof Promise) return sample.then(define, fail)
      define(sample)
    } catch (error) {
      fail(error)
    }
  })

  function fail(error: unknown): void {
    it('gets a fixture to work on', () => Promise.reject(error))
  }

  function define(sample: AdapterFixture): void {
    defineGroupTests(runner, options)
    const skipped: { check: string; missing: readonly string[] }[] = []
    for (const family of families) {
      describe(family.name, () => {
        for (const check of family.checks) {
          const lacks = missing(sample, check.needs)
          if (lacks.length === 0) {
            it(check.title, () => runCheck(runner, options, check))
          } else {
            it.skip(`${check.title} (skipped: ${lacks.map((need) => explain(need, options)).join('; ')})`, async () => {})
            skipped.push({ check: check.title, missing: lacks })
          }
        }
      })
    }
    options.onReport?.({
      name: options.name,
      operations: operations.map((operation) => {
        const served = can(sample.adapter, operation)
        return { operation, served, why: served ? undefined : reason(operation, options) }
      }),
      skipped,
    })
    // Nobody waits for this one: it served no check, and a failure to free it shows in the checks that do free theirs.
    Promise.resolve(sample.dispose?.()).catch(() => {})
  }
}

function defineGroupTests(
  { describe, it, expect }: SuiteRunner,
  { create, expects, absent = {} }: AdapterSuiteOptions,
): void {
  async function withFixture(look: (fixture: AdapterFixture) => void): Promise<void> {
    const fixture = await create()
    try {
      look(fixture)
    } finally {
      await fixture.dispose?.()
    }
  }
  // A runner fails for a suite without a test.
  if (expects.length === 0 && Object.keys(absent).length === 0) return
  describe('offer', () => {
    for (const group of expects) {
      it(`offers ${group}, as expected`, () =>
        withFixture(({ adapter }) => {
          if (adapter[group] === undefined) throw new Error(`The adapter has no ${group}, and the suite expects it.`)
        }))
    }
    for (const name of Object.keys(absent)) {
      it(`does not offer ${name}, as it says`, () =>
        withFixture(({ adapter }) => {
          expect(isOperation(name) ? can(adapter, name) : name in adapter).toBe(false)
        }))
    }
  })
}

async function runCheck({ expect }: SuiteRunner, { create }: AdapterSuiteOptions, check: Check): Promise<void> {
  const fixtures: AdapterFixture[] = []
  async function another(): Promise<Trial<OperationId>> {
    const fixture = await create()
    fixtures.push(fixture)
    return createTrial(fixture, { expect, another })
  }
  try {
    await check.run(await another())
  } finally {
    for (const fixture of fixtures) await fixture.dispose?.()
  }
}

function reason(operation: OperationId, { absent }: AdapterSuiteOptions): string | undefined {
  const group = operation.split('.')[0]
  return absent?.[operation] ?? Object.entries(absent ?? {}).find(([name]) => name === group)?.[1]
}

function explain(need: Need, options: AdapterSuiteOptions): string {
  if (!isOperation(need)) {
    return need === 'policy' || need === 'subscribe' ? `the adapter has no ${need}` : `the fixture has no ${need}`
  }
  const why = reason(need, options)
  return why === undefined ? `the adapter has no ${need}` : `the adapter has no ${need}: ${why}`
}
