type Body = () => void | Promise<void>

/** The few comparisons that the checks make. */
export interface SuiteMatchers {
  toBe: (expected: unknown) => unknown
  toEqual: (expected: unknown) => unknown
  toContain: (expected: string) => unknown
  toMatch: (expected: RegExp) => unknown
}

/**
 * The functions of the test runner that the suite runs in. Those of vitest and of jest fit; none of them is imported, so
 * that the suite runs in either.
 */
export interface SuiteRunner {
  /** Waits for a `body` that returns a promise, or else (jest) `create` has to return the fixture itself. */
  describe: (name: string, body: Body) => unknown
  it: ((name: string, body: () => Promise<void>) => unknown) & {
    skip: (name: string, body: () => Promise<void>) => unknown
  }
  expect: (actual: unknown) => SuiteMatchers & { not: SuiteMatchers }
}
