import type { Meta, StoryObj } from '@storybook/react-vite'
import { ConnectedAccounts } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError, extendAdapter, type OperationContext, omitFeatures } from 'latchkey/contract'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { storyServer } from '../email-change/server.js'
import { longNames, manyAccounts, onlyGoogle } from './accounts.js'
import { mountedAnew, providerPage } from './provider-page.js'

/** The user’s accounts elsewhere. One story for every state of them. */
const meta = {
  title: 'Components/ConnectedAccounts',
  component: ConnectedAccounts,
  decorators: [mountedAnew],
  parameters: { onNavigate: providerPage() },
  args: {
    waysToAdd: { password: '#password', passkeys: '#passkeys' },
    elsewhere: [
      { label: 'Slack channels', description: 'For the whole workspace', href: '/workspace/integrations/slack' },
      { label: 'Repositories', description: 'For the whole workspace', href: '/workspace/integrations/repositories' },
    ],
    catalogue: '/integrations',
  },
} satisfies Meta<typeof ConnectedAccounts>

export default meta
type Story = StoryObj<typeof meta>
type Canvas = ReturnType<typeof within>

const press = async (canvas: Canvas, name: string | RegExp) =>
  userEvent.click(await canvas.findByRole('button', { name }))

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Google')).toBeVisible()
    await expect(canvas.getByText('Needs reconnecting')).toBeVisible()
    await userEvent.click(canvas.getByText('2 permissions'))
    await expect(canvas.getByText('openid')).toBeVisible()
  },
}

/** Two of GitHub, told apart by what they are called there, and every state that a connection can be in. */
export const SeveralOfOneProvider: Story = { parameters: storyServer(manyAccounts).parameters }

/** Accounts to sign in with and nothing else: integrations can have a page of their own. */
export const WaysToSignInOnly: Story = { args: { purpose: 'sign_in' } }

export const IntegrationsOnly: Story = { args: { purpose: 'integration' } }

/** Permissions in the words of the product. */
export const ScopesInWords: Story = {
  args: {
    scopeName: (scope) =>
      ({ openid: 'Knows who you are', email: 'Knows your address', 'calendar.readonly': 'Reads your calendar' })[scope],
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByText('2 permissions'))
    await userEvent.click(canvas.getByText('1 permission'))
    await expect(canvas.getByText('Reads your calendar')).toBeVisible()
  },
}

/** To the provider’s page and back: the answer in the URL is handed over once, and is gone from it. */
export const ConnectByRedirect: Story = {
  parameters: storyServer().parameters,
  play: async ({ canvas }) => {
    await press(canvas, 'Connect GitHub')
    await expect(await canvas.findByText(/^is connected\.$/)).toBeVisible()
    await expect(location.search).not.toContain('code=')
  },
}

/** The user said no on the provider’s page. */
export const DeclinedThere: Story = {
  parameters: { ...storyServer().parameters, onNavigate: providerPage({ declined: true }) },
  play: async ({ canvas }) => {
    await press(canvas, 'Connect GitHub')
    await expect(await canvas.findByText(/^was not connected\.$/)).toBeVisible()
  },
}

/** Somebody else here has connected that account. */
export const LinkedElsewhere: Story = {
  parameters: { ...storyServer().parameters, onNavigate: providerPage({ subject: 'grace' }) },
  play: async ({ canvas }) => {
    await press(canvas, 'Connect GitHub')
    await expect(await canvas.findByText(/already connected to another one/)).toBeVisible()
  },
}

/** The answer of the provider is too old, or was used before. */
export const TripOver: Story = {
  parameters: storyServer('default', (memory) => {
    memory.control.failNext('connections.complete', new AccountError('not_found', {}))
  }).parameters,
  play: async ({ canvas }) => {
    await press(canvas, 'Connect GitHub')
    await expect(await canvas.findByText(/no longer valid/)).toBeVisible()
  },
}

/** The browser is on its way. */
export const Leaving: Story = {
  parameters: { ...storyServer().parameters, onNavigate: () => undefined },
  play: async ({ canvas }) => {
    await press(canvas, 'Connect GitHub')
    await expect(await canvas.findByText(/Taking you to/)).toBeVisible()
  },
}

/** Asked first, where the product wants users to know that they leave. */
export const ConfirmLeaving: Story = {
  args: { confirmLeaving: true },
  play: async ({ canvas }) => {
    await press(canvas, 'Connect GitHub')
    await expect(canvas.getByRole('group', { name: /Leave for/ })).toHaveFocus()
  },
}

/** By a window of the adapter’s own, or without any page of the provider. */
export const ConnectAtOnce: Story = {
  parameters: {
    adapter() {
      const memory = memoryAdapter()
      return extendAdapter(memory, {
        connections: {
          ...memory.connections,
          async connect({ provider }) {
            memory.control.state.connections.items.push({
              id: 'connection_github',
              subject: 'octo',
              provider,
              purpose: 'sign_in',
              label: 'octo',
              status: 'active',
            })
            return { status: 'done' }
          },
        },
      })
    },
  },
  play: async ({ canvas }) => {
    await press(canvas, 'Connect GitHub')
    await expect(await canvas.findByText(/^is connected\.$/)).toBeVisible()
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-provider', 'github'))
  },
}

const popup = (connect: () => Promise<never>) => ({
  adapter() {
    const memory = memoryAdapter()
    return extendAdapter(memory, { connections: { ...memory.connections, connect } })
  },
})

/** The user closed the window of the provider. */
export const WindowClosed: Story = {
  parameters: popup(() => Promise.reject(new AccountError('cancelled', { by: 'user' }))),
  play: async ({ canvas }) => {
    await press(canvas, 'Connect GitHub')
    await expect(await canvas.findByText(/^was not connected\.$/)).toBeVisible()
  },
}

/** The window is out of sight: the user can give it up. */
export const WindowOpen: Story = {
  parameters: popup(() => new Promise(() => undefined)),
  play: async ({ canvas }) => {
    await press(canvas, 'Connect GitHub')
    await expect(canvas.getByRole('button', { name: 'Connect GitHub' })).toHaveAttribute('data-pending')
  },
}

export const DisconnectQuestion: Story = {
  play: async ({ canvas }) => {
    await press(canvas, /^Disconnect Google, /)
    await expect(canvas.getByRole('group', { name: /^Disconnect / })).toHaveFocus()
    await expect(await canvas.findByText('Your password')).toBeVisible()
    await expect(canvas.getByText('MacBook Pro')).toBeVisible()
  },
}

export const Disconnected: Story = {
  parameters: storyServer().parameters,
  play: async ({ canvas }) => {
    await press(canvas, /^Disconnect Google, /)
    await userEvent.click(canvas.getByRole('button', { name: 'Disconnect' }))
    await expect(await canvas.findByText(/^is disconnected\.$/)).toBeVisible()
  },
}

/** The last way in cannot go, and the fix is offered there. */
export const OnlyWayIn: Story = {
  parameters: storyServer(onlyGoogle).parameters,
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: /^Disconnect Google, Ada/ })
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(button).toHaveAccessibleDescription(/only way to sign in/)
    await expect(canvas.getByRole('link', { name: 'Set a password' })).toBeVisible()
  },
}

/** What was shown was out of date, and the server refuses. The row then says why. */
export const RefusedAsLastWayIn: Story = {
  parameters: storyServer('default', (memory) => {
    memory.control.failNext('connections.disconnect', new AccountError('forbidden', { reason: 'last_method' }))
  }).parameters,
  play: async ({ canvas }) => {
    await press(canvas, /^Disconnect Google, /)
    await userEvent.click(canvas.getByRole('button', { name: 'Disconnect' }))
    await expect(await canvas.findByText(/could not be disconnected/)).toBeVisible()
  },
}

export const StepUpNeeded: Story = {
  parameters: storyServer('default', (memory) => memory.control.makeStale()).parameters,
  play: async ({ canvas }) => {
    await press(canvas, /^Disconnect Google, /)
    await userEvent.click(canvas.getByRole('button', { name: 'Disconnect' }))
    const dialog = within(await within(document.body).findByRole('dialog', {}, { timeout: 10_000 }))
    await userEvent.click(await dialog.findByRole('button', { name: 'Cancel' }))
    await expect(await canvas.findByRole('group', { name: /^Disconnect / })).toBeVisible()
  },
}

/** Single sign-on signs the user in. It is there to be seen, with the way to where it is changed. */
export const SingleSignOn: Story = {
  parameters: storyServer('sso-user').parameters,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Open Okta' })).toHaveAttribute(
      'href',
      'https://okta.example.com/settings',
    )
  },
}

/** Nothing can be changed here, and all of it can be seen. */
export const ReadOnly: Story = {
  parameters: {
    adapter() {
      const memory = memoryAdapter()
      const managedBy = { kind: 'sso', name: 'Okta', url: 'https://okta.example.com/settings' } as const
      const connections = { state: 'unavailable', reason: 'managed', managedBy } as const
      return {
        ...memory,
        account: {
          get: async (context: OperationContext) => ({
            ...(await memory.account.get(context)),
            availability: { connections },
          }),
        },
      }
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Google')).toBeVisible()
    await expect(canvas.queryByRole('button', { name: /onnect/ })).toBeNull()
  },
}

/** The accounts are there although the providers could not be read. */
export const ProvidersFailed: Story = {
  parameters: storyServer('default', (memory) => {
    memory.control.failNext('connections.providers', new AccountError('network', {}))
  }).parameters,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('google')).toBeVisible()
    await press(canvas, 'Try again')
    await expect(await canvas.findByText('GitHub')).toBeVisible()
  },
}

/** Nothing is connected yet. */
export const NothingConnected: Story = {
  parameters: storyServer((state) => {
    state.connections.items = []
  }).parameters,
}

/** Nothing is connected, and nothing can be. */
export const NothingToConnect: Story = {
  parameters: storyServer((state) => {
    state.connections = { ...state.connections, items: [], providers: [] }
  }).parameters,
  args: { elsewhere: undefined, catalogue: undefined },
}

/** The adapter cannot take connections away. */
export const CannotDisconnect: Story = {
  parameters: storyServer((state) => {
    state.absent = ['connections.disconnect']
  }).parameters,
}

export const NotSupported: Story = {
  parameters: { adapter: () => omitFeatures(memoryAdapter(), 'connections') },
  args: { fallback: <p>Write to support to connect an account.</p> },
}

export const Loading: Story = { parameters: { scenario: 'hanging' } }

export const Failed: Story = { parameters: { scenario: 'failing' } }

export const Offline: Story = { parameters: { scenario: 'offline' } }

export const LongNames: Story = { parameters: storyServer(longNames).parameters }

export const RightToLeft: Story = {
  globals: { dir: 'rtl', locale: 'ar-XB' },
  parameters: storyServer(manyAccounts).parameters,
}

export const Dark: Story = {
  globals: { theme: 'dark' },
  parameters: storyServer(manyAccounts).parameters,
  play: async ({ canvas }) => press(canvas, /^Disconnect Google, /),
}

export const Narrow: Story = {
  globals: { width: '320' },
  parameters: storyServer(manyAccounts).parameters,
  play: async ({ canvas }) => press(canvas, /^Disconnect Google, /),
}
