import { act, screen, waitFor } from '@testing-library/react'
import { ConnectedAccounts } from 'latchkey'
import { type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError } from 'latchkey/contract'
import { afterEach, describe, expect, it } from 'vitest'
import { button, connected, forgetTrips, type Options, openAccounts, renderAccounts, root, said } from './support.js'

afterEach(forgetTrips)

type TripEnd = Parameters<MemoryAdapter['control']['followRedirect']>[1]

const remember = (more: object = {}) =>
  sessionStorage.setItem(
    'latchkey.connect',
    JSON.stringify({
      provider: 'github',
      purpose: 'sign_in',
      active: [],
      left: location.href,
      at: Date.now(),
      // The page that the user left.
      page: 0,
      ...more,
    }),
  )

/** The user went to GitHub from an earlier load of this page, and has just come back. */
const backFrom =
  (end: TripEnd = { subject: 'octo' }) =>
  async ({ connections, control }: MemoryAdapter): Promise<void> => {
    history.replaceState(null, '', '/settings?tab=security')
    remember()
    const context = { signal: new AbortController().signal, idempotencyKey: 'before' }
    const answer = await connections.connect({ provider: 'github', returnTo: location.href }, context)
    if (answer.status !== 'redirect') throw new Error('The memory adapter connects by redirect.')
    history.replaceState(null, '', control.followRedirect(answer.url, end))
  }

const back = (options: Options = {}) => openAccounts({ prepare: backFrom(), ...options })
const completions = ({ calls }: Awaited<ReturnType<typeof back>>) =>
  calls.filter(({ operation }) => operation === 'connections.complete').map(({ input }) => input)
const status = () => document.querySelector('[data-lk="connected-accounts.status"]:not(:empty)')

describe('coming back from a provider', () => {
  it('hands the URL over once, also under StrictMode, and shows the account', async () => {
    const page = await back()
    await waitFor(() => expect(status()).toHaveTextContent('GitHub, octo (GitHub) is connected.'))
    expect(completions(page)).toEqual([{ url: expect.stringContaining('code=octo') }])
    expect(screen.getAllByText('GitHub').length).toBeGreaterThan(0)
  })

  it('takes the answer out of the URL, and nothing else', async () => {
    await back()
    await waitFor(() => expect(status()).not.toBeNull())
    expect(location.pathname + location.search).toBe('/settings?tab=security')
  })

  it('does not hand it over again when the component is mounted again, or the page is loaded again', async () => {
    const page = await back()
    await waitFor(() => expect(status()).not.toBeNull())
    page.unmount()
    const next = await openAccounts({ adapt: () => page.memory })
    expect(completions(next)).toEqual([])
    expect(status()).toBeNull()
  })

  it('tells it once, and leaves the focus where it is', async () => {
    const page = await renderAccounts({ prepare: backFrom() })
    await waitFor(() => expect(status()).not.toBeNull())
    expect(said(page).filter((words) => words.includes('is connected'))).toHaveLength(1)
    expect(document.body).toHaveFocus()
  })

  it('says neutrally that nothing was connected when the user said no there', async () => {
    const page = await back({ prepare: backFrom({ declined: true }) })
    await waitFor(() => expect(status()).toHaveTextContent('GitHub was not connected.'))
    expect(status()).toHaveAttribute('data-kind', 'not_connected')
    expect(page.errors).toEqual([])
  })

  it('says that the account belongs to somebody else here', async () => {
    await back({ prepare: backFrom({ subject: 'grace' }) })
    await waitFor(() => expect(status()).toHaveTextContent('GitHub could not be connected.'))
    expect(status()).toHaveTextContent('That account is already connected to another one here.')
  })

  it.each(['not_found', 'code_expired'] as const)('says how to go on when the attempt is over: %s', async (code) => {
    await back({
      async prepare(memory) {
        await backFrom()(memory)
        memory.control.failNext('connections.complete', new AccountError(code, {}))
      },
    })
    await waitFor(() => expect(status()).toHaveTextContent('This attempt is no longer valid. Start again.'))
    expect(button('Connect GitHub')).toBeInTheDocument()
  })

  it.each([{ fault: 'F13' }, { fault: 'F14', answer: null }, { fault: 'F15' }] as const)(
    'shows what the server did, whatever it answers: $fault',
    async (fault) => {
      const page = await back({ plan: { 'connections.complete': fault } })
      await waitFor(() => expect(status()).toHaveTextContent('is connected.'))
      expect(completions(page)).toHaveLength(1)
    },
  )

  it('says that it did not work, in our words', async () => {
    await back({ plan: { 'connections.complete': { fault: 'F01' } } })
    await waitFor(() => expect(status()).toHaveTextContent(/connected\. ?Could not reach the server\./))
  })

  it('asks for a proof in the middle, and goes on with the same URL', async () => {
    const page = await back({ plan: { 'connections.complete': { fault: 'F08', password: 'open sesame' } } })
    await page.user.type(await screen.findByLabelText(/^Password/), 'open sesame')
    await page.user.keyboard('{Enter}')
    await waitFor(() => expect(status()).toHaveTextContent('is connected.'))
    const [first, second] = completions(page)
    expect(second).toEqual(first)
  })

  it('does nothing when the user went back by themselves', async () => {
    const page = await openAccounts({ prepare: () => remember() })
    await act(async () => {})
    expect(completions(page)).toEqual([])
    expect(said(page)).toEqual([])
    expect(sessionStorage).toHaveLength(0)
  })

  it('does nothing on a page that nobody left for a provider, whatever its URL holds', async () => {
    const page = await openAccounts({ prepare: () => history.replaceState(null, '', '/?code=abc&state=xyz') })
    expect(completions(page)).toEqual([])
    expect(location.search).toBe('?code=abc&state=xyz')
  })

  it('leaves it to the part of the page that it concerns', async () => {
    const children = (
      <>
        <ConnectedAccounts purpose="integration" />
        <ConnectedAccounts purpose="sign_in" />
      </>
    )
    const page = await renderAccounts({ prepare: backFrom(), children })
    await waitFor(() => expect(status()).not.toBeNull())
    expect(status()?.closest('section')).toHaveAttribute('id', 'connections')
    expect(completions(page)).toHaveLength(1)
  })
})

describe('coming back from a provider of whose trips the adapter says nothing', () => {
  const silent = ({ connections, ...memory }: MemoryAdapter) => {
    const { complete: _complete, ...rest } = connections
    return { ...memory, connections: rest }
  }

  it('is told by the list: a new account', async () => {
    await openAccounts({
      adapt: silent,
      prepare({ control }) {
        remember()
        control.state.connections.items.push(connected('github'))
      },
    })
    await waitFor(() => expect(status()).toHaveTextContent('GitHub, octo is connected.'))
  })

  it('is told by the list: none', async () => {
    await openAccounts({
      adapt: silent,
      prepare() {
        remember()
        history.replaceState(null, '', '/?error=access_denied')
      },
    })
    await waitFor(() => expect(status()).toHaveTextContent('GitHub was not connected.'))
    expect(location.search).toBe('')
  })
})

describe('leaving for a provider', () => {
  it('goes where the adapter says, by the host’s router, and remembers the trip', async () => {
    const page = await openAccounts()
    await page.user.click(button('Connect GitHub'))
    await waitFor(() => expect(status()).toHaveTextContent('Taking you to GitHub…'))
    expect(page.went).toEqual([expect.stringMatching(/^https:\/\/github\.example\.com\/authorize\?/)])
    expect(page.inputs('connections.connect')).toEqual([{ provider: 'github', returnTo: location.href }])
    expect(JSON.parse(sessionStorage.getItem('latchkey.connect') ?? '{}')).toMatchObject({ provider: 'github' })
  })

  it('comes back to the page that the host names', async () => {
    const page = await openAccounts({ props: { returnTo: 'https://app.example.com/done' } })
    await page.user.click(button('Connect GitHub'))
    await waitFor(() => expect(page.went).toHaveLength(1))
    expect(page.inputs('connections.connect')).toMatchObject([{ returnTo: 'https://app.example.com/done' }])
  })

  it('asks first where the host wants it, and goes back to the button when the user stays', async () => {
    const page = await openAccounts({ props: { confirmLeaving: true } })
    await page.user.click(button('Connect GitHub'))
    expect(screen.getByRole('group', { name: 'Leave for GitHub?' })).toHaveFocus()
    expect(page.inputs('connections.connect')).toEqual([])
    await page.user.click(button('Stay here'))
    expect(button('Connect GitHub')).toHaveFocus()
    await page.user.click(button('Connect GitHub'))
    await page.user.click(button('Continue to GitHub'))
    await waitFor(() => expect(page.went).toHaveLength(1))
  })

  it('never goes to a URL that is not on the list, and says so', async () => {
    const page = await openAccounts({
      adapt: ({ connections, ...memory }) => ({
        ...memory,
        connections: { ...connections, connect: async () => ({ status: 'redirect', url: 'javascript:alert(1)' }) },
      }),
    })
    await page.user.click(button('Connect GitHub'))
    await waitFor(() => expect(status()).toHaveTextContent('GitHub could not be connected.'))
    expect(page.went).toEqual([])
    expect(sessionStorage).toHaveLength(0)
  })

  it('knows that nothing was connected when the browser brings the same page back', async () => {
    const page = await openAccounts()
    await page.user.click(button('Connect GitHub'))
    await waitFor(() => expect(status()).toHaveTextContent('Taking you to GitHub…'))
    act(() => void window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })))
    await waitFor(() => expect(status()).toHaveTextContent('GitHub was not connected.'))
    expect(sessionStorage).toHaveLength(0)
  })

  it('connects anew with what was allowed before', async () => {
    const page = await openAccounts()
    await page.user.click(button(/^Reconnect Google Calendar/))
    await waitFor(() => expect(page.went).toHaveLength(1))
    expect(page.inputs('connections.connect')).toEqual([
      { provider: 'google-calendar', scopes: ['calendar.readonly'], returnTo: location.href },
    ])
  })
})

it('does not break without a place to remember a trip in', async () => {
  const blocked = () => {
    throw new DOMException('blocked', 'SecurityError')
  }
  const { getItem, setItem, removeItem } = Storage.prototype
  Object.assign(Storage.prototype, { getItem: blocked, setItem: blocked, removeItem: blocked })
  try {
    const page = await openAccounts({ adapt: () => memoryAdapter() })
    await page.user.click(button('Connect GitHub'))
    await waitFor(() => expect(page.went).toHaveLength(1))
    expect(root()).toHaveAttribute('data-status', 'ready')
  } finally {
    Object.assign(Storage.prototype, { getItem, setItem, removeItem })
  }
})
