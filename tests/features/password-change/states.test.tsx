import { screen, waitFor } from '@testing-library/react'
import { AccountError, omitFeatures } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { change, field, hasField, openChange, renderChange, root, submit } from './support.js'

describe('where there is no form', () => {
  it('shows what the host has in its place when the adapter has no password operations', () => {
    renderChange({ adapt: (memory) => omitFeatures(memory, 'password'), props: { fallback: <p>Elsewhere</p> } })
    expect(screen.getByText('Elsewhere')).toBeInTheDocument()
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('says who manages the password, and leads there', async () => {
    renderChange({ scenario: 'sso-user' })
    expect(await screen.findByText('Okta manages this. You can change it there.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Okta' })).toHaveAttribute('href', 'https://okta.example.com/settings')
    expect(hasField('new')).toBe(false)
  })

  it('takes an account of single sign-on for managed, also when it says nothing about the password', async () => {
    renderChange({
      scenario: (state) => {
        state.user.managedBy = { kind: 'sso', name: 'Entra', url: 'https://entra.example.com' }
      },
    })
    expect(await screen.findByRole('link', { name: 'Entra' })).toBeInTheDocument()
  })

  it('offers no first password where the adapter can only change one', async () => {
    renderChange({
      scenario: 'new-user',
      adapt: (memory) => ({ ...memory, password: { change: memory.password.change } }),
    })
    expect(await screen.findByText(/does not have this/)).toBeInTheDocument()
  })

  it('says that it could not be read, and reads it again on demand', async () => {
    const { user, memory } = renderChange({ scenario: 'failing' })
    const retry = await screen.findByRole('button', { name: 'Try again' })
    memory.control.state.network.failingReads = false
    await user.click(retry)
    await waitFor(() => expect(field('new')).toBeInTheDocument())
  })

  it('locks with the way back in when the session is over', async () => {
    const { memory, user } = await openChange()
    memory.control.signOutElsewhere()
    expect(await screen.findByRole('button', { name: 'Sign in again' })).toBeInTheDocument()
    await user.tab()
    expect(document.body).toContainElement(root())
  })
})

describe('what the form asks for', () => {
  it('asks who has none for a new password alone', async () => {
    const { user, inputs, calls } = await openChange({ scenario: 'new-user' })
    expect(hasField('current')).toBe(false)
    expect(screen.queryByRole('checkbox')).toBeNull()
    await change(user)
    expect(await screen.findByText('Your password is set.')).toBeInTheDocument()
    expect(calls.map(({ operation }) => operation)).toEqual(['set'])
    expect(inputs()).toEqual([{ newPassword: 'Difference-Engine-1822' }])
  })

  it('turns to setting one when the server knows that there is none, and keeps what was typed', async () => {
    const { user } = await openChange({
      scenario: (state) => {
        state.password.digest = null
      },
      adapt: (memory) => ({
        ...memory,
        account: { get: async (context) => ({ ...(await memory.account.get(context)), hasPassword: 'unknown' }) },
      }),
    })
    await change(user)
    expect(await screen.findByText('You have no password yet. You can set one here.')).toBeInTheDocument()
    expect(submit()).toHaveTextContent('Set password')
    expect(field('new')).toHaveValue('Difference-Engine-1822')
    await user.click(submit())
    expect(await screen.findByText('Your password is set.')).toBeInTheDocument()
  })

  it('turns to changing it when there is one already', async () => {
    const { user, memory } = await openChange({ scenario: 'new-user' })
    memory.control.state.password.digest = 'set meanwhile'
    await change(user)
    expect(await screen.findByText('You have a password already. Enter it to change it.')).toBeInTheDocument()
    expect(hasField('current')).toBe(true)
  })

  it('asks for the current password once the server wants it, although the policy did not say so', async () => {
    const { user, memory } = await openChange({
      policy: { passwordChange: { current: 'if_stale', otherSessions: 'always_keep' } },
    })
    expect(hasField('current')).toBe(false)
    memory.control.failNext(
      'password.change',
      new AccountError('validation', { fields: [{ field: 'currentPassword', code: 'required' }] }),
    )
    await change(user)
    await waitFor(() => expect(hasField('current')).toBe(true))
  })

  it.each([
    ['required', true],
    ['if_stale', false],
    ['never', false],
  ] as const)('follows the policy about the current password: %s', async (asked, shown) => {
    await openChange({ policy: { passwordChange: { current: asked, otherSessions: 'choice' } } })
    expect(hasField('current')).toBe(shown)
  })

  it('asks for it where nobody can say whether it is needed', async () => {
    const { user, inputs } = await openChange({
      adapt: (memory) => ({ ...memory, policy: () => Promise.reject(new AccountError('network', {})) }),
    })
    expect(screen.getByText('Your other devices will be signed out.')).toBeInTheDocument()
    await change(user)
    await screen.findByText('Your password is changed.')
    expect(inputs()).toMatchObject([{ currentPassword: 'Analytical-Engine-1843', endOtherSessions: true }])
  })

  it('lets the host ask for more than the back end, and tells it beforehand', async () => {
    await openChange({
      policy: { password: { minLength: 8 } },
      provider: { policy: { password: { minLength: 14, require: ['digit'] } } },
    })
    expect(screen.getByText('At least 14 characters')).toBeInTheDocument()
    expect(screen.getByText('A number')).toBeInTheDocument()
  })

  it('asks twice only where the host wants it', async () => {
    await openChange()
    expect(hasField('again')).toBe(false)
  })
})
