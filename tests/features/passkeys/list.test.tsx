import { screen, waitFor, within } from '@testing-library/react'
import { AccountError, omitFeatures } from 'latchkey/contract'
import { expect, it } from 'vitest'
import { addButton, button, openPasskeys, part, renderPasskeys, root, rows, three } from './support.js'

it('tells passkeys apart by their names, who keeps them, and when they were used', async () => {
  await openPasskeys({ scenario: three })
  const [macbook, first] = rows()
  expect(macbook).toHaveTextContent(/MacBook Pro\s*Synced/)
  await waitFor(() => expect(macbook).toHaveTextContent('iCloud Keychain'))
  expect(macbook).toHaveTextContent(/added 2 months ago|added 3 months ago/)
  expect(macbook).toHaveTextContent('last used 5 days ago')
  // Without a name of its own it has its provider's, and says it once.
  expect(first?.textContent?.match(/Google Password Manager/g)).toHaveLength(1)
})

it('gives every button a name of its own, also where two passkeys read the same', async () => {
  await openPasskeys({ scenario: three })
  await screen.findByRole('button', { name: 'Remove Google Password Manager (2)' })
  const names = screen
    .getAllByRole('button')
    .map((element) => element.getAttribute('aria-label') ?? element.textContent)
  expect(new Set(names).size).toBe(names.length)
})

it('shows a passkey of which nothing is known, and guesses nothing about it', async () => {
  await openPasskeys({
    scenario: (state) => {
      state.passkeys.items = [{ id: 'passkey_x', name: null, aaguid: '00000000-0000-0000-0000-000000000000' }]
    },
  })
  expect(rows()[0]).toHaveTextContent(/^Passkey\s*Rename\s*Remove$/)
})

it('shows the good rows when another one is broken', async () => {
  await openPasskeys({
    adapt: (memory) => ({
      ...memory,
      passkeys: {
        ...memory.passkeys,
        // What a back end sends is not what its types say.
        list: async () =>
          JSON.parse('[{"id":"a","name":"Fine"},{"id":7},null,{"id":"b","name":{"x":1},"synced":"yes"}]'),
      },
    }),
  })
  expect(rows().map((row) => row.querySelector('bdi')?.textContent)).toEqual(['Fine', 'Passkey'])
})

it('shows names from outside as text, with what is hidden in them made visible', async () => {
  await openPasskeys({
    scenario: (state) => {
      for (const passkey of state.passkeys.items) passkey.name = '<img src=x onerror=alert(1)>\u202Egpj'
    },
  })
  expect(rows()[0]?.querySelector('img[src="x"]')).toBeNull()
  expect(rows()[0]).toHaveTextContent('<img src=x onerror=alert(1)>\uFFFDgpj')
})

it('says that there are none, and lets the user add one', async () => {
  await openPasskeys({
    scenario: (state) => {
      state.passkeys.items = []
    },
  })
  expect(part('empty')).toHaveTextContent('You have no passkeys yet.')
  expect(addButton()).toBeVisible()
})

it('never takes a list that could not be read for an empty one', async () => {
  const plan = { 'passkeys.list': { fault: 'F01' } } as const
  const { user, memory } = renderPasskeys({ plan: { ...plan } })
  await screen.findByText('Could not reach the server. Check your connection, then try again.', {}, { timeout: 10_000 })
  expect(part('empty')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Add a passkey' })).toBeNull()
  await user.click(button('Try again'))
  expect(memory.control.calls.filter(({ operation }) => operation === 'passkeys.list')).toEqual([])
})

it('says so where the list may be out of date, and keeps it', async () => {
  const { memory, plan } = await openPasskeys()
  plan['passkeys.list'] = { fault: 'F01' }
  memory.control.emit({ type: 'changed', topics: ['passkeys'] })
  expect(await screen.findByText('This list may be out of date')).toBeVisible()
  expect(rows()).toHaveLength(1)
})

it('shows what was added in another tab without a reload', async () => {
  const { memory } = await openPasskeys()
  memory.control.state.passkeys.items.push({ id: 'passkey_new', name: 'From another tab' })
  memory.control.emit({ type: 'changed', topics: ['passkeys'] })
  expect(await screen.findByText('From another tab')).toBeVisible()
})

it('has the fallback where the adapter knows no passkeys, and the reason where this user may not', async () => {
  renderPasskeys({ adapt: (memory) => omitFeatures(memory, 'passkeys'), props: { fallback: 'Not here' } })
  expect(screen.getByText('Not here')).toBeVisible()
  renderPasskeys({
    scenario: (state) => {
      state.user.availability.passkeys = { state: 'unavailable', reason: 'policy' }
    },
  })
  expect(await screen.findByText('Your organisation does not allow this. Ask an administrator.')).toBeVisible()
  expect(root()).toHaveAttribute('data-status', 'unavailable')
})

it('offers nothing that the adapter cannot do', async () => {
  await openPasskeys({
    scenario: (state) => {
      state.absent = ['passkeys.rename']
    },
  })
  expect(screen.queryByRole('button', { name: /Rename/ })).toBeNull()
  expect(button('Remove MacBook Pro')).toBeVisible()
})

it('leads to the second factors where the host has them', async () => {
  await openPasskeys({ props: { nextSteps: { mfa: '#mfa' } } })
  expect(screen.getByRole('link', { name: /security key as a second step/ })).toHaveAttribute('href', '#mfa')
})

it('lets a passkey stay that cannot go, and says why where the button is', async () => {
  const { user, inputs } = await openPasskeys({
    scenario: (state) => {
      state.password.digest = null
      state.connections.items = []
    },
    props: { nextSteps: { password: '/password', connections: 'javascript:alert(1)' } },
  })
  const remove = button('Remove MacBook Pro')
  expect(remove).toHaveAttribute('aria-disabled', 'true')
  expect(remove).toHaveAccessibleDescription('This is your only way to sign in. Add another one first.')
  await user.click(remove)
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(inputs('passkeys.remove')).toEqual([])
  const row = within(rows()[0] ?? document.body)
  expect(row.getByRole('link', { name: 'Set a password' })).toHaveAttribute('href', '/password')
  expect(row.queryByRole('link', { name: 'Connect another account' })).toBeNull()
})

it('says who decides about a passkey that somebody else manages', async () => {
  const managedBy = { kind: 'admin', name: 'Acme IT', url: 'https://it.example.com/' } as const
  await openPasskeys({
    adapt: (memory) => ({
      ...memory,
      passkeys: {
        ...memory.passkeys,
        list: async () => [
          { id: 'a', name: 'Badge', removable: { state: 'unavailable', reason: 'managed', managedBy } as const },
        ],
      },
    }),
  })
  expect(button('Remove Badge')).toHaveAccessibleDescription('Acme IT manages this. You can change it there.')
  expect(screen.getByRole('link', { name: 'Acme IT' })).toHaveAttribute('href', 'https://it.example.com/')
})

it('locks when the session is over, and says it once', async () => {
  const { memory, user } = await openPasskeys()
  memory.control.failNext('passkeys.remove', new AccountError('session_expired', {}))
  await user.click(button('Remove MacBook Pro'))
  await user.click(button('Remove passkey'))
  await waitFor(() => expect(document.querySelector('[data-locked]')).not.toBeNull())
  expect(part('status')).toBeEmptyDOMElement()
})
