import { isAccountError } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { context, createWorld, failureOf, password, type World, type WorldOptions } from './fixture.js'

/** What a user without a password is asked for, whose sign-in lies too far back. */
async function askedFor(options: WorldOptions, providerId?: string) {
  const world = await createWorld(options)
  const userId = world.database.user[0]?.id ?? ''
  world.database.account.length = 0
  if (providerId) world.database.account.push({ id: 'account-1', accountId: 'theirs', providerId, userId })
  world.makeStale()
  const error = await failureOf(world.adapter.sessions.list({}, context()))
  if (!isAccountError(error)) throw error
  return { world, error }
}

/** The sign-in at the provider or on the page of the host, which makes a new session in the same browser. */
async function signInAnew({ client, database }: World): Promise<void> {
  const userId = database.user[0]?.id ?? ''
  database.account.push({
    id: 'back',
    accountId: userId,
    providerId: 'credential',
    userId,
    password: `hash of ${password}`,
  })
  await client.signIn.email({ email: 'ann@example.test', password })
}

describe('step-up of users without a password', () => {
  it('goes to the linked provider, and believes the session that comes back', async () => {
    const { world, error } = await askedFor({ server: { google: true } }, 'google')
    if (error.code !== 'reauthentication_required') throw error
    const { requirement } = error.data
    expect(requirement.methods).toEqual([{ id: 'provider:google', type: 'provider', provider: 'google' }])
    const input = { requirement, methodId: 'provider:google' }

    const step = await world.adapter.stepUp.begin(input, context())

    expect(step).toMatchObject({ status: 'redirect', url: expect.stringContaining('https://accounts.google.com/') })
    expect(await failureOf(world.adapter.stepUp.complete(input, context()))).toMatchObject({
      code: 'invalid_credentials',
    })
    await signInAnew(world)
    expect(await world.adapter.stepUp.complete(input, context())).toMatchObject({ status: 'verified' })
    await world.adapter.sessions.list({}, context())
  })

  it('goes to the sign-in page of the host', async () => {
    const { world, error } = await askedFor({ adapter: { signInUrl: '/sign-in?again' } })
    if (error.code !== 'reauthentication_required') throw error
    const input = { requirement: error.data.requirement, methodId: 'redirect' }

    expect(await world.adapter.stepUp.begin(input, context())).toEqual({ status: 'redirect', url: '/sign-in?again' })
    await signInAnew(world)
    expect(await world.adapter.stepUp.complete(input, context())).toMatchObject({ status: 'verified' })
  })

  it('names the option that is missing when there is no way at all', async () => {
    const { error } = await askedFor({})

    expect(error).toMatchObject({ code: 'misconfigured', data: { hint: expect.stringContaining('signInUrl') } })
  })
})
