import { screen, waitFor, within } from '@testing-library/react'
import { knownSecrets } from 'latchkey/adapters/memory'
import { AccountError } from 'latchkey/contract'
import { describe, expect, it, vi } from 'vitest'
import {
  button,
  codeField,
  enter,
  newNumber,
  numberField,
  oldNumber,
  openPhone,
  prove,
  root,
  sendTo,
  step,
  summary,
} from './support.js'

describe('entering a number', () => {
  it('begins in its field, and ends at the field of the code that was sent', async () => {
    const { user, memory, inputs, announcements } = await openPhone()
    await user.click(button('Change phone number'))
    expect(numberField()).toHaveFocus()
    expect(numberField()).toHaveAttribute('autocomplete', 'tel')
    expect(numberField()).toHaveAttribute('dir', 'ltr')
    await user.keyboard('0049 (0)30 / 90 18-20{Enter}')
    await waitFor(() => expect(codeField()).toHaveFocus())
    expect(inputs('phone.start')).toEqual([{ number: newNumber }])
    expect(announcements.said).toEqual(['We sent a code to +49 309 018 20.'])
    expect(memory.control.state.user.phone?.number).toBe(oldNumber)
  })

  it('shows what a number without a country code is taken for, before anything is sent', async () => {
    const { user, inputs } = await openPhone()
    await user.click(button('Change phone number'))
    await user.type(numberField(), '07700 900123')
    expect(numberField()).toHaveAccessibleDescription(/Will be used as \+44 770 090 0123/)
    await user.click(button('Send the code'))
    await waitFor(() => expect(inputs('phone.start')).toEqual([{ number: '+447700900123' }]))
  })

  it('takes the country that the host gives before any guess', async () => {
    const { user } = await openPhone({ props: { country: 'de' } })
    await user.click(button('Change phone number'))
    await user.type(numberField(), '030 901820')
    expect(numberField()).toHaveAccessibleDescription(/\+49 309 018 20/)
  })

  it('asks for the country code when nothing tells it', async () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['en'])
    const { user, inputs } = await openPhone({
      scenario: (state) => Object.assign(state.user, { phone: null, locale: 'en' }),
    })
    await enter(user, '07700 900123')
    await waitFor(() => expect(numberField()).toHaveFocus())
    expect(numberField()).toHaveAccessibleDescription(/Begin with \+ and the country code/)
    expect(inputs('phone.start')).toEqual([])
    vi.restoreAllMocks()
  })

  it.each([
    ['my mobile', /This does not work/],
    ['+44 12', /too short/],
    ['+44 7700 900123 4567 8901', /too long/],
    [oldNumber, /what it is now/],
  ])('refuses "%s" at its field, before any call', async (number, words) => {
    const { user, inputs } = await openPhone()
    await enter(user, number)
    await waitFor(() => expect(numberField()).toHaveFocus())
    expect(numberField()).toHaveAccessibleDescription(words)
    expect(numberField()).toHaveValue(number)
    expect(inputs('phone.start')).toEqual([])
  })

  it('does not tell who has an account when somebody else has the number', async () => {
    const { user } = await openPhone()
    await enter(user, '+442079460111')
    await waitFor(() => expect(numberField()).toHaveFocus())
    expect(numberField()).toHaveAccessibleDescription(/This number can’t be used here/)
  })

  it('keeps what was typed through a step-up, given or not', async () => {
    const { user, memory } = await openPhone()
    memory.control.makeStale()
    await enter(user)
    const dialog = async () => within(await screen.findByRole('dialog'))
    await user.click(await (await dialog()).findByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(numberField()).toHaveValue(newNumber)
    await user.click(button('Send the code'))
    const again = await dialog()
    if (!again.queryByLabelText('Password'))
      await user.click(await again.findByRole('button', { name: 'Your password' }))
    await user.type(again.getByLabelText('Password'), knownSecrets.password)
    await user.click(again.getByRole('button', { name: 'Confirm' }))
    await waitFor(() => expect(step()).toBe('proving'))
  })

  it('keeps what was typed when it fails, and can be tried again', async () => {
    const { user, plan } = await openPhone()
    plan['phone.start'] = { fault: 'F04' }
    await enter(user)
    await waitFor(() => expect(summary()).toHaveFocus())
    expect(numberField()).toHaveValue(newNumber)
    delete plan['phone.start']
    await user.click(button('Send the code'))
    await waitFor(() => expect(codeField()).toHaveFocus())
  })
})

describe('the code for a number', () => {
  it('makes it the number, and the result is said once', async () => {
    const { user, memory, announcements } = await openPhone()
    await sendTo(user)
    await prove(user, memory.control.sentCode(newNumber) ?? '')
    expect(await screen.findByText(/Your phone number is now/)).toHaveTextContent('+49 309 018 20')
    expect(announcements.said.filter((words) => /is now/.test(words))).toHaveLength(1)
    expect(memory.control.state.user.phone).toEqual({ number: newNumber, verified: true })
    expect(root()).toHaveFocus()
  })

  it('says that a wrong one is wrong, and keeps the text and the focus', async () => {
    const { user } = await openPhone()
    await sendTo(user)
    await prove(user, '000000')
    await waitFor(() => expect(codeField()).toHaveFocus())
    expect(codeField()).toHaveValue('000000')
    expect(codeField()).toHaveAccessibleDescription(/not right.*4 more times/)
  })

  it('is sent again, and the former one goes from its field', async () => {
    const { user, memory, inputs } = await openPhone({ scenario: (state) => void (state.limits.resendAfterMs = 0) })
    await sendTo(user)
    await user.type(codeField(), '123')
    await user.click(button('Send a new code'))
    expect(await screen.findByText('A new one is on its way.')).toBeInTheDocument()
    await waitFor(() => expect(codeField()).toHaveValue(''))
    expect(inputs('phone.resend')).toHaveLength(1)
    await prove(user, memory.control.sentCode() ?? '')
    expect(await screen.findByText(/Your phone number is now/)).toBeInTheDocument()
  })

  it('gives the number for correction, and comes back when there is none', async () => {
    const { user } = await openPhone()
    await sendTo(user)
    await user.click(button('Use another number'))
    expect(numberField()).toHaveFocus()
    expect(numberField()).toHaveValue(newNumber)
    await user.click(button('Cancel'))
    await waitFor(() => expect(codeField()).toHaveFocus())
    await user.click(button('Cancel'))
    await waitFor(() => expect(button('Change phone number')).toHaveFocus())
  })

  it('leads back to the number when the server has forgotten it', async () => {
    const { user, memory } = await openPhone()
    await sendTo(user)
    memory.control.failNext('phone.verify', new AccountError('not_found', {}))
    await prove(user, '123456')
    await waitFor(() => expect(numberField()).toHaveFocus())
    expect(numberField()).toHaveValue(newNumber)
    expect(screen.getByText(/Enter the number again/)).toBeInTheDocument()
  })

  it('F13: shows the number as changed when only the answer was lost', async () => {
    const { user, memory, plan } = await openPhone()
    await sendTo(user)
    plan['phone.verify'] = { fault: 'F13' }
    await prove(user, memory.control.sentCode() ?? '')
    expect(await screen.findByText(/Your phone number is now/)).toBeInTheDocument()
    expect(summary()).toBeNull()
  })

  it('F10: waits where the server asks for it', async () => {
    const { user, memory } = await openPhone()
    await sendTo(user)
    memory.control.failNext('phone.verify', new AccountError('rate_limited', { retryAfterMs: 30_000 }))
    await prove(user, '123456')
    await waitFor(() => expect(summary()).toHaveFocus())
    expect(button('Confirm')).toHaveAttribute('aria-disabled', 'true')
  })
})
