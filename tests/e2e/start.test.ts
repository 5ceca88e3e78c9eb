import { readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sessionsByApi, signInByApi } from './api.js'
import { type DemoOptions, demoAccount, runDemo, startDemo, temporaryFolder } from './demo.js'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let file: string
beforeEach(async () => {
  folder = await temporaryFolder()
  file = join(folder.path, 'demo.sqlite')
})
afterEach(() => folder.remove())

/** A server on any free port of this computer, with that port. */
async function listenAnywhere(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

describe('a demo that starts', () => {
  it('prints its address and account, serves them, and ends cleanly when it is told to', async () => {
    const demo = await startDemo(file)
    expect(demo.run.stdout).toContain(demoAccount.email)
    expect(demo.run.stdout).toContain(demoAccount.password)
    const page = await fetch(demo.origin)
    expect(page.url).toBe(`${demo.origin}/sign-in`)
    expect(await sessionsByApi(demo.origin, await signInByApi(demo.origin))).toHaveLength(6)
    const issuer = /http:\/\/127\.0\.0\.1:\d+/.exec(demo.run.stdout)?.[0] ?? ''
    const discovery = `${issuer}/.well-known/openid-configuration`
    expect(await (await fetch(discovery)).json()).toMatchObject({ issuer })
    expect(await demo.stop()).toBe(0)
    expect(demo.run.stderr).toBe('')
    await expect(fetch(discovery)).rejects.toThrow('fetch failed')
  })

  it('keeps its data over a restart, and starts over only when asked to', async () => {
    const first = await startDemo(file)
    const cookie = await signInByApi(first.origin)
    await first.stop()

    const second = await startDemo(file)
    expect(await sessionsByApi(second.origin, cookie)).toHaveLength(6)
    await second.stop()

    const third = await startDemo(file, { args: ['--reset'] })
    expect(await sessionsByApi(third.origin, cookie)).toBe(401)
    expect(await sessionsByApi(third.origin, await signInByApi(third.origin))).toHaveLength(6)
    await third.stop()
  })
})

describe('a demo that cannot start', () => {
  /** Expects exit code 1 and one line; answers with that line. */
  async function refusal(options?: DemoOptions): Promise<string> {
    const run = runDemo(file, options)
    expect(await run.ended).toBe(1)
    expect(run.stdout).toBe('')
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(run.stderr).not.toMatch(/\bat .*:\d+:\d+|secret-of-ada/)
    return run.stderr
  }

  it('says that the port is taken, and how to take another', async () => {
    const other = createServer()
    const port = await listenAnywhere(other)
    const line = await refusal({ env: { PORT: String(port) } })
    expect(line).toContain(`Port ${port} is taken`)
    expect(line).toContain('PORT=')
    other.close()
  })

  it('says that the database file is damaged, and leaves it as it is', async () => {
    const notes = 'These are my notes, and no database. '.repeat(200)
    await writeFile(file, notes)
    const line = await refusal()
    expect(line).toContain(`${file} is damaged`)
    expect(line).toContain('--reset')
    expect(await readFile(file, 'utf8')).toBe(notes)
    const demo = await startDemo(file, { args: ['--reset'] })
    expect(await demo.stop()).toBe(0)
  })

  it('finds damage in the middle of a file that begins like a database', async () => {
    await (await startDemo(file)).stop()
    const bytes = await readFile(file)
    await writeFile(file, bytes.fill(0xff, 4096, bytes.length - 4096))
    expect(await refusal()).toContain(`${file} is damaged`)
  })

  it('says that the database file cannot be written', async () => {
    await writeFile(file, '')
    file = join(file, 'demo.sqlite')
    expect(await refusal()).toContain(`${file} cannot be opened for writing`)
  })

  it('says that another demo holds the database file', async () => {
    const lock = `${file}.lock`
    await writeFile(file, '')
    await writeFile(lock, '')
    const line = await refusal()
    expect(line).toContain(`${file} is locked`)
    expect(line).toContain(lock)
  })

  it('says that nothing listens where PostgreSQL should be', async () => {
    const gone = createServer()
    const port = await listenAnywhere(gone)
    await new Promise((resolve) => gone.close(resolve))
    const line = await refusal({ env: { DATABASE_URL: `postgres://ada:secret-of-ada@127.0.0.1:${port}/demo` } })
    expect(line).toContain(`PostgreSQL at 127.0.0.1:${port}/demo cannot be used: nothing listens there`)
    expect(line).toContain('DATABASE_URL')
  })

  it('does not wait for ever for a PostgreSQL that never answers', async () => {
    const silent = createServer()
    const port = await listenAnywhere(silent)
    const line = await refusal({ env: { DATABASE_URL: `postgres://ada:secret-of-ada@127.0.0.1:${port}/demo` } })
    expect(line).toContain('it does not answer')
    silent.close()
  })

  it.each([
    ['a port that is none', { env: { PORT: 'http' } }, 'PORT is "http"'],
    ['an option that it does not know', { args: ['--rest'] }, '"--rest"'],
    ['another kind of database', { env: { DATABASE_URL: 'mysql://ada:secret-of-ada@localhost/demo' } }, 'DATABASE_URL'],
  ])('names %s', async (_, options, words) => {
    expect(await refusal(options)).toContain(words)
  })
})
