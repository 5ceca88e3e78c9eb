import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountProvider, StorageUsage, type StorageUsageProps } from 'latchkey'
import { type MemoryState, memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError, omitFeatures } from 'latchkey/contract'
import * as Parts from 'latchkey/storage-usage'
import { StrictMode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'

function show(usage?: MemoryState['usage'], props: StorageUsageProps = {}) {
  const adapter = memoryAdapter({
    scenario: (state) => {
      if (usage) state.usage = usage
    },
  })
  const view = render(
    <StrictMode>
      <AccountProvider adapter={adapter}>
        <StorageUsage {...props} />
      </AccountProvider>
    </StrictMode>,
  )
  return { adapter, ...view }
}

const files = { id: 'files', label: 'Files', unit: 'bytes' }
const gibibyte = 1024 ** 3

afterEach(() => {
  vi.restoreAllMocks()
})

describe('StorageUsage', () => {
  it('says how much of each limit is used, in units that the user knows', async () => {
    show([
      { ...files, used: 3.25 * gibibyte, limit: 5 * gibibyte },
      { id: 'archive', label: 'Archive', unit: 'bytes', used: 3 * 1024 ** 4, limit: 8 * 1024 ** 4 },
      { id: 'reports', label: 'Reports', unit: 'count', used: 1_204, limit: 5_000 },
      { id: 'runs', label: 'Agent runs', unit: 'runs', used: 12, limit: 100 },
    ])
    const meter = await screen.findByRole('meter', { name: 'Files' })
    expect(meter).toHaveAttribute('aria-valuetext', '3.3 GB of 5 GB')
    expect(screen.getByRole('meter', { name: 'Archive' })).toHaveAttribute('aria-valuetext', '3 TB of 8 TB')
    expect(screen.getByRole('meter', { name: 'Reports' })).toHaveAttribute('aria-valuetext', '1,204 of 5,000')
    expect(screen.getByRole('meter', { name: 'Agent runs' })).toHaveAttribute('aria-valuetext', '12 runs of 100 runs')
  })

  it.each([
    ['has room', 4, 'info', null],
    ['is nearly full', 4.5, 'warning', '512 MB left.'],
    ['is full', 5, 'warning', 'Nothing is left.'],
    ['is over the limit', 5.5, 'danger', 'That is 512 MB over the limit.'],
  ])('warns by words and not by colour alone when it %s', async (_, used, tone, words) => {
    show([{ ...files, used: used * gibibyte, limit: 5 * gibibyte }])
    expect(await screen.findByRole('meter')).toHaveAttribute('data-tone', tone)
    expect(within(screen.getByRole('listitem')).queryByText(/left|over/)?.textContent ?? null).toBe(words)
  })

  it('draws no meter for what has no limit', async () => {
    show([{ ...files, used: gibibyte, limit: null }])
    expect(await screen.findByText('1 GB, no limit')).toBeVisible()
    expect(screen.queryByRole('meter')).not.toBeInTheDocument()
  })

  it('says what it does not know, and shows the other meters', async () => {
    show([
      Object.assign({ ...files, used: 1, limit: gibibyte }, { used: 'a lot' }),
      Object.assign({ id: 'mail', label: 'Mail', unit: 'bytes', used: gibibyte, limit: 1 }, { limit: 'none' }),
      { id: 'reports', label: 'Reports', unit: 'count', used: 1, limit: 5 },
    ])
    expect(await screen.findByText('Unknown at the moment')).toBeVisible()
    expect(screen.getByText('1 GB, limit unknown')).toBeVisible()
    expect(screen.getByRole('meter', { name: 'Reports' })).toBeVisible()
  })

  it('says that nothing is measured, and does not look like a failure', async () => {
    show([])
    expect(await screen.findByText('Nothing is measured for your account.')).toBeVisible()
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('does not take a list that could not be read for an empty one', async () => {
    const { adapter } = show()
    adapter.control.failNext('usage.get', new AccountError('network', {}))
    const retry = await screen.findByRole('button', { name: 'Try again' })
    expect(screen.queryByText(/Nothing is measured/)).not.toBeInTheDocument()
    await userEvent.click(retry)
    expect(await screen.findByRole('meter', { name: 'Files' })).toBeVisible()
  })

  it('keeps what it shows when a later read fails, and says that it may be old', async () => {
    const { adapter } = show()
    await screen.findByRole('meter', { name: 'Files' })
    adapter.control.failNext('usage.get', new AccountError('provider', {}))
    act(() => adapter.control.emit({ type: 'changed', topics: ['usage'] }))
    expect(await screen.findByText('This may be out of date')).toBeVisible()
    expect(screen.getByRole('meter', { name: 'Files' })).toBeVisible()
  })

  it('follows a change made elsewhere', async () => {
    const { adapter } = show([{ ...files, used: 0, limit: gibibyte }])
    await screen.findByRole('meter')
    adapter.control.state.usage = [{ ...files, used: gibibyte, limit: gibibyte }]
    act(() => adapter.control.emit({ type: 'changed', topics: ['usage'] }))
    expect(await screen.findByText('Nothing is left.')).toBeVisible()
  })

  it('offers the host’s ways to more room', async () => {
    show(undefined, { actions: <a href="/plans">See the plans</a> })
    expect(await screen.findByRole('link', { name: 'See the plans' })).toBeVisible()
  })

  it('is not there when the adapter measures nothing', () => {
    render(
      <AccountProvider adapter={omitFeatures(memoryAdapter(), 'usage')}>
        <StorageUsage fallback={<p>No limits</p>} />
      </AccountProvider>,
    )
    expect(screen.getByText('No limits')).toBeVisible()
    expect(screen.queryByRole('heading')).not.toBeInTheDocument()
  })
})

describe('the parts of StorageUsage', () => {
  it.each([
    ['Meters', <Parts.Meters key="meters">{() => null}</Parts.Meters>],
    ['Empty', <Parts.Empty key="empty" />],
    ['Loading', <Parts.Loading key="loading" />],
    ['Failure', <Parts.Failure key="failure" />],
    ['Unavailable', <Parts.Unavailable key="unavailable" />],
  ])('say where %s has to be', (part, element) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(element)).toThrow(`<StorageUsage.${part}> has no usage to belong to`)
  })
})
