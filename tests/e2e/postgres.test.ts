import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callByApi, postByApi, sessionsByApi, signInByApi } from './api.js'
import { runDemo, startDemo, temporaryFolder } from './demo.js'
import { signUpAndLeave } from './leaving.js'
import { type PostgresServer, startPostgres, whyNoPostgres } from './postgres-server.js'
import { signUp, signUpWithApp } from './visitors.js'

const obstacle = await whyNoPostgres()
const note = obstacle ? ` (skipped: ${obstacle})` : ''

describe.skipIf(obstacle !== undefined)(`the demo on PostgreSQL${note}`, () => {
  let server: PostgresServer
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  let file: string
  beforeAll(async () => {
    server = await startPostgres()
    folder = await temporaryFolder()
    file = join(folder.path, 'demo.sqlite')
  })
  afterAll(async () => {
    await server.stop()
    await folder.remove()
  })

  const start = (...args: string[]) => startDemo(file, { args, env: { DATABASE_URL: server.url } })

  async function query(sql: string): Promise<unknown[]> {
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }

  it('seeds the same account there, ends a session for real, and keeps that over a restart', async () => {
    const first = await start('--reset')
    expect(first.run.stdout).toContain('PostgreSQL at')
    expect(first.run.stdout).not.toContain('secret-of-postgres')
    const cookie = await signInByApi(first.origin)
    const other = await signInByApi(first.origin)
    expect(await sessionsByApi(first.origin, cookie)).toHaveLength(7)
    await postByApi(first.origin, cookie, '/revoke-other-sessions')
    expect(await sessionsByApi(first.origin, other)).toBe(401)
    expect(await first.stop()).toBe(0)

    const second = await start()
    expect(await sessionsByApi(second.origin, cookie)).toHaveLength(1)
    expect(await second.stop()).toBe(0)
    expect(first.run.stderr + second.run.stderr).toBe('')
  })

  it('keeps the profile, and a picture byte by byte, over a restart', async () => {
    const first = await start('--reset')
    const cookie = await signInByApi(first.origin)
    await postByApi(first.origin, cookie, '/update-user', { jobTitle: 'Analyst', timezone: 'Asia/Tokyo' })
    const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 255, 128)
    const upload = await fetch(`${first.origin}/api/auth/latchkey/avatar`, {
      method: 'POST',
      headers: { cookie, origin: first.origin, 'content-type': 'image/png' },
      body: picture,
    })
    const { url } = await upload.json()
    expect(await first.stop()).toBe(0)

    const second = await start()
    const session = await fetch(`${second.origin}/api/auth/get-session`, { headers: { cookie } })
    expect(await session.json()).toMatchObject({ user: { jobTitle: 'Analyst', timezone: 'Asia/Tokyo', image: url } })
    const stored = await fetch(new URL(url, second.origin))
    expect(stored.headers.get('content-type')).toBe('image/png')
    expect(new Uint8Array(await stored.arrayBuffer())).toEqual(picture)
    expect(await second.stop()).toBe(0)
    expect(first.run.stderr + second.run.stderr).toBe('')
  })

  it('counts backup codes there, and takes each of them once', async () => {
    const { origin, stop, run } = await start('--reset')
    const { account, backupCodes } = await signUpWithApp(origin)
    const signIn = async (code: string) => {
      const { cookie } = await callByApi(origin, '', '/sign-in/email', account)
      return callByApi(origin, cookie, '/two-factor/verify-backup-code', { code })
    }
    const { cookie } = await signIn(backupCodes[0] ?? '')
    const left = await fetch(`${origin}/api/auth/latchkey/backup-codes`, { headers: { cookie } })
    expect(await left.json()).toEqual({ remaining: 9, total: 10 })
    await expect(signIn(backupCodes[0] ?? '')).rejects.toThrow('INVALID_BACKUP_CODE')
    expect(await stop()).toBe(0)
    expect(run.stderr).toBe('')
  })

  it('keeps preferences there by their version, and takes an account away for real once its time is over', async () => {
    const first = await start('--reset')
    const { cookie } = await signUp(first.origin)
    const save = (version: string) =>
      callByApi(first.origin, cookie, '/product/preferences', { patch: { paymentDays: 30 }, version })
    expect((await save('1')).body).toMatchObject({ version: '2', values: { paymentDays: 30, currency: 'GBP' } })
    await expect(save('1')).rejects.toThrow('stale_version')

    const { email } = await signUpAndLeave(first.origin)
    expect(await first.stop()).toBe(0)
    const whose = `"userId" = (select id from latchkey_demo.user where email = '${email}')`
    await query(`update latchkey_demo.leaving set "purgeAt" = now() - interval '1 second' where ${whose}`)
    const second = await start()
    const people = await query('select count(*)::int as count from latchkey_demo.user')
    // Ada, Grace and the visitor who stays.
    expect(people).toEqual([{ count: 3 }])
    expect(await query('select count(*)::int as count from latchkey_demo.leaving')).toEqual([{ count: 0 }])
    expect(await second.stop()).toBe(0)
    expect(first.run.stderr + second.run.stderr).toBe('')
  })

  it('keeps to its own schema, also when it starts over', async () => {
    await query('create table if not exists public.latchkey_neighbour (note text)')
    try {
      await (await start('--reset')).stop()
      const tables = await query(`
        select table_schema as schema, table_name as name from information_schema.tables
        where table_name in ('user', 'session', 'latchkey_neighbour') order by schema, name`)
      expect(tables).toEqual([
        { schema: 'latchkey_demo', name: 'session' },
        { schema: 'latchkey_demo', name: 'user' },
        { schema: 'public', name: 'latchkey_neighbour' },
      ])
    } finally {
      await query('drop table public.latchkey_neighbour')
    }
  })

  // A server that somebody else runs may let everybody in.
  it.skipIf(process.env.DATABASE_URL)(
    'says in one line that the password is refused, and does not repeat it',
    async () => {
      const url = new URL(server.url)
      url.password = 'wrong-password'
      const run = runDemo(file, { env: { DATABASE_URL: url.href } })
      expect(await run.ended).toBe(1)
      expect(run.stderr).toContain('it refused the user name or password')
      expect(run.stderr.trimEnd().split('\n')).toHaveLength(1)
      expect(run.stderr).not.toContain('wrong-password')
    },
  )

  it('says in one line that the database does not exist', async () => {
    const url = new URL(server.url)
    url.pathname = '/no_such_database'
    const run = runDemo(file, { env: { DATABASE_URL: url.href } })
    expect(await run.ended).toBe(1)
    expect(run.stderr).toContain('/no_such_database cannot be used: there is no such database')
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1)
  })
})
