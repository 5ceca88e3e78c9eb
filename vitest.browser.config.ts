import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { chromiumBrowser } from './scripts/chromium-provider.js'
import { sourceAliases } from './scripts/source-aliases.js'

/** The tests that need a real browser: focus, layout, container queries, content security policy. */
export default defineConfig(async () => ({
  plugins: [react()],
  resolve: { alias: sourceAliases },
  // Found while a test runs, a dependency would reload the page under it.
  optimizeDeps: {
    include: [
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      '@testing-library/react',
      '@testing-library/user-event',
      '@radix-ui/react-dialog',
      '@radix-ui/react-tabs',
      'react-hook-form',
      'zod/mini',
      'clsx',
      'axe-core',
      'otpauth',
      'uqr',
      'qr/decode.js',
    ],
  },
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.test.{ts,tsx}'],
    browser: await chromiumBrowser(),
    testTimeout: 30_000,
    benchmark: { include: ['tests/bench/**/*.bench.tsx'] },
  },
}))
