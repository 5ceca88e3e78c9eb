import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { AccountProvider, PasswordChange } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { expect, it } from 'vitest'
import { field, openChange, submit } from './support.js'

it('tells password managers whose password it is, which one, and what a new one has to be', async () => {
  await openChange({ scenario: 'strict-password', props: { confirm: true } })
  const form = field('new').form
  const inputs = [...(form?.querySelectorAll('input') ?? [])]
  expect(inputs.map((input) => [input.name, input.getAttribute('autocomplete')])).toEqual([
    ['username', 'username'],
    ['currentPassword', 'current-password'],
    ['newPassword', 'new-password'],
    ['confirmation', 'new-password'],
  ])
  const [username] = inputs
  expect(username).toHaveValue('ada@example.com')
  expect(username).not.toHaveAttribute('style')
  expect(username).not.toHaveAttribute('hidden')
  expect(username?.tabIndex).toBe(-1)
  expect(field('new')).toHaveAttribute('passwordrules', expect.stringMatching(/^minlength: 12;.* required: digit;/))
  expect(form).toHaveAttribute('method', 'post')
})

it('gives every input an id of its own, which stays, on a page with two of them', async () => {
  render(
    <AccountProvider adapter={memoryAdapter()}>
      <PasswordChange />
      <PasswordChange />
    </AccountProvider>,
  )
  const ids = () => [...document.querySelectorAll('input[id]')].map(({ id }) => id)
  await waitFor(() => expect(ids()).toHaveLength(6))
  const before = ids()
  expect(new Set(before).size).toBe(6)
  fireEvent.input(screen.getAllByLabelText('New password')[0] ?? document.body, { target: { value: 'x' } })
  expect(ids()).toEqual(before)
})

it('lets nothing be cut, corrected or looked up, hidden or shown', async () => {
  const { user } = await openChange()
  const check = () => {
    for (const input of [field('current'), field('new')]) {
      expect(input).not.toHaveAttribute('maxlength')
      expect(input).toHaveAttribute('spellcheck', 'false')
      expect(input).toHaveAttribute('autocapitalize', 'none')
      expect(input).toHaveAttribute('autocorrect', 'off')
    }
  }
  check()
  await user.click(screen.getByRole('button', { name: 'Show current password' }))
  check()
})

it('takes a password from the clipboard, by dropping and from a password manager', async () => {
  const { user } = await openChange()
  const prevented: string[] = []
  for (const name of ['paste', 'drop', 'copy', 'beforeinput', 'compositionstart']) {
    const event = new Event(name, { bubbles: true, cancelable: true })
    if (!field('new').dispatchEvent(event)) prevented.push(name)
  }
  expect(prevented).toEqual([])
  await user.click(field('new'))
  await user.paste('Pasted-Password-1822')
  expect(field('new')).toHaveValue('Pasted-Password-1822')
})

it('hands on exactly what was typed, up to 1,024 code points', async () => {
  const { inputs, calls } = await openChange({
    policy: { passwordChange: { current: 'never', otherSessions: 'always_keep' } },
    adapt: (memory) => ({
      ...memory,
      password: { change: () => Promise.reject(new Error('The form stays.')) },
    }),
  })
  // A line break cannot be in a line of text.
  const passwords = fc.string({ unit: 'binary', minLength: 1, maxLength: 1_024 }).filter((text) => !/[\r\n]/.test(text))
  for (const password of [...fc.sample(passwords, { numRuns: 40, seed: 1_843 }), ' spaces ', '🔑'.repeat(1_024)]) {
    calls.length = 0
    fireEvent.input(field('new'), { target: { value: password } })
    fireEvent.click(submit())
    await waitFor(() => expect(calls).toHaveLength(1))
    expect(inputs()).toEqual([{ newPassword: password }])
    await waitFor(() => expect(submit()).not.toHaveAttribute('aria-disabled'))
  }
})

it('follows the policy as the password is typed, with words and not by colour alone', async () => {
  const { user } = await openChange({ scenario: 'strict-password' })
  expect(field('new')).toHaveAccessibleDescription(/An uppercase letter, missing/)
  await user.type(field('new'), 'Ada')
  expect(field('new')).toHaveAccessibleDescription(/An uppercase letter, done/)
  expect(field('new')).toHaveAccessibleDescription(/At least 12 characters, missing/)
  await waitFor(() => expect(field('new')).toHaveAccessibleDescription(/Very easy to guess\. It holds your name/))
})
