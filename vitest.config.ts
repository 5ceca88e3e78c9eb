import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { sourceAliases } from './scripts/source-aliases.js'

/**
 * The tests that need no browser of vitest's own; those have vitest.browser.config.ts and vitest.storybook.config.ts, which
 * take seconds more to start. Every test file belongs to exactly one project (`dom-react-18` repeats `dom`).
 */
const unitTests = ['tests/{contract,core,schemas,i18n,adapters,testing}/**/*.test.{ts,tsx}', 'examples/*/*.test.ts']
const domTests = ['tests/{react,ui,features}/**/*.test.{ts,tsx}']

/** The files of a worker share what they import: most of the time went into loading the same modules for each of them. */
const sharedModules = { isolate: false }

const react18 = fileURLToPath(new URL('./tests/react-18/node_modules', import.meta.url))

export default defineConfig({
  plugins: [react()],
  resolve: { alias: sourceAliases },
  test: {
    testTimeout: 30_000,
    // By itself vitest leaves one core alone: of two, that is half of the machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: unitTests, setupFiles: ['tests/setup-properties.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          ...sharedModules,
          environment: 'jsdom',
          include: domTests,
          setupFiles: ['tests/setup-properties.ts', 'tests/setup.ts'],
        },
      },
      {
        extends: true,
        resolve: {
          alias: [{ find: /^(react|react-dom)(?=\/|$)/, replacement: `${react18}/$1` }],
          // The CommonJS build of a package would `require` React past the alias.
          mainFields: ['module', 'main'],
        },
        test: {
          name: 'dom-react-18',
          ...sharedModules,
          environment: 'jsdom',
          include: [...domTests, 'tests/react-18/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup-properties.ts', 'tests/setup.ts'],
          // What imports React has to go through the alias as well, or it would bring React 19 beside React 18.
          server: {
            deps: {
              inline: [
                '@testing-library/react',
                /@radix-ui\//,
                'react-hook-form',
                /\/(react-remove-scroll|react-remove-scroll-bar|react-style-singleton|use-callback-ref|use-sidecar)\//,
                /\/(aria-hidden|get-nonce)\//,
              ],
            },
          },
        },
      },
      {
        extends: true,
        test: { name: 'package', environment: 'node', include: ['tests/package/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'node',
          include: ['tests/pages/**/*.test.{ts,tsx}'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
