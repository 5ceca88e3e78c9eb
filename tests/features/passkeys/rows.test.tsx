import { screen, waitFor, within } from '@testing-library/react'
import { AccountError } from 'latchkey/contract'
import { expect, it } from 'vitest'
import { addButton, button, nameField, openPasskeys, part, root, rows, three } from './support.js'

const question = () => screen.getByRole('alertdialog')

it('renames a passkey, and goes back to where the user was', async () => {
  const { user, inputs } = await openPasskeys()
  await user.click(button('Rename MacBook Pro'))
  expect(nameField()).toHaveFocus()
  expect(nameField()).toHaveValue('MacBook Pro')
  await user.clear(nameField())
  await user.type(nameField(), '  Work laptop {Enter}')
  expect(await screen.findByText(/The passkey is called/)).toHaveTextContent('The passkey is called “Work laptop” now.')
  expect(inputs('passkeys.rename')).toEqual([{ id: 'passkey_macbook', name: 'Work laptop' }])
  await waitFor(() => expect(button('Rename Work laptop')).toHaveFocus())
})

it('starts with the name of who keeps it where a passkey has none, and saves that one when the user wants it', async () => {
  const { user, inputs } = await openPasskeys({ scenario: three })
  await user.click(await screen.findByRole('button', { name: 'Rename Google Password Manager' }))
  expect(nameField()).toHaveValue('Google Password Manager')
  await user.click(button('Save'))
  await screen.findByText(/The passkey is called/)
  expect(inputs('passkeys.rename')).toEqual([{ id: 'passkey_a', name: 'Google Password Manager' }])
})

it('calls nobody for the name that it has already, nor for none', async () => {
  const { user, inputs } = await openPasskeys()
  await user.click(button('Rename MacBook Pro'))
  await user.clear(nameField())
  await user.click(button('Save'))
  expect(nameField()).toBeInvalid()
  expect(nameField()).toHaveAccessibleDescription(expect.stringContaining('Fill this in.'))
  expect(nameField()).toHaveFocus()
  await user.type(nameField(), 'MacBook Pro{Enter}')
  expect(part('rename-form')).toBeNull()
  expect(inputs('passkeys.rename')).toEqual([])
})

it.each(['{Escape}', 'Cancel'])('leaves the name as it is on %s', async (way) => {
  const { user, inputs } = await openPasskeys()
  await user.click(button('Rename MacBook Pro'))
  await user.type(nameField(), ' 14')
  if (way === 'Cancel') await user.click(button('Cancel'))
  else await user.keyboard(way)
  expect(button('Rename MacBook Pro')).toHaveFocus()
  expect(inputs('passkeys.rename')).toEqual([])
})

it('names the ways to sign in that are left before a passkey goes, and reads them only then', async () => {
  const { user, memory } = await openPasskeys({ scenario: three })
  expect(memory.control.calls.some(({ operation }) => operation === 'connections.list')).toBe(false)
  await user.click(button('Remove MacBook Pro'))
  expect(question()).toHaveAccessibleName('Remove “MacBook Pro”?')
  const left = await within(question()).findByText('Your password')
  expect(left.closest('ul')).toHaveTextContent(/Google, Ada Lovelace|Google, ada@example.com/)
  expect(left.closest('ul')).not.toHaveTextContent('MacBook')
  expect(question()).toHaveAccessibleDescription(expect.stringContaining('Delete it in iCloud Keychain as well.'))
})

it('puts the focus on the way back, so that Enter pressed twice removes nothing', async () => {
  const { user, inputs } = await openPasskeys()
  button('Remove MacBook Pro').focus()
  await user.keyboard('{Enter}')
  expect(button('Keep it')).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(button('Remove MacBook Pro')).toHaveFocus()
  await user.click(button('Remove MacBook Pro'))
  await user.keyboard('{Escape}')
  expect(button('Remove MacBook Pro')).toHaveFocus()
  expect(inputs('passkeys.remove')).toEqual([])
})

it('removes a passkey, tells where else to delete it, and puts the focus on the next one', async () => {
  const { user, inputs } = await openPasskeys({ scenario: three })
  await user.click(button('Remove MacBook Pro'))
  await user.click(button('Remove passkey'))
  const said = await screen.findByText(/is removed\./)
  expect(said).toHaveTextContent('“MacBook Pro” is removed.')
  expect(part('status')).toHaveTextContent('Delete it in iCloud Keychain as well.')
  expect(inputs('passkeys.remove')).toEqual([{ id: 'passkey_macbook' }])
  expect(rows()).toHaveLength(2)
  await waitFor(() => expect(rows()[0]).toHaveFocus())
})

it('keeps the focus in the section when the last one goes', async () => {
  const { user } = await openPasskeys()
  await user.click(button('Remove MacBook Pro'))
  await user.click(button('Remove passkey'))
  expect(await screen.findByText('You have no passkeys yet.')).toBeVisible()
  expect(root()?.contains(document.activeElement)).toBe(true)
})

it('takes one that is gone already for what the user wanted, and forgets that it was added here', async () => {
  const { user, memory } = await openPasskeys()
  const key = `latchkey.passkeys.${memory.control.state.user.id}`
  await user.click(addButton())
  await screen.findByText('This device')
  expect(localStorage.getItem(key)).not.toBeNull()
  await user.click(button('Remove Google Password Manager'))
  memory.control.failNext('passkeys.remove', new AccountError('not_found', {}))
  await user.click(button('Remove passkey'))
  expect(await screen.findByText(/was removed already\./)).toBeVisible()
  expect(localStorage.getItem(key)).toBeNull()
})

it('believes the server where it keeps the last way in after all, and shows why from then on', async () => {
  const { user, memory } = await openPasskeys()
  await user.click(button('Remove MacBook Pro'))
  const { state } = memory.control
  state.password.digest = null
  state.connections.items = []
  await user.click(button('Remove passkey'))
  expect(await screen.findByText(/could not be removed/)).toHaveTextContent('“MacBook Pro” could not be removed')
  expect(rows()).toHaveLength(1)
  await user.click(button('Keep it'))
  await waitFor(() => expect(button('Remove MacBook Pro')).toHaveAttribute('aria-disabled', 'true'))
})

it('closes what is open in a row that goes in another tab', async () => {
  const { user, memory } = await openPasskeys({ scenario: three })
  await user.click(button('Rename MacBook Pro'))
  memory.control.state.passkeys.items.shift()
  memory.control.emit({ type: 'changed', topics: ['passkeys'] })
  await waitFor(() => expect(rows()).toHaveLength(2))
  expect(part('rename-form')).toBeNull()
  await waitFor(() => expect(rows()[0]).toHaveFocus())
})

it('opens one row at a time', async () => {
  const { user } = await openPasskeys({ scenario: three })
  await user.click(button('Remove MacBook Pro'))
  await user.click(await screen.findByRole('button', { name: 'Rename Google Password Manager' }))
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(nameField()).toHaveFocus()
})

it('lets another row be opened while a name is being saved, and still says what came of it', async () => {
  const { user, memory } = await openPasskeys({ scenario: three })
  await user.click(button('Rename MacBook Pro'))
  await user.type(nameField(), ' 14')
  memory.control.latencyMs = 200
  await user.keyboard('{Enter}')
  await user.click(button('Remove Google Password Manager'))
  expect(await screen.findByText(/The passkey is called/)).toBeVisible()
  expect(question()).toHaveAccessibleName('Remove “Google Password Manager”?')
})
