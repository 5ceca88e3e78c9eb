import { APIError } from 'better-auth/api'
import { betterAuthAdapter, latchkeyHost } from 'latchkey/adapters/better-auth'
import { can, type DeletionBlocker, isAccountError } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { context, createWorld, day, email, failureOf, listenTo, password, type WorldOptions } from './fixture.js'

const blocker: DeletionBlocker = {
  code: 'active_subscription',
  severity: 'blocking',
  resource: { type: 'subscription', id: 's-1', name: 'Team plan' },
  message: 'Your Team plan runs until March.',
  resolutions: [{ id: 'cancel', label: 'Cancel it', href: '/billing' }],
}

async function createDeletable(server: WorldOptions['server'] = {}, adapter: WorldOptions['adapter'] = {}) {
  const world = await createWorld({
    server: { deleteUser: 'immediate', ...server },
    adapter: { ...adapter, deleteUser: true },
  })
  return { ...world, ask: async (input = {}) => world.adapter.deletion?.request(input, context()) }
}

/** Proves the password in the step-up that the call asks for, and makes the same call again. */
async function askAgainWithPassword({ adapter }: { adapter: ReturnType<typeof betterAuthAdapter> }) {
  const failure = await failureOf(Promise.resolve(adapter.deletion?.request({}, context())))
  if (!isAccountError(failure) || failure.code !== 'reauthentication_required') throw failure
  const { requirement } = failure.data
  const step = await adapter.stepUp.complete({ requirement, methodId: 'password', password }, context())
  if (step.status !== 'verified') throw new Error('One proof was not enough.')
  return { requirement, step, result: await adapter.deletion?.request({}, context({ proof: step.proof })) }
}

describe('deletion at once', () => {
  it('ends the account and the session of a user who has signed in lately', async () => {
    const { adapter, ask, database } = await createDeletable()
    await adapter.account.get(context())
    const heard = listenTo(adapter)

    expect(await ask()).toEqual({
      status: 'done',
      outcome: 'deleted',
      effects: { currentSession: 'ended', otherSessions: 'ended' },
    })

    expect([database.user, database.session]).toEqual([[], []])
    expect(await failureOf(adapter.account.get(context()))).toMatchObject({ code: 'session_expired' })
    await expect.poll(() => heard).toContain('signed_out')
  })

  it('asks for the password after a while, and signs nobody in anew for it', async () => {
    const world = await createDeletable()
    world.makeStale()
    const before = world.tokens()

    const { requirement, step, result } = await askAgainWithPassword(world)

    expect(requirement).toMatchObject({
      operation: 'deletion.request',
      methods: [{ id: 'password', type: 'password' }],
    })
    expect(step).toMatchObject({ proof: { scope: 'operation' }, effects: { currentSession: 'kept' } })
    expect(world.browser.requests.some(({ path }) => path.includes('sign-in'))).toBe(false)
    expect(before).toHaveLength(1)
    expect(result).toMatchObject({ outcome: 'deleted' })
    expect(world.database.user).toEqual([])
  })

  it('asks no more than the password of a user with two-factor sign-in, who stays signed in until then', async () => {
    const world = await createDeletable({ twoFactor: true }, { plugins: ['twoFactor'] })
    await world.enableTwoFactor()
    world.makeStale()

    expect((await askAgainWithPassword(world)).result).toMatchObject({ outcome: 'deleted' })
  })

  it('is nothing that the proof for another call is good for', async () => {
    const world = await createDeletable({ twoFactor: true }, { plugins: ['twoFactor'] })
    const enroll = () => world.adapter.mfa?.enroll.totp({}, context())
    const failure = await failureOf(Promise.resolve(enroll()))
    if (!isAccountError(failure) || failure.code !== 'reauthentication_required') throw failure
    const answer = { requirement: failure.data.requirement, methodId: 'password', password }
    const step = await world.adapter.stepUp.complete(answer, context())
    world.makeStale()

    const proof = step.status === 'verified' ? step.proof : undefined
    const replay = world.adapter.deletion?.request({}, context(proof && { proof }))

    expect(await failureOf(Promise.resolve(replay))).toMatchObject({ code: 'reauthentication_required' })
    expect(world.database.user).toHaveLength(1)
  })

  it('asks for a sign-in where there is no password', async () => {
    const { ask, database, makeStale } = await createDeletable({ google: true })
    Object.assign(database.account[0] ?? {}, { providerId: 'google', accountId: 'g-1', password: null })
    makeStale(2 * day)

    expect(await failureOf(ask())).toMatchObject({
      code: 'reauthentication_required',
      data: { requirement: { methods: [{ type: 'provider', provider: 'google' }] } },
    })
  })
})

describe('deletion by a mailed link', () => {
  it('says where the link went, and keeps account and session until it is opened', async () => {
    const { adapter, ask, database, lastSent, makeStale, open } = await createDeletable({ deleteUser: 'by_email' })
    makeStale()

    expect(await ask({ returnTo: 'https://app.example.test/bye' })).toEqual({
      status: 'done',
      outcome: 'confirmation_sent',
      destination: expect.stringMatching(/^a.*@/),
    })
    expect((await adapter.account.get(context())).email?.address).toBe(email)

    const answer = await open(lastSent(email))

    expect(answer.headers.get('location')).toBe('https://app.example.test/bye')
    expect(database.user).toEqual([])
    expect(await failureOf(adapter.account.get(context()))).toMatchObject({ code: 'session_expired' })
  })

  it('mails no link while something is in the way, and opens none that was mailed before', async () => {
    const { ask, blockers, database, lastSent, open, outbox } = await createDeletable({
      deleteUser: 'by_email',
      latchkey: true,
    })
    await ask({ confirm: 'Northwick' })
    blockers.push(blocker)

    expect(await failureOf(ask({ confirm: 'Northwick' }))).toMatchObject({ code: 'blocked' })
    expect(outbox).toHaveLength(1)
    expect((await open(lastSent(email))).status).toBe(409)
    expect(database.user).toHaveLength(1)
  })
})

describe('what is in the way of a deletion', () => {
  it('is told beforehand, with what will happen, the phrase to type and the way it goes', async () => {
    const { adapter, blockers } = await createDeletable({ latchkey: true })
    blockers.push(blocker, { code: 'drafts', severity: 'warning' })

    const told = await adapter.deletion?.check?.(context())

    expect(told).toEqual({
      eligible: false,
      blockers: [blocker, { code: 'drafts', severity: 'warning' }],
      mode: 'immediate',
      consequences: ['Your drafts go'],
      confirmPhrase: 'Northwick',
    })
    blockers.shift()
    expect(await adapter.deletion?.check?.(context())).toMatchObject({ eligible: true })
  })

  it('is refused by the server itself, to whoever does not ask first', async () => {
    const { blockers, client, database } = await createDeletable({ latchkey: true })
    blockers.push(blocker)

    const { error } = await client.deleteUser()

    expect(error).toMatchObject({ status: 409, code: 'DELETION_BLOCKED', blockers: [blocker] })
    expect(database.user).toHaveLength(1)
  })

  it('is what `beforeDelete` of the host throws, word for word', async () => {
    const beforeDelete = () => {
      throw new APIError('CONFLICT', { code: 'NOT_YET', message: 'Not yet', blockers: [blocker] })
    }
    const { ask, database } = await createDeletable({ beforeDelete })

    const failure = await failureOf(ask())

    expect(failure).toMatchObject({ code: 'blocked', data: { blockers: [blocker] }, providerCode: 'NOT_YET' })
    expect(database.user).toHaveLength(1)
  })

  it.each([
    [{ code: 'legal_hold' }, { code: 'legal_hold', severity: 'blocking' }],
    ['nonsense', { code: 'unknown', severity: 'blocking' }],
    [
      { code: 'x', severity: 'warning', resolutions: [{}] },
      { code: 'x', severity: 'warning', resolutions: [] },
    ],
  ])('stays in the way when it is half said: %j', async (said, read) => {
    const { client } = await createDeletable()
    const host = { checkDeletion: async () => ({ data: { blockers: [said] } }) }
    const adapter = betterAuthAdapter(client, { deleteUser: true, host })

    expect((await adapter.deletion?.check?.(context()))?.blockers).toEqual([read])
  })

  it('is not in the way of a phrase that is typed wrong, or of one with a space after it', async () => {
    const { ask, database } = await createDeletable({ latchkey: true })

    expect(await failureOf(ask({ confirm: 'Eastwick' }))).toMatchObject({
      code: 'validation',
      data: { fields: [{ field: 'confirm' }] },
    })
    expect(database.user).toHaveLength(1)
    expect(await ask({ confirm: 'Northwick ' })).toMatchObject({ outcome: 'deleted' })
  })
})

describe('the set-up of deletion', () => {
  it('is the host’s to name, and its check as well', async () => {
    const { adapter, client } = await createWorld({ server: { deleteUser: 'immediate' } })
    const named = betterAuthAdapter(client, { deleteUser: true })

    expect([can(adapter, 'deletion.request'), can(named, 'deletion.request')]).toEqual([false, true])
    expect([can(named, 'deletion.check'), can(named, 'deletion.cancel')]).toEqual([false, false])
  })

  it.each([
    [{}, 'deletion.request', '`user.deleteUser.enabled`'],
    [{ latchkey: true }, 'deletion.check', '`user.deleteUser.enabled`'],
  ] as const)('says what the server %j lacks for %s', async (server, operation, hint) => {
    const { adapter } = await createWorld({ server, adapter: { deleteUser: true } })
    const call =
      operation === 'deletion.check' ? adapter.deletion?.check?.(context()) : adapter.deletion?.request({}, context())

    expect(await failureOf(Promise.resolve(call))).toMatchObject({
      code: 'misconfigured',
      data: { hint: expect.stringContaining(hint) },
    })
  })

  it('says that the plugin is missing on the server', async () => {
    const { client } = await createWorld({ server: { deleteUser: 'immediate' } })
    const adapter = betterAuthAdapter(client, { deleteUser: true, host: latchkeyHost(client, ['deletion']) })

    expect(await failureOf(Promise.resolve(adapter.deletion?.check?.(context())))).toMatchObject({
      code: 'misconfigured',
      data: { hint: expect.stringContaining('`latchkey()`') },
    })
  })
})
