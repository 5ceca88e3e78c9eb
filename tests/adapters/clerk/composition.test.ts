/** Clerk for security and a server of the host's own for the rest, as `examples/clerk-rest` has it. */
import { createServer } from 'node:http'
import { type AccountAdapter, can } from 'latchkey/contract'
import { afterAll, expect, it } from 'vitest'
import { composeAdapter } from '../../../examples/clerk-rest/page/compose.js'
import { answerApi } from '../../../examples/clerk-rest/server/api.js'
import { Product } from '../../../examples/clerk-rest/server/product.js'
import { createVerifier } from '../../../examples/clerk-rest/server/token.js'
import { FakeClerk, proxyPath } from './fake/server.js'
import { context, createWorld, failureOf, fresh, listenTo, password, type World } from './fixture.js'

const clerkServer = new FakeClerk()
await clerkServer.start()
const product = new Product()
const whoAsks = createVerifier(`${clerkServer.origin}${proxyPath}`)
const productServer = createServer((request, response) => {
  void answerApi(request.url ?? '', request, response, { product, whoAsks })
})
await new Promise<void>((resolve) => productServer.listen(0, '127.0.0.1', resolve))
const address = productServer.address()
const baseUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
afterAll(async () => {
  await clerkServer.stop()
  productServer.closeAllConnections()
  productServer.close()
})

async function create(): Promise<{ world: World; adapter: ReturnType<typeof composeAdapter> }> {
  const world = await createWorld(clerkServer)
  product.workspaces.length = 0
  return { world, adapter: composeAdapter(world.clerk, Promise.resolve(), baseUrl) }
}

it('has what either of the two has, as one adapter', async () => {
  const { world, adapter } = await create()
  const whole: AccountAdapter = adapter
  const served = [
    'sessions.revokeOthers',
    'mfa.enroll.sms',
    'preferences.update',
    'usage.get',
    'deletion.check',
  ] as const
  expect(served.filter((operation) => !can(whole, operation))).toEqual([])
  expect((await adapter.account.get(fresh())).email?.address).toBe('ann@example.test')
  expect((await adapter.usage.get(context()))[0]).toMatchObject({ id: 'storage', unit: 'bytes' })
  world.dispose()
})

it('keeps preferences on the host’s own server, for the user that Clerk’s token names', async () => {
  const { world, adapter } = await create()
  const heard = listenTo(adapter)
  const { version } = await adapter.preferences.get(context())
  await adapter.preferences.update({ patch: { tone: 'formal' }, version }, context())
  expect(product.accountOf(world.user.id).preferences).toEqual({ tone: 'formal' })
  expect(world.user.unsafeMetadata).toEqual({})
  const late = adapter.preferences.update({ patch: { tone: 'concise' }, version }, context())
  expect(await failureOf(late)).toMatchObject({ code: 'conflict', data: { kind: 'stale_version' } })
  const slack = adapter.preferences.update({ patch: { channels: ['slack'] } }, context())
  expect(await failureOf(slack)).toMatchObject({ code: 'validation' })
  await expect.poll(() => heard.join()).toContain('preferences')
  world.dispose()
})

it('deletes nothing while the host’s rules are against it, and then at Clerk, with Clerk’s own proof', async () => {
  const { world, adapter } = await create()
  const { user } = world
  const workspace = { id: 'engines', name: 'Analytical Engines', owners: [user.id], members: ['grace'] }
  product.workspaces.push(workspace)
  expect((await adapter.deletion.check?.(fresh()))?.eligible).toBe(false)
  const refused = await failureOf(adapter.deletion.request({ confirm: 'delete my account' }, context()))
  expect(refused).toMatchObject({ code: 'blocked', data: { blockers: [{ code: 'sole_owner', severity: 'blocking' }] } })
  expect(world.state.users).toContain(user)

  workspace.owners.push('grace')
  world.makeStale()
  const asked: unknown = await failureOf(adapter.deletion.request({ confirm: 'delete my account' }, context()))
  expect(asked).toMatchObject({ code: 'reauthentication_required', data: { requirement: { level: 'recent' } } })
  const { requirement } = Reflect.get(Object(asked), 'data')
  await adapter.stepUp.complete({ requirement, methodId: 'first:password', password }, context())
  const outcome = await adapter.deletion.request({ confirm: 'delete my account' }, context())
  expect([outcome.status, world.state.users.includes(user)]).toEqual(['done', false])
  world.dispose()
})

it('believes nobody whose token Clerk did not sign', async () => {
  const { world } = await create()
  const [head, , signature] = (await world.clerk.session?.getToken())?.split('.') ?? []
  const forged = btoa(JSON.stringify({ iss: `${clerkServer.origin}${proxyPath}`, sub: 'user_eve', sid: 's', exp: 9e9 }))
  for (const token of ['nonsense', `${head}.${forged}.${signature}`, `${btoa('{"alg":"none"}')}.${forged}.`]) {
    const response = await fetch(`${baseUrl}/usage`, { headers: { authorization: `Bearer ${token}` } })
    expect(response.status).toBe(401)
  }
  world.dispose()
})

it('tells a user who is signed out the same from both servers', async () => {
  const { world, adapter } = await create()
  world.state.endSessions([world.session])
  expect(await failureOf(adapter.account.get(fresh()))).toMatchObject({ code: 'session_expired' })
  expect(await failureOf(adapter.usage.get(context()))).toMatchObject({ code: 'session_expired' })
  world.dispose()
})
