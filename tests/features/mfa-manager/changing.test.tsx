import { screen, waitFor, within } from '@testing-library/react'
import { AccountError } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { button, openMfa, part, proveIdentity, root, step, summary, withTwoFactors } from './support.js'

const rows = () => screen.getAllByRole('listitem')
const question = () => screen.getByRole('alertdialog')
const nameField = () => screen.getByRole('textbox', { name: /^Name/ })
const status = (words: string | RegExp) => waitFor(() => expect(part('status')).toHaveTextContent(words))

describe('the default', () => {
  it('is marked, and can be another one by one click', async () => {
    const { user, inputs } = await openMfa({ scenario: withTwoFactors })
    expect(within(rows()[0] ?? root() ?? document.body).getByText('Default')).toBeInTheDocument()
    await user.click(button(/^Make default: Text message/))
    await status('Text message is the default now.')
    expect(inputs('mfa.setDefault')).toEqual([{ factorId: 'sms' }])
    expect(rows()[1]).toHaveAttribute('data-default')
  })

  it('is of no interest where there is one factor only', async () => {
    await openMfa({ scenario: 'two-codes-left' })
    expect(screen.queryByText('Default')).toBeNull()
    expect(screen.queryByRole('button', { name: /^Make default/ })).toBeNull()
  })
})

describe('naming a factor', () => {
  it('starts with its name, and ends at the button where it began', async () => {
    const { user, memory, announcements } = await openMfa({ scenario: withTwoFactors })
    await user.click(button('Rename Work phone'))
    expect(nameField()).toHaveFocus()
    expect(nameField()).toHaveValue('Work phone')
    await user.clear(nameField())
    await user.type(nameField(), '  Pixel 9 {Enter}')
    await status('It is called Pixel 9 now.')
    expect(memory.control.state.mfa.factors[0]?.name).toBe('Pixel 9')
    expect(announcements.said).toEqual(['It is called Pixel 9 now.'])
    await waitFor(() => expect(button('Rename Pixel 9')).toHaveFocus())
  })

  it('refuses no name, and keeps what was typed when the server refuses it', async () => {
    const { user, memory, inputs } = await openMfa({ scenario: withTwoFactors })
    await user.click(button('Rename Work phone'))
    await user.clear(nameField())
    await user.keyboard('{Enter}')
    await waitFor(() => expect(nameField()).toHaveAccessibleDescription('Fill this in.'))
    expect(inputs('mfa.rename')).toEqual([])
    memory.control.failNext(
      'mfa.rename',
      new AccountError('validation', { fields: [{ field: 'name', code: 'too_long', params: { max: 20 } }] }),
    )
    await user.type(nameField(), 'A name that is too long{Enter}')
    await waitFor(() => expect(nameField()).toHaveAccessibleDescription('Use 20 characters at most.'))
    expect(nameField()).toHaveValue('A name that is too long')
  })

  it('is left by Escape, and calls nobody for the same name', async () => {
    const { user, inputs } = await openMfa({ scenario: withTwoFactors })
    await user.click(button('Rename Work phone'))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(button('Rename Work phone')).toHaveFocus())
    await user.keyboard('{Enter}')
    await user.type(nameField(), '{Enter}')
    await waitFor(() => expect(step()).toBe('resting'))
    expect(inputs('mfa.rename')).toEqual([])
  })
})

describe('removing a factor', () => {
  it('asks first, with the focus on what changes nothing', async () => {
    const { user, memory, inputs } = await openMfa({ scenario: withTwoFactors })
    button('Remove Work phone').focus()
    await user.keyboard('{Enter}')
    expect(question()).toHaveAccessibleName('Remove Work phone?')
    expect(question()).toHaveAccessibleDescription(/You can no longer sign in with it/)
    expect(button('Keep it')).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(button('Remove Work phone')).toHaveFocus()
    expect(inputs('mfa.remove')).toEqual([])
    expect(memory.control.state.mfa.factors).toHaveLength(2)
  })

  it('takes the row away once the server has said so, and says what it means', async () => {
    const { user, announcements } = await openMfa({ scenario: withTwoFactors })
    await user.click(button('Remove Work phone'))
    await user.click(within(question()).getByRole('button', { name: 'Remove' }))
    await status('Work phone is removed.')
    expect(rows()).toHaveLength(1)
    expect(announcements.said).toHaveLength(1)
    expect(document.activeElement).not.toBe(document.body)
  })

  it('warns before the last one goes, and says that nothing is left', async () => {
    const { user } = await openMfa({ scenario: 'two-codes-left' })
    await user.click(button('Remove Authenticator app'))
    expect(question()).toHaveAccessibleDescription(/is off without it/)
    await user.click(within(question()).getByRole('button', { name: 'Remove' }))
    await status(/Authenticator app is removed\..*is off now/)
    expect(screen.getByText('Two-factor authentication is off')).toBeInTheDocument()
  })

  it('needs a proof when the server asks for one, and goes on by itself', async () => {
    const { user, memory } = await openMfa({
      scenario: (state) => {
        withTwoFactors(state)
        state.stepUp.methods = ['password']
      },
    })
    memory.control.makeStale()
    await user.click(button('Remove Work phone'))
    await user.click(within(question()).getByRole('button', { name: 'Remove' }))
    await proveIdentity(user)
    await status('Work phone is removed.')
    expect(memory.control.state.mfa.factors).toHaveLength(1)
  })

  it('says why it cannot go where the workspace demands one, and offers no button for it', async () => {
    await openMfa({ scenario: 'mfa-enforced' })
    expect(screen.getByText(/requires a second factor\. Add another one/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Turn off/ })).toBeNull()
    expect(screen.getByText(/You can replace a method, and not turn it off/)).toBeInTheDocument()
  })

  it('F11: says what the server says, also when the list did not', async () => {
    const { user, memory, announcements } = await openMfa({ scenario: withTwoFactors })
    memory.control.failNext('mfa.remove', new AccountError('forbidden', { reason: 'policy' }))
    await user.click(button('Remove Work phone'))
    await user.click(within(question()).getByRole('button', { name: 'Remove' }))
    await status('Work phone could not be removed.')
    expect(announcements.said.at(-1)).toMatch(/does not allow this/)
    expect(rows()).toHaveLength(2)
  })
})

describe('turning it off', () => {
  const open = () =>
    openMfa({
      scenario: (state) => {
        withTwoFactors(state)
        state.stepUp.operations['mfa.disableAll'] = 'always'
        state.stepUp.methods = ['password']
      },
    })

  it('asks first, then for the password, and says that it is off', async () => {
    const { user, memory, announcements } = await open()
    await user.click(button('Turn off two-factor authentication'))
    expect(button('Keep it on')).toHaveFocus()
    await user.click(within(question()).getByRole('button', { name: 'Turn off' }))
    await proveIdentity(user)
    await status('Two-factor authentication is off.')
    expect(memory.control.state.mfa.factors).toEqual([])
    expect(announcements.said.filter((words) => /is off/.test(words))).toHaveLength(1)
  })

  it('stays on when the user does not prove who they are', async () => {
    const { user, memory } = await open()
    await user.click(button('Turn off two-factor authentication'))
    await user.click(within(question()).getByRole('button', { name: 'Turn off' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(memory.control.state.mfa.factors).toHaveLength(2)
    expect(step()).toBe('asking')
  })
})

describe('other devices', () => {
  it('can be signed out after a change, where they were kept', async () => {
    const { user, memory } = await openMfa({ scenario: withTwoFactors })
    await user.click(button('Remove Work phone'))
    await user.click(within(question()).getByRole('button', { name: 'Remove' }))
    await user.click(await screen.findByRole('button', { name: 'Sign out all other devices' }))
    await status('All other devices are signed out.')
    expect(memory.control.state.sessions).toHaveLength(1)
  })

  it.each([
    ['the adapter cannot', 'kept', true],
    ['they were signed out anyway', 'ended', false],
    ['the adapter does not say', undefined, false],
  ] as const)('are not mentioned as something to do where %s', async (_, otherSessions, absent) => {
    const { user } = await openMfa({
      scenario: (state) => {
        withTwoFactors(state)
        if (absent) state.absent = ['sessions.revokeOthers']
      },
      adapt: (memory) => ({
        ...memory,
        mfa: {
          ...memory.mfa,
          remove: async () => ({ status: 'done', effects: otherSessions && { otherSessions } }),
        },
      }),
    })
    await user.click(button('Remove Work phone'))
    await user.click(within(question()).getByRole('button', { name: 'Remove' }))
    await status('Work phone is removed.')
    expect(screen.queryByRole('button', { name: /Sign out/ })).toBeNull()
    expect(summary()).toBeNull()
  })
})
