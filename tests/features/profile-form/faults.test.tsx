import { act, screen, waitFor } from '@testing-library/react'
import { type FaultPlan, hostileThrown, withFaults } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { openProfile, textbox, told } from './support.js'

/** Opens the form, types a name, and saves it against a fault. */
async function saveAgainst(plan: FaultPlan, provider = {}) {
  const opened = await openProfile({ wrap: (adapter) => withFaults(adapter, plan), provider })
  await opened.user.type(textbox('Full name'), ' King')
  await opened.user.click(opened.save())
  const stillTyped = () => {
    expect(textbox('Full name')).toHaveValue('Ada Lovelace King')
    expect(document.activeElement).not.toBe(document.body)
  }
  return { ...opened, stillTyped }
}

const summary = () => screen.findByRole('group', { name: 'This was not saved' })

describe('saving the profile', () => {
  it('F01: says that the server is out of reach, and saves at the next try', async () => {
    const plan: FaultPlan = { 'profile.update': { fault: 'F01', times: 1 } }
    const { stillTyped, save, user } = await saveAgainst(plan)
    expect(await summary()).toHaveTextContent('Could not reach the server.')
    stillTyped()
    await user.click(save())
    await waitFor(() => expect(told()).toContain('saved'))
    expect(screen.queryByRole('group', { name: 'This was not saved' })).toBeNull()
  })

  it('F02, F03: says that it takes long, and gives up in time', async () => {
    const timing = { slowAfterMs: 50, timeoutAfterMs: 1_000 }
    const { stillTyped, save } = await saveAgainst({ 'profile.update': { fault: 'F02' } }, { timing })
    expect(await screen.findByText(/Still working/)).toBeVisible()
    expect(save()).toHaveAttribute('aria-disabled', 'true')
    expect(await summary()).toHaveTextContent('This took too long.')
    stillTyped()
    expect(save()).not.toHaveAttribute('aria-disabled')
  })

  it('F04: says that the browser is offline, and does not save by itself later', async () => {
    const { stillTyped, inputs } = await saveAgainst({ 'profile.update': { fault: 'F04' } })
    expect(await summary()).toHaveTextContent('You are offline.')
    act(() => void window.dispatchEvent(new Event('online')))
    await act(async () => {})
    stillTyped()
    expect(inputs('profile.update')).toEqual([])
  })

  it.each(hostileThrown)('F06: words whatever is thrown: $name', async ({ value: thrown }) => {
    const { stillTyped } = await saveAgainst({ 'profile.update': { fault: 'F06', thrown, times: 1 } })
    const text = (await summary()).textContent
    expect(text).not.toMatch(/undefined|object Object|boom/)
    stillTyped()
  })

  it('F08: asks for a proof once, and then saves by itself', async () => {
    const password = 'open sesame'
    const { user, inputs } = await saveAgainst({ 'profile.update': { fault: 'F08', password } })
    await screen.findByRole('dialog', { name: /Confirm that/ })
    await user.type(await screen.findByLabelText(/^Password/), password)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(told()).toContain('saved'))
    expect(inputs('profile.update')).toEqual([{ fullName: 'Ada Lovelace King' }])
  })

  it('F08: comes back to the form as it was when the user walks away', async () => {
    const { user, stillTyped, save } = await saveAgainst({ 'profile.update': { fault: 'F08', password: 'x' } })
    await screen.findByRole('dialog', { name: /Confirm that/ })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    stillTyped()
    expect(told()).toBe('')
    expect(save()).not.toHaveAttribute('aria-disabled')
  })

  it('F09: locks, and keeps what was typed for when the user is back', async () => {
    await saveAgainst({ 'profile.update': { fault: 'F09', times: 1 } })
    expect(await screen.findByRole('button', { name: 'Sign in again' })).toBeVisible()
    expect(textbox('Full name')).toHaveValue('Ada Lovelace King')
  })

  it('F10: waits as long as the server wants', async () => {
    const { save, stillTyped } = await saveAgainst({ 'profile.update': { fault: 'F10', retryAfterMs: 60_000 } })
    expect(await summary()).toHaveTextContent(/Too many attempts/)
    await waitFor(() => expect(save()).toHaveAttribute('aria-disabled', 'true'))
    stillTyped()
  })

  it('F11: says why not', async () => {
    const { stillTyped } = await saveAgainst({ 'profile.update': { fault: 'F11', reason: 'plan' } })
    expect(await summary()).toHaveTextContent('Your plan does not include this.')
    stillTyped()
  })

  it('F13: says that it is saved when the answer was lost and the server has it', async () => {
    const { inputs } = await saveAgainst({ 'profile.update': { fault: 'F13' } })
    await waitFor(() => expect(told()).toContain('saved'))
    expect(inputs('profile.update')).toHaveLength(1)
    expect(textbox('Full name')).toHaveValue('Ada Lovelace King')
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

  it.each([null, undefined])('F14: never takes the answer %s for a success, and looks what is true', async (answer) => {
    await saveAgainst({ 'profile.update': { fault: 'F14', answer } })
    // The server has it, and the account that was read since says so.
    await waitFor(() => expect(told()).toContain('saved'))
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
