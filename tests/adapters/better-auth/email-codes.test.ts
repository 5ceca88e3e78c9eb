import type { EmailChange } from 'latchkey/contract'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { context, createWorld, email, failureOf, listenTo, type WorldOptions } from './fixture.js'

const newEmail = 'ann.new@example.test'

async function start(codes: 'new' | 'both' = 'new', server: WorldOptions['server'] = {}) {
  const world = await createWorld({
    server: { emailCodes: codes, verified: true, ...server },
    adapter: { plugins: ['emailOtp'] },
  })
  const { email: group } = world.adapter
  if (!group?.verify || !group.resend || !group.pending || !group.cancel) throw new Error('A part of it is missing.')
  const { verify, resend, pending, cancel } = group
  const change = await group.start({ newEmail }, context())
  const idOf = ({ challenges }: EmailChange, role: string) => challenges.find((one) => one.role === role)?.id ?? ''
  return {
    ...world,
    change,
    group: { ...group, verify, resend, pending, cancel },
    idOf,
    prove: (state: EmailChange, role: 'current' | 'new', code: string) =>
      verify({ id: state.id, challengeId: idOf(state, role), code }, context()),
    currentEmail: async () => (await world.adapter.account.get(context())).email,
  }
}

/** Lets time pass for the server and the page. */
function advance(ms: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
}
/** A tab that outlives its pages. */
function openTab(): Map<string, string> {
  const held = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
    removeItem: (key: string) => held.delete(key),
  })
  return held
}
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a new address by a code at the new address', () => {
  it('is taken over with the code, and the page of the host shows it', async () => {
    const { change, prove, currentEmail, lastSent, client } = await start()
    expect(change).toMatchObject({
      newEmail,
      status: 'pending',
      challenges: [{ role: 'new', method: 'code', status: 'sent', destination: 'a••@example.test' }],
    })
    client.useSession.listen(() => {})

    const end = await prove(change, 'new', lastSent(newEmail))

    expect(end).toMatchObject({
      status: 'complete',
      challenges: [{ status: 'verified' }],
      effects: { currentSession: 'kept', changed: ['account'] },
    })
    expect(await currentEmail()).toEqual({ address: newEmail, verified: true })
    await expect.poll(() => client.useSession.get().data?.user.email).toBe(newEmail)
  })

  it('is still under way after a reload, also for the code that was sent before', async () => {
    const held = openTab()
    const world = await start()

    const group = world.reload().email
    const pending = await group?.pending?.(context())

    expect(pending).toEqual(world.change)
    expect([...held.values()].join()).not.toContain(world.lastSent(newEmail))
    const proof = { id: world.change.id, challengeId: world.change.challenges[0]?.id ?? '' }
    expect(await group?.verify?.({ ...proof, code: world.lastSent(newEmail) }, context())).toMatchObject({
      status: 'complete',
    })
    expect(held.size).toBe(0)
  })

  it('works all the same where the browser blocks storage', async () => {
    const refuse = () => {
      throw new DOMException('Blocked', 'SecurityError')
    }
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    const { change, prove, lastSent } = await start()

    expect((await prove(change, 'new', lastSent(newEmail))).status).toBe('complete')
  })

  it.each(['no JSON', '{}', '[]', '{"id":1}'])('is none when the tab holds something else: %s', async (value) => {
    openTab().set('latchkey.better-auth.email-change', value)
    const { adapter } = await createWorld({ server: { emailCodes: 'new' }, adapter: { plugins: ['emailOtp'] } })

    expect(await adapter.email?.pending?.(context())).toBeNull()
  })

  it('is not shown to somebody else who signs in in the same tab', async () => {
    const held = openTab()
    const world = await start()
    await world.client.signUp.email({ email: 'eve@example.test', password: 'password', name: 'Eve' })

    expect(await world.group.pending(context())).toBeNull()
    expect(held.size).toBe(0)
  })

  it('is over when it was finished elsewhere', async () => {
    const world = await start()
    Object.assign(world.database.user[0] ?? {}, { email: newEmail })

    expect(await world.group.pending(context())).toBeNull()
  })

  it('is complete when only the answer to the right code was lost', async () => {
    const { browser, change, prove, lastSent, group } = await start()
    const { wire } = browser
    browser.wire = async (request, next) => {
      const response = await next()
      if (request.url.endsWith('/email-otp/change-email')) throw new TypeError('fetch failed')
      return response
    }
    const code = lastSent(newEmail)
    expect(await failureOf(prove(change, 'new', code))).toMatchObject({ code: 'network' })
    browser.wire = wire

    expect((await prove(change, 'new', code)).status).toBe('complete')
    expect(await group.pending(context())).toBeNull()
  })

  it('says once that a code was tried too often, and keeps saying it until a new one is sent', async () => {
    const { change, prove, group, idOf, lastSent } = await start()
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(await failureOf(prove(change, 'new', 'wrong'))).toMatchObject({ code: 'invalid_code' })
    }
    const code = lastSent(newEmail)

    expect(await failureOf(prove(change, 'new', code))).toMatchObject({ code: 'code_expired' })
    expect(await failureOf(prove(change, 'new', code))).toMatchObject({ code: 'code_expired' })
    expect(await group.pending(context())).toMatchObject({ challenges: [{ attemptsLeft: 0 }] })

    advance(31_000)
    const again = await group.resend({ id: change.id, challengeId: idOf(change, 'new') }, context())
    expect((await prove(again, 'new', lastSent(newEmail))).status).toBe('complete')
  })

  it('looks the same for an address that somebody else has, and no code fits', async () => {
    const { change, group, client, outbox, prove } = await start()
    await client.$fetch('/sign-up/email', {
      method: 'POST',
      body: { email: 'eve@example.test', password: 'password', name: 'Eve' },
    })
    await client.signIn.email({ email, password: 'correct horse battery' })
    const before = outbox.length

    const taken = await group.start({ newEmail: 'eve@example.test' }, context())

    const shape = ({ status, challenges }: EmailChange) => [
      status,
      challenges.map(({ role, status }) => [role, status]),
    ]
    expect(shape(taken)).toEqual(shape(change))
    expect(outbox).toHaveLength(before)
    expect(await failureOf(prove(taken, 'new', '123456'))).toMatchObject({ code: 'invalid_code' })
  })

  it('asks for patience before a further code is sent', async () => {
    const { change, group, idOf } = await start()

    const resend = group.resend({ id: change.id, challengeId: idOf(change, 'new') }, context())

    expect(await failureOf(resend)).toMatchObject({ code: 'rate_limited', data: { retryAfterMs: expect.any(Number) } })
  })

  it('tells its listeners what to read again', async () => {
    const { adapter, change, prove, lastSent } = await start()
    const heard = listenTo(adapter)

    await prove(change, 'new', lastSent(newEmail))

    await expect.poll(() => heard).toContain('email,account')
  })

  it.each([
    [email.toUpperCase(), 'same_as_current'],
    ['no address', 'invalid'],
  ])('is refused with the reason: %s', async (address, code) => {
    const { group } = await start()

    expect(await failureOf(group.start({ newEmail: address }, context()))).toMatchObject({
      code: 'validation',
      data: { fields: [{ field: 'newEmail', code }] },
    })
  })

  it('names the setting that the server lacks', async () => {
    const world = await createWorld({ adapter: { plugins: ['emailOtp'] } })

    expect(await failureOf(Promise.resolve(world.adapter.email?.start({ newEmail }, context())))).toMatchObject({
      code: 'misconfigured',
      data: { hint: expect.stringContaining('`emailOTP()`') },
    })
  })
})

describe('a new address by codes at both addresses', () => {
  it('begins at the current one: the new one waits until its code is right', async () => {
    const { change, prove, lastSent, outbox, currentEmail } = await start('both')
    expect(change.challenges).toMatchObject([
      { role: 'current', status: 'sent' },
      { role: 'new', status: 'waiting' },
    ])
    expect(outbox.map(({ to }) => to)).toEqual([email])

    const half = await prove(change, 'current', lastSent(email))

    expect(half).toMatchObject({
      id: change.id,
      status: 'pending',
      challenges: [
        { role: 'current', status: 'verified' },
        { role: 'new', status: 'sent' },
      ],
    })
    expect((await currentEmail())?.address).toBe(email)
    expect(await prove(half, 'new', lastSent(newEmail))).toMatchObject({ status: 'complete' })
    expect((await currentEmail())?.address).toBe(newEmail)
  })

  it('is half done after a reload too', async () => {
    openTab()
    const { change, prove, lastSent, reload } = await start('both')
    const half = await prove(change, 'current', lastSent(email))

    expect(await reload().email?.pending?.(context())).toEqual(half)
  })

  it('takes no code of the new address before that of the current one', async () => {
    const { change, prove } = await start('both')

    expect(await failureOf(prove(change, 'new', '123456'))).toMatchObject({ code: 'code_expired' })
  })

  it('begins anew when the code at the new address is to be sent again, under new ids', async () => {
    const { change, prove, lastSent, group, idOf } = await start('both')
    const half = await prove(change, 'current', lastSent(email))
    advance(61_000)

    const again = await group.resend({ id: change.id, challengeId: idOf(half, 'new') }, context())

    expect(again.challenges).toMatchObject([{ status: 'sent' }, { status: 'waiting' }])
    expect(again.challenges.map(({ id }) => id)).not.toEqual(half.challenges.map(({ id }) => id))
    const halfAgain = await prove(again, 'current', lastSent(email))
    expect((await prove(halfAgain, 'new', lastSent(newEmail))).status).toBe('complete')
  })

  it('is forgotten when the user gives it up', async () => {
    const { change, prove, lastSent, group } = await start('both')

    await group.cancel({ id: change.id }, context())

    expect(await group.pending(context())).toBeNull()
    expect(await failureOf(prove(change, 'current', lastSent(email)))).toMatchObject({ code: 'not_found' })
  })
})
