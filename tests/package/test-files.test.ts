import { globSync } from 'tinyglobby'
import { expect, it } from 'vitest'
import { root } from '../../scripts/entry-points.js'

/** The folders of tests that a step of `npm test` runs (vitest.config.ts, vitest.browser.config.ts). */
const RUN =
  /^(tests\/(contract|core|schemas|i18n|adapters|testing|react|ui|features|react-18|package|browser|pages|e2e)|examples\/[^/]+\/[^/]+$)/

it('runs every test file there is', () => {
  const files = globSync('{src,tests,stories,examples,scripts}/**/*.{test,spec}.{ts,tsx}', { cwd: root })
  expect(files.filter((path) => !RUN.test(path) || path.includes('.spec.'))).toEqual([])
})

it('keeps type tests where the compiler finds them', () => {
  const files = globSync('{src,tests,stories,examples,scripts}/**/*.test-d.*', { cwd: root })
  expect(files.filter((path) => !path.startsWith('tests/') || !/\.tsx?$/.test(path))).toEqual([])
})
