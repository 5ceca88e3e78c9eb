/**
 * `npm start`: sets up what is missing, then runs the demo in examples/better-auth; `npm run start:rest` the one in
 * examples/rest. PORT and DATABASE_URL reach it through
 * the environment; its exit code is ours.
 */
import { spawn } from 'node:child_process'
import { ensureDependencies, root } from './setup.mjs'

try {
  ensureDependencies()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const [first, second, ...others] = process.argv.slice(2)
const example = first === '--example' ? second : 'better-auth'
const args = first === '--example' ? others : process.argv.slice(2)

const demo = spawn(process.execPath, ['--import', 'tsx', `examples/${example}/main.ts`, ...args], {
  cwd: root,
  stdio: 'inherit',
})

// Ctrl+C reaches the demo through the terminal as well; a signal sent to this process alone would leave it running.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => demo.kill(signal))
}
demo.on('error', (error) => {
  console.error(`The demo could not be started: ${error.message}`)
  process.exitCode = 1
})
demo.on('exit', (code) => {
  process.exitCode = code ?? 1
})
