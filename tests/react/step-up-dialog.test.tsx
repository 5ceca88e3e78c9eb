import { screen, waitFor, within } from '@testing-library/react'
import { knownSecrets, type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError, type StepUpMethod } from 'latchkey/contract'
import { createGate, withFaults } from 'latchkey/testing'
import { describe, expect, it, vi } from 'vitest'
import { calls } from '../core/support.js'
import { findDialog, renderIn, Sessions } from './support.js'

const { password, totpSecret, backupCodes } = knownSecrets

/** A server that asks for a proof by these methods before it ends a session. */
function asking(methods: readonly StepUpMethod['type'][]): MemoryAdapter {
  const memory = memoryAdapter({ scenario: 'two-step-proof' })
  Object.assign(memory.control.state.stepUp, { methods, secondStep: [] })
  return memory
}

/** Presses the button that needs a proof, and waits for the dialog. */
async function open(adapter: MemoryAdapter) {
  const onResult = vi.fn()
  const { user } = renderIn(adapter, <Sessions onResult={onResult} />)
  await user.click(await screen.findByRole('button', { name: 'End session_2' }))
  const dialog = await findDialog()
  const statuses = () => onResult.mock.calls.map(([result]) => result.status)
  const press = (name: string | RegExp) => user.click(within(dialog).getByRole('button', { name }))
  return { user, dialog, statuses, press, onResult }
}
const error = () => screen.queryByText(/is not right/)

describe('the step-up dialog', () => {
  it('takes a password', async () => {
    const memory = asking(['password'])
    const { user, dialog, statuses } = await open(memory)
    const field = within(dialog).getByLabelText('Password')
    expect(field).toHaveFocus()
    expect(field).toHaveAttribute('autocomplete', 'current-password')
    await user.keyboard(`${password}{Enter}`)
    await waitFor(() => expect(statuses()).toEqual(['done']))
    await waitFor(() => expect(dialog).not.toBeInTheDocument())
  })

  it('takes the code of an authenticator app, with the space in it that people type', async () => {
    const memory = asking(['totp'])
    const { user, dialog, statuses } = await open(memory)
    expect(within(dialog).getByLabelText('Code from your authenticator app')).toHaveFocus()
    const code = memory.control.totpCode(totpSecret)
    await user.keyboard(`${code.slice(0, 3)} ${code.slice(3)}{Enter}`)
    await waitFor(() => expect(statuses()).toEqual(['done']))
  })

  it('takes a backup code', async () => {
    const { user, dialog, statuses, press } = await open(asking(['backup_code']))
    await user.type(within(dialog).getByLabelText('Backup code'), backupCodes[0] ?? '')
    await press('Confirm')
    await waitFor(() => expect(statuses()).toEqual(['done']))
  })

  it('takes a passkey', async () => {
    const { press, statuses } = await open(asking(['passkey']))
    await press('Use a passkey')
    await waitFor(() => expect(statuses()).toEqual(['done']))
  })

  it('stays open when the user turns away from the passkey, and says so', async () => {
    const memory = asking(['passkey', 'password'])
    memory.control.state.passkeys.ceremony = 'cancelled'
    const { press, onResult } = await open(memory)
    await press('A passkey')
    await press('Use a passkey')
    expect(await screen.findByText(/You cancelled this/)).toBeInTheDocument()
    expect(onResult).not.toHaveBeenCalled()
  })

  it('sends a code when the user asks for it, and again when the server will', async () => {
    const memory = asking(['email'])
    const { user, dialog, press, statuses } = await open(memory)
    expect(memory.control.sentCode()).toBeUndefined()
    await press('Send the code')
    await waitFor(() => expect(within(dialog).getByLabelText('Code')).toHaveFocus())
    const first = memory.control.sentCode()
    const resend = within(dialog).getByRole('button', { name: 'Send a new code' })
    expect(resend).toHaveAccessibleDescription(/^In \d0 seconds$/)
    expect(resend).toHaveAttribute('aria-disabled', 'true')
    await user.click(resend)
    expect(memory.control.sentCode()).toBe(first)
    expect(calls(memory, 'stepUp.resend')).toBe(0)

    const field = within(dialog).getByLabelText('Code')
    await user.type(field, '000000')
    await press('Confirm')
    expect(await within(dialog).findByText(/That code is not right/)).toBeInTheDocument()
    await user.clear(field)
    await user.type(field, memory.control.sentCode() ?? '')
    await press('Confirm')
    await waitFor(() => expect(statuses()).toEqual(['done']))
  })

  it('lets the user have a new code when the countdown is over', async () => {
    const memory = asking(['email'])
    memory.control.state.limits.resendAfterMs = 1_200
    const { dialog, press } = await open(memory)
    await press('Send the code')
    const resend = await within(dialog).findByRole('button', { name: 'Send a new code' }, { timeout: 4_000 })
    const first = memory.control.sentCode()
    await waitFor(() => expect(resend).not.toHaveAttribute('aria-disabled'))
    await press('Send a new code')
    await waitFor(() => expect(memory.control.sentCode()).not.toBe(first))
  })

  it('takes a link: says to open it, sends it again, and goes on when the user has opened it', async () => {
    const memory = asking(['email'])
    memory.control.state.stepUp.mail = 'link'
    memory.control.state.limits.resendAfterMs = 0
    const { dialog, press, statuses } = await open(memory)
    await press('Send the code')
    expect(await within(dialog).findByText(/We sent a link to a.+Open it, then come back here/)).toBeInTheDocument()
    expect(within(dialog).queryByRole('textbox')).toBeNull()

    await press('I’ve opened it')
    await waitFor(() => expect(within(dialog).getByRole('alert')).toHaveTextContent(/has not been opened yet/))
    expect(dialog).toContainElement(document.activeElement as HTMLElement)
    expect(statuses()).toEqual([])

    await press('Send the link again')
    await waitFor(() => expect(memory.control.state.outbox).toHaveLength(2))
    memory.control.openLink(memory.control.state.outbox.at(-1)?.link ?? '')
    await press('I’ve opened it')
    await waitFor(() => expect(statuses()).toEqual(['done']))
    expect(sessionStorage.length).toBe(0)
  })

  it('leads to the provider by the host’s router', async () => {
    const onNavigate = vi.fn()
    const { user } = renderIn(asking(['redirect']), <Sessions />, { onNavigate })
    await user.click(await screen.findByRole('button', { name: 'End session_2' }))
    await findDialog()
    await user.click(screen.getByRole('button', { name: 'Go to that page' }))
    expect(await screen.findByText('Taking you to that page…')).toBeInTheDocument()
    expect(onNavigate).toHaveBeenCalledWith(expect.stringMatching(/^https:\/\/login\.example\.com/))
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(sessionStorage.length).toBe(0)
  })

  it('offers every method that there is, and the way back to the choice', async () => {
    const { press, dialog } = await open(asking(['password', 'totp', 'passkey', 'email', 'sms', 'backup_code']))
    const choices = within(within(dialog).getByRole('list')).getAllByRole('button')
    expect(choices.map(({ textContent }) => textContent)).toEqual([
      'Your password',
      'Authenticator app',
      'A passkey',
      expect.stringMatching(/^A code by email to a/),
      expect.stringMatching(/^A code by text message to /),
      'A backup code',
    ])
    await press('Authenticator app')
    expect(within(dialog).getByLabelText('Code from your authenticator app')).toHaveFocus()
    await press('Use another way')
    expect(within(dialog).getByRole('list')).toBeInTheDocument()
    expect(dialog).toContainElement(document.activeElement as HTMLElement)
  })

  it('asks for a second proof, in a new form with the focus in it', async () => {
    const memory = memoryAdapter({ scenario: 'two-step-proof' })
    memory.control.state.stepUp.secondStep = ['totp']
    const { user, dialog, statuses } = await open(memory)
    await user.keyboard(`${password}{Enter}`)
    const code = await within(dialog).findByLabelText('Code from your authenticator app')
    expect(dialog).toHaveAccessibleName('One more proof')
    expect(code).toHaveFocus()
    expect(code).toHaveValue('')
    await user.keyboard(`${memory.control.totpCode(totpSecret)}{Enter}`)
    await waitFor(() => expect(statuses()).toEqual(['done']))
  })

  it('is never opened for two at once, also in words', async () => {
    const memory = asking(['password'])
    const { user } = renderIn(memory, <Sessions />)
    const [first, second] = await screen.findAllByRole('button', { name: /End session_[23]/ })
    first?.click()
    second?.click()
    await findDialog()
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
    await user.keyboard(`${password}{Enter}`)
    await waitFor(() => expect(memory.control.state.sessions).toHaveLength(1))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('a wrong proof', () => {
  it.each(['Enter', 'the button'])(
    'keeps what was typed, says so once, and puts the focus there, after %s',
    async (how) => {
      const { user, dialog, press } = await open(asking(['password']))
      const field = within(dialog).getByLabelText('Password')
      const announced: string[] = []
      const live = dialog.querySelector('[aria-live="assertive"]')
      if (!live) throw new Error('Nothing would be announced.')
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) announced.push(node.textContent ?? '')
      }).observe(live, { childList: true, subtree: true })

      await user.type(field, 'wrong')
      if (how === 'Enter') await user.keyboard('{Enter}')
      else await press('Confirm')
      await within(dialog).findByText(/is not right/)
      expect(field).toHaveValue('wrong')
      expect(field).toHaveFocus()
      expect(field).toHaveAccessibleDescription(/is not right.*4 more times/)
      expect(field).toBeInvalid()
      expect(announced).toEqual([expect.stringMatching(/is not right/)])
      expect(within(dialog).getAllByText(/is not right/)).toHaveLength(1)

      await user.keyboard('{Enter}')
      await waitFor(() => expect(announced).toHaveLength(2))
    },
  )

  it('is not sent when it is empty, and the user is told what is missing', async () => {
    const memory = asking(['password'])
    const { user, dialog } = await open(memory)
    await user.keyboard('{Enter}')
    expect(within(dialog).getByLabelText('Password')).toHaveAccessibleDescription('Enter your password.')
    expect(calls(memory, 'stepUp.complete')).toBe(0)
    await user.keyboard(`${password}{Enter}`)
    await waitFor(() => expect(dialog).not.toBeInTheDocument())
  })

  it('that locks the account is told apart from the field', async () => {
    const memory = asking(['password'])
    memory.control.failNext('stepUp.complete', new AccountError('locked', { retryAfterMs: 60_000 }))
    const { user, dialog } = await open(memory)
    expect(within(dialog).getByRole('alert')).toBeEmptyDOMElement()
    await user.keyboard('wrong{Enter}')
    await waitFor(() => expect(within(dialog).getByRole('alert')).toHaveTextContent(/locked/))
    expect(error()).toBeNull()
  })
})

describe('a slow proof', () => {
  it('is sent once, and keeps the button in the hands of the user', async () => {
    const gate = createGate()
    const memory = asking(['password'])
    const onResult = vi.fn()
    const { user } = renderIn(
      withFaults(memory, { 'stepUp.complete': { fault: 'F17', gate } }),
      <Sessions onResult={onResult} />,
    )
    await user.click(await screen.findByRole('button', { name: 'End session_2' }))
    const dialog = await findDialog()
    await user.type(within(dialog).getByLabelText('Password'), password)
    const confirm = within(dialog).getByRole('button', { name: 'Confirm' })
    await user.click(confirm)
    await waitFor(() => expect(gate.waiting).toBe(1))
    expect(confirm).toHaveAttribute('aria-disabled', 'true')
    expect(confirm).toHaveFocus()
    expect(within(dialog).getByText('Working…')).toBeInTheDocument()
    await user.click(confirm)
    await user.keyboard('{Enter}')
    await gate.release()
    await waitFor(() => expect(onResult).toHaveBeenCalled())
    expect(calls(memory, 'stepUp.complete')).toBe(1)
  })
})

describe('walking away', () => {
  it.each(['Cancel', 'Close', 'Escape'])(
    'by %s gives the focus back to the button that asked, and changes nothing',
    async (way) => {
      const memory = asking(['password'])
      const { user, press, onResult } = await open(memory)
      if (way === 'Escape') await user.keyboard('{Escape}')
      else await press(way)
      await waitFor(() => expect(onResult).toHaveBeenCalledWith({ status: 'cancelled', by: 'user' }))
      expect(screen.queryByRole('dialog')).toBeNull()
      await waitFor(() => expect(screen.getByRole('button', { name: 'End session_2' })).toHaveFocus())
      expect(memory.control.state.sessions).toHaveLength(3)
    },
  )
})
