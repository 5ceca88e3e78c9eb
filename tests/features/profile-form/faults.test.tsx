import { screen } from '@testing-library/react'
import { type FaultPlan, withFaults } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { openProfile, textbox } from './support.js'

describe('saving the profile', () => {
  it('says that nobody knows what became of a picture when the account cannot be read afterwards either', async () => {
    const plan: FaultPlan = {}
    const { user } = await openProfile({
      scenario: (state) => {
        state.user.avatar = { url: 'https://pictures.example.com/ada.png', source: 'custom' }
      },
      wrap: (adapter) => withFaults(adapter, plan),
    })
    Object.assign(plan, { 'profile.removeAvatar': { fault: 'F13' }, 'account.get': { fault: 'F01' } })
    await user.click(screen.getByRole('button', { name: 'Remove picture' }))
    expect(await screen.findByText('It is not clear whether your picture was removed.')).toBeVisible()
  })

  it('F13: says that nobody knows when the account cannot be read afterwards either', async () => {
    const plan: FaultPlan = { 'profile.update': { fault: 'F01' } }
    const opened = await openProfile({ wrap: (adapter) => withFaults(adapter, plan) })
    await opened.user.type(textbox('Full name'), ' King')
    plan['account.get'] = { fault: 'F01' }
    await opened.user.click(opened.save())
    expect(await screen.findByText(/may have been saved|not clear/i)).toBeVisible()
    expect(textbox('Full name')).toHaveValue('Ada Lovelace King')
  })
})

describe('reading the profile', () => {
  it.each(['F01', 'F04', 'F09'] as const)(
    '%s: says why there is nothing to see, and offers a way on',
    async (fault) => {
      const opening = openProfile({ wrap: (adapter) => withFaults(adapter, { 'account.get': { fault } }) })
      opening.catch(() => {})
      const name = fault === 'F09' ? 'Sign in again' : 'Try again'
      expect(await screen.findByRole('button', { name })).toBeVisible()
    },
  )

  it('goes on with the strictest rules when the policy cannot be read', async () => {
    await openProfile({ wrap: (adapter) => withFaults(adapter, { policy: { fault: 'F01' } }) })
    expect(textbox('Full name')).toHaveValue('Ada Lovelace')
  })
})
