import { screen, waitFor } from '@testing-library/react'
import type { MemoryAdapter } from 'latchkey/adapters/memory'
import { type BackupCodesStatus, omitFeatures } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { button, noCodes, openCodes, renderCodes, root } from './support.js'

const answering = (status: BackupCodesStatus) => (memory: MemoryAdapter) => ({
  ...memory,
  backupCodes: { ...memory.backupCodes, status: async () => status },
})
const row = () => document.querySelector('[data-lk-ui="row"]')

describe('how many codes are left', () => {
  it.each<[string, BackupCodesStatus, RegExp, boolean]>([
    [
      'some',
      { generated: true, total: 10, remaining: 7, generatedAt: '2020-01-01T00:00:00Z' },
      /7 of 10 codes left.*made \d+ years ago/,
      false,
    ],
    ['one more than few', { generated: true, total: 10, remaining: 3 }, /3 of 10 codes left/, false],
    ['few', { generated: true, total: 10, remaining: 2 }, /2 of 10 codes left Few left.*before you run out/, true],
    ['one', { generated: true, remaining: 1 }, /1 code left Few left/, true],
    ['none any more', { generated: true, total: 10, remaining: 0 }, /0 of 10 codes left None left.*lock you out/, true],
    ['none yet', { generated: false }, /No backup codes yet/, false],
    ['nobody knows', { generated: true, remaining: 'unknown' }, /Codes left: unknown.*can’t tell how many/, false],
    ['nobody knows whether there are any', { generated: 'unknown' }, /can’t tell how many/, false],
  ])('is told as it is: %s', async (_how, status, words, low) => {
    await openCodes({ adapt: answering(status) })
    expect(row()?.textContent?.replace(/\s+/g, ' ')).toMatch(words)
    expect(document.querySelector('[data-lk="backup-codes.remaining"]')?.hasAttribute('data-low')).toBe(low)
  })

  it('counts as few below what the policy says', async () => {
    await openCodes({
      adapt: answering({ generated: true, remaining: 5 }),
      provider: { policy: { backupCodes: { warnBelow: 6 } } },
    })
    expect(screen.getByText('Few left')).toBeInTheDocument()
  })

  it('comes with the second factors where it has no operation of its own', async () => {
    const { inputs } = await openCodes({
      adapt: (memory) => ({ ...memory, backupCodes: { ...memory.backupCodes, status: undefined } }),
    })
    expect(screen.getByText('2 of 10 codes left')).toBeInTheDocument()
    expect(inputs('mfa.status')).toHaveLength(1)
  })

  it('is not known where nobody can say, and new ones can be had all the same', async () => {
    await openCodes({
      adapt: (memory) => ({
        ...omitFeatures(memory, 'mfa'),
        backupCodes: { regenerate: memory.backupCodes.regenerate },
      }),
    })
    expect(screen.getByText(/can’t tell how many/)).toBeInTheDocument()
    expect(button('Get new codes')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Turn off backup codes' })).toBeNull()
  })

  it('follows what happens elsewhere', async () => {
    const { memory } = await openCodes()
    for (const code of memory.control.state.backupCodes.codes) code.used = true
    memory.control.emit({ type: 'changed', topics: ['backupCodes'] })
    expect(await screen.findByText('0 of 10 codes left')).toBeInTheDocument()
  })
})

describe('before there is an answer, and without one', () => {
  it('is a place with a heading, and says when it takes long', async () => {
    renderCodes({ latencyMs: Number.POSITIVE_INFINITY, provider: { timing: { slowAfterMs: 30 } } })
    expect(screen.getByRole('heading', { name: 'Backup codes' })).toBeInTheDocument()
    expect(root()).toHaveAttribute('data-status', 'loading')
    expect(await screen.findByText(/longer than usual/)).toBeInTheDocument()
  })

  it('says what went wrong, and tries again at one press', async () => {
    const { user, plan } = renderCodes({
      plan: { 'backupCodes.status': { fault: 'F01' }, 'account.get': { fault: 'F01' } },
    })
    expect(await screen.findByText(/Could not reach the server/)).toBeInTheDocument()
    delete plan['backupCodes.status']
    delete plan['account.get']
    await user.click(button('Try again'))
    expect(await screen.findByText('2 of 10 codes left')).toBeInTheDocument()
  })

  it('keeps what was read when it cannot be read again, and says so', async () => {
    const { memory, plan } = await openCodes()
    plan['backupCodes.status'] = { fault: 'F01' }
    memory.control.emit({ type: 'changed', topics: ['backupCodes'] })
    expect(await screen.findByText('This may be out of date')).toBeInTheDocument()
    expect(screen.getByText('2 of 10 codes left')).toBeInTheDocument()
  })

  it.each([
    ['null', null],
    ['another shape', { generated: 'maybe', remaining: 'many' }],
  ])('is no number that nobody sent: %s', async (_what, answer) => {
    renderCodes({ plan: { 'backupCodes.status': { fault: 'F14', answer: answer as null } } })
    await waitFor(() => expect(root()?.getAttribute('data-status')).toMatch(/failed|ready/))
    expect(document.body.textContent).not.toMatch(/maybe|NaN|undefined|\d+ codes? left/)
  })
})

describe('who can have none', () => {
  it('is told that a second factor comes first, with the way to it', async () => {
    const { inputs } = renderCodes({
      scenario: 'default',
      provider: { policy: { backupCodes: { requiresFactor: true } } },
      props: { mfaHref: '#mfa' },
    })
    expect(await screen.findByText(/Turn that on first/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Set up two-factor authentication' })).toHaveAttribute('href', '#mfa')
    expect(root()).toHaveAttribute('data-status', 'unavailable')
    expect(screen.queryByRole('button')).toBeNull()
    expect(inputs('backupCodes.regenerate')).toHaveLength(0)
  })

  it('gets no link that leads elsewhere than it says', async () => {
    renderCodes({
      scenario: 'default',
      provider: { policy: { backupCodes: { requiresFactor: true } } },
      props: { mfaHref: 'javascript:alert(1)' },
    })
    expect(await screen.findByText(/Turn that on first/)).toBeInTheDocument()
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('is told who manages them', async () => {
    renderCodes({ scenario: 'sso-user' })
    expect(await screen.findByText(/Okta manages this/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: /Okta/ })).toHaveAttribute('href', 'https://okta.example.com/settings')
  })

  it('sees what the host has for it where there is no such thing', () => {
    renderCodes({ adapt: (memory) => omitFeatures(memory, 'backupCodes'), props: { fallback: 'No codes here.' } })
    expect(screen.getByText('No codes here.')).toBeInTheDocument()
    expect(root()).toBeNull()
  })
})

it('offers the first codes in other words', async () => {
  await openCodes({ scenario: noCodes })
  expect(button('Get backup codes')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Turn off backup codes' })).toBeNull()
})
