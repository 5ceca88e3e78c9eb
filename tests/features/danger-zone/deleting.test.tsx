import { act, screen, waitFor, within } from '@testing-library/react'
import fc from 'fast-check'
import type { MemoryState } from 'latchkey/adapters/memory'
import { AccountError, type DeletionBlocker } from 'latchkey/contract'
import { describe, expect, it, vi } from 'vitest'
import { isPhrase } from '../../../src/features/danger-zone/is-phrase.js'
import { blockers, button, said, showZone, start } from './support.js'

describe('deleting the account', () => {
  it('says what happens before it is asked for, and asks once more', async () => {
    const { user, requests } = showZone({
      change: ({ deletion }) => Object.assign(deletion, { consequences: ['Your notes are gone.'] }),
    })
    await user.click(await start())
    expect(screen.getByText('Your notes are gone.')).toBeVisible()
    const last = screen.getByRole('alertdialog', { name: 'Delete your account?' })
    expect(last).toHaveAccessibleDescription('Your account is deleted at once. Nobody can bring it back.')
    expect(button('Keep my account')).toHaveFocus()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(button('Delete account…')).toHaveFocus())
    expect(requests()).toBe(0)
  })

  it('tells the host once that nobody is signed in any more, and reads nothing after that', async () => {
    const onSignedOut = vi.fn()
    const { user, memory } = showZone({ provider: { onSignedOut } })
    await user.click(await start())
    for (let click = 0; click < 5; click += 1) button('Delete my account').click()
    await waitFor(() => expect(onSignedOut).toHaveBeenCalledTimes(1))
    const operations = memory.control.calls.map(({ operation }) => operation)
    expect(operations.slice(operations.indexOf('deletion.request'))).toEqual(['deletion.request'])
    expect(await screen.findByText('You are signed out')).toBeVisible()
  })

  it('takes the phrase as people type it, and keeps what is wrong', async () => {
    const { user, requests } = showZone({
      change: ({ deletion }) => Object.assign(deletion, { confirmPhrase: 'Zoë’s shop' }),
    })
    await user.click(await start())
    const phrase = screen.getByRole('textbox', { name: 'Type Zoë’s shop to confirm' })
    expect(phrase).toHaveFocus()
    await user.type(phrase, 'zoe{Enter}')
    await waitFor(() => expect(phrase).toHaveAccessibleDescription(/This is not the same as “Zoë’s shop”\./))
    expect(phrase).toHaveValue('zoe')
    expect(phrase).toHaveFocus()
    expect(requests()).toBe(0)
    await user.clear(phrase)
    await user.paste(' Zoe\u0308’s shop ')
    await user.click(button('Delete my account'))
    await waitFor(() => expect(requests()).toBe(1))
  })

  it('compares phrases by what they look like', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (phrase) => {
        expect(isPhrase(` ${phrase.normalize('NFD')}\t`, phrase)).toBe(true)
        expect(isPhrase(`${phrase}x`, phrase)).toBe(false)
      }),
    )
  })

  it('says what came of a failure, keeps the phrase, and asks nobody twice', async () => {
    const { user, memory, requests } = showZone({
      change: ({ deletion }) => Object.assign(deletion, { confirmPhrase: 'delete' }),
    })
    memory.control.failNext('deletion.request', new AccountError('network', { offline: true }))
    await user.click(await start())
    await user.type(screen.getByRole('textbox'), 'delete{Enter}')
    expect(await screen.findByText(/You are offline/)).toBeVisible()
    expect(screen.getByRole('textbox')).toHaveValue('delete')
    expect(requests()).toBe(1)
    expect(document.activeElement).toHaveAccessibleName(/./)
  })

  it('has a link sent where the server wants one, and says where it went', async () => {
    const { user } = showZone({ change: ({ deletion }) => Object.assign(deletion, { mode: 'confirm_by_email' }) })
    await user.click(await start())
    await user.click(button('Send me the link'))
    await said(/We sent a link to .+\. Your account is deleted when you open it\./)
    expect(button('Delete account…')).toBeVisible()
  })
})

describe('a deletion that takes its time', () => {
  const scheduled = {
    change: ({ deletion }: { deletion: object }) => Object.assign(deletion, { mode: 'scheduled', graceDays: 30 }),
  }

  it('says how long there is a way back, shows the date, and takes the user there', async () => {
    const { user } = showZone(scheduled)
    await user.click(await start())
    expect(screen.getByRole('alertdialog')).toHaveAccessibleDescription(
      'Your account is deleted after 30 days. Until then you can keep it.',
    )
    await user.click(button('Delete my account'))
    await said('Your account is going to be deleted. You can still keep it until then.')
    const pending = document.querySelector('[data-lk="danger-zone.scheduled"]')
    expect(pending).toHaveTextContent(/Your account is deleted on \w+ \d+, \d{4}\./)
    expect(pending).toHaveFocus()
    expect(screen.queryByRole('button', { name: 'Delete account…' })).not.toBeInTheDocument()
  })

  it('is still there after a reload, and can be taken back', async () => {
    const { user, memory } = showZone({
      change: ({ deletion }) =>
        Object.assign(deletion, { mode: 'scheduled', scheduledFor: '2027-01-02T03:04:05.000Z' }),
    })
    await user.click(await screen.findByRole('button', { name: 'Keep my account' }))
    await said('Your account stays.')
    expect(memory.control.state.deletion.scheduledFor).toBeNull()
    await waitFor(() => expect(button('Delete account…')).toHaveFocus())
  })

  it('says so when it could not be taken back, and leaves the way open', async () => {
    const { user, memory } = showZone({
      change: ({ deletion }) =>
        Object.assign(deletion, { mode: 'scheduled', scheduledFor: '2027-01-02T03:04:05.000Z' }),
    })
    memory.control.failNext('deletion.cancel', new AccountError('provider', {}))
    await user.click(await screen.findByRole('button', { name: 'Keep my account' }))
    await said('This could not be taken back.')
    expect(button('Keep my account')).toBeVisible()
  })
})

describe('what is in the way', () => {
  const owner = {
    code: 'sole_owner',
    severity: 'blocking',
    resource: { type: 'organisation', id: 'o1', name: 'Engines Ltd' },
    resolutions: [{ id: 'transfer' }, { id: 'contact_support', href: 'mailto:help@engines.example' }],
  } as const
  const blockedBy =
    (...blockers: DeletionBlocker[]) =>
    ({ deletion }: MemoryState) => {
      deletion.blockers = blockers
    }

  it('is listed with its ways out, and the button says why it does nothing', async () => {
    const onResolve = vi.fn()
    const { user, requests } = showZone({ onResolve, change: blockedBy(owner) })
    expect(await start()).toHaveAttribute('aria-disabled', 'true')
    expect(await start()).toHaveAccessibleDescription('Settle this first')
    await user.click(await start())
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument()
    expect(requests()).toBe(0)
    expect(blockers()).toHaveTextContent('You are the only owner of Engines Ltd.')
    await user.click(button('Transfer ownership: Engines Ltd'))
    expect(onResolve).toHaveBeenCalledWith(expect.objectContaining({ code: 'sole_owner' }), 'transfer')
    expect(screen.getByRole('link', { name: 'Contact support: Engines Ltd' })).toHaveAttribute(
      'href',
      'mailto:help@engines.example',
    )
  })

  it('stops nobody when it is a warning', async () => {
    const { user } = showZone({ change: blockedBy({ ...owner, severity: 'warning' }) })
    await user.click(await start())
    expect(screen.getByText('Good to know')).toBeVisible()
    expect(screen.getByRole('alertdialog')).toBeVisible()
  })

  it('is never a link to somewhere that it must not lead', async () => {
    showZone({
      change: blockedBy({ ...owner, resolutions: [{ id: 'transfer', href: 'javascript:alert(1)' }] }),
    })
    await start()
    expect(within(blockers()).queryByRole('link')).not.toBeInTheDocument()
  })

  it('is shown when it came up between the reading and the request', async () => {
    const { user, memory } = showZone()
    await user.click(await start())
    memory.control.state.deletion.blockers = [owner]
    await user.click(button('Delete my account'))
    expect(await screen.findByText('Settle this first')).toBeVisible()
    expect(document.activeElement).not.toBe(document.body)
  })

  it('goes away when it is settled elsewhere', async () => {
    const { memory } = showZone({ change: blockedBy(owner) })
    await start()
    memory.control.state.deletion.blockers = []
    act(() => memory.control.emit({ type: 'changed', topics: ['deletion'] }))
    await waitFor(() => expect(button('Delete account…')).not.toHaveAttribute('aria-disabled'))
  })

  it('does not look like nothing when it could not be read', async () => {
    const { memory } = showZone()
    memory.control.failNext('deletion.check', new AccountError('network', {}))
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Delete account…' })).not.toBeInTheDocument()
  })
})
