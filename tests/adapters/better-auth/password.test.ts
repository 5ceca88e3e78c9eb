import { describe, expect, it } from 'vitest'
import { context, createWorld, email, failureOf, password } from './fixture.js'

const newPassword = 'staple battery horse'

describe('change of password at Better Auth', () => {
  it('takes the new password and leaves all sessions as they are', async () => {
    const world = await createWorld()
    const other = await world.signInElsewhere()

    const result = await world.adapter.password.change({ currentPassword: password, newPassword }, context())

    expect(result).toEqual({ status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept' } })
    expect(await other.isSignedIn()).toBe(true)
    expect((await other.client.signIn.email({ email, password })).error?.status).toBe(401)
    expect((await other.client.signIn.email({ email, password: newPassword })).error).toBeNull()
  })

  it('ends the other sessions on request, and says that the current one goes on under a new id', async () => {
    const world = await createWorld()
    const other = await world.signInElsewhere()
    const [former] = world.database.session

    const result = await world.adapter.password.change(
      { currentPassword: password, newPassword, endOtherSessions: true },
      context(),
    )

    expect(result).toMatchObject({ effects: { currentSession: 'rotated', otherSessions: 'ended' } })
    expect(await other.isSignedIn()).toBe(false)
    const { items } = await world.adapter.sessions.list({}, context())
    expect(items).toMatchObject([{ current: true }])
    expect(items[0]?.id).not.toBe(former?.id)
  })

  it('keeps the new session when the change is aborted while the answer is on its way', async () => {
    const world = await createWorld()
    const abort = new AbortController()
    world.browser.wire = async (request, next) => {
      const response = await next()
      if (request.url.includes('change-password')) abort.abort()
      return response
    }

    const change = world.adapter.password.change(
      { currentPassword: password, newPassword, endOtherSessions: true },
      context({ signal: abort.signal }),
    )

    expect(await failureOf(change)).toMatchObject({ code: 'cancelled' })
    expect((await world.adapter.account.get(context())).fullName).toBe('Ann Example')
  })

  it('blames the current password when that is the wrong one, and the user stays signed in', async () => {
    const world = await createWorld()

    const change = world.adapter.password.change({ currentPassword: 'wrong password', newPassword }, context())

    expect(await failureOf(change)).toMatchObject({ code: 'invalid_credentials', data: { field: 'currentPassword' } })
    await world.adapter.account.get(context())
  })

  it.each([
    ['short', 'too_short'],
    ['x'.repeat(200), 'too_long'],
  ])('says what is wrong with the new password (%#)', async (refused, code) => {
    const world = await createWorld()

    const change = world.adapter.password.change({ currentPassword: password, newPassword: refused }, context())

    expect(await failureOf(change)).toMatchObject({
      code: 'validation',
      data: { fields: [{ field: 'newPassword', code }] },
    })
  })

  it('needs the current password', async () => {
    const world = await createWorld()

    expect(await failureOf(world.adapter.password.change({ newPassword }, context()))).toMatchObject({
      code: 'validation',
      data: { fields: [{ field: 'currentPassword', code: 'required' }] },
    })
  })

  it('tells a user without a password that there is none to change', async () => {
    const world = await createWorld()
    world.database.account.length = 0
    world.database.account.push({
      id: '1',
      providerId: 'google',
      accountId: 'g-1',
      userId: world.database.user[0]?.id ?? '',
    })

    expect((await world.adapter.account.get(context())).availability).toEqual({
      password: { state: 'unavailable', reason: 'no_password' },
    })
    const change = world.adapter.password.change({ currentPassword: password, newPassword }, context())
    expect(await failureOf(change)).toMatchObject({ code: 'forbidden', data: { reason: 'no_password' } })
  })
})
