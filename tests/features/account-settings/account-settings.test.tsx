import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountProvider, AccountSettings, type AccountSettingsProps, PasswordChange } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { type AccountAdapter, omitFeatures } from 'latchkey/contract'
import { StrictMode, useState } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

function show(props: AccountSettingsProps = {}, adapter: AccountAdapter = memoryAdapter()) {
  const page = (next: AccountSettingsProps) => (
    <StrictMode>
      <AccountProvider adapter={adapter}>
        <AccountSettings {...next} />
      </AccountProvider>
    </StrictMode>
  )
  const view = render(page(props))
  return { user: userEvent.setup(), again: (next: AccountSettingsProps) => view.rerender(page(next)) }
}

const tabs = () => screen.getAllByRole('tab').map(({ textContent }) => textContent)
const open = () => screen.getByRole('tab', { selected: true }).textContent

// jsdom lays nothing out, and so has nowhere to scroll to.
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined
})

afterEach(() => {
  history.replaceState(null, '', '/')
  vi.restoreAllMocks()
})

describe('AccountSettings', () => {
  it('shows all that the back end serves, in tabs', async () => {
    show()
    expect(tabs()).toEqual(['Profile', 'Security', 'Connected accounts', 'Preferences', 'Account'])
    expect(await screen.findByRole('heading', { name: 'Profile' })).toBeVisible()
  })

  it('leaves out what the back end cannot serve, and no empty tab', () => {
    show({}, omitFeatures(memoryAdapter(), 'connections', 'preferences', 'usage', 'deletion'))
    expect(tabs()).toEqual(['Profile', 'Security'])
  })

  it('puts sections of ours and of the host where the host wants them', async () => {
    show({
      tabs: [
        { id: 'mine', label: 'Mine', sections: [{ id: 'own', content: <p>Own words</p> }, 'storage'] },
        { id: 'out', label: 'Out', sections: ['sessions', 'delete-account'] },
        'personal',
      ],
    })
    expect(tabs()).toEqual(['Mine', 'Out', 'Profile'])
    expect(screen.getByText('Own words')).toBeVisible()
    expect(await screen.findByRole('heading', { name: 'Storage' })).toBeVisible()
  })

  it('lets the same section stand on two tabs, with a link to each', async () => {
    const copy = { id: 'my-password', content: <PasswordChange /> }
    const page = [{ id: 'me', label: 'Me', sections: [copy] }, 'security'] as const
    const { again } = show({ tabs: page, value: 'my-password' })
    expect(await screen.findByLabelText('Current password')).toBeVisible()
    expect(document.querySelector('#my-password')).toHaveFocus()
    again({ tabs: page, value: 'password' })
    await waitFor(() => expect(document.querySelector('#password')).toHaveFocus())
    expect(document.querySelector('#password')).toBeVisible()
    expect(document.querySelectorAll('#password, #my-password')).toHaveLength(2)
  })

  it('keeps what was typed on a tab that the user leaves and comes back to', async () => {
    const { user } = show({
      tabs: [{ id: 'a', label: 'A', sections: [{ id: 'own', content: <input aria-label="Note" /> }] }, 'security'],
    })
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'half a thought')
    await user.click(screen.getByRole('tab', { name: 'Security' }))
    expect(screen.queryByRole('textbox', { name: 'Note' })).not.toBeInTheDocument()
    await user.click(screen.getByRole('tab', { name: 'A' }))
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('half a thought')
  })

  it('follows a link to a section of another tab also where the router of the host decides', async () => {
    function Routed() {
      const [tab, setTab] = useState('personal')
      return (
        <AccountProvider adapter={adapter}>
          <AccountSettings value={tab} onValueChange={setTab} />
          <a href="#password">Your password</a>
        </AccountProvider>
      )
    }
    const adapter = memoryAdapter()
    render(<Routed />)
    await userEvent.click(screen.getByRole('link', { name: 'Your password' }))
    await waitFor(() => expect(open()).toBe('Security'))
    await waitFor(() => expect(document.querySelector('#password')).toHaveFocus())
    await userEvent.click(screen.getByRole('tab', { name: 'Profile' }))
    expect(open()).toBe('Profile')
  })

  it('reads nothing for a tab before it is opened', async () => {
    const adapter = memoryAdapter()
    const { user } = show({}, adapter)
    await screen.findByRole('heading', { name: 'Profile' })
    const operations = () => adapter.control.calls.map(({ operation }) => operation)
    expect(operations()).not.toContain('sessions.list')
    await user.click(screen.getByRole('tab', { name: 'Security' }))
    await waitFor(() => expect(operations()).toContain('sessions.list'))
  })

  it.each([
    ['#security', 'Security'],
    ['#sessions', 'Security'],
    ['#delete-account', 'Account'],
    ['#elsewhere-on-the-page', 'Profile'],
  ])('follows a link to %s', (fragment, tab) => {
    history.replaceState(null, '', fragment)
    show()
    expect(open()).toBe(tab)
  })

  it('takes the user to the section of a link', async () => {
    history.replaceState(null, '', '#sessions')
    show()
    await waitFor(() => expect(document.getElementById('sessions')).toHaveFocus())
  })

  it('keeps the user at that section when its code comes later than its place', async () => {
    history.replaceState(null, '', '#connections')
    show()
    await screen.findAllByRole('button', { name: /^Connect/ }, { timeout: 10_000 })
    await waitFor(() => expect(document.getElementById('connections')).toHaveFocus())
  })

  it('leads back with the browser’s back button', async () => {
    const { user } = show()
    await user.click(screen.getByRole('tab', { name: 'Security' }))
    expect(location.hash).toBe('#security')
    act(() => history.back())
    await waitFor(() => expect(open()).toBe('Profile'))
  })

  it('leaves the address alone where the host’s router decides', async () => {
    const onValueChange = vi.fn()
    const { user, again } = show({ value: 'personal', onValueChange })
    await user.click(screen.getByRole('tab', { name: 'Security' }))
    expect(onValueChange).toHaveBeenLastCalledWith('security')
    expect(open()).toBe('Profile')
    expect(location.hash).toBe('')
    again({ value: 'passkeys', onValueChange })
    expect(open()).toBe('Security')
  })

  it('says so when a link leads to what is not there', async () => {
    show({ value: 'billing' })
    expect(await screen.findByText('There is no “billing” among your account settings.')).toBeVisible()
    expect(open()).toBe('Profile')
  })

  it('explains a tab that this user cannot use, and shows nothing of it', async () => {
    const adapter = memoryAdapter()
    show(
      {
        value: 'security',
        tabs: [
          'personal',
          { id: 'security', gate: { badge: 'Pro', message: 'Part of Pro.', href: 'javascript:alert(1)' } },
        ],
      },
      adapter,
    )
    expect(screen.getByRole('tab', { name: 'Security Pro' })).toBeVisible()
    expect(await screen.findByText('Part of Pro.')).toBeVisible()
    expect(screen.queryByRole('link')).not.toBeInTheDocument()
    expect(adapter.control.calls.map(({ operation }) => operation)).not.toContain('sessions.list')
  })

  it('lets a tab be looked at and not changed', async () => {
    show({ value: 'settings', tabs: [{ id: 'settings', sections: ['preferences'], readOnly: 'Ask an admin.' }] })
    expect(await screen.findByRole('switch', { name: 'Weekly digest' })).toBeDisabled()
    expect(screen.getByText('Ask an admin.')).toBeVisible()
  })

  it('keeps the other sections when one of the host’s breaks', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const Broken = () => {
      throw new Error('broken')
    }
    show({ tabs: [{ id: 'a', label: 'A', sections: [{ id: 'own', content: <Broken /> }, 'storage'] }] })
    expect(await screen.findByRole('heading', { name: 'Storage' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
  })

  it('says whom a change reaches', async () => {
    show({ tabs: [{ id: 'org', label: 'Org', scope: 'workspace', sections: ['account'] }] })
    expect(await screen.findByText('What you change here is for everybody in the workspace.')).toBeVisible()
  })
})
