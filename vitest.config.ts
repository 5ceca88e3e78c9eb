import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** The package's own import specifiers, on the sources: tests and examples are written as a host would write them. */
const sources = [
  { find: /^latchkey$/, replacement: path('./src/index.ts') },
  { find: /^latchkey\/(contract|testing)$/, replacement: path('./src/$1/index.ts') },
  { find: /^latchkey\/adapters\/([\w-]+)$/, replacement: path('./src/adapters/$1/index.ts') },
  { find: /^latchkey\/locales\/([\w-]+)$/, replacement: path('./src/i18n/locales/$1.ts') },
  { find: /^latchkey\/(theme|tokens)\.css$/, replacement: path('./src/theme/$1.css') },
  { find: /^latchkey\/([\w-]+)$/, replacement: path('./src/features/$1/index.ts') },
]

export default defineConfig({
  plugins: [react()],
  resolve: { alias: sources },
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{contract,core,schemas,i18n,adapters,testing}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/{react,ui,features}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup.ts'],
        },
      },
    ],
  },
})
