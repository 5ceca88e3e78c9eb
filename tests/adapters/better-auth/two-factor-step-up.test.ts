import { isAccountError, type StepUpRequirement } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { context, createWorld, failureOf, listenTo, password, type World, type WorldOptions } from './fixture.js'

/** A user with an authenticator app, whose sign-in lies too far back and who has just given the password. */
async function afterPassword(options: WorldOptions = {}) {
  const world = await createWorld({ ...options, server: { ...options.server, twoFactor: true } })
  const { code } = await world.enableTwoFactor()
  world.makeStale()
  const error = await failureOf(world.adapter.sessions.list({}, context()))
  if (!isAccountError(error) || error.code !== 'reauthentication_required') throw error
  const { stepUp } = world.adapter
  const first = error.data.requirement
  world.browser.requests.length = 0

  const result = await stepUp.complete({ requirement: first, methodId: 'password', password }, context())
  if (result.status !== 'more') throw new Error('A code was expected to be asked for.')
  const giveCode = async (given: string, requirement: StepUpRequirement = result.requirement) =>
    stepUp.complete({ requirement, methodId: 'totp', code: given }, context())
  const paths = () => world.browser.requests.map(({ path }) => path.replace('/api/auth', ''))
  return { ...world, first, second: result.requirement, giveCode, code, paths }
}

/** Does something in the gap in which the server has taken the session cookie away and waits for the code. */
function inTheGap({ browser }: World, act: () => Promise<Response | undefined>): void {
  browser.wire = async (request, next) => {
    const isGap = request.url.includes('verify-totp') && !browser.cookies.has('better-auth.session_token')
    return (isGap ? await act() : undefined) ?? next()
  }
}

describe('step-up with two-factor sign-in on', () => {
  it('asks for password and code, and makes the same call pass with one row for this browser', async () => {
    const world = await afterPassword()
    const heard = listenTo(world.adapter)
    expect(world.second).toMatchObject({ operation: 'sessions.list', level: 'mfa', methods: [{ type: 'totp' }] })
    expect(await world.adapter.stepUp.begin({ requirement: world.second, methodId: 'totp' }, context())).toEqual({
      status: 'ready',
    })

    expect(await world.giveCode(await world.code())).toMatchObject({
      status: 'verified',
      effects: { currentSession: 'rotated' },
    })

    expect((await world.adapter.sessions.list({}, context())).items).toMatchObject([{ current: true }])
    await expect.poll(() => world.client.useSession.get().data?.session.id).toBe(world.database.session[0]?.id)
    expect(heard).not.toContain('signed_out')
  })

  it('leaves a user who closes the dialog after the password signed in: no sign-in was sent yet', async () => {
    const world = await afterPassword()

    expect(world.paths()).not.toContain('/sign-in/email')
    expect((await world.adapter.account.get(context())).fullName).toBe('Ann Example')
  })

  it('leaves a user who mistypes the code signed in, and takes the right one afterwards', async () => {
    const world = await afterPassword()

    expect(await failureOf(world.giveCode('000000'))).toMatchObject({ code: 'invalid_code' })
    expect(world.paths()).not.toContain('/sign-in/email')
    await world.adapter.account.get(context())

    expect((await world.giveCode(await world.code())).status).toBe('verified')
  })

  it('refuses a wrong password before anything is sent that could end the session', async () => {
    const world = await afterPassword()

    const wrong = world.adapter.stepUp.complete(
      { requirement: world.first, methodId: 'password', password: 'wrong password' },
      context(),
    )

    expect(await failureOf(wrong)).toMatchObject({ code: 'invalid_credentials', data: { field: 'password' } })
    await world.adapter.account.get(context())
  })

  it('finishes when the answer to the code is lost between sign-in and code', async () => {
    const world = await afterPassword()
    let lost = 0
    inTheGap(world, async () => {
      if (lost++ === 0) throw new TypeError('fetch failed')
      return undefined
    })

    expect((await world.giveCode(await world.code())).status).toBe('verified')

    expect(lost).toBeGreaterThan(0)
    expect((await world.adapter.sessions.list({}, context())).items).toHaveLength(1)
  })

  it('makes calls that come in the middle wait for the new session', async () => {
    const world = await afterPassword()
    let read: Promise<unknown> | undefined
    inTheGap(world, async () => {
      read = world.adapter.account.get(context())
      await new Promise((resolve) => setTimeout(resolve, 20))
      return undefined
    })

    await world.giveCode(await world.code())

    expect(await read).toMatchObject({ fullName: 'Ann Example' })
  })

  it('shows the page of the host no sign-out in the middle', async () => {
    const world = await afterPassword()
    const shown: (string | undefined)[] = []
    world.client.useSession.listen(({ data, isPending }) => void (isPending || shown.push(data?.session.id)))
    inTheGap(world, async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return undefined
    })

    await world.giveCode(await world.code())

    await expect.poll(() => shown.at(-1)).toBe(world.database.session[0]?.id)
    expect(shown).not.toContain(undefined)
  })

  it('tells of no sign-out when the client looks in the middle', async () => {
    const world = await afterPassword()
    const heard = listenTo(world.adapter)
    inTheGap(world, async () => {
      world.client.$store.notify('$sessionSignal')
      await new Promise((resolve) => setTimeout(resolve, 50))
      return undefined
    })

    await world.giveCode(await world.code())

    await expect.poll(() => world.client.useSession.get().data?.session.id).toBe(world.database.session[0]?.id)
    expect(heard).not.toContain('signed_out')
  })

  it('goes on with the next code when the first one ran out between sign-in and code', async () => {
    const world = await afterPassword()
    let refused = 0
    inTheGap(world, async () =>
      refused++ === 0 ? Response.json({ code: 'INVALID_CODE' }, { status: 401 }) : undefined,
    )

    expect(await failureOf(world.giveCode(await world.code()))).toMatchObject({ code: 'invalid_code' })
    expect((await world.giveCode(await world.code())).status).toBe('verified')

    expect((await world.adapter.sessions.list({}, context())).items).toHaveLength(1)
  })

  it('says that the user is signed out when the server gives the sign-in up in the middle', async () => {
    const world = await afterPassword()
    const heard = listenTo(world.adapter)
    inTheGap(world, async () => Response.json({ code: 'INVALID_TWO_FACTOR_COOKIE' }, { status: 401 }))

    expect(await failureOf(world.giveCode(await world.code()))).toMatchObject({ code: 'session_expired' })
    await expect.poll(() => heard).toContain('signed_out')
  })

  it('asks for the code also when only the sign-in says that one is needed', async () => {
    const world = await createWorld({ server: { twoFactor: true } })
    const { code } = await world.enableTwoFactor()
    world.browser.wire = async (request, next) => {
      const response = await next()
      if (!request.url.includes('get-session')) return response
      const body = await response.text()
      return new Response(body.replace('"twoFactorEnabled":true,', ''), response)
    }
    world.makeStale()
    const error = await failureOf(world.adapter.sessions.list({}, context()))
    if (!isAccountError(error) || error.code !== 'reauthentication_required') throw error
    const { requirement } = error.data

    const result = await world.adapter.stepUp.complete({ requirement, methodId: 'password', password }, context())
    if (result.status !== 'more') throw new Error('A code was expected to be asked for.')
    const end = await world.adapter.stepUp.complete(
      { requirement: result.requirement, methodId: 'totp', code: await code() },
      context(),
    )

    expect(end.status).toBe('verified')
    expect((await world.adapter.sessions.list({}, context())).items).toHaveLength(1)
  })

  it('does not let the client send the browser to the sign-in page of the host', async () => {
    let sentAway = 0
    const world = await afterPassword({ onTwoFactorRedirect: () => (sentAway += 1) })

    await world.giveCode(await world.code())

    expect(sentAway).toBe(0)
  })

  it('forgets the password when the adapter is disposed', async () => {
    const world = await afterPassword()
    world.adapter.dispose()

    expect(await failureOf(world.giveCode(await world.code()))).toMatchObject({ code: 'code_expired' })
  })
})
