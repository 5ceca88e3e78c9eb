import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { AccountProvider, ProfileForm } from 'latchkey'
import { type MemoryState, memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError, omitFeatures } from 'latchkey/contract'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderIn } from '../../react/support.js'
import { openProfile, textbox, told, write } from './support.js'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('ProfileForm', () => {
  it('shows the fields that the back end knows, with one read', async () => {
    const { adapter } = await openProfile()
    expect(textbox('Full name')).toHaveValue('Ada Lovelace')
    expect(textbox('Username')).toHaveValue('ada')
    expect(screen.getByRole('combobox', { name: 'Time zone' })).toHaveDisplayValue(/^Europe\/London \(GMT/)
    expect(screen.getByRole('combobox', { name: 'Language' })).toHaveDisplayValue('British English')
    expect(adapter.control.calls.map(({ operation }) => operation).sort()).toEqual(['account.get', 'policy'])
  })

  it('sends what was changed and nothing else, says so, and starts anew from what is saved', async () => {
    const { user, save, inputs } = await openProfile()
    expect(save()).toHaveAttribute('aria-disabled', 'true')
    await write(user, textbox('Full name'), 'Ada King')
    expect(save()).not.toHaveAttribute('aria-disabled')
    await user.click(save())
    await waitFor(() => expect(told()).toContain('Your changes are saved.'))
    expect(inputs('profile.update')).toEqual([{ fullName: 'Ada King' }])
    expect(save()).toHaveAttribute('aria-disabled', 'true')
    expect(save()).toHaveFocus()
    expect(textbox('Full name')).toHaveValue('Ada King')
  })

  it('shows first and last name where the policy asks for parts', async () => {
    const { user, save, inputs } = await openProfile({ scenario: 'full-name-parts' })
    expect(screen.queryByRole('textbox', { name: 'Full name' })).toBeNull()
    await write(user, textbox('Last name'), 'King')
    await user.click(save())
    await waitFor(() => expect(inputs('profile.update')).toEqual([{ lastName: 'King' }]))
    expect(textbox('First name')).toHaveValue('Ada')
  })

  it('clears a field that was emptied', async () => {
    const { user, save, inputs } = await openProfile()
    await user.clear(textbox('Username'))
    await user.click(save())
    await waitFor(() => expect(inputs('profile.update')).toEqual([{ username: null }]))
  })

  it('saves at Enter, once, however often it is pressed', async () => {
    const { user, save, inputs } = await openProfile({ latencyMs: 20 })
    await user.type(textbox('Full name'), ' King{Enter}{Enter}{Enter}')
    await user.click(save())
    await waitFor(() => expect(told()).toContain('saved'))
    expect(inputs('profile.update')).toHaveLength(1)
  })

  it('calls nobody when there is nothing to save', async () => {
    const { inputs } = await openProfile()
    const form = textbox('Full name').closest('form')
    if (form) fireEvent.submit(form)
    await act(async () => {})
    expect(inputs('profile.update')).toEqual([])
  })

  it('puts everything back at Cancel, to the letter', async () => {
    const name = '  Ada\u00a0 Lovelace\u0301 '
    const { user, cancel, save } = await openProfile({
      scenario: (state: MemoryState) => Object.assign(state.user, { fullName: name }),
    })
    await user.type(textbox('Full name'), 'x')
    await user.type(textbox('Username'), 'x')
    await user.click(cancel())
    expect(textbox('Full name')).toHaveValue(name)
    expect(textbox('Username')).toHaveValue('ada')
    expect(save()).toHaveAttribute('aria-disabled', 'true')
    expect(cancel()).toHaveFocus()
  })

  it('marks the field that the server refuses, gives it the focus, and keeps what was typed', async () => {
    const { adapter, user, save } = await openProfile()
    const fields = [{ field: 'fullName', code: 'too_long' as const, params: { max: 5 } }]
    adapter.control.failNext('profile.update', new AccountError('validation', { fields }))
    await user.type(textbox('Full name'), ' King')
    await user.click(save())
    await waitFor(() => expect(textbox('Full name')).toHaveFocus())
    expect(textbox('Full name')).toHaveAccessibleDescription('Use 5 characters at most.')
    expect(textbox('Full name')).toHaveValue('Ada Lovelace King')
    expect(told()).toBe('')
  })

  it('checks what was changed before anything is sent, and leaves the rest alone', async () => {
    const { user, save, inputs } = await openProfile({
      // Breaks a rule that is newer than the name.
      scenario: (state: MemoryState) => Object.assign(state.user, { username: 'A' }),
    })
    await user.clear(textbox('Full name'))
    await user.click(save())
    await waitFor(() => expect(textbox('Full name')).toHaveAccessibleDescription('Fill this in.'))
    expect(textbox('Username')).not.toHaveAttribute('aria-invalid')
    await user.type(textbox('Full name'), 'Ada')
    await user.click(save())
    await waitFor(() => expect(inputs('profile.update')).toEqual([{ fullName: 'Ada' }]))
  })

  it('keeps what was typed while the answer was on its way', async () => {
    const { adapter, user, save, inputs } = await openProfile()
    const release = adapter.control.holdAnswers()
    await user.type(textbox('Full name'), ' King')
    await user.click(save())
    await user.type(textbox('Full name'), ' III')
    release()
    await waitFor(() => expect(told()).toContain('saved'))
    expect(textbox('Full name')).toHaveValue('Ada Lovelace King III')
    await user.click(save())
    await waitFor(() => expect(inputs('profile.update')).toHaveLength(2))
  })

  it('names who decides about a field that cannot be changed, and leads there', async () => {
    const { user, save, inputs } = await openProfile({ scenario: 'sso-user' })
    expect(screen.getByRole('link', { name: 'Okta' })).toHaveAttribute('href', 'https://okta.example.com/settings')
    expect(textbox('Full name')).toHaveAttribute('readonly')
    expect(textbox('Full name')).toHaveAccessibleDescription('Okta manages this.')
    await user.type(textbox('Full name'), 'x')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'en')
    await user.click(save())
    await waitFor(() => expect(inputs('profile.update')).toEqual([{ locale: 'en' }]))
  })

  it('shows everything and changes nothing where the whole profile is not the user’s to change', async () => {
    await openProfile({
      scenario: (state: MemoryState) => {
        state.user.availability.profile = { state: 'unavailable', reason: 'policy' }
      },
    })
    expect(textbox('Full name')).toHaveAttribute('readonly')
    expect(screen.getByText(/does not allow this/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull()
    expect(screen.queryByRole('button', { name: /picture/ })).toBeNull()
  })

  it('leaves out what is hidden or unknown', async () => {
    await openProfile({
      scenario: (state: MemoryState) => {
        state.user.fields = { avatar: 'hidden', timezone: 'hidden' }
        Object.assign(state.user, { locale: undefined })
      },
    })
    expect(screen.queryByRole('group', { name: 'Picture' })).toBeNull()
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('renders the fallback when the adapter has no profile operations', () => {
    const adapter = omitFeatures(memoryAdapter(), 'profile')
    renderIn(adapter, <ProfileForm fallback="nothing to edit" />)
    expect(screen.getByText('nothing to edit')).toBeVisible()
  })

  it('tells the host’s router when something would be lost, and the browser asks before it leaves', async () => {
    const onDirtyChange = vi.fn()
    const { user, cancel, unmount } = await openProfile({ props: { onDirtyChange } })
    const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    expect(leave()).toBe(true)
    await user.type(textbox('Full name'), 'x')
    expect(onDirtyChange).toHaveBeenLastCalledWith(true)
    expect(leave()).toBe(false)
    await user.click(cancel())
    expect(onDirtyChange).toHaveBeenLastCalledWith(false)
    expect(leave()).toBe(true)
    await user.type(textbox('Full name'), 'x')
    unmount()
    expect(onDirtyChange).toHaveBeenLastCalledWith(false)
    expect(leave()).toBe(true)
  })

  it('drops what was typed for the former user', async () => {
    const { adapter, user } = await openProfile()
    await user.type(textbox('Full name'), ' secret plans')
    Object.assign(adapter.control.state.user, { id: 'user_grace', fullName: 'Grace Hopper' })
    act(() => adapter.control.emit({ type: 'user_switched', userId: 'user_grace' }))
    await waitFor(() => expect(textbox('Full name')).toHaveValue('Grace Hopper'))
    expect(screen.queryByText('Unsaved changes')).toBeNull()
  })

  it('is the same on the server and in the browser', async () => {
    const adapter = memoryAdapter()
    const page = (
      <AccountProvider adapter={adapter}>
        <ProfileForm />
      </AccountProvider>
    )
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = renderToString(page)
    const trouble = vi.spyOn(console, 'error').mockImplementation(() => {})
    const root = await act(async () => hydrateRoot(container, page))
    expect(await screen.findByRole('textbox', { name: 'Full name' })).toBeVisible()
    expect(trouble).not.toHaveBeenCalled()
    act(() => root.unmount())
    container.remove()
  })
})
