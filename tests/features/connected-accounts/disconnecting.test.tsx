import { screen, waitFor } from '@testing-library/react'
import { AccountError } from 'latchkey/contract'
import { afterEach, describe, expect, it } from 'vitest'
import { atOnce, button, connected, forgetTrips, openAccounts, question, rows, said } from './support.js'

afterEach(forgetTrips)

const disconnectGoogle = 'Disconnect Google, Ada Lovelace'
const noOtherWay = (state: Parameters<typeof onlyGoogle>[0]) => onlyGoogle(state)

function onlyGoogle(state: { password: { digest: string | null }; passkeys: { items: unknown[] } }): void {
  state.password.digest = null
  state.passkeys.items = []
}

describe('disconnecting an account', () => {
  it('asks first, in the row, and names the ways to sign in that are left', async () => {
    const { user, inputs } = await openAccounts({
      prepare: ({ control }) => void control.state.connections.items.push(connected('github')),
    })
    await user.click(button(disconnectGoogle))
    expect(question()).toHaveFocus()
    expect(question()).toHaveAccessibleName('Disconnect Google, Ada Lovelace?')
    await waitFor(() =>
      expect(question()).toHaveTextContent(/still sign in with:.*Your password.*MacBook Pro.*GitHub, octo/),
    )
    expect(inputs('connections.disconnect')).toEqual([])
  })

  it('goes back to its button when the answer is no', async () => {
    const { user } = await openAccounts()
    await user.click(button(disconnectGoogle))
    await user.click(button('Keep it'))
    expect(question()).toBeNull()
    expect(button(disconnectGoogle)).toHaveFocus()
  })

  it('does it, says so once, and leaves the focus on what stands there then', async () => {
    const page = await openAccounts()
    await page.user.click(button(disconnectGoogle))
    await page.user.click(button('Disconnect'))
    await screen.findByText('Google, Ada Lovelace')
    await waitFor(() => expect(said(page)).toEqual(['Google, Ada Lovelace is disconnected.']))
    expect(page.inputs('connections.disconnect')).toEqual([{ id: 'connection_google' }])
    expect(rows()).toHaveLength(1)
    expect(document.activeElement).not.toBe(document.body)
    expect(button('Connect Google')).toBeInTheDocument()
  })

  it('says what stops for an integration, and reads no ways to sign in for it', async () => {
    const { user, inputs } = await openAccounts()
    await user.click(button(/^Disconnect Google Calendar/))
    expect(question()).toHaveTextContent('What it does for you here stops.')
    expect(inputs('passkeys.list')).toEqual([])
  })

  it('says honestly when the other ways could not be checked', async () => {
    const { user } = await openAccounts({
      scenario: (state) => {
        state.password.digest = null
      },
      prepare: ({ control }) => control.failNext('passkeys.list', new AccountError('provider', {})),
    })
    await user.click(button(disconnectGoogle))
    await waitFor(() => expect(question()).toHaveTextContent(/could not all be checked/))
  })
})

describe('the last way to sign in', () => {
  it('has an inert button that says why, and the ways to another one', async () => {
    const { user, inputs } = await openAccounts({
      scenario: noOtherWay,
      props: { waysToAdd: { password: '/security#password', passkeys: '/security#passkeys' } },
    })
    expect(button(disconnectGoogle)).toHaveAttribute('aria-disabled', 'true')
    expect(button(disconnectGoogle)).toHaveAccessibleDescription(
      'This is your only way to sign in. Add another one first.',
    )
    expect(screen.getByRole('link', { name: 'Set a password' })).toHaveAttribute('href', '/security#password')
    expect(screen.getByRole('link', { name: 'Add a passkey' })).toHaveAttribute('href', '/security#passkeys')
    await user.click(button(disconnectGoogle))
    expect(question()).toBeNull()
    expect(inputs('connections.disconnect')).toEqual([])
  })

  it('is let go as soon as there is another one, without a reload', async () => {
    const { user, memory } = await openAccounts({ scenario: noOtherWay, prepare: atOnce })
    await user.click(button('Connect GitHub'))
    await waitFor(() => expect(button(disconnectGoogle)).not.toHaveAttribute('aria-disabled'))
    memory.control.state.connections.items = memory.control.state.connections.items.slice(0, 1)
    memory.control.emit({ type: 'changed', topics: ['passkeys'] })
    await waitFor(() => expect(button(disconnectGoogle)).toHaveAttribute('aria-disabled', 'true'))
  })

  it('stays when the server knows better than the page, which then says so itself', async () => {
    const page = await openAccounts({ props: { waysToAdd: { password: '#password' } } })
    await page.user.click(button(disconnectGoogle))
    onlyGoogle(page.memory.control.state)
    await page.user.click(button('Disconnect'))
    expect(await screen.findByText('Google, Ada Lovelace')).toBeInTheDocument()
    expect(screen.getAllByRole('link', { name: 'Set a password' })).not.toHaveLength(0)
    await waitFor(() => expect(button(disconnectGoogle)).toHaveAttribute('aria-disabled', 'true'))
    expect(question()).toBeNull()
    expect(document.activeElement).not.toBe(document.body)
  })
})

describe('connecting an account at once', () => {
  it('takes the user to its row', async () => {
    const page = await openAccounts({ prepare: atOnce })
    await page.user.click(button('Connect GitHub'))
    await waitFor(() => expect(said(page)).toEqual(['GitHub, octo is connected.']))
    expect(document.activeElement).toHaveAttribute('data-provider', 'github')
  })

  it('says nothing loud when the user closes the window of the provider', async () => {
    const page = await openAccounts({
      plan: { 'connections.connect': { fault: 'F06', thrown: new AccountError('cancelled', { by: 'user' }) } },
    })
    await page.user.click(button('Connect GitHub'))
    await waitFor(() => expect(said(page)).toEqual(['GitHub was not connected.']))
    expect(page.errors).toEqual([])
    expect(button('Connect GitHub')).toHaveFocus()
  })

  it('is one at a time', async () => {
    const page = await openAccounts({ plan: { 'connections.connect': { fault: 'F02' } } })
    await page.user.click(button('Connect GitHub'))
    expect(button('Connect GitHub')).toHaveAttribute('data-pending')
    expect(button('Connect Slack')).toHaveAttribute('aria-disabled', 'true')
    await page.user.click(button('Connect Slack'))
    expect(page.calls.filter(({ operation }) => operation === 'connections.connect')).toHaveLength(1)
  })

  it('can be given up when it takes long', async () => {
    const page = await openAccounts({
      plan: { 'connections.connect': { fault: 'F02' } },
      provider: { timing: { slowAfterMs: 50 } },
    })
    await page.user.click(button('Connect GitHub'))
    await page.user.click(await screen.findByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(said(page)).toContain('GitHub was not connected.'))
    expect(button('Connect GitHub')).not.toHaveAttribute('aria-disabled')
    expect(document.activeElement).not.toBe(document.body)
  })
})
