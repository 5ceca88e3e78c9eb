import { type AdapterFixture, type AdapterSuiteOptions, defineAdapterSuite } from 'latchkey/testing'
import { expect } from 'vitest'

/** One test that the suite defined. */
export interface Collected {
  family: string
  title: string
  skipped: boolean
  /** Resolves to what the check failed with, or to `undefined` when it passed. */
  run: () => Promise<unknown>
}

/** Collects what the suite defines, as a test runner does, and runs nothing by itself. */
export async function collect(
  create: () => AdapterFixture | Promise<AdapterFixture>,
  options: Partial<AdapterSuiteOptions> = {},
): Promise<readonly Collected[]> {
  const tests: Collected[] = []
  const names: string[] = []
  const pending: Promise<void>[] = []

  function describe(name: string, body: () => void | Promise<void>): void {
    names.push(name)
    pending.push(Promise.resolve(body()))
    names.pop()
  }
  function define(title: string, body: () => Promise<void>, skipped: boolean): void {
    const run = () =>
      body().then(
        () => undefined,
        (error: unknown) => error ?? new Error('rejected with nothing'),
      )
    tests.push({ family: names.at(-1) ?? '', title, skipped, run })
  }
  const it = Object.assign((title: string, body: () => Promise<void>) => define(title, body, false), {
    skip: (title: string, body: () => Promise<void>) => define(title, body, true),
  })

  defineAdapterSuite({ describe, it, expect }, { name: 'collected', create, expects: [], ...options })
  await Promise.all(pending)
  return tests
}
