import { act, screen, waitFor, within } from '@testing-library/react'
import { ProfileForm, SessionList } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { renderIn } from '../../react/support.js'
import { type Opened, openProfile, textbox, told, write } from './support.js'

/** Somebody changes the profile in another tab. */
async function changeElsewhere({ adapter }: Opened, user: object) {
  Object.assign(adapter.control.state.user, user)
  const reads = adapter.control.calls.length
  act(() => adapter.control.emit({ type: 'changed', topics: ['account'] }))
  await waitFor(() => expect(adapter.control.calls.length).toBeGreaterThan(reads))
  await act(async () => {})
}

const conflicts = () => document.querySelector<HTMLElement>('[data-lk="profile-form.conflicts"]') ?? document.body

describe('a profile that changes elsewhere', () => {
  it('shows the new values of fields that nobody touched here', async () => {
    const opened = await openProfile()
    await opened.user.type(textbox('Username'), 'x')
    await changeElsewhere(opened, { fullName: 'Augusta Ada King', locale: 'fr' })
    await waitFor(() => expect(textbox('Full name')).toHaveValue('Augusta Ada King'))
    expect(screen.getByRole('combobox', { name: 'Language' })).toHaveValue('fr')
    expect(textbox('Username')).toHaveValue('adax')
    expect(conflicts()).toBeEmptyDOMElement()
    await opened.user.click(opened.save())
    await waitFor(() => expect(opened.inputs('profile.update')).toEqual([{ username: 'adax' }]))
  })

  it('keeps what was typed here, shows the other value beside it, and saves what the user wants', async () => {
    const opened = await openProfile()
    await write(opened.user, textbox('Full name'), 'Countess')
    await changeElsewhere(opened, { fullName: 'Augusta' })
    await waitFor(() => expect(conflicts()).toHaveTextContent('Full name was changed somewhere else'))
    expect(conflicts()).toHaveTextContent('It is now “Augusta”, and here you wrote “Countess”.')
    expect(textbox('Full name')).toHaveValue('Countess')
    await opened.user.click(within(conflicts()).getByRole('button', { name: 'Keep mine' }))
    expect(conflicts()).toBeEmptyDOMElement()
    expect(document.activeElement).not.toBe(document.body)
    await opened.user.click(opened.save())
    await waitFor(() => expect(opened.inputs('profile.update')).toEqual([{ fullName: 'Countess' }]))
  })

  it('takes the other value when the user wants that', async () => {
    const opened = await openProfile()
    await write(opened.user, textbox('Full name'), 'Countess')
    await changeElsewhere(opened, { fullName: 'Augusta' })
    await opened.user.click(await within(conflicts()).findByRole('button', { name: 'Use “Augusta”' }))
    expect(textbox('Full name')).toHaveValue('Augusta')
    expect(conflicts()).toBeEmptyDOMElement()
    expect(opened.save()).toHaveAttribute('aria-disabled', 'true')
  })

  it('is no conflict when both wrote the same', async () => {
    const opened = await openProfile()
    await write(opened.user, textbox('Full name'), 'Augusta')
    await changeElsewhere(opened, { fullName: 'Augusta' })
    await waitFor(() => expect(opened.save()).toHaveAttribute('aria-disabled', 'true'))
    expect(conflicts()).toBeEmptyDOMElement()
  })

  it('goes back to the newest values at Cancel', async () => {
    const opened = await openProfile()
    await write(opened.user, textbox('Full name'), 'Countess')
    await changeElsewhere(opened, { fullName: 'Augusta' })
    await waitFor(() => expect(conflicts()).not.toBeEmptyDOMElement())
    await opened.user.click(opened.cancel())
    expect(textbox('Full name')).toHaveValue('Augusta')
    expect(conflicts()).toBeEmptyDOMElement()
  })

  it('reads it again when the server finds a newer version, and shows both (F12)', async () => {
    const opened = await openProfile()
    const { adapter, user, save, inputs } = opened
    adapter.control.failNext('profile.update', new AccountError('conflict', { kind: 'stale_version' }))
    adapter.control.state.user.fullName = 'Augusta'
    await write(user, textbox('Full name'), 'Countess')
    await user.click(save())
    await waitFor(() => expect(conflicts()).toHaveTextContent('It is now “Augusta”'))
    expect(textbox('Full name')).toHaveValue('Countess')
    expect(screen.getByRole('group', { name: 'This was not saved' })).toHaveFocus()
    await user.click(save())
    await waitFor(() => expect(told()).toContain('saved'))
    expect(inputs('profile.update')).toEqual([{ fullName: 'Countess' }, { fullName: 'Countess' }])
    expect(conflicts()).toBeEmptyDOMElement()
  })

  it('takes what the server made of a saved value, without calling it a conflict', async () => {
    const opened = await openProfile()
    const { adapter, user, save } = opened
    await write(user, textbox('Username'), 'countess')
    const release = adapter.control.holdAnswers()
    await user.click(save())
    await waitFor(() => expect(adapter.control.state.user.username).toBe('countess'))
    adapter.control.state.user.username = 'Countess'
    release()
    await waitFor(() => expect(told()).toContain('saved'))
    await waitFor(() => expect(textbox('Username')).toHaveValue('Countess'))
    expect(conflicts()).toBeEmptyDOMElement()
  })

  it('waits for the save to end before it compares, however long something else takes to be read', async () => {
    const adapter = memoryAdapter()
    const { update } = adapter.profile
    const { list } = adapter.sessions
    let finish = () => {}
    let held: Promise<void> | undefined
    adapter.sessions.list = async (...given) => {
      await held
      return list(...given)
    }
    adapter.profile.update = async (...given) => {
      const done = await update(...given)
      adapter.control.state.user.username = 'Countess'
      held = new Promise((resolve) => {
        finish = resolve
      })
      return { ...done, effects: { changed: ['sessions'] } }
    }
    const reads = () => adapter.control.calls.filter(({ operation }) => operation === 'account.get').length
    const { user } = renderIn(
      adapter,
      <>
        <ProfileForm />
        <SessionList />
      </>,
    )
    await write(user, await screen.findByRole('textbox', { name: 'Username' }), 'countess')
    await screen.findByText('This device')
    await user.click(screen.getByRole('button', { name: 'Save changes' }))
    // Once for the save, and once because the server tells of the change.
    await waitFor(() => expect(reads()).toBe(3))
    await act(async () => {})
    expect(conflicts()).toBeEmptyDOMElement()
    finish()
    await waitFor(() => expect(textbox('Username')).toHaveValue('Countess'))
    expect(conflicts()).toBeEmptyDOMElement()
  })
})
