import type { Meta, StoryObj } from '@storybook/react-vite'
import { Passkeys } from 'latchkey'
import { type MemoryAdapterOptions, type MemoryState, memoryAdapter } from 'latchkey/adapters/memory'
import { extendAdapter, omitFeatures } from 'latchkey/contract'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { storyServer } from '../email-change/server.js'
import { allKinds, allProviders, onlyPasskeys } from './states.js'

/** The user's passkeys. One story for every state of them. */
const meta = {
  title: 'Components/Passkeys',
  component: Passkeys,
  args: { nextSteps: { password: '#password', connections: '#connections', mfa: '#mfa' } },
} satisfies Meta<typeof Passkeys>

export default meta
type Story = StoryObj<typeof meta>
type Canvas = ReturnType<typeof within>

const server = (scenario?: MemoryAdapterOptions['scenario']) => ({ parameters: storyServer(scenario).parameters })
const ceremony = (end: MemoryState['passkeys']['ceremony']) =>
  server((state) => {
    state.passkeys.ceremony = end
  })
const add = async (canvas: Canvas) => userEvent.click(await canvas.findByRole('button', { name: 'Add a passkey' }))
const ask = async (canvas: Canvas, button: string) =>
  userEvent.click(await canvas.findByRole('button', { name: button }))

/** With its user’s name, or the one of who keeps it; synced by a password manager, or on one device. */
export const List: Story = {
  parameters: { ...server(allKinds).parameters, rows: ['N7'] },
  play: async ({ canvas }) => {
    const [macbook, unnamed, key] = await canvas.findAllByRole('listitem')
    await expect(macbook).toHaveTextContent(/MacBook Pro.*Synced.*last used 5 days ago/)
    await waitFor(() => expect(unnamed).toHaveTextContent(/^1Password/))
    await expect(key).toHaveTextContent(/Blue key on my keyring.*On one device/)
  },
}

/** Every provider that has a name here, some of them with a mark of their own. */
export const Providers: Story = { parameters: server(allProviders).parameters }

export const Empty: Story = {
  parameters: server((state) => {
    state.passkeys.items = []
  }).parameters,
}

/** It gets the name of who keeps it, and can be renamed. This browser remembers that it was added here. */
export const Added: Story = {
  parameters: { ...server().parameters, rows: ['N7'] },
  play: async ({ canvas }) => {
    await add(canvas)
    // With the name of who keeps it, where the names have come by then.
    await expect(await canvas.findByText(/^Your passkey is added( to Google Password Manager)?\.$/)).toBeVisible()
    await expect(canvas.getByText('This device')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Add a passkey' })).toHaveFocus()
    await expect(canvas.getByRole('button', { name: 'Sign out other devices' })).toBeVisible()
  },
}

const waiting = storyServer()
/** The browser shows its dialog meanwhile, for up to five minutes. */
export const Waiting: Story = {
  parameters: waiting.parameters,
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Add a passkey' })
    waiting.control().latencyMs = Number.POSITIVE_INFINITY
    await add(canvas)
    await expect(await canvas.findByText('Follow the steps on your screen or device.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Cancel' })).toBeVisible()
  },
}

const stopped = storyServer()
export const Stopped: Story = {
  parameters: stopped.parameters,
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Add a passkey' })
    stopped.control().latencyMs = 60_000
    await add(canvas)
    await waitFor(() => expect(stopped.control().calls.map(({ operation }) => operation)).toContain('passkeys.add'))
    stopped.control().latencyMs = 0
    await ask(canvas, 'Cancel')
    await expect(await canvas.findByText('No passkey was added')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Add a passkey' })).toHaveFocus()
  },
}

/** Dismissed in the browser’s dialog, or out of time. Nothing went wrong. */
export const Cancelled: Story = {
  ...ceremony('cancelled'),
  play: async ({ canvas }) => {
    await add(canvas)
    await expect(await canvas.findByText('No passkey was added')).toBeVisible()
  },
}

export const AlreadyThere: Story = {
  ...ceremony('already_enrolled'),
  play: async ({ canvas }) => {
    await add(canvas)
    await expect(await canvas.findByText('There is a passkey for you on this device already')).toBeVisible()
  },
}

export const CeremonyFailed: Story = {
  ...ceremony('fails'),
  play: async ({ canvas }) => {
    await add(canvas)
    await expect(await canvas.findByText('The passkey could not be added')).toBeVisible()
  },
}

/** The device can do less than the browser promised. */
export const NotOnThisDevice: Story = {
  ...ceremony('unsupported'),
  play: async ({ canvas }) => {
    await add(canvas)
    await expect(await canvas.findByText('This does not work here. Try another browser or device.')).toBeVisible()
  },
}

/** The button is absent, with the reason. The list is there all the same. */
export const NoWebAuthn: Story = {
  ...server(allKinds),
  beforeEach: () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'PublicKeyCredential')
    Object.defineProperty(globalThis, 'PublicKeyCredential', { value: undefined, configurable: true, writable: true })
    return () => {
      if (before) Object.defineProperty(globalThis, 'PublicKeyCredential', before)
    }
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/This browser can’t create passkeys/)).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Add a passkey' })).toBeNull()
  },
}

export const Renaming: Story = {
  ...server(allKinds),
  play: async ({ canvas }) => {
    await ask(canvas, 'Rename MacBook Pro')
    const field = canvas.getByRole('textbox', { name: 'Name' })
    await waitFor(() => expect(field).toHaveFocus())
    await expect(field).toHaveValue('MacBook Pro')
  },
}

export const Renamed: Story = {
  ...server(allKinds),
  play: async ({ canvas }) => {
    await ask(canvas, 'Rename MacBook Pro')
    const field = canvas.getByRole('textbox', { name: 'Name' })
    await userEvent.clear(field)
    await userEvent.type(field, 'Work laptop{Enter}')
    await expect(await canvas.findByText(/The passkey is called/)).toBeVisible()
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Rename Work laptop' })).toHaveFocus())
  },
}

const refused = storyServer(allKinds)
/** What was typed stays. */
export const RenameFailed: Story = {
  parameters: refused.parameters,
  play: async ({ canvas }) => {
    await ask(canvas, 'Rename MacBook Pro')
    refused.control().rateLimit(30_000)
    await userEvent.type(canvas.getByRole('textbox'), ' 14{Enter}')
    await expect(await canvas.findByText('This was not saved')).toBeVisible()
    await expect(canvas.getByRole('textbox')).toHaveValue('MacBook Pro 14')
  },
}

/** Names the ways to sign in that are left, and has the focus on the way back. */
export const RemoveQuestion: Story = {
  parameters: { ...server(allKinds).parameters, rows: ['N5'] },
  play: async ({ canvas }) => {
    await ask(canvas, 'Remove MacBook Pro')
    const question = within(await canvas.findByRole('alertdialog', { name: 'Remove “MacBook Pro”?' }))
    await waitFor(() => expect(question.getByRole('button', { name: 'Keep it' })).toHaveFocus())
    await expect(await question.findByText('Your password')).toBeVisible()
  },
}

export const Removed: Story = {
  parameters: { ...server(allKinds).parameters, rows: ['N7'] },
  play: async ({ canvas }) => {
    await ask(canvas, 'Remove MacBook Pro')
    await ask(canvas, 'Remove passkey')
    await expect(await canvas.findByText(/is removed/)).toBeVisible()
    await expect(canvas.getByText(/Delete it in iCloud Keychain as well/)).toBeVisible()
  },
}

/** The only way to sign in cannot go, and the way to another one is beside it. */
export const LastWayIn: Story = {
  ...server(onlyPasskeys),
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Remove MacBook Pro' })
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(button).toHaveAccessibleDescription('This is your only way to sign in. Add another one first.')
    await expect(canvas.getByRole('link', { name: 'Set a password' })).toBeVisible()
  },
}

export const StepUpNeeded: Story = {
  parameters: storyServer('default', (memory) => memory.control.makeStale()).parameters,
  play: async ({ canvas }) => {
    await add(canvas)
    const dialog = within(await within(document.body).findByRole('dialog', {}, { timeout: 10_000 }))
    await userEvent.click(await dialog.findByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Add a passkey' })).toHaveFocus())
  },
}

/** No second name, and no way to sign out elsewhere. */
export const NothingMore: Story = {
  parameters: server((state) => {
    state.absent = ['passkeys.rename', 'sessions.revokeOthers']
  }).parameters,
}

export const LongNames: Story = {
  parameters: server((state) => {
    allKinds(state)
    for (const passkey of state.passkeys.items)
      passkey.name = `${passkey.name ?? ''} ${'a name that goes on '.repeat(9)}`
  }).parameters,
}

export const Managed: Story = {
  parameters: server((state) => {
    const managedBy = { kind: 'sso', name: 'Okta', url: 'https://okta.example.com/settings' } as const
    state.user.availability.passkeys = { state: 'unavailable', reason: 'managed', managedBy }
  }).parameters,
}

/** On a page of the provider, which the browser goes to. */
export const OnAnotherPage: Story = {
  parameters: {
    adapter: () => {
      const memory = memoryAdapter()
      return extendAdapter(memory, {
        passkeys: {
          ...memory.passkeys,
          add: async () => ({ status: 'redirect' as const, url: 'https://id.example.com/add-passkey' }),
        },
      })
    },
    onNavigate: () => {},
  },
  play: async ({ canvas }) => {
    await add(canvas)
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: 'Add a passkey' })).not.toHaveAttribute('data-pending'),
    )
  },
}

export const NotSupported: Story = {
  parameters: { adapter: () => omitFeatures(memoryAdapter(), 'passkeys') },
  args: { fallback: <p>Passkeys come soon.</p> },
}

export const Loading: Story = { parameters: { scenario: 'hanging' } }

/** Never an empty list. */
export const Failed: Story = {
  parameters: { scenario: 'failing' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(canvas.queryByText('You have no passkeys yet.')).toBeNull()
  },
}

export const Offline: Story = { parameters: { scenario: 'offline' } }

export const RightToLeft: Story = {
  parameters: server(allKinds).parameters,
  globals: { dir: 'rtl', locale: 'ar-XB' },
}

export const Dark: Story = {
  ...server(allKinds),
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    await ask(canvas, 'Remove MacBook Pro')
    await expect(await canvas.findByText('Your password')).toBeVisible()
  },
}

export const Narrow: Story = {
  ...server(allKinds),
  globals: { width: '320' },
  play: async ({ canvas }) => {
    await ask(canvas, 'Remove MacBook Pro')
    await expect(await canvas.findByText('Your password')).toBeVisible()
  },
}
