import { screen, within } from '@testing-library/react'
import { AccountError } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { button, oldNumber, openPhone, root } from './support.js'

const question = () => screen.getByRole('group', { name: /^Remove/ })
const removeNow = () => within(question()).getByRole('button', { name: 'Remove phone number' })

describe('taking a number away', () => {
  it('asks first, and Enter pressed twice removes nothing', async () => {
    const { user, inputs } = await openPhone()
    button('Remove phone number').focus()
    await user.keyboard('{Enter}{Enter}')
    expect(question()).toHaveFocus()
    expect(question()).toHaveAccessibleName('Remove +44 207 946 0958?')
    expect(inputs('phone.remove')).toEqual([])
  })

  it('does it when the user says so, tells it once, and keeps the focus in the section', async () => {
    const { user, memory, announcements } = await openPhone()
    await user.click(button('Remove phone number'))
    await user.click(removeNow())
    expect(await screen.findByText('Your phone number is removed.')).toBeInTheDocument()
    expect(announcements.said).toHaveLength(1)
    expect(memory.control.state.user.phone).toBeNull()
    expect(root()).toHaveFocus()
    expect(screen.getByText('No phone number yet')).toBeInTheDocument()
  })

  it('lets it be', async () => {
    const { user, memory } = await openPhone()
    await user.click(button('Remove phone number'))
    await user.click(button('Keep it'))
    expect(screen.queryByRole('group')).toBeNull()
    expect(button('Remove phone number')).toHaveFocus()
    expect(memory.control.state.user.phone?.number).toBe(oldNumber)
  })

  it('says why it failed, and can be tried again', async () => {
    const { user, memory, announcements } = await openPhone()
    memory.control.failNext('phone.remove', new AccountError('forbidden', { reason: 'policy' }))
    await user.click(button('Remove phone number'))
    await user.click(removeNow())
    expect(await screen.findByText('The number could not be removed.')).toBeInTheDocument()
    expect(announcements.said).toEqual([expect.stringMatching(/does not allow this/)])
    expect(removeNow()).toHaveFocus()
    await user.click(removeNow())
    expect(await screen.findByText('Your phone number is removed.')).toBeInTheDocument()
  })

  it.each(['F13', 'F12'] as const)('%s: is done when it was done already', async (fault) => {
    const { user, memory, plan } = await openPhone()
    plan['phone.remove'] = fault === 'F13' ? { fault } : { fault, gone: true }
    if (fault === 'F12') memory.control.state.user.phone = null
    await user.click(button('Remove phone number'))
    await user.click(removeNow())
    expect(await screen.findByText('Your phone number is removed.')).toBeInTheDocument()
  })
})
