import { act, screen, waitFor } from '@testing-library/react'
import { omitFeatures } from 'latchkey/contract'
import { describe, expect, it, vi } from 'vitest'
import { allowPasskeys, button, openMfa, part, pick, renderMfa, root, step, withTwoFactors } from './support.js'

const offered = () =>
  [...document.querySelectorAll('[data-lk="mfa-manager.methods"] [data-method]')].map((row) =>
    row.getAttribute('data-method'),
  )

describe('second factors as they are', () => {
  it('are off, with what that means and the advice of the host', async () => {
    await openMfa({
      props: { advice: 'Turn it on if you handle sensitive data.', helpHref: 'https://example.com/2fa' },
    })
    expect(screen.getByText('Two-factor authentication is off')).toBeInTheDocument()
    expect(screen.getByText('Turn it on if you handle sensitive data.')).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'How it works' })).toHaveAttribute('href', 'https://example.com/2fa')
  })

  it('link to no guide with an address that is none', async () => {
    await openMfa({ props: { helpHref: 'javascript:alert(1)' } })
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('are listed with their kind, where codes go to, and when they were used', async () => {
    await openMfa({ scenario: withTwoFactors, props: { advice: 'Advice' } })
    const [app, sms] = screen.getAllByRole('listitem')
    expect(app).toHaveTextContent(/Work phone.*Authenticator app.*added.*not used yet/)
    expect(sms).toHaveTextContent(/Text message.*•/)
    expect(screen.queryByText('Advice')).toBeNull()
  })

  it('show a kind that nobody knows as one all the same', async () => {
    await openMfa({
      scenario: (state) => {
        state.mfa.factors = [
          { id: 'x', type: 'retina', name: '', isDefault: true, createdAt: '2026-01-12T09:00:00.000Z' },
        ]
      },
    })
    expect(screen.getByRole('listitem')).toHaveTextContent('Second factor')
    expect(button('Remove Second factor')).toBeInTheDocument()
  })

  it('have names of buttons that tell two of one kind apart', async () => {
    await openMfa({
      scenario: (state) => {
        withTwoFactors(state)
        state.mfa.factors = state.mfa.factors.map((factor, index) => ({
          ...factor,
          id: `${index}`,
          name: 'Phone',
          destination: undefined,
        }))
      },
    })
    expect(button('Remove Phone, 1')).toBeInTheDocument()
    expect(button('Remove Phone, 2')).toBeInTheDocument()
  })

  it('are managed elsewhere, with the way there', async () => {
    renderMfa({ scenario: 'sso-user' })
    expect(await screen.findByRole('link', { name: /Okta/ }, { timeout: 10_000 })).toBeInTheDocument()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('are not there at all without an adapter for them, and what the host puts there is', () => {
    renderMfa({ adapt: (memory) => omitFeatures(memory, 'mfa'), props: { fallback: <p>Call us.</p> } })
    expect(root()).toBeNull()
    expect(screen.getByText('Call us.')).toBeInTheDocument()
  })

  it('say what went wrong with reading them, and are read again', async () => {
    const { user, memory } = renderMfa({ scenario: 'failing' })
    const retry = await screen.findByRole('button', { name: 'Try again' }, { timeout: 10_000 })
    memory.control.state.network.failingReads = false
    await user.click(retry)
    await waitFor(() => expect(root()).toHaveAttribute('data-status', 'ready'))
  })

  it('follow a change that was made elsewhere', async () => {
    const { memory } = await openMfa()
    withTwoFactors(memory.control.state)
    await act(async () => memory.control.emit({ type: 'changed', topics: ['mfa'] }))
    expect(await screen.findByText('Two-factor authentication is on')).toBeInTheDocument()
  })

  it('offer nothing that the adapter cannot do', async () => {
    await openMfa({
      scenario: (state) => {
        withTwoFactors(state)
        state.absent = ['mfa.rename', 'mfa.setDefault', 'mfa.disableAll', 'mfa.remove']
      },
      adapt: (memory) => ({ ...memory, mfa: { ...memory.mfa, enroll: {} } }),
    })
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('the picker', () => {
  it('has the focus, and names each method with what it is good for, the best one first', async () => {
    allowPasskeys()
    const { user } = await openMfa()
    await pick(user)
    expect(part('methods')).toHaveFocus()
    expect(offered()).toEqual(['totp', 'webauthn', 'push', 'email', 'sms'])
    expect(screen.getByText(/Google Authenticator, Authy,? or 1Password/)).toBeInTheDocument()
    expect(screen.getByText('Recommended').closest('[data-method]')).toHaveAttribute('data-method', 'totp')
    expect(screen.getByText(/The least secure method/)).toBeInTheDocument()
  })

  it('names the apps of the host, or none', async () => {
    const { user } = await openMfa({ props: { apps: ['Acme Key'] } })
    await pick(user)
    expect(screen.getByText(/For instance Acme Key\./)).toBeInTheDocument()
  })

  it.each([
    [{ isSecureContext: false }, /secure connection/],
    [{ isSecureContext: true, PublicKeyCredential: undefined }, /browser can’t do it/],
  ])('says why there is no security key here: %j', async (globals, reason) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
    const { user } = await openMfa()
    await pick(user)
    expect(screen.getByText(reason)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /Security key/ })).toBeNull()
  })

  it.each([
    ['allowed', undefined, true, 'button'],
    ['only_beside_stronger', undefined, false, 'reason'],
    ['only_beside_stronger', undefined, true, 'button'],
    ['off', undefined, true, 'absent'],
    ['allowed', 'off', true, 'absent'],
  ] as const)(
    'offers text messages as the policies say: %s, host %s, beside an app %s',
    async (sms, host, app, expected) => {
      const { user } = await openMfa({
        scenario: (state) => {
          state.policy.mfa = { sms }
          if (app) {
            withTwoFactors(state)
            state.mfa.factors.splice(1)
          }
        },
        provider: host && { policy: { mfa: { sms: host } } },
      })
      await pick(user)
      const way = screen.queryByRole('button', { name: 'Set up: Text message' })
      const reason = screen.queryByText(/Only beside a stronger method/)
      expect(way ? 'button' : reason ? 'reason' : 'absent').toBe(expected)
    },
  )
})

describe('the big toggle', () => {
  it('is a button that opens the flow, and no switch', async () => {
    const { user, inputs } = await openMfa({ props: { presentation: 'toggle' } })
    expect(screen.queryByRole('switch')).toBeNull()
    const toggle = button('Turn on two-factor authentication')
    expect(toggle).not.toHaveAttribute('data-on')
    await user.click(toggle)
    expect(step()).toBe('choosing')
    expect(inputs('mfa.enroll.totp')).toEqual([])
    await user.click(button('Cancel'))
    expect(button('Turn on two-factor authentication')).toHaveFocus()
  })

  it('asks before it turns off, and explains where it cannot', async () => {
    const first = await openMfa({ scenario: withTwoFactors, props: { presentation: 'toggle' } })
    expect(button('Turn off two-factor authentication')).toHaveAttribute('data-on')
    await first.user.click(button('Turn off two-factor authentication'))
    expect(screen.getByRole('alertdialog')).toBeInTheDocument()
    first.unmount()

    await openMfa({ scenario: 'mfa-enforced', props: { presentation: 'toggle' } })
    const toggle = button('Turn off two-factor authentication')
    expect(toggle).toHaveAttribute('aria-disabled', 'true')
    expect(toggle).toHaveAccessibleDescription(/Your organisation requires/)
  })
})
