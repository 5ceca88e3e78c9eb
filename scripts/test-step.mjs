/** One step of `npm test`: a command that passes or fails as a whole, or a run of vitest whose tests are counted. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} [command] A script for Node, and its arguments.
 * @property {string[]} [vitest] The arguments of a vitest run.
 *
 * @typedef {object} Outcome
 * @property {string} name
 * @property {number} seconds
 * @property {number} passed
 * @property {number} failed
 * @property {string} output Empty when it was streamed.
 */

/**
 * Runs one step. `stream` prints its output while it runs; otherwise the outcome holds it.
 * @param {Step} step
 * @param {{ reports: string, cwd: string, stream: boolean }} options
 * @returns {Promise<Outcome>}
 */
export async function runStep(step, { reports, cwd, stream }) {
  const began = Date.now()
  const report = join(reports, `${step.name.replace(/\W+/g, '-')}.json`)
  const args = step.vitest
    ? [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...step.vitest,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]
    : (step.command ?? [])
  if (stream) console.log(`\n=== ${step.name} ===`)
  const { code, output } = await run(args, { cwd, stream, env: { ...process.env, ...colors() } })
  const counts = step.vitest ? countTests(report) : { passed: code === 0 ? 1 : 0, failed: 0 }
  // A run can fail beside its tests (an unhandled error, a broken configuration), and a run without tests proves nothing.
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts.failed = 1
  return { name: step.name, seconds: Math.round((Date.now() - began) / 1000), output, ...counts }
}

/** Children that write to a pipe would drop their colours; without a terminal, nobody wants any. */
function colors() {
  return process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
}

/**
 * @param {string} report The file that vitest's JSON reporter wrote, if it came that far.
 * @returns {{ passed: number, failed: number }}
 */
function countTests(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  // A file that cannot be imported has no tests to count.
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

/**
 * @param {string[]} args
 * @param {{ cwd: string, stream: boolean, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(args, { cwd, stream, env }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env,
      stdio: ['ignore', stream ? 'inherit' : 'pipe', stream ? 'inherit' : 'pipe'],
    })
    let output = ''
    for (const source of [child.stdout, child.stderr]) source?.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
