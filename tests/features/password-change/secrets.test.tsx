import { act, screen, waitFor } from '@testing-library/react'
import { AccountError } from 'latchkey/contract'
import { describe, expect, it, vi } from 'vitest'
import { fieldsWith, placesWith, reaches } from '../../support/canary.js'
import { change, current, field, openChange, submit, summary } from './support.js'

const canary = 'Canary-6f2c-8e71-Q'

describe('a password that was typed', () => {
  it('is in its input and nowhere else, shown or not', async () => {
    const { user } = await openChange()
    await user.type(field('current'), `${canary}-old`)
    await user.type(field('new'), canary)
    await user.click(screen.getByRole('button', { name: 'Show new password' }))
    expect(placesWith(canary)).toEqual([])
    expect(fieldsWith(canary)).toEqual([field('current'), field('new')])
  })

  it('is nowhere after a change, and what was in the inputs is gone with them', async () => {
    const { user, memory, errors } = await openChange()
    const inputs = [field('current'), field('new')]
    await change(user, { next: canary })
    await screen.findByText('Your password is changed.')
    expect(placesWith(canary)).toEqual([])
    await waitFor(() => expect(inputs.map(({ value }) => value)).toEqual(['', '']))
    expect(reaches(memory.control.calls, canary)).toBe(false)
    expect(reaches(errors, canary)).toBe(false)
  })

  it('stays in its input alone when it is refused, and reaches no log', async () => {
    const logs = ['log', 'info', 'warn', 'error', 'debug'].map((name) =>
      vi.spyOn(console, name as 'log').mockImplementation(() => {}),
    )
    const { user, memory, errors } = await openChange()
    memory.control.failNext('password.change', new Error(`cannot use ${canary}`))
    await change(user, { next: canary })
    await waitFor(() => expect(summary()).toHaveFocus())
    expect(field('new')).toHaveValue(canary)
    expect(placesWith(canary)).toEqual([])
    expect(reaches([errors, ...logs.map(({ mock }) => mock.calls)], canary)).toBe(false)
    expect(errors).toHaveLength(1)
    vi.restoreAllMocks()
  })

  it.each([
    ['the page is left', () => void window.dispatchEvent(new Event('pagehide'))],
    ['the session ends elsewhere', undefined],
  ])('is wiped when %s, and the other fields stay', async (_, leave) => {
    const { user, memory } = await openChange()
    await user.type(field('new'), canary)
    await user.click(screen.getByRole('checkbox'))
    const [input, box] = [field('new'), screen.getByRole('checkbox')]
    act(() => (leave ? leave() : memory.control.signOutElsewhere()))
    await waitFor(() => expect(input).toHaveValue(''))
    expect(box).not.toBeChecked()
  })

  it('is wiped when the component goes, also while the server thinks', async () => {
    const { user, memory, calls, unmount } = await openChange()
    memory.control.holdAnswers()
    const input = field('new')
    await change(user, { next: canary })
    await waitFor(() => expect(calls).toHaveLength(1))
    unmount()
    await waitFor(() => expect(input).toHaveValue(''))
    expect(calls[0]?.context.signal.aborted).toBe(true)
    expect(placesWith(canary)).toEqual([])
  })

  it('is hidden again when the form is sent', async () => {
    const { user, memory } = await openChange()
    memory.control.failNext('password.change', new AccountError('network', { offline: true }))
    await user.type(field('current'), current)
    await user.type(field('new'), canary)
    await user.click(screen.getByRole('button', { name: 'Show new password' }))
    expect(field('new')).toHaveAttribute('type', 'text')
    await user.click(submit())
    await waitFor(() => expect(field('new')).toHaveAttribute('type', 'password'))
  })

  it('is not remembered for another user', async () => {
    const { user, memory } = await openChange()
    await change(user, { next: canary })
    await screen.findByText('Your password is changed.')
    memory.control.state.user.id = 'user_grace'
    memory.control.emit({ type: 'user_switched', userId: 'user_grace' })
    await waitFor(() => expect(screen.queryByText('Your password is changed.')).toBeNull())
    await waitFor(() => expect(field('new')).toHaveValue(''))
  })
})
