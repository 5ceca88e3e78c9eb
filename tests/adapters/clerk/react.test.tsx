// @vitest-environment jsdom
import { ClerkProvider, useClerk } from '@clerk/react'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { AccountProvider, ProfileForm } from 'latchkey'
import { clerkAdapter } from 'latchkey/adapters/clerk'
import { type ComponentProps, useEffect, useMemo } from 'react'
import { afterAll, afterEach, expect, it } from 'vitest'
import { takeClerkJs } from './clerk-js.js'
import { publishableKey } from './fake/key.js'
import { FakeClerk, proxyPath } from './fake/server.js'
import { context, failureOf } from './fixture.js'

const server = new FakeClerk()
await server.start()
const user = server.state.createUser({ email: 'ann@example.test', password: 'a long one', firstName: 'Ann' })
const client = server.state.createClient()
server.state.signIn(client, user)
afterEach(cleanup)
afterAll(() => server.stop())

/** clerk-js as `<ClerkProvider>` takes it from the host that bundles it; it is loaded by the provider. */
function createClerk() {
  const { Clerk } = takeClerkJs()
  const clerk = new Clerk(publishableKey, { proxyUrl: `${server.origin}${proxyPath}` })
  Reflect.apply(Reflect.get(clerk, '__internal_onBeforeRequest'), clerk, [
    ({ headers }: { headers: Headers }) => headers.set('authorization', client.token),
  ])
  return clerk
}

type Provided = NonNullable<ComponentProps<typeof ClerkProvider>['Clerk']>

/** Its own types have two names for one thing. */
function isProvided(clerk: unknown): clerk is Provided {
  return typeof clerk === 'object' && clerk !== null && 'load' in clerk
}

const made: ReturnType<typeof clerkAdapter>[] = []

/** What a host writes: the adapter is there before Clerk has loaded. */
function Settings() {
  const clerk = useClerk()
  const adapter = useMemo(() => clerkAdapter(clerk), [clerk])
  useEffect(() => void made.push(adapter), [adapter])
  return (
    <AccountProvider adapter={adapter}>
      <ProfileForm />
    </AccountProvider>
  )
}

it('serves the settings on what `useClerk()` returns, from before it has loaded', async () => {
  const clerk: unknown = createClerk()
  if (!isProvided(clerk)) throw new Error('This is no Clerk.')
  render(
    <ClerkProvider publishableKey={publishableKey} Clerk={clerk} standardBrowser={false} telemetry={false}>
      <Settings />
    </ClerkProvider>,
  )
  const field = await screen.findByLabelText('First name', {}, { timeout: 5000 })
  expect(field).toHaveProperty('value', 'Ann')
  fireEvent.change(field, { target: { value: 'Robin' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save changes' }))
  await waitFor(() => expect(user.firstName).toBe('Robin'), { timeout: 5000 })
  // The guard against what clerk-js keeps quiet about reaches through the wrapper to the real one.
  const { fetch } = globalThis
  globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'))
  const failure = await failureOf(made[0]?.profile.update({ firstName: 'Nobody' }, context()) ?? Promise.resolve())
  globalThis.fetch = fetch
  expect(failure).toMatchObject({ code: 'network' })
  expect(user.firstName).toBe('Robin')
})
