import { readFileSync } from 'node:fs'
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

it('has no hooks in a file that several test files share: they would be there for the first one alone', () => {
  // vitest.config.ts: `isolate: false`.
  const shared = globSync('tests/{features,react,ui,support}/**/*.{ts,tsx}', { cwd: root, ignore: '**/*.test.*' })
  const hook = /^(before|after)(Each|All)\(/m
  expect(shared.filter((path) => hook.test(readFileSync(`${root}${path}`, 'utf8')))).toEqual([])
})
