import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { AccountError, type Effects } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { change, current, field, next, type Options, openChange, root, submit, summary } from './support.js'

const answer = (effects: Effects | undefined): Options => ({
  adapt: (memory) => ({
    ...memory,
    password: { ...memory.password, change: async () => ({ status: 'done', ...(effects && { effects }) }) },
  }),
})

describe('changing the password', () => {
  it('changes it, says so once, and takes the form away', async () => {
    const { user, memory, announcements, inputs } = await openChange()
    await change(user)
    expect(await screen.findByText('Your password is changed.')).toBeInTheDocument()
    expect(memory.control.acceptsPassword(next)).toBe(true)
    expect(inputs()).toEqual([{ currentPassword: current, newPassword: next, endOtherSessions: true }])
    expect(screen.queryByLabelText('New password')).toBeNull()
    announcements.flush()
    expect(announcements.said).toEqual(['Your password is changed. Your other devices are signed out.'])
    expect(root()).toHaveFocus()
  })

  it('goes on from the keyboard alone, and back to the form for another change', async () => {
    const { user } = await openChange()
    await user.type(field('current'), current)
    await user.type(field('new'), `${next}{Enter}`)
    await user.click(await screen.findByRole('button', { name: 'Change it once more' }))
    await waitFor(() => expect(field('current')).toHaveFocus())
    expect(field('current')).toHaveValue('')
    expect(field('new')).toHaveValue('')
  })

  it('calls the adapter once, however often it is sent', async () => {
    const { user, inputs } = await openChange()
    await user.type(field('current'), current)
    await user.type(field('new'), next)
    const form = field('new').form
    if (!form) throw new Error('There is no form.')
    for (let index = 0; index < 5; index += 1) fireEvent.submit(form)
    await user.click(submit())
    await screen.findByText('Your password is changed.')
    expect(inputs()).toHaveLength(1)
  })

  it('keeps the button and its focus while it is on its way', async () => {
    const { user, memory } = await openChange()
    const release = memory.control.holdAnswers()
    await change(user)
    await waitFor(() => expect(submit()).toHaveAttribute('aria-disabled', 'true'))
    expect(submit()).toHaveFocus()
    expect(submit()).not.toBeDisabled()
    release()
    expect(await screen.findByText('Your password is changed.')).toBeInTheDocument()
  })

  it('goes on by itself after a step-up, with the same key and what was typed', async () => {
    const { user, memory, calls } = await openChange({
      scenario: (state) => {
        state.stepUp.operations['password.change'] = 'if_stale'
        state.stepUp.methods = ['password']
      },
    })
    memory.control.makeStale()
    await change(user)
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('Password'), current)
    await user.click(dialog.getByRole('button', { name: 'Confirm' }))
    expect(await screen.findByText('Your password is changed.')).toBeInTheDocument()
    expect(new Set(calls.map(({ context }) => context.idempotencyKey)).size).toBe(1)
  })

  it('leaves everything as it was when the user calls the step-up off', async () => {
    const { user, memory } = await openChange({
      scenario: (state) => {
        state.stepUp.operations['password.change'] = 'if_stale'
      },
    })
    memory.control.makeStale()
    await change(user)
    const dialog = within(await screen.findByRole('dialog'))
    const [cancel] = await dialog.findAllByRole('button', { name: 'Cancel' })
    await user.click(cancel ?? document.body)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(field('new')).toHaveValue(next)
    expect(field('current')).toHaveValue(current)
    expect(summary()).toBeNull()
    await waitFor(() => expect(submit()).toHaveFocus())
  })
})

describe('the other devices', () => {
  it.each([
    ['choice', true, { endOtherSessions: true }],
    ['choice', false, { endOtherSessions: false }],
    ['always_end', undefined, { endOtherSessions: true }],
    ['always_keep', undefined, {}],
  ] as const)('are asked to end as policy and user say: %s, %s', async (otherSessions, checked, sent) => {
    const { user, inputs } = await openChange({ policy: { passwordChange: { current: 'required', otherSessions } } })
    if (checked === undefined) expect(screen.queryByRole('checkbox')).toBeNull()
    if (checked === false) await user.click(screen.getByRole('checkbox'))
    await change(user)
    await screen.findByText('Your password is changed.')
    expect(inputs()).toEqual([{ currentPassword: current, newPassword: next, ...sent }])
  })

  it.each([
    [{ otherSessions: 'ended', effectiveWithinSeconds: 300 }, /signed out.*It can take up to 5 minutes/],
    [{ otherSessions: 'kept' }, /still signed in/],
    [undefined, /not clear whether your other devices/],
  ] satisfies [Effects | undefined, RegExp][])('are told as the back end reports them: %o', async (effects, words) => {
    const { user } = await openChange(answer(effects))
    await change(user)
    await waitFor(() => expect(root()).toHaveTextContent(words))
  })
})

describe('a password that is refused', () => {
  it('marks the current one alone when that is wrong, and keeps the new one', async () => {
    const { user } = await openChange()
    await change(user, { current: 'wrong' })
    await waitFor(() => expect(field('current')).toHaveFocus())
    expect(field('current')).toHaveAccessibleDescription(/That is not right.*4 more times/)
    expect(field('new')).toBeValid()
    expect(field('new')).toHaveValue(next)
    expect(field('current')).toHaveValue('wrong')
  })

  it('says what the server found wrong with the new one, at that field', async () => {
    const { user } = await openChange()
    await change(user, { next: 'correcthorsebatterystaple' })
    await waitFor(() => expect(field('new')).toHaveAccessibleDescription(/known from a data breach/))
    await waitFor(() => expect(field('new')).toHaveFocus())
  })

  it('sends nothing that the policy refuses for sure', async () => {
    const { user, inputs } = await openChange({ scenario: 'strict-password' })
    await change(user, { next: 'short' })
    await waitFor(() => expect(field('new')).toHaveAccessibleDescription(/Use at least 12 characters/))
    expect(inputs()).toEqual([])
    await user.clear(field('new'))
    await user.type(field('new'), next)
    await waitFor(() => expect(field('new')).toBeValid())
  })

  it('wants both to be the same where it is asked for twice', async () => {
    const { user, inputs } = await openChange({ props: { confirm: true } })
    await user.type(field('again'), 'another one')
    await change(user)
    await waitFor(() => expect(field('again')).toHaveAccessibleDescription(/not the same/))
    await waitFor(() => expect(field('again')).toHaveFocus())
    await user.clear(field('again'))
    await user.type(field('again'), `${next}{Enter}`)
    await screen.findByText('Your password is changed.')
    expect(inputs()).toEqual([{ currentPassword: current, newPassword: next, endOtherSessions: true }])
  })

  it('counts the seconds after too many tries, and calls nobody before', async () => {
    const { user, memory, inputs } = await openChange()
    memory.control.rateLimit(60_000)
    await change(user)
    await waitFor(() => expect(summary()).toHaveFocus())
    expect(summary()).toHaveAccessibleDescription(/Too many attempts/)
    await waitFor(() => expect(submit()).toHaveAttribute('aria-disabled', 'true'))
    await user.click(submit())
    await user.type(field('new'), '{Enter}')
    expect(inputs()).toHaveLength(1)
  })

  it('leads to whoever manages the password since', async () => {
    const { user, memory } = await openChange()
    const managedBy = { kind: 'sso', name: 'Okta', url: 'https://okta.example.com' } as const
    memory.control.failNext('password.change', new AccountError('forbidden', { reason: 'managed', managedBy }))
    await change(user)
    expect(await screen.findByRole('link', { name: 'Okta' })).toHaveAttribute('href', 'https://okta.example.com')
  })
})

describe('an answer that is lost', () => {
  it('does not claim to know which password is the right one', async () => {
    const { user, memory } = await openChange()
    memory.control.failNext('password.change', new AccountError('network', { timeout: true }))
    await change(user)
    await waitFor(() => expect(summary()).toHaveFocus())
    expect(summary()).toHaveAccessibleName('It is not clear whether this was saved')
    expect(field('new')).toHaveValue(next)
  })

  it('sees by the account that a first password was set all the same', async () => {
    const { user } = await openChange({
      scenario: 'new-user',
      adapt: (memory) => ({
        ...memory,
        password: {
          ...memory.password,
          set: async (input, context) => {
            await memory.password.set(input, context)
            throw new AccountError('network', { timeout: true })
          },
        },
      }),
    })
    await change(user)
    expect(await screen.findByText('Your password is set.')).toBeInTheDocument()
  })
})
