import { describe, expect, it } from 'vitest'
import { context, createWorld, listenTo, type World } from './fixture.js'

/** What the client does by itself in a browser: on focus, from another tab, by polling. */
async function lookAgain({ client }: World): Promise<void> {
  client.$store.notify('$sessionSignal')
  await expect.poll(() => client.useSession.get().isRefetching).toBe(false)
}

describe('what the client finds out by itself', () => {
  it('is told when the account changed elsewhere', async () => {
    const world = await createWorld()
    await world.adapter.account.get(context())
    const heard = listenTo(world.adapter)
    Object.assign(world.database.user[0] ?? {}, { name: 'Ann Other' })

    await lookAgain(world)

    await expect.poll(() => heard).toEqual(['account,email,mfa,preferences'])
  })

  it('is told when the user was signed out elsewhere, once', async () => {
    const world = await createWorld()
    await world.adapter.account.get(context())
    const heard = listenTo(world.adapter)
    world.database.session.length = 0

    await lookAgain(world)
    await lookAgain(world)

    await expect.poll(() => heard).toEqual(['signed_out'])
  })

  it('is told when another user came', async () => {
    const world = await createWorld()
    await world.adapter.account.get(context())
    const users: string[] = []
    world.adapter.subscribe((event) => event.type === 'user_switched' && users.push(event.userId))

    const { data } = await world.client.signUp.email({ email: 'eve@example.test', password: 'password', name: 'Eve' })

    await expect.poll(() => users).toEqual([data?.user.id])
  })

  it('is no sign-out when only the connection is gone', async () => {
    const world = await createWorld()
    await world.adapter.account.get(context())
    const heard = listenTo(world.adapter)
    world.browser.wire = () => Promise.reject(new TypeError('fetch failed'))

    await lookAgain(world)
    await new Promise((resolve) => setTimeout(resolve))

    expect(heard).toEqual([])
  })

  it('is not told to one who stopped listening, or when the adapter is disposed', async () => {
    const world = await createWorld()
    await world.adapter.account.get(context())
    const heard: string[] = []
    const stop = world.adapter.subscribe(() => heard.push('stopped'))
    world.adapter.subscribe(() => heard.push('disposed'))
    stop()
    world.adapter.dispose()
    world.database.session.length = 0

    await lookAgain(world)
    await new Promise((resolve) => setTimeout(resolve))

    expect(heard).toEqual([])
  })
})

describe('the policy', () => {
  it('asks for the current password and offers to end other sessions, and takes the rules of the host', async () => {
    const { adapter } = await createWorld({ adapter: { policy: { password: { minLength: 12 } } } })

    expect(await adapter.policy(context())).toEqual({
      passwordChange: { current: 'required', otherSessions: 'choice' },
      password: { minLength: 12 },
    })
  })
})
