import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { chromiumBrowser } from './scripts/chromium-provider.js'

/**
 * Every story as a test: it renders, its play function passes and axe finds nothing. `LATCHKEY_STORY_GLOBALS` sets globals
 * of the toolbar for the whole run, for instance `theme:dark,dir:rtl`. Forced colours, a narrow window and a strict policy:
 * tests/pages.
 */
export default defineConfig(async () => ({
  plugins: [
    storybookTest({
      configDir: fileURLToPath(new URL('./.storybook', import.meta.url)),
      storybookScript: 'npm run storybook',
      initialGlobals: globalsOf(process.env.LATCHKEY_STORY_GLOBALS ?? ''),
    }),
  ],
  test: {
    name: 'storybook',
    testTimeout: 30_000,
    // All files in one page: loading the modules anew for each took longer than its stories.
    isolate: false,
    browser: await chromiumBrowser(),
  },
}))

function globalsOf(text: string): Record<string, string> {
  const pairs = text.split(',').filter(Boolean)
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]))
}
