import { describe, expect, it } from 'vitest'
import { context, createWorld, email, failureOf, listenTo, type WorldOptions } from './fixture.js'

const providers = [
  { id: 'northwick', name: 'Northwick ID' },
  { id: 'studio', name: 'Studio', purpose: 'integration' as const, multiple: true },
]
const returnTo = 'http://localhost:3000/settings'

async function withProviders(options: WorldOptions['adapter'] = {}, person = { subject: 'one', email }) {
  const world = await createWorld({ server: { elsewhere: person }, adapter: { providers, ...options } })
  const { connections } = world.adapter
  if (!connections) throw new Error('The adapter has no connections.')
  const connect = async (provider = 'northwick', scopes?: string[]) => {
    const result = await connections.connect({ provider, returnTo, scopes }, context())
    if (result.status !== 'redirect') throw new Error('A redirect was expected.')
    return result.url
  }
  return {
    ...world,
    connections,
    connect,
    complete: async (url: string) => connections.complete({ url }, context()),
  }
}

describe('an account elsewhere', () => {
  it('is connected by a trip to the provider and back', async () => {
    const world = await withProviders()
    const heard = listenTo(world.adapter)

    const url = await world.connect('northwick', ['calendar'])
    expect(new URL(url).searchParams.get('scope')?.split(' ')).toContain('calendar')
    const { connection } = await world.complete(await world.agree(url))

    expect(connection).toMatchObject({ provider: 'northwick', purpose: 'sign_in', status: 'active' })
    expect(await world.connections.list(context())).toEqual([connection])
    await expect.poll(() => heard.join()).toContain('connections')
  })

  it('is found after the page was loaded anew on the way', async () => {
    const world = await withProviders()
    const url = await world.agree(await world.connect())

    expect(url).toBe(`${returnTo}?latchkey-connected=northwick`)
    expect(await world.reload().connections?.complete({ url }, context())).toMatchObject({ status: 'done' })
  })

  it('is not said to be connected to a user who comes back by the button of the browser', async () => {
    const { connect, complete } = await withProviders()
    await connect()

    expect(await failureOf(complete(returnTo))).toMatchObject({ code: 'not_found' })
  })

  it('is not connected for a user who says no at the provider', async () => {
    const { connect, complete, agree, connections } = await withProviders()
    const url = await agree(await connect(), { error: 'access_denied' })

    expect(url).toContain('error=access_denied')
    expect(await failureOf(complete(url))).toMatchObject({ code: 'cancelled', data: { by: 'user' } })
    expect(await connections.list(context())).toEqual([])
  })

  it('is a conflict when it is connected to somebody else', async () => {
    const { connect, complete, agree, database } = await withProviders()
    await complete(await agree(await connect()))
    const row = database.account.find(({ providerId }) => providerId === 'northwick')
    Object.assign(row ?? {}, { userId: 'somebody else' })

    expect(await failureOf(complete(await agree(await connect())))).toMatchObject({
      code: 'conflict',
      data: { kind: 'already_linked' },
    })
  })

  it('is refused by the rules of the server, which wants the same address', async () => {
    const { connect, complete, agree } = await withProviders({}, { subject: 'two', email: 'other@example.test' })

    expect(await failureOf(complete(await agree(await connect())))).toMatchObject({
      code: 'forbidden',
      data: { reason: 'policy' },
      providerCode: 'email_does_not_match',
    })
  })

  it('can be connected again, beside another one of the same provider', async () => {
    const { connect, complete, agree, connections, database } = await withProviders()
    const first = await complete(await agree(await connect()))
    const later = new Date(Date.now() - 1000)
    const row = database.account.find(({ providerId }) => providerId === 'northwick')
    database.account.unshift({ ...row, id: 'other', accountId: 'two', updatedAt: later })

    expect((await complete(await agree(await connect()))).connection?.id).toBe(first.connection?.id)
    expect(await connections.list(context())).toHaveLength(2)
  })

  it('is told by name and address where the host wants that', async () => {
    const { connect, complete, agree, connections, browser } = await withProviders({ providerDetails: true })
    await complete(await agree(await connect()))
    expect(await connections.list(context())).toMatchObject([{ label: 'Ann Elsewhere', email }])

    const passOn = browser.wire
    browser.wire = async (request, next) =>
      request.url.includes('account-info') ? Response.json({ code: 'PROVIDER_DOWN' }, { status: 503 }) : next()
    const [connection] = await connections.list(context())
    expect(connection).toMatchObject({ status: 'active' })
    expect(connection?.email).toBeUndefined()
    browser.wire = passOn
  })

  it('has to be connected again when an integration is no longer let in', async () => {
    const { connect, complete, agree, connections, database } = await withProviders({ providerDetails: true })
    await complete(await agree(await connect('studio')))
    Object.assign(database.account.find(({ providerId }) => providerId === 'studio') ?? {}, { accessToken: null })

    expect(await connections.list(context())).toMatchObject([{ purpose: 'integration', status: 'needs_reconnect' }])
  })

  it('is named also when the host no longer offers its provider', async () => {
    const { connections, database } = await withProviders()
    const userId = database.user[0]?.id ?? ''
    database.account.push({ id: 'old', accountId: 'theirs', providerId: 'gitlab', userId })

    expect(await connections.providers(context())).toEqual([
      { id: 'northwick', name: 'Northwick ID', purpose: 'sign_in' },
      { id: 'studio', name: 'Studio', purpose: 'integration', multiple: true },
      { id: 'gitlab', name: 'gitlab', purpose: 'sign_in' },
    ])
  })

  it('names the provider that the server lacks', async () => {
    const { connect } = await withProviders({ providers: [{ id: 'nowhere', name: 'Nowhere' }] })

    expect(await failureOf(connect('nowhere'))).toMatchObject({
      code: 'misconfigured',
      data: { hint: expect.stringContaining('genericOAuth()') },
    })
  })
})

describe('an integration', () => {
  it('is no way to prove who one is, nor to sign in', async () => {
    const { adapter, connect, complete, agree, makeStale } = await withProviders()
    await complete(await agree(await connect('studio')))
    makeStale()

    expect(await failureOf(adapter.sessions.list({}, context()))).toMatchObject({
      data: { requirement: { methods: [{ type: 'password' }] } },
    })
  })
})

describe('without providers', () => {
  it('there is nothing to connect', async () => {
    expect((await createWorld()).adapter.connections).toBeUndefined()
  })
})
