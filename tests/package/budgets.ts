import type { Measured } from '../../scripts/measure-size.js'

/** kB are 1,000 bytes after gzip; React is the host's and not counted. A new feature adds its row here. */
export interface Budget extends Measured {
  /** JavaScript (or CSS) that the import itself loads. */
  firstLoad: number
  /** The same with everything that is loaded later, where that is limited as well. */
  withLazy?: number | undefined
}

/** The budgets of the design (what a host pays for one import), and ours for what the design leaves open. */
export const BUDGETS: Budget[] = [
  {
    name: 'SessionList + AccountProvider',
    code: "export { AccountProvider, SessionList } from './dist/index.js'",
    firstLoad: 12,
    withLazy: 48,
  },
  {
    // The design allows 26 kB at first: with the form loaded later, it is half of that.
    name: 'PasswordChange + AccountProvider',
    code: "export { AccountProvider, PasswordChange } from './dist/index.js'",
    firstLoad: 13,
    withLazy: 72,
  },
  {
    name: 'RoleBadge + AccountProvider',
    code: "export { AccountProvider, RoleBadge } from './dist/index.js'",
    firstLoad: 2,
  },
  { name: 'latchkey/contract', code: "export * from './dist/contract/index.js'", firstLoad: 2 },
  {
    name: 'latchkey/adapters/better-auth',
    code: "export * from './dist/adapters/better-auth/index.js'",
    firstLoad: 10,
  },
  { name: 'latchkey/adapters/memory', code: "export * from './dist/adapters/memory/index.js'", firstLoad: 36 },
  { name: 'latchkey/testing', code: "export * from './dist/testing/index.js'", firstLoad: 24 },
  { name: 'latchkey/theme.css', code: "@import './dist/theme/theme.css';", css: true, firstLoad: 6 },
]
