import { act, screen, waitFor, within } from '@testing-library/react'
import { knownSecrets } from 'latchkey/adapters/memory'
import { describe, expect, it } from 'vitest'
import {
  addressField,
  button,
  codeField,
  enter,
  newEmail,
  oldEmail,
  openEmail,
  prove,
  root,
  step,
  summary,
} from './support.js'

describe('asking for a new address', () => {
  it('begins in its field, and ends at the field of the code that was sent', async () => {
    const { user, memory, announcements, inputs } = await openEmail({ props: { returnTo: '/settings' } })
    await user.click(button('Change email address'))
    expect(addressField()).toHaveFocus()
    await user.keyboard(`  ${newEmail} {Enter}`)
    await waitFor(() => expect(codeField()).toHaveFocus())
    expect(inputs('email.start')).toEqual([{ newEmail, returnTo: '/settings' }])
    expect(announcements.said).toEqual([`We sent a code to ${newEmail}.`])
    expect(screen.getByText(/you go on signing in with/)).toHaveTextContent(oldEmail)
    expect(memory.control.state.user.email?.address).toBe(oldEmail)
  })

  it('tells the result once, as the back end reports it, and keeps the focus in the section', async () => {
    const { user, memory, announcements } = await openEmail()
    await enter(user)
    await prove(user, memory.control.sentCode(newEmail) ?? '')
    expect(await screen.findByText(/Your email address is now/)).toHaveTextContent(newEmail)
    expect(announcements.said.filter((words) => /is now/.test(words))).toEqual([
      expect.stringMatching(/You sign in with it from now on\. Your other devices stay signed in\./),
    ])
    expect(root()).toHaveFocus()
    expect(memory.control.state.user.email).toEqual({ address: newEmail, verified: true })
    expect(button('Change email address')).toBeInTheDocument()
  })

  it('says that other devices were signed out, and when it takes effect', async () => {
    const effects = { otherSessions: 'ended', effectiveWithinSeconds: 120 } as const
    const { user } = await openEmail({
      adapt: (memory) => ({
        ...memory,
        email: { start: async (input) => ({ id: 'x', ...input, status: 'complete', challenges: [], effects }) },
      }),
    })
    await enter(user)
    expect(await screen.findByText('Your other devices are signed out.')).toBeInTheDocument()
    expect(screen.getByText(/up to 2 minutes/)).toBeInTheDocument()
  })

  it('goes back to where it began, without a call', async () => {
    const { user, inputs } = await openEmail()
    await user.click(button('Change email address'))
    await user.type(addressField(), newEmail)
    await user.click(button('Cancel'))
    expect(button('Change email address')).toHaveFocus()
    expect(inputs('email.start')).toEqual([])
  })

  it.each([
    ['', /Fill this in/],
    ['ada', /This does not work/],
    [`${'a'.repeat(70)}@example.com`, /too long/],
    [oldEmail, /what it is now/],
  ])('refuses "%s" at its field, before any call', async (address, words) => {
    const { user, inputs } = await openEmail()
    await user.click(button('Change email address'))
    if (address) await user.type(addressField(), address)
    await user.click(button('Continue'))
    await waitFor(() => expect(addressField()).toHaveFocus())
    expect(addressField()).toBeInvalid()
    expect(addressField()).toHaveAccessibleDescription(words)
    expect(inputs('email.start')).toEqual([])
  })

  it('tells nobody whether an address has an account: the same words for a taken one as for a free one', async () => {
    const wordsFor = async (address: string) => {
      const { user, unmount } = await openEmail({
        scenario: (state) => {
          state.email.hideTaken = true
        },
      })
      await enter(user, address)
      await waitFor(() => expect(codeField()).toHaveFocus())
      const words = root()
        ?.textContent?.replaceAll(address, 'ADDRESS')
        .replace(/\d+ seconds?/g, '')
      unmount()
      return words
    }
    expect(await wordsFor('grace@example.com')).toBe(await wordsFor('nobody@example.com'))
  })

  it('does not say "taken" either where the back end does', async () => {
    const { user, announcements } = await openEmail()
    await enter(user, 'grace@example.com')
    await waitFor(() => expect(addressField()).toHaveFocus())
    expect(addressField()).toHaveAccessibleDescription(/This address can’t be used here/)
    expect(addressField()).toHaveValue('grace@example.com')
    expect([root()?.textContent, ...announcements.said].join()).not.toMatch(/taken/)
  })

  it('keeps what was typed through a step-up, given or not', async () => {
    const { user, inputs } = await openEmail({ prepare: (memory) => memory.control.makeStale() })
    await enter(user)
    const dialog = async () => within(await screen.findByRole('dialog'))
    await user.click(await (await dialog()).findByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(addressField()).toHaveValue(newEmail)
    expect(summary()).toBeNull()

    await user.click(button('Continue'))
    const again = await dialog()
    const password = again.queryByLabelText('Password')
    if (!password) await user.click(await again.findByRole('button', { name: 'Your password' }))
    await user.type(again.getByLabelText('Password'), knownSecrets.password)
    await user.click(again.getByRole('button', { name: 'Confirm' }))
    await waitFor(() => expect(step()).toBe('proving'))
    expect(inputs('email.start').at(-1)).toEqual({ newEmail })
  })

  it('sends one wish once, however often it is pressed', async () => {
    const { user, memory, inputs } = await openEmail()
    await user.click(button('Change email address'))
    await user.type(addressField(), newEmail)
    const release = memory.control.holdAnswers()
    const submit = button('Continue')
    await user.dblClick(submit)
    await user.keyboard('{Enter}')
    expect(submit).toHaveAttribute('aria-disabled', 'true')
    expect(submit).toHaveFocus()
    act(release)
    await waitFor(() => expect(step()).toBe('proving'))
    expect(inputs('email.start')).toHaveLength(1)
  })
})
