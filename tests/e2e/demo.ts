import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export const demoAccount = { email: 'ada@example.com', password: 'blue-harbour-lantern' }

export interface DemoOptions {
  /** The back end that it is on. @defaultValue 'better-auth' */
  example?: 'better-auth' | 'rest'
  args?: readonly string[]
  /** Beside a database file of its own and any free port. */
  env?: Readonly<Record<string, string>>
}

export interface DemoRun {
  /** Everything that the process has written so far. */
  readonly stdout: string
  readonly stderr: string
  /** `null` for a process that was killed by a signal. */
  readonly ended: Promise<number | null>
  readonly process: ChildProcess
}

export interface Demo {
  /** As the demo printed it. */
  origin: string
  run: DemoRun
  /** Ends the process the way a terminal does, and resolves with its exit code. */
  stop(): Promise<number | null>
}

/** A folder that is removed by the returned function. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'latchkey-demo-'))
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** Runs the demo as `npm start` does, on `file`, and does not wait for anything. */
export function runDemo(file: string, { example = 'better-auth', args = [], env = {} }: DemoOptions = {}): DemoRun {
  const child = spawn(process.execPath, ['--import', 'tsx', `examples/${example}/main.ts`, ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', NODE_ENV: '', PORT: '0', LATCHKEY_DEMO_DB: file, ...env },
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk
  })
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      process.removeListener('exit', killWithUs)
      resolve(code)
    })
  })
  return {
    get stdout() {
      return output.stdout
    },
    get stderr() {
      return output.stderr
    },
    ended,
    process: child,
  }
}

/** Runs the demo and waits until it has printed its address. Rejects with its output when it ends instead. */
export async function startDemo(file: string, options?: DemoOptions): Promise<Demo> {
  const run = runDemo(file, options)
  const origin = await new Promise<string>((resolve, reject) => {
    run.process.stdout?.on('data', () => {
      // The account is printed after the address.
      const address = /http:\S+/.exec(run.stdout)?.[0]
      if (address && run.stdout.includes('Ctrl+C')) resolve(address)
    })
    void run.ended.then((code) => reject(new Error(`The demo ended with ${code}:\n${run.stdout}${run.stderr}`)))
  })
  return {
    origin,
    run,
    async stop() {
      run.process.kill('SIGTERM')
      return run.ended
    },
  }
}
