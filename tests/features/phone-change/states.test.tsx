import { screen, waitFor } from '@testing-library/react'
import { omitFeatures } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { button, openPhone, renderPhone, root } from './support.js'

describe('a number as it is', () => {
  it('is shown in groups, from left to right, and whether it is verified', async () => {
    await openPhone()
    expect(screen.getByText('+44 207 946 0958')).toHaveAttribute('dir', 'ltr')
    expect(screen.getByText('Verified')).toBeInTheDocument()
  })

  it.each([null, undefined])('can be added when it is %s', async (phone) => {
    await openPhone({
      scenario: (state) => {
        state.user.phone = phone
      },
    })
    expect(screen.getByText('No phone number yet')).toBeInTheDocument()
    expect(button('Add a phone number')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Remove phone number' })).toBeNull()
  })

  it('is read only where an identity provider manages it, with the way there', async () => {
    const managedBy = { kind: 'sso', name: 'Okta', url: 'https://okta.example.com' } as const
    renderPhone({
      scenario: (state) => {
        state.user.availability.phone = { state: 'unavailable', reason: 'managed', managedBy }
      },
    })
    expect(await screen.findByRole('link', { name: /Okta/ })).toHaveAttribute('href', managedBy.url)
    expect(screen.getByText('+44 207 946 0958')).toBeInTheDocument()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('is not there at all without an adapter for it, and what the host puts there is', () => {
    renderPhone({ adapt: (memory) => omitFeatures(memory, 'phone'), props: { fallback: <p>Call us.</p> } })
    expect(root()).toBeNull()
    expect(screen.getByText('Call us.')).toBeInTheDocument()
  })

  it('can be neither taken away nor sent to again where the adapter cannot do that', async () => {
    await openPhone({ scenario: (state) => void (state.absent = ['phone.remove', 'phone.resend']) })
    expect(screen.queryByRole('button', { name: 'Remove phone number' })).toBeNull()
  })

  it('says what went wrong with reading it, and tries again', async () => {
    const { user, memory } = renderPhone({ scenario: 'failing' })
    const retry = await screen.findByRole('button', { name: 'Try again' })
    memory.control.state.network.failingReads = false
    await user.click(retry)
    await waitFor(() => expect(root()).toHaveAttribute('data-status', 'ready'))
  })
})
