import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { AccountProvider } from 'latchkey'
import { type MemoryAdapter, type MemoryAdapterOptions, memoryAdapter } from 'latchkey/adapters/memory'
import * as ConnectedAccounts from 'latchkey/connected-accounts'
import { type ReactElement, StrictMode } from 'react'
import { describe, expect, it } from 'vitest'
import { describeParts, type PartCase } from '../../support/describe-part.js'

let adapter: MemoryAdapter

async function show(page: ReactElement, scenario?: MemoryAdapterOptions['scenario'], ask?: string): Promise<void> {
  cleanup()
  adapter = memoryAdapter({ scenario })
  render(
    <StrictMode>
      <AccountProvider adapter={adapter} onNavigate={() => {}}>
        {page}
      </AccountProvider>
    </StrictMode>,
  )
  if (ask) fireEvent.click(await screen.findByText(ask))
  await waitFor(() => expect(document.querySelector('[data-testid="part"], [data-lk*="."]')).not.toBeNull())
}

const called = (operation: string) => () => adapter.control.calls.some((call) => call.operation === operation)
const asked = () => document.querySelector('[data-question]') !== null

const inRoot = (scenario?: MemoryAdapterOptions['scenario']) => (part: ReactElement) =>
  show(<ConnectedAccounts.Root>{part}</ConnectedAccounts.Root>, scenario)

/** In the row of one connection, and in no other one. */
const inRow = (id: string, ask?: string) => (part: ReactElement) =>
  show(
    <ConnectedAccounts.Root>
      <ConnectedAccounts.Items>
        {(connection) =>
          connection.id === id ? (
            <>
              {part}
              {ask ? <ConnectedAccounts.Disconnect>{ask}</ConnectedAccounts.Disconnect> : null}
            </>
          ) : null
        }
      </ConnectedAccounts.Items>
    </ConnectedAccounts.Root>,
    undefined,
    ask,
  )

const inProvider = (part: ReactElement) =>
  show(
    <ConnectedAccounts.Root>
      <ConnectedAccounts.Providers>{({ id }) => (id === 'github' ? part : null)}</ConnectedAccounts.Providers>
    </ConnectedAccounts.Root>,
  )

/** While the user is asked. */
const inQuestion = inRow('connection_google', 'Ask')

const unavailable: MemoryAdapterOptions['scenario'] = (state) => {
  state.user.availability.connections = { state: 'unavailable', reason: 'plan' }
}
const empty: MemoryAdapterOptions['scenario'] = (state) => {
  state.connections = { ...state.connections, items: [], providers: [] }
}
const slow: MemoryAdapterOptions['scenario'] = (state) => {
  state.network.latencyMs = 0
}

/** While something is being connected. */
async function whileConnecting(part: ReactElement): Promise<void> {
  await show(
    <ConnectedAccounts.Root>
      {part}
      <ConnectedAccounts.Providers>
        {({ id }) => (id === 'github' ? <ConnectedAccounts.Connect>Connect it</ConnectedAccounts.Connect> : null)}
      </ConnectedAccounts.Providers>
    </ConnectedAccounts.Root>,
    slow,
  )
  await screen.findByText('Connect it')
  adapter.control.latencyMs = Number.POSITIVE_INFINITY
  fireEvent.click(screen.getByText('Connect it'))
  await waitFor(() => expect(document.querySelector('[data-lk="connected-accounts.cancel"]')).not.toBeNull())
}

const cases: Record<string, PartCase> = {
  Root: { tag: 'div', isRoot: true, mount: (part) => show(part) },
  Items: { tag: 'ul', props: { children: () => null }, mount: inRoot() },
  Item: { tag: 'li', mount: inRow('connection_google') },
  Disconnect: { tag: 'button', mount: inRow('connection_google'), hasActed: asked },
  Reconnect: { tag: 'button', mount: inRow('connection_calendar'), hasActed: called('connections.connect') },
  Providers: { tag: 'ul', props: { children: () => null }, mount: inRoot() },
  Provider: { tag: 'li', mount: inProvider },
  Connect: { tag: 'button', mount: inProvider, hasActed: called('connections.connect') },
  Question: { tag: 'div', props: { children: () => null }, mount: inQuestion },
  Confirm: { tag: 'button', mount: inQuestion, hasActed: called('connections.disconnect') },
  Decline: { tag: 'button', mount: inQuestion, hasActed: () => !asked() },
  Cancel: {
    tag: 'button',
    mount: whileConnecting,
    hasActed: () => document.querySelector('[data-kind="not_connected"], [data-pending]') === null,
  },
  Loading: { tag: 'div', mount: inRoot('hanging') },
  Failure: { tag: 'div', mount: inRoot('failing') },
  Unavailable: { tag: 'div', mount: inRoot(unavailable) },
  Empty: { tag: 'div', mount: inRoot(empty) },
  Status: { tag: 'div', props: { children: () => null }, mount: inRoot() },
}

describeParts('connected-accounts', ConnectedAccounts, cases)

describe('the parts together', () => {
  it('ask about one row, and about no other one', async () => {
    await show(
      <ConnectedAccounts.Root>
        <ConnectedAccounts.Items>
          {({ id }) => (
            <ConnectedAccounts.Item data-testid={id}>
              <ConnectedAccounts.Disconnect>{`Disconnect ${id}`}</ConnectedAccounts.Disconnect>
              <ConnectedAccounts.Question aria-label="Sure?">{({ kind }) => kind}</ConnectedAccounts.Question>
            </ConnectedAccounts.Item>
          )}
        </ConnectedAccounts.Items>
      </ConnectedAccounts.Root>,
    )
    fireEvent.click(await screen.findByText('Disconnect connection_google'))
    await waitFor(() => expect(screen.getByTestId('connection_google')).toHaveTextContent('disconnect'))
    expect(screen.getAllByRole('group', { name: 'Sure?' })).toHaveLength(1)
  })
})
