import type { OperationId } from 'latchkey/contract'
import type { AdapterFixture, SuiteRunner } from 'latchkey/testing'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { InputOf, OutputOf } from '../../src/testing/operations.js'

// The functions of both common runners fit, so that nobody needs a cast.
expectTypeOf({ describe, it, expect }).toExtend<SuiteRunner>()

/** As `@types/jest` 30 has them, as far as they matter here. */
declare namespace jest {
  type Name = number | string | ((...args: never[]) => unknown)
  type Done = { (...args: unknown[]): unknown; fail(error?: string | { message: string }): unknown }
  type Callback = ((done: Done) => void | undefined) | (() => PromiseLike<unknown>)
  interface It {
    (name: string, body?: Callback, timeout?: number): void
    only: It
    skip: It
    todo: (name: string) => void
  }
  interface Describe {
    (name: Name, body: () => void): void
    only: Describe
    skip: Describe
  }
  interface Matchers<R, T> {
    not: Matchers<R, T>
    toBe(expected: unknown): R
    toEqual(expected: unknown): R
    toContain(expected: unknown): R
    toMatch(expected: string | RegExp): R
    resolves: Matchers<Promise<R>, T>
  }
  type Expect = <T = unknown>(actual: T) => Matchers<void, T>
}
declare const jestRunner: { describe: jest.Describe; it: jest.It; expect: jest.Expect }
expectTypeOf(jestRunner).toExtend<SuiteRunner>()

// A check may give only what the operation takes, and gets what it returns.
expectTypeOf<InputOf<'sessions.revoke'>>().toEqualTypeOf<[input: { id: string }]>()
expectTypeOf<InputOf<'account.get'>>().toEqualTypeOf<[]>()
expectTypeOf<InputOf<'deletion.cancel'>>().toEqualTypeOf<[]>()
expectTypeOf<OutputOf<'mfa.status'>['enabled']>().toEqualTypeOf<boolean>()
expectTypeOf<OutputOf<'mfa.enroll.totp'>['status']>().toEqualTypeOf<'pending' | 'done' | 'redirect'>()
expectTypeOf<InputOf<OperationId>>().not.toBeNever()

// A fixture starts with the adapter alone.
declare const adapter: AdapterFixture['adapter']
expectTypeOf({ adapter }).toExtend<AdapterFixture>()
// @ts-expect-error A misspelt helper would be a check that never runs.
const misspelt: AdapterFixture = { adapter, pasword: 'x' }
void misspelt
