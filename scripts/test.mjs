/**
 * `npm test`: sets up what is missing, then runs every check, the quick ones first. A later step runs although an earlier
 * one failed. The last line is the sum of all tests, `N passed, N failed`; a step without tests of its own counts as one.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './ensure-chromium.mjs'
import { ensureDependencies, root } from './setup.mjs'
import { runStep } from './test-step.mjs'

/** @typedef {import('./test-step.mjs').Step} Step */

/** @type {Step[][]} The steps of one row run side by side; their output is printed one after the other. */
const rows = [
  [
    { name: 'lint', command: ['node_modules/oxlint/bin/oxlint', '--type-aware'] },
    { name: 'format', command: ['node_modules/@biomejs/biome/bin/biome', 'check'] },
    { name: 'types', command: ['scripts/typecheck.mjs'] },
  ],
  [{ name: 'unit, React 19', vitest: ['--project', 'unit', '--project', 'dom'] }],
  [
    {
      // What is a matter of React's version. `npm run test:react-18` runs the long tables of faults and payloads as well.
      name: 'unit, React 18.3',
      vitest: [
        '--project',
        'dom-react-18',
        '--exclude',
        '**/fault-matrix.test.tsx',
        '--exclude',
        '**/hostile.test.tsx',
      ],
    },
  ],
  [{ name: 'build', command: ['scripts/build.mjs'] }],
  [{ name: 'package', vitest: ['--project', 'package'] }],
  [{ name: 'browser', vitest: ['--config', 'vitest.browser.config.ts'] }],
  // Every story is played and looked at here; `npm run test:stories` does it one by one, with Storybook's own reports.
  [{ name: 'pages and stories', vitest: ['--project', 'pages'] }],
  [{ name: 'end to end', vitest: ['--project', 'e2e'] }],
]

/** @returns {Promise<{ passed: number, failed: number }>} */
async function main() {
  const began = Date.now()
  ensureDependencies()
  // A shell's NODE_ENV=production would give the tests React's production build, which has no act().
  delete process.env.NODE_ENV
  process.env.CHROMIUM_PATH = await ensureChromium()

  const reports = mkdtempSync(join(tmpdir(), 'latchkey-test-'))
  const total = { passed: 0, failed: 0 }
  /** @type {string[]} */
  const lines = []
  try {
    for (const row of rows) {
      const alone = row.length === 1
      for (const running of row.map((step) => runStep(step, { reports, cwd: root, stream: alone }))) {
        const { name, seconds, passed, failed, output } = await running
        if (!alone) process.stdout.write(`\n=== ${name} ===\n${output}`)
        const line = `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`
        console.log(line)
        lines.push(line)
        total.passed += passed
        total.failed += failed
      }
    }
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  console.log(`\n=== Sum (${Math.round((Date.now() - began) / 1000)} s) ===\n${lines.join('\n')}`)
  return total
}

let total = { passed: 0, failed: 1 }
try {
  total = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
}
process.exitCode = total.failed === 0 ? 0 : 1
console.log(`${total.passed} passed, ${total.failed} failed`)
