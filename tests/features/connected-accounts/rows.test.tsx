import { screen, waitFor, within } from '@testing-library/react'
import fc from 'fast-check'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError, type Connection } from 'latchkey/contract'
import { afterEach, describe, expect, it } from 'vitest'
import { offeredProviders } from '../../../src/features/connected-accounts/lists.js'
import { connected, forgetTrips, openAccounts, renderAccounts, root, rows } from './support.js'

afterEach(forgetTrips)

const names = (label: RegExp) =>
  screen.getAllByRole('button', { name: label }).map((button) => button.getAttribute('aria-label'))
const group = (purpose: string) => {
  const found = document.querySelector<HTMLElement>(`[data-lk="connected-accounts.group"][data-purpose="${purpose}"]`)
  if (!found) throw new Error(`There is no group for ${purpose}.`)
  return within(found)
}

describe('the connected accounts', () => {
  it('are grouped by what they are for', async () => {
    await openAccounts()
    expect(group('sign_in').getByRole('heading', { level: 3, name: 'Ways to sign in' })).toBeInTheDocument()
    expect(group('sign_in').getByText('Google')).toBeInTheDocument()
    expect(group('integration').getByText('Google Calendar')).toBeInTheDocument()
    expect(group('integration').getByText(/belong to you and not to a workspace/)).toBeInTheDocument()
  })

  it('say whose they are, since when they are connected, and what they allow', async () => {
    const { user } = await openAccounts()
    const [google] = rows()
    if (!google) throw new Error('There is no row.')
    expect(google).toHaveTextContent(/Ada Lovelace.*ada@example\.com.*connected/)
    expect(within(google).getByText('openid')).not.toBeVisible()
    await user.click(within(google).getByText('2 permissions'))
    expect(within(google).getByText('openid')).toBeVisible()
  })

  it('call permissions what the host calls them', async () => {
    await openAccounts({
      props: { scopeName: (scope, provider) => (scope === 'openid' ? `who you are at ${provider}` : undefined) },
    })
    expect(screen.getByText('who you are at google')).toBeInTheDocument()
    expect(screen.getByText('email')).toBeInTheDocument()
  })

  it('are not offered again, unless there can be several', async () => {
    await openAccounts({ prepare: ({ control }) => void control.state.connections.items.push(connected('github')) })
    expect(screen.queryByRole('button', { name: /^Connect.* Google$/ })).toBeNull()
    expect(screen.getByRole('button', { name: 'Connect another GitHub' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Connect Slack' })).toBeInTheDocument()
  })

  it('show two of one provider with the same address, and tell their buttons apart', async () => {
    const twin = { ...connected('github'), label: undefined, email: 'ada@example.com' }
    await openAccounts({
      prepare: ({ control }) =>
        void control.state.connections.items.push(twin, { ...twin, id: 'other', subject: 'other' }),
    })
    expect(names(/^Disconnect GitHub/)).toEqual([
      'Disconnect GitHub, ada@example.com',
      'Disconnect GitHub, ada@example.com (2)',
    ])
  })

  it('show every account, whatever two of them have in common, and give each button a name of its own', async () => {
    const text = fc.constantFrom(undefined, 'Ada', 'Ada (2)', 'ada@example.com', '', '  ')
    const row = fc.record({ provider: fc.constantFrom('google', 'github', 'unknown'), label: text, email: text })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (made) => {
        const items = made.map((held, at) => ({ ...connected('x'), ...held, id: `c${at}`, subject: `s${at}` }))
        const page = await openAccounts({
          prepare({ control }) {
            control.state.connections.items = items
          },
        })
        await waitFor(() => expect(rows()).toHaveLength(items.length))
        const called = names(/^Disconnect /)
        expect(new Set(called).size).toBe(items.length)
        page.unmount()
      }),
      { numRuns: 25 },
    )
  })

  it('never lose a provider that allows several, nor offer one twice that does not', () => {
    const provider = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      name: fc.constant('A'),
      purpose: fc.constantFrom('sign_in' as const, 'integration' as const),
      multiple: fc.option(fc.boolean(), { nil: undefined }),
    })
    const connection = fc.record({ provider: fc.constantFrom('a', 'b', 'c', 'd') })
    fc.assert(
      fc.property(fc.uniqueArray(provider, { selector: ({ id }) => id }), fc.array(connection), (providers, held) => {
        const connections = held.map((row, at): Connection => {
          return { ...row, id: String(at), purpose: 'sign_in', status: 'active', removable: { state: 'available' } }
        })
        const offered = offeredProviders(providers, connections).map(({ id }) => id)
        for (const { id, multiple } of providers) {
          expect(offered.includes(id)).toBe(Boolean(multiple) || !held.some((row) => row.provider === id))
        }
      }),
    )
  })
})

describe('addresses from outside', () => {
  const unsafe = fc.oneof(
    fc.constantFrom(
      'javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
      '\\\\evil.example',
      'http://evil.example',
      ' javascript:alert(1)',
      'java\tscript:alert(1)',
      'https://bank.example@evil.example',
      'blob:https://evil.example/x',
    ),
    fc.string(),
    fc.webUrl({ validSchemes: ['http', 'https', 'ftp'] }),
  )
  const isAllowed = (url: string | null) => url === null || /^(https:|mailto:|[/?#](?!\/))/.test(url.trim())

  it('become a picture or a link only when they are on the list', async () => {
    await fc.assert(
      fc.asyncProperty(unsafe, async (url) => {
        const page = await openAccounts({
          scenario: (state) => {
            state.user.managedBy = { kind: 'sso', name: 'Okta', url }
            for (const row of state.connections.items) row.avatarUrl = url
            for (const provider of state.connections.providers) provider.iconUrl = url
          },
          props: { elsewhere: [{ label: 'Slack', href: url }], catalogue: url, waysToAdd: { password: url } },
        })
        for (const element of document.querySelectorAll('[href], [src]')) {
          expect(isAllowed(element.getAttribute('href') ?? element.getAttribute('src'))).toBe(true)
        }
        page.unmount()
      }),
      { numRuns: 40 },
    )
  })

  it('show as words what is no link', async () => {
    await openAccounts({ props: { elsewhere: [{ label: 'Slack channels', href: 'javascript:alert(1)' }] } })
    expect(screen.getByText('Slack channels')).toBeInTheDocument()
    expect(screen.queryByRole('link', { name: /Slack/ })).toBeNull()
  })
})

describe('what the host adds', () => {
  it('stands beside the integrations: what is connected for the workspace, and the catalogue', async () => {
    await openAccounts({
      props: { elsewhere: [{ label: 'Repositories', description: 'For all', href: '/repos' }], catalogue: '/all' },
    })
    const integrations = group('integration')
    expect(integrations.getByRole('link', { name: 'Open Repositories' })).toHaveAttribute('href', '/repos')
    expect(integrations.getByRole('link', { name: 'See all integrations' })).toHaveAttribute('href', '/all')
  })

  it('gives each purpose a place of its own', async () => {
    await openAccounts({ props: { purpose: 'integration' } })
    expect(root()).toHaveAttribute('id', 'integrations')
    expect(screen.getByRole('heading', { level: 2, name: 'Integrations' })).toBeInTheDocument()
    expect(screen.queryByText('Google')).toBeNull()
    expect(screen.getByText('Google Calendar')).toBeInTheDocument()
  })
})

describe('what could not be read', () => {
  it('is not taken for an empty list', async () => {
    await renderAccounts({ scenario: 'failing' })
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument()
    expect(screen.queryByText('There is nothing to connect here.')).toBeNull()
  })

  it('does not take the accounts down when it is the providers, and is read again by one press', async () => {
    const { user } = await openAccounts({
      prepare: ({ control }) => control.failNext('connections.providers', new AccountError('network', {})),
    })
    expect(rows()).toHaveLength(2)
    expect(screen.getByText('What else you could connect can’t be shown')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('button', { name: 'Connect GitHub' })).toBeInTheDocument()
    expect(root()).toContainElement(document.activeElement as HTMLElement)
  })

  it('does not take a good row down with a bad one', async () => {
    await openAccounts({
      adapt: (memory) => ({
        ...memory,
        connections: {
          ...memory.connections,
          list: async (context) => [null, { id: 7 }, ...(await memory.connections.list(context))] as Connection[],
        },
      }),
    })
    expect(rows()).toHaveLength(2)
  })

  it('says that nothing is there when nothing is', async () => {
    await openAccounts({
      scenario: (state) => {
        state.connections = { ...state.connections, items: [], providers: [] }
      },
    })
    expect(screen.getByText('There is nothing to connect here.')).toBeInTheDocument()
  })
})

describe('accounts that somebody else manages', () => {
  const managedBy = { kind: 'sso', name: 'Okta', url: 'https://okta.example.com/settings' } as const

  it('name who signs the user in, with the way there', async () => {
    await openAccounts({ scenario: 'sso-user' })
    expect(group('sign_in').getByRole('link', { name: 'Open Okta' })).toHaveAttribute('href', managedBy.url)
  })

  it('are shown without buttons where nothing can be changed, with the reason', async () => {
    await renderAccounts({
      adapt: (memory) => ({
        ...memory,
        account: {
          async get(context) {
            const account = await memory.account.get(context)
            return { ...account, availability: { connections: { state: 'unavailable', reason: 'managed', managedBy } } }
          },
        },
      }),
    })
    await waitFor(() => expect(rows()).toHaveLength(2))
    expect(root()).toHaveAttribute('data-status', 'unavailable')
    expect(screen.getByText('Okta manages this. You can change it there.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Okta' })).toHaveAttribute('href', managedBy.url)
    expect(screen.queryAllByRole('button')).toEqual([])
  })

  it('stay each for itself, with the reason and the way to whoever manages it', async () => {
    await openAccounts({
      adapt: (memory) => ({
        ...memory,
        connections: {
          ...memory.connections,
          async list(context) {
            const removable = { state: 'unavailable', reason: 'managed', managedBy } as const
            return (await memory.connections.list(context)).map((row) => ({ ...row, removable }))
          },
        },
      }),
    })
    const button = screen.getByRole('button', { name: 'Disconnect Google, Ada Lovelace' })
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button).toHaveAccessibleDescription('Okta manages this. You can change it there.')
    expect(screen.getAllByRole('link', { name: 'Okta' })[0]).toHaveAttribute('href', managedBy.url)
  })
})

it('shows nothing, or the fallback, where the adapter connects no accounts', async () => {
  const { connections: _connections, ...rest } = memoryAdapter()
  await renderAccounts({ adapt: () => rest, props: { fallback: <p>none here</p> } })
  expect(screen.getByText('none here')).toBeInTheDocument()
})
