import type { Meta, StoryObj } from '@storybook/react-vite'
import { AccountInfo } from 'latchkey'
import type { MemoryState } from 'latchkey/adapters/memory'
import { expect, userEvent, waitFor } from 'storybook/test'

/** What is known about the account, to read. One story for every state of it. */
const meta = {
  title: 'Components/AccountInfo',
  component: AccountInfo,
  parameters: { scenario: 'default' },
} satisfies Meta<typeof AccountInfo>

export default meta
type Story = StoryObj<typeof meta>

/** The browser's clipboard, as it answers in this story. */
function clipboard(writeText: (text: string) => Promise<void>): () => Promise<void> {
  return async () => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
  }
}

export const Everything: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('user_ada')).toBeVisible()
    await expect(canvas.getByText('Off')).toBeVisible()
    await expect(canvas.getByText('Can change everything but members and billing.')).toBeVisible()
  },
}

export const Copied: Story = {
  beforeEach: clipboard(async () => {}),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy user ID' }))
    await expect(await canvas.findByText('Your user ID is copied.')).toBeVisible()
  },
}

/** The browser said no: the id is selected, so that the keyboard can copy it. */
export const CopyRefused: Story = {
  beforeEach: clipboard(() => Promise.reject(new DOMException('', 'NotAllowedError'))),
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Copy user ID' })
    await userEvent.click(button)
    await expect(await canvas.findByText(/Your browser did not allow copying/)).toBeVisible()
    await waitFor(() => expect(getSelection()?.toString()).toBe('user_ada'))
    await expect(button).toHaveFocus()
  },
}

/** The host decides what is shown, and in which order. */
export const OnlySome: Story = { args: { show: ['createdAt', 'mfa', 'id'] } }

/** What the back end does not know is left out, and nothing is said about it. */
export const LittleKnown: Story = {
  parameters: {
    scenario: ({ user }: MemoryState) => {
      Object.assign(user, { createdAt: undefined, updatedAt: undefined, lastSignInAt: undefined, roles: [] })
    },
  },
}

export const MfaOn: Story = {
  parameters: { scenario: 'two-codes-left' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('On')).toBeVisible()
  },
}

export const SeveralRoles: Story = {
  args: { roleTones: { Owner: 'warning' } },
  parameters: {
    scenario: ({ user }: MemoryState) => {
      user.roles = [
        { id: 'r1', name: 'Owner', scope: { type: 'workspace', id: 'w1', name: 'Analytical Engines' } },
        {
          id: 'r2',
          name: 'Release captain',
          description: 'Decides what goes out on Thursdays.',
          scope: { type: 'project', id: 'p1', name: 'Difference Engine No. 2' },
        },
        { id: 'r3', name: 'Guest' },
      ]
    },
  },
}

export const Loading: Story = { parameters: { scenario: 'hanging' } }

export const Failed: Story = {
  parameters: { scenario: 'failing' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

export const Offline: Story = { parameters: { scenario: 'offline' } }

/** The session ended elsewhere: everything is locked, with the way back in. */
export const SignedOut: Story = {
  parameters: { scenario: 'expired' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Sign in again' })).toBeVisible()
  },
}

export const LongNames: Story = { parameters: { scenario: 'long-names' }, globals: { width: '320' } }

export const RightToLeft: Story = {
  parameters: { scenario: 'right-to-left' },
  globals: { dir: 'rtl', locale: 'ar-XB' },
}

export const Dark: Story = { globals: { theme: 'dark' } }

export const Narrow: Story = { globals: { width: '320' } }
