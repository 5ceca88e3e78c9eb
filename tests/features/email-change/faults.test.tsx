import { act, screen, waitFor } from '@testing-library/react'
import { AccountError } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { addressField, button, codeField, enter, openEmail, root, started, step, summary } from './support.js'

/** What the fault matrix cannot say for all writes alike. */
describe('asking for a new address goes wrong', () => {
  it('says nothing of whose an address is that cannot be used', async () => {
    const { user, plan } = await openEmail()
    plan['email.start'] = { fault: 'F12', conflict: 'taken' }
    await enter(user)
    await waitFor(() => expect(addressField()).toHaveFocus())
    expect(addressField()).toHaveAccessibleDescription(/can’t be used here/)
  })

  it('says that nobody knows where the change under way cannot be read', async () => {
    const { user, plan } = await openEmail({
      adapt: (memory) => ({ ...memory, email: { ...memory.email, pending: undefined } }),
    })
    plan['email.start'] = { fault: 'F13' }
    await enter(user)
    await waitFor(() => expect(summary()).toHaveFocus())
    expect(summary()).toHaveAccessibleName('It is not clear whether this was saved')
  })

  it('F20: shows nothing of the former user to the next one', async () => {
    const { user, memory } = await openEmail({ prepare: started() })
    await user.type(codeField(), '123')
    const field = codeField()
    memory.control.state.user = { ...memory.control.state.user, id: 'user_grace', email: null }
    await act(async () => memory.control.emit({ type: 'user_switched', userId: 'user_grace' }))
    await waitFor(() => expect(field).toHaveValue(''))
    await waitFor(() => expect(root()).toHaveAttribute('data-status', 'ready'))
    expect(screen.queryByText('ada@example.com')).toBeNull()
  })
})

describe('a button goes wrong', () => {
  it('says that it could not be checked, and leaves the change as it is', async () => {
    const { user, memory, announcements } = await openEmail({ prepare: started(), scenario: 'email-link' })
    memory.control.failNext('email.pending', new AccountError('network', { offline: true }))
    await user.click(button('I’ve opened the link'))
    const words = 'It could not be checked.'
    expect(await screen.findByText(words)).toBeInTheDocument()
    expect(announcements.said).toEqual([`${words} You are offline. Connect to the internet, then try again.`])
    expect(button('I’ve opened the link')).toHaveFocus()
    expect(step()).toBe('proving')
  })

  it('says that nobody knows whether the change was given up where it cannot be read', async () => {
    const { user, plan } = await openEmail({
      adapt: (memory) => ({ ...memory, email: { ...memory.email, pending: undefined } }),
    })
    await enter(user)
    await waitFor(() => expect(step()).toBe('proving'))
    plan['email.cancel'] = { fault: 'F13' }
    await user.click(button('Cancel the change'))
    expect(await screen.findByText('It is not clear whether the change was cancelled.')).toBeInTheDocument()
  })

  it('shows the change as made when it was, just before it was to be cancelled', async () => {
    const { user, memory } = await openEmail({
      prepare: started(),
      scenario: 'email-link',
      adapt: (memory) => ({ ...memory, subscribe: undefined }),
    })
    memory.control.openLink(memory.control.state.outbox.at(-1)?.link ?? '')
    await user.click(button('Cancel the change'))
    expect(await screen.findByText(/Your email address is now/)).toBeInTheDocument()
    expect(screen.queryByText(/was cancelled/)).toBeNull()
  })
})
