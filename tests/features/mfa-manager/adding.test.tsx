import { act, screen, waitFor, within } from '@testing-library/react'
import { AccountError } from 'latchkey/contract'
import { describe, expect, it, vi } from 'vitest'
import {
  allowPasskeys,
  button,
  codeField,
  openMfa,
  part,
  pick,
  prove,
  proveIdentity,
  root,
  saveCodes,
  setUpApp,
  setUpSms,
  step,
  summary,
} from './support.js'

describe('adding an authenticator app', () => {
  it('begins by a click, shows its key in groups of four, and counts after the code and not before', async () => {
    const { user, memory, announcements, inputs } = await openMfa()
    expect(inputs('mfa.enroll.totp')).toEqual([])
    const key = await setUpApp(user)
    expect(part('setup-key')?.textContent).toMatch(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/)
    expect(part('code-form')).toHaveFocus()
    expect(part('code-form')).toHaveAccessibleName('Set up your authenticator app')
    expect(screen.getByRole('img', { name: /QR code/ }).querySelector('path')).not.toBeNull()
    expect(memory.control.state.mfa.factors).toEqual([])

    await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Work phone')
    await prove(user, memory.control.totpCode(key))
    await saveCodes(user)
    expect(memory.control.state.mfa.factors).toMatchObject([{ type: 'totp', name: 'Work phone' }])
    expect(announcements.said).toEqual([
      'Work phone is on. You’ll be asked for it the next time you sign in. Your other devices stay signed in. Sign out all other devices',
    ])
    expect(root()).toHaveFocus()
    expect(screen.getByText('Two-factor authentication is on')).toBeInTheDocument()
  })

  it('understands a pasted "123 456", and keeps a leading zero', async () => {
    const { user, memory, inputs } = await openMfa()
    await setUpApp(user)
    await user.click(codeField())
    await user.paste('012 345')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(inputs('mfa.confirm')).toHaveLength(1))
    expect(memory.control.calls.some(({ operation }) => operation === 'mfa.confirm')).toBe(true)
    await waitFor(() => expect(codeField()).toBeInvalid())
    expect(codeField()).toHaveValue('012 345')
  })

  it('says that a wrong code is wrong, and keeps the text and the focus; the right one then works', async () => {
    const { user, memory, inputs } = await openMfa()
    const key = await setUpApp(user)
    await user.type(codeField(), '000000{Enter}')
    await waitFor(() => expect(codeField()).toHaveAccessibleDescription(/not right.*4 more times/))
    expect(codeField()).toHaveFocus()
    expect(codeField()).toHaveValue('000000')
    expect(inputs('mfa.confirm')).toHaveLength(1)
    await user.clear(codeField())
    await prove(user, memory.control.totpCode(key))
    await saveCodes(user)
    expect(memory.control.state.mfa.factors).toHaveLength(1)
  })

  it('never sends by itself, unless the host wants that', async () => {
    const first = await openMfa()
    await setUpApp(first.user)
    await first.user.type(codeField(), '123456')
    expect(first.inputs('mfa.confirm')).toEqual([])
    first.unmount()

    const second = await openMfa({ props: { autoSubmit: true } })
    await setUpApp(second.user)
    await second.user.type(codeField(), '12345')
    expect(second.inputs('mfa.confirm')).toEqual([])
    await second.user.type(codeField(), '6')
    await waitFor(() => expect(second.inputs('mfa.confirm')).toHaveLength(1))
  })

  it('survives a step-up in its middle, before the key and before the end', async () => {
    const { user, memory } = await openMfa({
      scenario: (state) => {
        state.stepUp.operations['mfa.confirm'] = 'always'
        state.stepUp.operations['mfa.enroll.totp'] = 'always'
        state.stepUp.methods = ['password']
      },
    })
    await pick(user)
    await user.click(button('Set up: Authenticator app'))
    await proveIdentity(user)
    await waitFor(() => expect(step()).toBe('confirming'))
    const key = part('setup-key')?.textContent?.replace(/ /g, '') ?? ''
    await prove(user, memory.control.totpCode(key))
    await proveIdentity(user)
    await saveCodes(user)
    expect(memory.control.state.mfa.factors).toHaveLength(1)
  })

  it('leaves nothing behind when the user cancels, here or at the server', async () => {
    const { user, memory, inputs } = await openMfa()
    const key = await setUpApp(user)
    await user.click(button('Cancel'))
    await waitFor(() => expect(inputs('mfa.abandon')).toHaveLength(1))
    expect(step()).toBe('resting')
    expect(document.body.textContent).not.toContain(key.slice(0, 4))
    expect(button('Turn on two-factor authentication')).toHaveFocus()
    expect(memory.control.state.mfa.factors).toEqual([])
  })

  it('does the same at Escape, and calls nobody when the component goes', async () => {
    const { user, inputs, unmount } = await openMfa()
    await setUpApp(user)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(inputs('mfa.abandon')).toHaveLength(1))
    await setUpApp(user)
    unmount()
    expect(inputs('mfa.abandon')).toHaveLength(1)
  })

  it('starts again with the name that was typed when it has expired', async () => {
    const { user, memory } = await openMfa()
    await setUpApp(user)
    await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Work phone')
    memory.control.failNext('mfa.confirm', new AccountError('code_expired', {}))
    await prove(user, '123456')
    await waitFor(() => expect(button('Start again')).toHaveFocus())
    expect(part('setup-key')).toBeNull()
    await user.click(button('Start again'))
    await waitFor(() => expect(step()).toBe('confirming'))
    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveValue('Work phone')
    const key = part('setup-key')?.textContent?.replace(/ /g, '') ?? ''
    await prove(user, memory.control.totpCode(key))
    await saveCodes(user)
    expect(memory.control.state.mfa.factors).toMatchObject([{ name: 'Work phone' }])
  })

  it('shows the way to a new key after the page was left, because the former one is gone from it', async () => {
    const { user } = await openMfa()
    await setUpApp(user)
    act(() => void window.dispatchEvent(new Event('pagehide')))
    expect(step()).toBe('expired')
    expect(part('setup-key')).toBeNull()
  })

  it('copies the key, and lets the user select it where the browser refuses', async () => {
    const { user } = await openMfa()
    const key = await setUpApp(user)
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce(undefined)
    await user.click(button('Copy the key'))
    expect(await screen.findByText(/The key is copied/)).toBeInTheDocument()
    expect(write).toHaveBeenCalledExactlyOnceWith(key)
    write.mockRejectedValueOnce(new Error('denied'))
    await user.click(button('Copy the key'))
    expect(await screen.findByText(/The key is selected/)).toBeInTheDocument()
    await waitFor(() => expect(getSelection()?.toString().replace(/ /g, '')).toBe(key))
    write.mockRestore()
  })

  it('links to an app on this device, and to nothing else', async () => {
    const first = await openMfa()
    const key = await setUpApp(first.user)
    expect(part('open-app')).toHaveAttribute('href', expect.stringMatching(`^otpauth://totp/.*secret=${key}`))
    first.unmount()
    const second = await openMfa({
      adapt: (memory) => ({
        ...memory,
        mfa: {
          ...memory.mfa,
          enroll: {
            totp: async () => ({
              status: 'pending',
              type: 'totp',
              id: 'one',
              secret: 'JBSWY3DPEHPK3PXP',
              uri: 'javascript:alert(1)',
              digits: 6,
              period: 30,
            }),
          },
        },
      }),
    })
    await setUpApp(second.user)
    expect(part('open-app')).toHaveAttribute('href', 'otpauth://totp/')
  })

  it('says why it could not begin, in words, and can be tried again', async () => {
    const { user, memory, announcements } = await openMfa()
    memory.control.failNext('mfa.enroll.totp', new AccountError('conflict', { kind: 'already_enrolled' }))
    await pick(user)
    await user.click(button('Set up: Authenticator app'))
    expect(await screen.findByText('It could not be set up.')).toBeInTheDocument()
    expect(announcements.said.at(-1)).toMatch(/already set up/)
    expect(button('Set up: Authenticator app')).toHaveFocus()
    await user.click(button('Set up: Authenticator app'))
    await waitFor(() => expect(step()).toBe('confirming'))
  })
})

describe('adding a number', () => {
  it('says the risk first, starts with the number of the account, and masks it afterwards', async () => {
    const { user, memory, inputs, announcements } = await openMfa()
    await pick(user)
    await user.click(button('Set up: Text message'))
    const field = screen.getByRole('textbox', { name: 'Phone number' })
    expect(field).toHaveFocus()
    expect(field).toHaveValue('+442079460958')
    expect(screen.getByText(/least secure method/)).toBeInTheDocument()
    await user.click(button('Send the code'))
    await waitFor(() => expect(codeField()).toHaveFocus())
    expect(inputs('mfa.enroll.sms')).toEqual([{ number: '+442079460958' }])
    expect(codeField()).toHaveAccessibleName(/^Code sent to .*•/)
    expect(announcements.said.at(-1)).toMatch(/^We sent a code to .*•/)
    await prove(user, memory.control.sentCode('+442079460958') ?? '')
    await saveCodes(user)
    expect(memory.control.state.mfa.factors).toMatchObject([{ type: 'sms' }])
  })

  it('refuses what is no number before any call, and shows what a number at home is taken for', async () => {
    const { user, inputs } = await openMfa()
    await setUpSms(user, 'my mobile')
    const field = screen.getByRole('textbox', { name: 'Phone number' })
    await waitFor(() => expect(field).toHaveFocus())
    expect(field).toHaveAccessibleDescription(/does not work/)
    expect(inputs('mfa.enroll.sms')).toEqual([])
    await user.clear(field)
    await user.type(field, '07700 900123')
    expect(field).toHaveAccessibleDescription(/Will be used as \+44 770 090 0123/)
  })

  it('gives the number for correction, and abandons the former one', async () => {
    const { user, inputs } = await openMfa()
    await setUpSms(user)
    await waitFor(() => expect(step()).toBe('confirming'))
    await user.click(button('Use another number'))
    expect(screen.getByRole('textbox', { name: 'Phone number' })).toHaveValue('+4930901820')
    await waitFor(() => expect(inputs('mfa.abandon')).toHaveLength(1))
  })

  it('sends another code, and empties the field of the former one', async () => {
    const { user, memory } = await openMfa({ scenario: (state) => void (state.limits.resendAfterMs = 0) })
    await setUpSms(user)
    await waitFor(() => expect(codeField()).toHaveFocus())
    await user.type(codeField(), '123')
    await user.click(button('Send a new code'))
    expect(await screen.findByText('A new one is on its way.')).toBeInTheDocument()
    await waitFor(() => expect(codeField()).toHaveValue(''))
    await prove(user, memory.control.sentCode() ?? '')
    await saveCodes(user)
  })

  it('keeps the code field where another code can be asked for, when one is too old', async () => {
    const { user, memory } = await openMfa()
    await setUpSms(user)
    await waitFor(() => expect(codeField()).toHaveFocus())
    memory.control.failNext('mfa.confirm', new AccountError('code_expired', {}))
    await prove(user, '123456')
    await waitFor(() => expect(codeField()).toHaveAccessibleDescription(/no longer works/))
    expect(step()).toBe('confirming')
  })
})

describe('adding the other kinds', () => {
  it('sends a code to the address of the account, without naming it to the server', async () => {
    const { user, memory, inputs } = await openMfa()
    await pick(user)
    await user.click(button('Set up: Email'))
    expect(screen.getByRole('textbox', { name: 'Email address' })).toHaveValue('ada@example.com')
    await user.click(button('Send the code'))
    await waitFor(() => expect(codeField()).toHaveFocus())
    expect(inputs('mfa.enroll.email')).toEqual([{}])
    await prove(user, memory.control.sentCode('ada@example.com') ?? '')
    await saveCodes(user)
    expect(memory.control.state.mfa.factors).toMatchObject([{ type: 'email' }])
  })

  it('adds a security key at once, under the name that was typed', async () => {
    allowPasskeys()
    const { user, memory } = await openMfa()
    await pick(user)
    await user.click(button('Set up: Security key or passkey'))
    await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'YubiKey')
    await user.click(button('Continue'))
    await saveCodes(user)
    expect(memory.control.state.mfa.factors).toMatchObject([{ type: 'webauthn', name: 'YubiKey' }])
  })

  it('is neutral about a ceremony that the user ended, and precise about a key that is there already', async () => {
    allowPasskeys()
    const { user, memory, announcements } = await openMfa({
      scenario: (state) => void (state.passkeys.ceremony = 'cancelled'),
    })
    await pick(user)
    await user.click(button('Set up: Security key or passkey'))
    await user.click(button('Continue'))
    expect(await screen.findByText('Nothing was added')).toBeInTheDocument()
    expect(announcements.said.at(-1)).toBe(
      'Nothing was added You or your device ended it. Try again when you are ready.',
    )
    memory.control.state.passkeys.ceremony = 'already_enrolled'
    await user.click(button('Continue'))
    await waitFor(() => expect(summary()).toHaveFocus())
    expect(summary()).toHaveTextContent(/already set up/)
  })

  it('lets the user end a ceremony that is under way', async () => {
    allowPasskeys()
    const { user, memory } = await openMfa()
    memory.control.latencyMs = Number.POSITIVE_INFINITY
    await pick(user)
    await user.click(button('Set up: Security key or passkey'))
    await user.click(button('Continue'))
    expect(await screen.findByText(/Follow what your browser/)).toBeInTheDocument()
    await user.click(button('Cancel'))
    expect(step()).toBe('resting')
    await waitFor(() => expect(memory.control.calls.at(-1)?.aborted).toBe(true))
  })

  it('waits for the approval on the phone, and shows it as a picture', async () => {
    const { user, memory } = await openMfa({ scenario: (state) => void (state.mfa.pushAnswer = 'declined') })
    await pick(user)
    await user.click(button('Set up: Notification on your phone'))
    await waitFor(() => expect(step()).toBe('confirming'))
    expect(screen.getByRole('img', { name: /QR code/ })).toBeInTheDocument()
    expect(part('code')).toBeNull()
    await user.click(button('I’ve approved it'))
    await waitFor(() => expect(summary()).toHaveFocus())
    memory.control.state.mfa.pushAnswer = 'approved'
    await user.click(button('I’ve approved it'))
    await saveCodes(user)
    expect(memory.control.state.mfa.factors).toMatchObject([{ type: 'push' }])
  })

  it('goes where the server sends the user', async () => {
    const onNavigate = vi.fn()
    const { user } = await openMfa({
      provider: { onNavigate },
      adapt: (memory) => ({
        ...memory,
        mfa: {
          ...memory.mfa,
          enroll: { totp: async () => ({ status: 'redirect', url: 'https://id.example.com/mfa' }) },
        },
      }),
    })
    await pick(user)
    await user.click(button('Set up: Authenticator app'))
    await waitFor(() => expect(onNavigate).toHaveBeenCalledExactlyOnceWith('https://id.example.com/mfa'))
    expect(step()).toBe('choosing')
  })
})

describe('the backup codes that come with a factor', () => {
  it.each(['start', 'confirm'] as const)(
    'that are made at the %s are shown after the proof, and only then',
    async (at) => {
      const { user, memory } = await openMfa({ scenario: (state) => void (state.backupCodes.issuedAt = at) })
      const key = await setUpApp(user)
      expect(document.querySelector('[data-lk="backup-codes.panel"]')).toBeNull()
      await prove(user, memory.control.totpCode(key))
      const panel = await screen.findByRole('group', { name: 'Save your backup codes' })
      expect(panel).toHaveFocus()
      expect(within(panel).getAllByRole('listitem')).toHaveLength(10)
      // Neither by Escape nor unsaved.
      await user.keyboard('{Escape}')
      await user.click(button('Done'))
      expect(step()).toBe('saving')
      await saveCodes(user)
      expect(step()).toBe('resting')
      expect(screen.queryByRole('group', { name: 'Save your backup codes' })).toBeNull()
    },
  )

  it('do not come where the user has some already', async () => {
    const { user, memory } = await openMfa({ scenario: (state) => void (state.backupCodes.issuedAt = 'regenerate') })
    const key = await setUpApp(user)
    await prove(user, memory.control.totpCode(key))
    await waitFor(() => expect(part('status')).toHaveTextContent('Authenticator app is on.'))
    expect(step()).toBe('resting')
  })

  it('may be there unseen when the answer with them was lost, and it says so', async () => {
    const { user, memory, plan } = await openMfa()
    const key = await setUpApp(user)
    plan['mfa.confirm'] = { fault: 'F13' }
    await prove(user, memory.control.totpCode(key))
    await waitFor(() => expect(part('status')).toHaveTextContent('Authenticator app is on.'))
    expect(screen.getByText(/Backup codes may have been made that you have not seen/)).toBeInTheDocument()
  })
})
