import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface PostgresServer {
  /** With its user and password. */
  url: string
  stop(): Promise<void>
}

/** The folder with `initdb` and `pg_ctl`: on the PATH, or where Debian keeps them. */
function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions.toSorted().toReversed()]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
async function otherUser(): Promise<{ uid: number; gid: number } | undefined> {
  const number = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout)
  return process.getuid?.() === 0 ? { uid: await number('-u'), gid: await number('-g') } : undefined
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (typeof address === 'object' && address) return address.port
  throw new Error('No port is free.')
}

/** Says why there can be no PostgreSQL here, or `undefined` when there can. */
export async function whyNoPostgres(): Promise<string | undefined> {
  if (process.env.DATABASE_URL) return undefined
  if (!findPrograms()) return 'no DATABASE_URL, and PostgreSQL is not installed on this machine'
  const isThere = await otherUser().then(
    () => true,
    () => false,
  )
  return isThere ? undefined : 'no DATABASE_URL, and PostgreSQL does not run as root: there is no user "postgres"'
}

/** The server of DATABASE_URL, or a private one in a temporary folder, listening on this computer alone. */
export async function startPostgres(): Promise<PostgresServer> {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} }
  const programs = findPrograms()
  if (!programs) throw new Error('PostgreSQL is not installed.')
  const user = await otherUser()
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-postgres-'))
  const data = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  await mkdir(data)
  await writeFile(passwordFile, 'secret-of-postgres')
  for (const path of user ? [folder, data, passwordFile] : []) await chown(path, user?.uid ?? 0, user?.gid ?? 0)
  await chmod(data, 0o700)
  const port = await freePort()
  const as = { cwd: folder, ...user }
  const logFile = join(folder, 'log')
  await run(join(programs, 'initdb'), ['-D', data, '-U', 'demo', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`], as)
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`
  await run(join(programs, 'pg_ctl'), ['-D', data, '-w', '-l', logFile, '-o', settings, 'start'], as)
  return {
    url: `postgres://demo:secret-of-postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await run(join(programs, 'pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop'], as)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
