/** What a server has to hold to, shown on the reference server: in its database, and on the wire past the adapter. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { purgeDue } from '../../../examples/rest/server/purge.js'
import { tableNames } from '../../../examples/rest/server/tables.js'
import { Browser } from './browser.js'
import { createPerson, password, startTestServer, type TestPerson, type TestServer } from './server.js'
import { context, requirementOf } from './tour.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ kind: 'memory' }, { limits: { writesPerMinute: 30, signInsPerMinute: 25 } })
})
afterAll(() => server.stop())

const day = 86_400_000

/** Everything that the database holds, as text. */
async function stored(): Promise<string> {
  const tables = await Promise.all(tableNames.map((table) => server.db.selectFrom(table).selectAll().execute()))
  return JSON.stringify(tables)
}

async function prove({ adapter }: TestPerson, call: Promise<unknown> | undefined) {
  const requirement = await requirementOf(call ?? Promise.resolve())
  const result = await adapter.stepUp.complete({ requirement, methodId: 'password', password }, context())
  if (result.status !== 'verified') throw new Error('More was asked for.')
  return result.proof
}

async function enrollTotp(person: TestPerson) {
  const proof = await prove(person, person.adapter.mfa.enroll.totp?.({}, context()))
  const enrollment = await person.adapter.mfa.enroll.totp?.({}, context({ proof }))
  if (enrollment?.status !== 'pending' || enrollment.type !== 'totp') throw new Error('No secret.')
  const { TOTP, URI } = await import('otpauth')
  const app = URI.parse(enrollment.uri)
  if (!(app instanceof TOTP)) throw new Error('No TOTP.')
  const code = () => app.generate({ timestamp: server.now() })
  const done = await person.adapter.mfa.confirm({ enrollmentId: enrollment.id, code: code() }, context())
  return { secret: enrollment.secret, code, codes: done.backupCodes ?? [] }
}

describe('the database', () => {
  it('holds no password, token, code or secret that would open anything', async () => {
    const person = await createPerson(server)
    const { secret, codes } = await enrollTotp(person)
    await person.adapter.email.start({ newEmail: 'somewhere.else@example.test' }, context())
    const sent = server.outbox.messages.flatMap(({ code }) => code ?? [])
    expect(codes).toHaveLength(10)
    expect(sent.length).toBeGreaterThan(1)
    const all = await stored()
    const open = [password, person.session.token, secret, ...codes, ...codes.map((code) => code.replace('-', ''))]
    expect(open.filter((one) => all.includes(one))).toEqual([])
    expect(sent.filter((code) => all.includes(`"${code}"`))).toEqual([])
    expect((await person.row())?.password_hash).toMatch(/^scrypt\$16\$/)
  })

  it('holds nothing of somebody whose days of grace are over, and all of it until then', async () => {
    const person = await createPerson(server)
    const confirm = 'delete my account'
    const proof = await prove(person, person.adapter.deletion.request({ confirm }, context()))
    await person.adapter.deletion.request({ confirm }, context({ proof }))
    await purgeDue(server.db, new Date(server.now() + 29 * day).toISOString())
    expect(await person.row()).toBeDefined()
    await purgeDue(server.db, new Date(server.now() + 31 * day).toISOString())
    expect(await stored()).not.toContain(person.id)
  })
})

describe('a stolen cookie', () => {
  it('writes nothing without the token that another site cannot read', async () => {
    const { session, baseUrl, row } = await createPerson(server)
    const headers = { cookie: `session=${session.token}`, 'content-type': 'application/json', 'idempotency-key': 'k' }
    const patch = (more: Record<string, string>) =>
      fetch(`${baseUrl}/profile`, {
        method: 'PATCH',
        headers: { ...headers, ...more },
        body: JSON.stringify({ fullName: 'Mallory' }),
      })
    const answers = [await patch({}), await patch({ 'x-csrf-token': 'guessed' })]
    expect(answers.map(({ status }) => status)).toEqual([400, 400])
    expect(await answers[0]?.json()).toMatchObject({
      code: 'misconfigured',
      hint: expect.stringContaining('csrf_token'),
    })
    expect((await row())?.full_name).toBe('Ann Example')
  })

  it('writes nothing with the token of another session, or from another site', async () => {
    const person = await createPerson(server)
    const other = await createPerson(server)
    const own = person.browser.cookies.get('csrf_token') ?? ''
    person.browser.cookies.set('csrf_token', other.browser.cookies.get('csrf_token') ?? '')
    expect((await person.call('PATCH', '/profile', { fullName: 'Mallory' })).status).toBe(400)
    person.browser.cookies.set('csrf_token', own)
    const foreign = new Browser('https://evil.example')
    for (const [name, value] of person.browser.cookies) foreign.cookies.set(name, value)
    const init = { method: 'DELETE', headers: { 'idempotency-key': 'k' } }
    expect((await foreign.fetch(`${person.baseUrl}/deletion`, init)).status).toBe(400)
    expect((await person.call('PATCH', '/profile', { fullName: 'Ann' })).status).toBe(200)
  })

  it('cannot be read by a script, and is of no use when the session has ended', async () => {
    const person = await createPerson(server)
    expect(person.session.cookies[0]).toMatch(/^session=.*HttpOnly.*SameSite=Lax/)
    await person.adapter.sessions.revokeAll?.(context())
    expect(person.browser.cookies.size).toBe(0)
    const headers = { cookie: `session=${person.session.token}` }
    expect((await fetch(`${person.baseUrl}/account`, { headers })).status).toBe(401)
  })
})

describe('a proof', () => {
  it('is good for the call that asked, once, in its own session, and not for long', async () => {
    const person = await createPerson(server)
    const { adapter } = person
    const enroll = (more: object) => adapter.mfa.enroll.totp?.({}, context(more))
    const refused = { code: 'reauthentication_required' }

    const proof = await prove(person, enroll({}))
    await expect(adapter.deletion.request({ confirm: 'x' }, context({ proof }))).rejects.toMatchObject(refused)
    expect(await enroll({ proof })).toMatchObject({ status: 'pending' })
    await expect(enroll({ proof })).rejects.toMatchObject(refused)

    const late = await prove(person, enroll({}))
    server.advance(11 * 60_000)
    await expect(enroll({ proof: late })).rejects.toMatchObject(refused)
  })

  it('cannot be asked for in the name of another session', async () => {
    const [victim, thief] = [await createPerson(server), await createPerson(server)]
    const requirement = await requirementOf(victim.adapter.mfa.enroll.totp?.({}, context()) ?? Promise.resolve())
    const answer = { requirement, methodId: 'password', password }
    await expect(thief.adapter.stepUp.complete(answer, context())).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is not taken for a method that was not offered', async () => {
    const { adapter } = await createPerson(server)
    const requirement = await requirementOf(adapter.mfa.enroll.totp?.({}, context()) ?? Promise.resolve())
    const forged = { ...requirement, methods: [{ id: 'redirect', type: 'redirect' }] } as const
    const answer = { requirement: forged, methodId: 'redirect', url: '/' }
    await expect(adapter.stepUp.complete(answer, context())).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('one intent that arrives twice', () => {
  it('has the same answer, and is done once', async () => {
    const person = await createPerson(server)
    const headers = { 'idempotency-key': 'one-intent' }
    const post = () => person.call('POST', '/phone-change', { number: '+4915166666666' }, headers)
    const before = server.outbox.messages.length
    const [first, second] = [await post(), await post()]
    expect(await second.json()).toEqual(await first.json())
    expect(server.outbox.messages.length - before).toBe(1)
  })

  it('is refused when it is another one under the same key, and so is one without a key', async () => {
    const person = await createPerson(server)
    const headers = { 'idempotency-key': 'one-key' }
    await person.call('POST', '/phone-change', { number: '+4915166666661' }, headers)
    const other = await person.call('POST', '/phone-change', { number: '+4915166666662' }, headers)
    expect([other.status, await other.json()]).toMatchObject([400, { code: 'misconfigured' }])
    const without = await person.call('PATCH', '/profile', {}, { 'idempotency-key': '' })
    expect(without.status).toBe(400)
  })

  it('tells nobody else what it was answered with', async () => {
    const [one, other] = [await createPerson(server), await createPerson(server)]
    const headers = { 'idempotency-key': 'shared' }
    const ids = await Promise.all(
      [one, other].map(async ({ call }, index) => {
        const number = { number: `+491517777777${index}` }
        return (await (await call('POST', '/phone-change', number, headers)).json()).id
      }),
    )
    expect(new Set(ids).size).toBe(2)
  })
})

describe('guessing', () => {
  it('locks the account after ten wrong passwords, and opens it again', async () => {
    const person = await createPerson(server)
    const change = (currentPassword: string) =>
      person.adapter.password.change?.({ currentPassword, newPassword: 'other-river-lantern' }, context())
    for (let left = 9; left >= 0; left -= 1) {
      await expect(change('wrong')).rejects.toMatchObject({ code: 'invalid_credentials', data: { attemptsLeft: left } })
    }
    await expect(change(password)).rejects.toMatchObject({ code: 'locked' })
    server.advance(16 * 60_000)
    expect(await change(password)).toMatchObject({ status: 'done' })
  })

  it('ends after five wrong codes, also for the right one', async () => {
    const { adapter } = await createPerson(server)
    const number = '+4915188888888'
    const { id } = await adapter.phone.start({ number }, context())
    const right = server.outbox.messages[0]?.code ?? ''
    const wrong = right.replace(/./g, (digit) => (digit === '7' ? '3' : '7'))
    for (let left = 4; left >= 0; left -= 1) {
      const call = adapter.phone.verify({ id, code: wrong }, context())
      await expect(call).rejects.toMatchObject({ code: 'invalid_code', data: { attemptsLeft: left } })
    }
    await expect(adapter.phone.verify({ id, code: right }, context())).rejects.toMatchObject({ code: 'code_expired' })
  })

  it('takes no code of an app twice', async () => {
    const person = await createPerson(server)
    const { code } = await enrollTotp(person)
    const ask = () => requirementOf(person.adapter.backupCodes.regenerate(context()))
    const give = async () => {
      const answer = { requirement: await ask(), methodId: 'totp', code: code() }
      return person.adapter.stepUp.complete(answer, context())
    }
    await expect(give()).rejects.toMatchObject({ code: 'invalid_code' })
    server.advance(30_000)
    expect(await give()).toMatchObject({ status: 'verified' })
    await expect(give()).rejects.toMatchObject({ code: 'invalid_code' })
  })

  it('is slowed down for everybody who writes or signs in too often', async () => {
    const person = await createPerson(server)
    const answers: Response[] = []
    for (let count = 0; count < 31; count += 1) answers.push(await person.call('PATCH', '/profile', {}))
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 30 }, () => 200), 429])
    expect(Number(answers[30]?.headers.get('retry-after'))).toBeGreaterThan(0)
    const signIn = () =>
      fetch(`${server.origin}/auth/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ identifier: person.email, password: 'wrong' }),
      })
    const statuses = new Set<number>()
    for (let count = 0; count < 26; count += 1) statuses.add((await signIn()).status)
    expect([...statuses]).toContain(429)
  })
})

describe('signing in', () => {
  const post = (path: string, body: object, cookie = '') =>
    fetch(server.origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  const cookieOf = (response: Response) =>
    response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')

  beforeAll(() => server.advance(120_000))

  it('asks for the code of the app, or one of the backup codes, once each', async () => {
    const person = await createPerson(server)
    const { code, codes } = await enrollTotp(person)
    const begin = async () => cookieOf(await post('/auth/sign-in', { identifier: person.email, password }))
    server.advance(30_000)
    const app = await post('/auth/sign-in/code', { code: code() }, await begin())
    expect(app.status).toBe(200)
    expect((await fetch(`${person.baseUrl}/account`, { headers: { cookie: cookieOf(app) } })).status).toBe(200)
    expect((await post('/auth/sign-in/code', { code: code() }, await begin())).status).toBe(422)
    const [backup = ''] = codes
    expect((await post('/auth/sign-in/code', { code: backup.toUpperCase() }, await begin())).status).toBe(200)
    expect((await post('/auth/sign-in/code', { code: backup }, await begin())).status).toBe(422)
  })

  it('says the same of a wrong password as of somebody who is not there', async () => {
    const person = await createPerson(server)
    const answers = await Promise.all(
      [person.email, 'nobody@example.test'].map(async (identifier) => {
        const response = await post('/auth/sign-in', { identifier, password: 'wrong' })
        return [response.status, await response.json()]
      }),
    )
    expect(answers[0]).toEqual(answers[1])
  })

  it('makes an account, and none for an address that somebody has', async () => {
    const account = { name: 'Vera', email: 'vera@example.test', password: 'quiet-river-lantern' }
    const made = await post('/auth/sign-up', account)
    expect(made.status).toBe(200)
    const { email } = await (
      await fetch(`${server.origin}/api/account/account`, { headers: { cookie: cookieOf(made) } })
    ).json()
    expect(email).toEqual({ address: account.email, verified: false })
    expect((await post('/auth/sign-up', { ...account, email: 'VERA@example.test' })).status).toBe(409)
  })
})
