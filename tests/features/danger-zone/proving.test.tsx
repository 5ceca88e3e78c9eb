import { screen, waitFor, within } from '@testing-library/react'
import { knownSecrets } from 'latchkey/adapters/memory'
import { expect, it, vi } from 'vitest'
import { button, showZone, start } from './support.js'

/** Asks for the deletion of an account whose server wants a new proof for it. */
async function askToDelete() {
  const onSignedOut = vi.fn()
  const shown = showZone({
    provider: { onSignedOut },
    change: ({ stepUp }) =>
      Object.assign(stepUp, { operations: { 'deletion.request': 'always' }, methods: ['password'] }),
  })
  await shown.user.click(await start())
  await shown.user.click(button('Delete my account'))
  const dialog = within(await screen.findByRole('dialog', { name: 'Confirm that it’s you' }))
  return { ...shown, onSignedOut, password: await dialog.findByLabelText('Password') }
}

it('deletes the account once the user has proved who they are, without being asked again', async () => {
  const { user, memory, password, onSignedOut } = await askToDelete()
  expect(memory.control.state.sessions).not.toHaveLength(0)
  await user.type(password, `${knownSecrets.password}{Enter}`)
  await waitFor(() => expect(onSignedOut).toHaveBeenCalledTimes(1))
  expect(memory.control.state.sessions).toHaveLength(0)
})

it('leaves the account alone when the user walks away from the proof', async () => {
  const { user, memory, onSignedOut } = await askToDelete()
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(memory.control.state.sessions).not.toHaveLength(0)
  expect(onSignedOut).not.toHaveBeenCalled()
})
