import { entryPoints } from '../../scripts/entry-points.js'
import type { Measured } from '../../scripts/measure-size.js'

/** kB are 1,000 bytes after gzip; React is the host's and not counted. */
export interface Limit {
  /** JavaScript (or CSS) that the import itself loads. */
  firstLoad: number
  /** The same with everything that is loaded later, where that is limited as well. */
  withLazy?: number | undefined
}

export interface Budget extends Measured, Limit {}

/** What a host pays for one ready-made component with its provider: by the design, or by us where the design says nothing. */
const readyMade: Readonly<Record<string, Limit>> = {
  SessionList: { firstLoad: 12, withLazy: 52 },
  // The design allows 26 kB at first: with the form loaded later, it is half of that.
  PasswordChange: { firstLoad: 13, withLazy: 72 },
  RoleBadge: { firstLoad: 2 },
}
const otherReadyMade: Limit = { firstLoad: 13, withLazy: 76 }

/** What an entry point costs as a whole. */
const whole: Readonly<Record<string, Limit>> = {
  'latchkey/contract': { firstLoad: 2 },
  'latchkey/adapters/better-auth': { firstLoad: 17 },
  // Better Auth is there anyway: it is a plugin for it.
  'latchkey/adapters/better-auth/server': { firstLoad: 2 },
  'latchkey/adapters/clerk': { firstLoad: 8, withLazy: 21 },
  'latchkey/adapters/rest': { firstLoad: 8 },
  'latchkey/adapters/memory': { firstLoad: 36 },
  'latchkey/testing': { firstLoad: 24 },
  'latchkey/theme.css': { firstLoad: 6 },
  'latchkey/tokens.css': { firstLoad: 1 },
  // Parts with a form bring the form library, which the ready-made component loads later.
  'latchkey/password-change': { firstLoad: 32 },
  'latchkey/email-change': { firstLoad: 29 },
  'latchkey/phone-change': { firstLoad: 29 },
  'latchkey/profile-form': { firstLoad: 30 },
  'latchkey/mfa-manager': { firstLoad: 23 },
  'latchkey/role-badge': { firstLoad: 2 },
  // Its parts know which of our sections there are.
  'latchkey/account-settings': { firstLoad: 40 },
}
const otherFeature: Limit = { firstLoad: 15 }
const catalogue: Limit = { firstLoad: 16 }

function limitOf(specifier: string, file: string): Limit | undefined {
  if (file.includes('/locales/')) return catalogue
  return whole[specifier] ?? (file.includes('/features/') ? otherFeature : undefined)
}

/** The ready-made component of a feature is named as its folder; AccountProvider brings the one of step-up. */
function readyMadeOf(file: string): string | undefined {
  const [, folder] = /\/features\/([^/]+)\//.exec(file) ?? []
  if (folder === undefined || folder === 'step-up') return undefined
  return folder.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** `latchkey` is measured by what a host imports of it, and JSON is no code. */
export const entriesWithBudget: readonly { specifier: string; file: string }[] = entryPoints().filter(
  ({ specifier }) => specifier !== 'latchkey' && !specifier.endsWith('.json'),
)

/** The whole page: the first figure is the design's, the second one that of ADR 0019. */
const page: Budget = {
  name: 'AccountSettings + AccountProvider',
  code: "export { AccountProvider, AccountSettings } from './dist/index.js'",
  firstLoad: 40,
  withLazy: 216,
}

/** One row for every entry point and every ready-made component: a new feature has its row by itself. */
export const BUDGETS: Budget[] = [
  page,
  ...entriesWithBudget.flatMap(({ specifier, file }) => {
    const limit = limitOf(specifier, file)
    const css = file.endsWith('.css')
    const code = css ? `@import './${file}';` : `export * from './${file}'`
    const name = readyMadeOf(file)
    return [
      ...(limit ? [{ name: specifier, code, css, ...limit }] : []),
      ...(name === undefined
        ? []
        : [
            {
              name: `${name} + AccountProvider`,
              code: `export { AccountProvider, ${name} } from './dist/index.js'`,
              ...(readyMade[name] ?? otherReadyMade),
            },
          ]),
    ]
  }),
]
