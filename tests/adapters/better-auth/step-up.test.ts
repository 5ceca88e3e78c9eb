import { isAccountError, type StepUpRequirement } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { context, createWorld, day, failureOf, listenTo, password, type World } from './fixture.js'

/** What a stale session asks for. */
async function askedFor(world: World, ageMs?: number): Promise<StepUpRequirement> {
  world.makeStale(ageMs)
  const error = await failureOf(world.adapter.sessions.list({}, context()))
  if (!isAccountError(error) || error.code !== 'reauthentication_required') throw error
  return error.data.requirement
}

describe('step-up with a password', () => {
  it('makes the same call pass, keeps one row for this browser, and says that the session is a new one', async () => {
    const world = await createWorld()
    await world.signInElsewhere()
    const requirement = await askedFor(world)
    const formerId = world.database.session[0]?.id
    const { stepUp } = world.adapter

    expect(await stepUp.begin({ requirement, methodId: 'password' }, context())).toEqual({ status: 'ready' })
    const result = await stepUp.complete({ requirement, methodId: 'password', password }, context())

    expect(result).toMatchObject({ status: 'verified', effects: { currentSession: 'rotated' } })
    const { items } = await world.adapter.sessions.list({}, context())
    expect(items).toHaveLength(2)
    expect(items.find(({ current }) => current)?.id).not.toBe(formerId)
    expect(items.map(({ id }) => id)).not.toContain(formerId)
  })

  it('leaves the user signed in after a wrong password, and takes the right one afterwards', async () => {
    const world = await createWorld()
    const requirement = await askedFor(world)
    const { stepUp } = world.adapter

    for (const wrong of ['not the password', '', 'x'.repeat(200)]) {
      expect(
        await failureOf(stepUp.complete({ requirement, methodId: 'password', password: wrong }, context())),
      ).toMatchObject({ code: 'invalid_credentials', data: { field: 'password' } })
    }
    await world.adapter.account.get(context())

    await stepUp.complete({ requirement, methodId: 'password', password }, context())
    expect((await world.adapter.sessions.list({}, context())).items).toHaveLength(1)
  })

  it('does not sign the user out under a read that is on its way meanwhile', async () => {
    const world = await createWorld()
    const requirement = await askedFor(world)
    // The read takes its time, and then carries the cookie of the session that the step-up ends.
    world.browser.wire = async (request, next) => {
      if (request.url.includes('list-accounts')) await new Promise((resolve) => setTimeout(resolve, 50))
      return next()
    }

    const early = world.adapter.account.get(context())
    const proof = world.adapter.stepUp.complete({ requirement, methodId: 'password', password }, context())
    const late = world.adapter.account.get(context())

    expect((await early).fullName).toBe('Ann Example')
    expect((await proof).status).toBe('verified')
    expect((await late).fullName).toBe('Ann Example')
  })

  it('keeps the new session when the user closes the dialog while the answer is on its way', async () => {
    const world = await createWorld()
    const requirement = await askedFor(world)
    const abort = new AbortController()
    world.browser.wire = (request, next) => {
      if (request.url.includes('sign-in')) abort.abort()
      return next()
    }

    const aborted = context({ signal: abort.signal })
    expect(
      await failureOf(world.adapter.stepUp.complete({ requirement, methodId: 'password', password }, aborted)),
    ).toMatchObject({ code: 'cancelled', data: { by: 'signal' } })

    expect((await world.adapter.account.get(context())).fullName).toBe('Ann Example')
  })

  it('ends while a second call is still being told that the session is too old', async () => {
    const world = await createWorld()
    const requirement = await askedFor(world)
    // The second call learns slowly what it has to ask of the user.
    world.browser.wire = async (request, next) => {
      if (request.url.includes('list-sessions')) await new Promise((resolve) => setTimeout(resolve, 50))
      return next()
    }

    const second = failureOf(world.adapter.sessions.list({}, context()))
    const proof = world.adapter.stepUp.complete({ requirement, methodId: 'password', password }, context())

    expect((await proof).status).toBe('verified')
    expect(await second).toMatchObject({ code: 'reauthentication_required' })
  })

  it('does not turn a sign-in for a day into one that is remembered', async () => {
    const world = await createWorld({ server: { freshAge: 60 } })
    await world.client.signOut()
    await world.client.signIn.email({ email: 'ann@example.test', password, rememberMe: false })
    for (const session of world.database.session) session.expiresAt = new Date(Date.now() + day / 2)
    const requirement = await askedFor(world, day / 2)

    await world.adapter.stepUp.complete({ requirement, methodId: 'password', password }, context())

    expect(Number(world.database.session[0]?.expiresAt) - Date.now()).toBeLessThanOrEqual(day)
  })

  it('tells the page of the host and its listeners about the new session, and of no sign-out', async () => {
    const world = await createWorld()
    const heard = listenTo(world.adapter)
    const requirement = await askedFor(world)

    await world.adapter.stepUp.complete({ requirement, methodId: 'password', password }, context())

    await expect.poll(() => heard).toContain('sessions')
    await expect.poll(() => world.client.useSession.get().data?.session.id).toBe(world.database.session[0]?.id)
    expect(heard).not.toContain('signed_out')
  })
})
