import { act, screen, waitFor } from '@testing-library/react'
import { EmailChange } from 'latchkey'
import { AccountError, omitFeatures } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { button, codeField, oldEmail, openEmail, renderEmail, root, started, step } from './support.js'

describe('an address as it is', () => {
  it('is shown with what it is for, and whether it is verified', async () => {
    await openEmail()
    expect(screen.getByText(/You sign in with this address/)).toBeInTheDocument()
    expect(screen.getByText(oldEmail)).toHaveAttribute('dir', 'ltr')
    expect(screen.getByText('Verified')).toBeInTheDocument()
  })

  it('says more in the words of the host', async () => {
    const description = 'It gets your invitations, too. Your organisations stay yours.'
    await openEmail({ provider: { messages: { emailChange: { description } } } })
    expect(screen.getByText(description)).toBeInTheDocument()
  })

  it.each([
    ['not verified', { address: oldEmail, verified: false }, 'Not verified', 'Change email address'],
    ['not there', null, 'No email address yet', 'Add an email address'],
  ])('can be %s', async (_, email, words, name) => {
    await openEmail({
      scenario: (state) => {
        state.user.email = email
      },
    })
    expect(screen.getByText(words)).toBeInTheDocument()
    expect(button(name)).toBeInTheDocument()
  })

  it('is read only where an identity provider manages it, with the way there', async () => {
    renderEmail({ scenario: 'sso-user' })
    expect(await screen.findByRole('link', { name: /Okta/ })).toHaveAttribute(
      'href',
      'https://okta.example.com/settings',
    )
    expect(root()).toHaveAttribute('data-status', 'unavailable')
    expect(screen.getByText(oldEmail)).toBeInTheDocument()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it.each([
    ['policy', /does not allow this/],
    ['plan', /Your plan does not include this/],
    ['not_supported', /does not have this/],
  ] as const)('gives the reason %s why it cannot be changed', async (reason, words) => {
    renderEmail({
      scenario: (state) => {
        state.user.availability.email = { state: 'unavailable', reason }
      },
    })
    expect(await screen.findByText(words)).toBeInTheDocument()
  })

  it('is not there at all without an adapter for it, and what the host puts there is', () => {
    renderEmail({ adapt: (memory) => omitFeatures(memory, 'email'), props: { fallback: <p>Write to us.</p> } })
    expect(root()).toBeNull()
    expect(screen.getByText('Write to us.')).toBeInTheDocument()
  })
})

describe('reading it', () => {
  it('never takes a change that could not be read for none', async () => {
    const { memory, user } = renderEmail({ plan: {}, prepare: started(), adapt: (memory) => memory })
    memory.control.failNext('email.pending', new AccountError('network', {}))
    const retry = await screen.findByRole('button', { name: 'Try again' })
    expect(screen.queryByRole('button', { name: 'Change email address' })).toBeNull()
    await user.click(retry)
    await waitFor(() => expect(codeField()).toBeInTheDocument())
  })

  it('asks for the proof that reading needs, when the user wants to give it', async () => {
    const { memory, user } = renderEmail()
    const requirement = { id: 'a', level: 'recent', methods: [{ id: 'password', type: 'password' }] } as const
    memory.control.failNext('email.pending', new AccountError('reauthentication_required', { requirement }))
    await user.click(await screen.findByRole('button', { name: 'Confirm it’s you' }))
    await waitFor(() => expect(root()).toHaveAttribute('data-status', 'ready'))
  })

  it('says that it takes long', async () => {
    renderEmail({
      latencyMs: Number.POSITIVE_INFINITY,
      provider: { timing: { slowAfterMs: 20, timeoutAfterMs: 60_000 } },
    })
    expect(await screen.findByText(/This takes longer than usual/)).toBeInTheDocument()
    expect(root()).toHaveAttribute('data-status', 'loading')
  })

  it('follows a change that another component or tab has started, and its end', async () => {
    const { memory } = await openEmail()
    await act(async () => void (await started()(memory)))
    await waitFor(() => expect(codeField()).toBeInTheDocument())
    // Nothing that the user did not do moves the focus.
    expect(document.body).toHaveFocus()
    expect(step()).toBe('proving')
  })

  it('makes one read each, however many components show it', async () => {
    const { inputs } = await openEmail({
      children: (
        <>
          <EmailChange />
          <EmailChange />
        </>
      ),
    })
    expect(inputs('account.get')).toHaveLength(1)
    expect(inputs('email.pending')).toHaveLength(1)
  })
})
