import { isAccountError, type StepUpRequirement } from 'latchkey/contract'
import { describe, expect, it, vi } from 'vitest'
import { context, createWorld, email, failureOf, type WorldOptions } from './fixture.js'

/** A user who signs in by mailed codes alone, and whose sign-in lies too far back. */
async function withoutPassword(server: WorldOptions['server'] = {}, adapter: WorldOptions['adapter'] = {}) {
  const world = await createWorld({
    server: { emailCodes: 'new', verified: true, ...server },
    adapter: { plugins: ['emailOtp'], ...adapter },
  })
  world.database.account.length = 0
  world.makeStale()
  const { stepUp } = world.adapter
  return {
    ...world,
    async ask(): Promise<StepUpRequirement> {
      const failure = await failureOf(world.adapter.sessions.list({}, context()))
      if (!isAccountError(failure) || failure.code !== 'reauthentication_required') throw failure
      return failure.data.requirement
    },
    begin: async (requirement: StepUpRequirement) => stepUp.begin({ requirement, methodId: 'email' }, context()),
    give: async (requirement: StepUpRequirement, code: string) =>
      stepUp.complete({ requirement, methodId: 'email', code }, context()),
  }
}

describe('step-up by a mailed code', () => {
  it('lets a user without a password go on, in a session that takes the place of the former one', async () => {
    const world = await withoutPassword()
    const requirement = await world.ask()
    expect(requirement.methods).toEqual([{ id: 'email', type: 'email', destination: 'a••@example.test' }])

    expect(await world.begin(requirement)).toMatchObject({
      status: 'challenge',
      challenge: { channel: 'email', method: 'code', status: 'sent', destination: 'a••@example.test' },
    })
    const result = await world.give(requirement, world.lastSent(email))

    expect(result).toMatchObject({ status: 'verified', effects: { currentSession: 'rotated' } })
    expect((await world.adapter.sessions.list({}, context())).items).toHaveLength(1)
  })

  it('leaves the user signed in after a wrong code, and takes the right one afterwards', async () => {
    const world = await withoutPassword()
    const requirement = await world.ask()
    await world.begin(requirement)

    expect(await failureOf(world.give(requirement, '000000'))).toMatchObject({ code: 'invalid_code' })
    expect((await world.adapter.account.get(context())).id).toBe(world.database.user[0]?.id)
    expect(await world.give(requirement, world.lastSent(email))).toMatchObject({ status: 'verified' })
  })

  it('sends one code to whoever opens the dialog twice, and another one when asked after a pause', async () => {
    const world = await withoutPassword()
    const requirement = await world.ask()
    const first = await world.begin(requirement)
    expect(await world.begin(requirement)).toEqual(first)
    expect(world.outbox).toHaveLength(1)
    const challengeId = first.status === 'challenge' ? first.challenge.id : ''
    const resend = async () => world.adapter.stepUp.resend?.({ challengeId }, context())

    expect(await failureOf(resend())).toMatchObject({ code: 'rate_limited' })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
    try {
      expect(await resend()).toMatchObject({ status: 'challenge', challenge: { status: 'sent' } })
    } finally {
      vi.useRealTimers()
    }
    expect(world.outbox).toHaveLength(2)
  })

  it.each([
    // The server would end all sessions and take the password away.
    ['whose address is not verified', { verified: false }, {}],
    // The server would not ask for it.
    ['with a second factor', { twoFactor: 'passwordless' as const }, { twoFactorEnabled: true }],
  ])('is nothing for a user %s', async (_who, server, user) => {
    const world = await withoutPassword({ google: true, ...server })
    Object.assign(world.database.user[0] ?? {}, user)
    world.database.account.push({ id: 'g', userId: world.database.user[0]?.id, providerId: 'google', accountId: 'g-1' })

    expect((await world.ask()).methods.map(({ type }) => type)).toEqual(['provider'])
  })

  it('is nothing beside a password, which is worth more', async () => {
    const world = await createWorld({
      server: { emailCodes: 'new', verified: true },
      adapter: { plugins: ['emailOtp'] },
    })
    world.makeStale()

    expect(await failureOf(world.adapter.sessions.list({}, context()))).toMatchObject({
      data: { requirement: { methods: [{ type: 'password' }] } },
    })
  })
})
