import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountInfo, type AccountInfoProps, AccountProvider } from 'latchkey'
import * as Parts from 'latchkey/account-info'
import { type MemoryAdapterOptions, type MemoryState, memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError } from 'latchkey/contract'
import { StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'

function page(scenario: MemoryAdapterOptions['scenario'], props: AccountInfoProps = {}) {
  const adapter = memoryAdapter({ scenario })
  const element = (
    <StrictMode>
      <AccountProvider adapter={adapter}>
        <AccountInfo {...props} />
      </AccountProvider>
    </StrictMode>
  )
  return { adapter, element }
}

/** What stands beside each label. */
async function factsOf(scenario: MemoryAdapterOptions['scenario'], props: AccountInfoProps = {}) {
  const { adapter, element } = page(scenario, props)
  const view = render(element)
  await screen.findByText('user_ada')
  const labels = screen.getAllByRole('term').map((term) => term.textContent)
  const values = screen.getAllByRole('definition').map((definition) => definition.textContent)
  return { adapter, ...view, facts: new Map(labels.map((label, index) => [label, values[index]])) }
}

function answerOfClipboard(writeText: (text: string) => Promise<void>) {
  const spy = vi.fn(writeText)
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: spy } })
  return spy
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard')
  vi.restoreAllMocks()
})

describe('AccountInfo', () => {
  it('shows every fact that is known, with one read of the account', async () => {
    const { facts, adapter } = await factsOf('default')
    expect([...facts.keys()]).toEqual([
      'User ID',
      'Role',
      'Two-factor authentication',
      'Account created',
      'Profile last changed',
      'Last sign-in',
    ])
    expect(facts.get('Role')).toBe('Editor in Analytical EnginesCan change everything but members and billing.')
    expect(facts.get('Two-factor authentication')).toBe('Off')
    expect(facts.get('Last sign-in')).toBe('5 days ago')
    expect(adapter.control.calls.map(({ operation }) => operation)).toEqual(['account.get'])
  })

  it('says nothing about what the back end does not know', async () => {
    const { facts } = await factsOf(({ user }: MemoryState) => {
      Object.assign(user, { createdAt: undefined, updatedAt: 'soon', lastSignInAt: undefined, roles: [] })
    })
    expect([...facts.keys()]).toEqual(['User ID', 'Two-factor authentication'])
  })

  it('shows what the host asks for, in its order and each once', async () => {
    const { facts } = await factsOf('two-codes-left', { show: ['mfa', 'id', 'mfa'] })
    expect([...facts]).toEqual([
      ['Two-factor authentication', 'On'],
      ['User ID', 'user_adaCopy'],
    ])
  })

  it('copies the id, says so each time, and leaves the focus where it is', async () => {
    await factsOf('default')
    const user = userEvent.setup()
    const writeText = answerOfClipboard(async () => {})
    const button = screen.getByRole('button', { name: 'Copy user ID' })
    const statuses = screen.getAllByRole('status').filter((status) => status.dataset.lk === 'account-info.status')
    expect(statuses[0]).toBeEmptyDOMElement()
    await user.click(button)
    const first = await screen.findByText('Your user ID is copied.')
    await user.click(button)
    await waitFor(() => expect(first).not.toBeInTheDocument())
    expect(statuses[0]).toHaveTextContent('Your user ID is copied.')
    expect(writeText.mock.calls).toEqual([['user_ada'], ['user_ada']])
    expect(button).toHaveFocus()
  })

  it.each([
    ['says no', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
    ['has no clipboard', undefined],
  ])('selects the id when the browser %s, and says so', async (_, refuse) => {
    await factsOf('default')
    const user = userEvent.setup()
    if (refuse) answerOfClipboard(refuse)
    else Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })
    await user.click(screen.getByRole('button', { name: 'Copy user ID' }))
    expect(await screen.findByText(/Your browser did not allow copying/)).toBeVisible()
    expect(getSelection()?.toString()).toBe('user_ada')
  })

  it('follows a change made elsewhere', async () => {
    const { adapter } = await factsOf('default', { show: ['id', 'mfa', 'roles'] })
    adapter.control.state.user.roles = [{ id: 'r', name: 'Owner' }]
    act(() => adapter.control.emit({ type: 'changed', topics: ['account'] }))
    expect(await screen.findByText('Owner')).toBeVisible()
  })

  it('keeps what it shows when a later read fails, and says that it may be old', async () => {
    const { adapter } = await factsOf('default')
    adapter.control.failNext('account.get', new AccountError('network', {}))
    act(() => adapter.control.emit({ type: 'changed', topics: ['account'] }))
    expect(await screen.findByText('This may be out of date')).toBeVisible()
    expect(screen.getByText('user_ada')).toBeVisible()
  })

  it('can be tried again after a failure', async () => {
    const { adapter, element } = page('default')
    adapter.control.failNext('account.get', new AccountError('network', {}))
    render(element)
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('user_ada')).toBeVisible()
  })

  it('is the same on the server and in the browser', async () => {
    const { element } = page('default')
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(element)
    const trouble = vi.spyOn(console, 'error').mockImplementation(() => {})
    const root = await act(async () => hydrateRoot(container, element))
    expect(await screen.findByText('user_ada')).toBeVisible()
    expect(trouble).not.toHaveBeenCalled()
    act(() => root.unmount())
    container.remove()
  })
})

describe('the parts of AccountInfo', () => {
  it('let the consumer’s handler prevent the copying', async () => {
    const writeText = answerOfClipboard(async () => {})
    render(
      <AccountProvider adapter={memoryAdapter()}>
        <Parts.Root>
          <Parts.CopyId onClick={(event) => event.preventDefault()}>Copy</Parts.CopyId>
        </Parts.Root>
      </AccountProvider>,
    )
    await userEvent.click(await screen.findByRole('button', { name: 'Copy' }))
    expect(writeText).not.toHaveBeenCalled()
  })

  it.each([
    ['Facts', <Parts.Facts key="facts">{() => null}</Parts.Facts>],
    ['Id', <Parts.Id key="id" />],
    ['CopyId', <Parts.CopyId key="copy" />],
    ['Status', <Parts.Status key="status">{() => null}</Parts.Status>],
    ['Loading', <Parts.Loading key="loading" />],
    ['Failure', <Parts.Failure key="failure" />],
  ])('say where %s has to be', (part, element) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(element)).toThrow(`<AccountInfo.${part}> has no account to belong to`)
  })
})
