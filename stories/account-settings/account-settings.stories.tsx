import type { Meta, StoryObj } from '@storybook/react-vite'
import { AccountSettings, type SettingsTab } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { omitFeatures } from 'latchkey/contract'
import { expect, userEvent } from 'storybook/test'

/** The whole page. One story for every way to arrange it. */
const meta = {
  title: 'Components/AccountSettings',
  component: AccountSettings,
  parameters: { scenario: 'default' },
  args: { value: 'personal' },
} satisfies Meta<typeof AccountSettings>

export default meta
type Story = StoryObj<typeof meta>

const team: SettingsTab = {
  id: 'team',
  label: 'Organisation',
  scope: 'workspace',
  sections: [
    {
      id: 'team-name',
      content: (
        <label>
          Name of the organisation <input defaultValue="Analytical Engines" />
        </label>
      ),
    },
  ],
}

export const AllOfIt: Story = {
  args: { value: undefined },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('heading', { name: 'Profile' })).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: 'Security' }))
    await expect(await canvas.findByRole('heading', { name: 'Where you’re signed in' })).toBeVisible()
    await userEvent.keyboard('{End}')
    await expect(await canvas.findByRole('tab', { name: 'Account', selected: true })).toHaveFocus()
  },
}

/** Sections of ours and of the host's own, on tabs of its own, in its order. */
export const OwnTabs: Story = {
  args: {
    value: 'me',
    tabs: [
      { id: 'me', label: 'Me', scope: 'personal', sections: ['account', 'storage'] },
      team,
      { id: 'leave', label: 'Leave', sections: ['sessions', 'delete-account'] },
    ],
  },
}

/** A tab of another plan stays where it is and says why. */
export const Gated: Story = {
  parameters: { rows: ['N9'] },
  args: {
    value: 'security',
    tabs: [
      'personal',
      {
        id: 'security',
        gate: {
          badge: 'Admins',
          message: 'Only admins of Analytical Engines see this. Ask one of them.',
          href: '/people',
          linkLabel: 'See the admins',
        },
      },
    ],
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('tab', { name: 'Security Admins' })).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'See the admins' })).toBeVisible()
  },
}

/** So does one section among others. */
export const GatedSection: Story = {
  args: {
    value: 'settings',
    tabs: [
      {
        id: 'settings',
        sections: [
          { id: 'retention', label: 'Retention', gate: { badge: 'Pro', message: 'Longer retention is part of Pro.' } },
          'storage',
        ],
      },
    ],
  },
}

/** Everything can be looked at and nothing changed. */
export const ReadOnly: Story = {
  args: {
    value: 'team',
    tabs: ['personal', { ...team, readOnly: 'Members can look at the organisation. Admins change it.' }],
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('textbox', { name: 'Name of the organisation' })).toBeDisabled()
  },
}

/** What the back end cannot serve is not there, and no empty tab is left. */
export const FewFeatures: Story = {
  args: { value: 'security' },
  parameters: {
    adapter: () =>
      omitFeatures(
        memoryAdapter(),
        'connections',
        'preferences',
        'usage',
        'mfa',
        'backupCodes',
        'passkeys',
        'deletion',
      ),
  },
}

/** A link to what is not there. */
export const Absent: Story = {
  args: { value: 'billing' },
  parameters: { rows: ['N9'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('There is no “billing” among your account settings.')).toBeVisible()
  },
}

export const Failing: Story = { args: { value: 'security' }, parameters: { scenario: 'failing' } }

export const SignedOut: Story = { args: { value: 'security' }, parameters: { scenario: 'expired' } }

export const Narrow: Story = { globals: { width: '320' } }

export const RightToLeft: Story = { globals: { dir: 'rtl', locale: 'ar-XB' } }

export const Dark: Story = { args: { value: 'settings' }, globals: { theme: 'dark' } }
