import { fileURLToPath } from 'node:url'

const path = (relative: string) => fileURLToPath(new URL(`../${relative}`, import.meta.url))

/**
 * The package's own import specifiers, on the sources: tests, stories and examples are written as a host would write them.
 * For `resolve.alias` of Vite; tsconfig.json says the same to TypeScript.
 */
export const sourceAliases = [
  { find: /^latchkey$/, replacement: path('src/index.ts') },
  { find: /^latchkey\/(account-settings|contract|testing)$/, replacement: path('src/$1/index.ts') },
  { find: /^latchkey\/adapters\/([\w/-]+)$/, replacement: path('src/adapters/$1/index.ts') },
  { find: /^latchkey\/adapters\/rest\/openapi\.json$/, replacement: path('src/adapters/rest/openapi.json') },
  { find: /^latchkey\/locales\/([\w-]+)$/, replacement: path('src/i18n/locales/$1.ts') },
  { find: /^latchkey\/(theme|tokens)\.css$/, replacement: path('src/theme/$1.css') },
  { find: /^latchkey\/([\w-]+)$/, replacement: path('src/features/$1/index.ts') },
]
