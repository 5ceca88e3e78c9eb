import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { emaServer } from './product-ema.js'
import { EmaPage } from './product-ema-page.js'
import { openTab, press, section } from './steps.js'

/** The page of the EMA workspace: what is personal and what is the workspace’s, and what Clerk knows nothing of. */
const meta = {
  title: 'Recipes/EMA workspace/Page',
  component: EmaPage,
  tags: ['!autodocs'],
  parameters: { noProvider: true },
  args: { adapter: emaServer().adapter, start: 'profile-tab' },
  render: (args, { globals }) => <EmaPage {...args} dir={globals.dir === 'rtl' ? 'rtl' : 'ltr'} />,
} satisfies Meta<typeof EmaPage>

export default meta
type Story = StoryObj<typeof meta>

/** Personal tabs first, and the pages of the workspace after them; each says whom it is about. */
export const PersonalAndWorkspace: Story = {
  parameters: { rows: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'] },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading', { name: 'Settings' })).toBeVisible()
    const tabs = await canvas.findAllByRole('tab')
    await expect(tabs.map(({ textContent }) => textContent)).toEqual([
      'Profile',
      'Security',
      'EMA',
      'Storage',
      'Integrations',
      'Members',
      'Billing',
      'Usage',
    ])
    for (const name of ['Security', 'EMA', 'Storage', 'Integrations', 'Profile']) {
      await openTab(canvas, name)
      await expect(
        within(canvas.getByRole('tabpanel')).getByText('Personal: it applies across every workspace you belong to.'),
      ).toBeVisible()
    }
    for (const name of ['Billing', 'Usage', 'Members']) {
      await openTab(canvas, name)
      const panel = within(canvas.getByRole('tabpanel'))
      await expect(panel.getByText('Workspace: it applies to everybody in Northwind Studio.')).toBeVisible()
      await expect(panel.getByRole('heading', { name })).toBeVisible()
    }
  },
}

const preferences = emaServer()
/** How EMA talks to this user, in every workspace. Each choice is saved at once. */
export const EmaPreferences: Story = {
  parameters: { rows: ['A30', 'A31', 'A33'] },
  args: { start: 'ema', adapter: preferences.adapter },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Per user, not per workspace/)).toBeVisible()
    const choices = async (name: string) => within(await canvas.findByRole('radiogroup', { name }))
    const tone = await choices('Tone')
    const cadence = await choices('Summary cadence')
    await expect(tone.getAllByRole('radio')).toHaveLength(3)
    await expect(cadence.getAllByRole('radio')).toHaveLength(3)
    await userEvent.click(tone.getByRole('radio', { name: 'Concise' }))
    await userEvent.click(tone.getByRole('radio', { name: 'Formal' }))
    await expect(await canvas.findByText('Saved.')).toBeVisible()
    for (const name of ['Daily', 'Off']) await userEvent.click(cadence.getByRole('radio', { name }))
    await waitFor(() =>
      expect(preferences.control().state.preferences.values).toMatchObject({ tone: 'formal', cadence: 'off' }),
    )
    await expect(tone.getByRole('radio', { name: 'Formal' })).toBeChecked()
    await expect(cadence.getByRole('radio', { name: 'Off' })).toBeChecked()
  },
}

/** Slack is a channel once it is connected; until then it says what is missing. */
export const ChannelsFollowIntegrations: Story = {
  parameters: { rows: ['A32', 'A34', 'N11'] },
  args: { start: 'ema', adapter: emaServer().adapter },
  play: async ({ canvas }) => {
    const slack = await canvas.findByRole('checkbox', { name: /^Slack/ })
    await expect(slack).toBeDisabled()
    await expect(canvas.getByText('Connect Slack under Integrations first')).toBeVisible()
    await expect(canvas.getByRole('checkbox', { name: 'In-app' })).toBeChecked()
    await expect(canvas.getByRole('checkbox', { name: 'Email' })).toBeChecked()
    await openTab(canvas, 'Integrations')
    await press(canvas, 'Connect Slack')
    await expect(await canvas.findByText(/^is connected\.$/)).toBeVisible()
    await openTab(canvas, 'EMA')
    await waitFor(() => expect(canvas.queryByText('Connect Slack under Integrations first')).toBeNull())
    await userEvent.click(canvas.getByRole('checkbox', { name: /^Slack/ }))
    await waitFor(() => expect(canvas.getByRole('checkbox', { name: /^Slack/ })).toBeChecked())
  },
}

/** Calendar and mail are the user’s own; what is the workspace’s is a link away, and the catalogue too. */
export const PersonalIntegrations: Story = {
  parameters: { rows: ['A34', 'A35', 'A36'] },
  args: { start: 'integrations-tab', adapter: emaServer().adapter },
  play: async ({ canvas }) => {
    const integrations = await section(canvas, 'Integrations')
    await expect(integrations.getByText('Tied to your personal identity rather than to a workspace.')).toBeVisible()
    await expect(integrations.getByText('Google Calendar')).toBeVisible()
    await expect(integrations.queryByText('GitHub')).toBeNull()
    await press(integrations, 'Connect Gmail')
    await expect(await integrations.findByRole('button', { name: /^Disconnect Gmail/ })).toBeVisible()
    for (const [name, href] of [
      ['Open Slack channels', '/northwind/settings/integrations'],
      ['Open GitHub repos', '/northwind/settings/integrations'],
      ['See the full integration catalog', '/docs/integrations/composio'],
    ] as const) {
      await expect(integrations.getByRole('link', { name })).toHaveAttribute('href', href)
    }
  },
}

export const Storage: Story = {
  parameters: { rows: ['A37'] },
  args: { start: 'storage-tab' },
  play: async ({ canvas }) => {
    const storage = await section(canvas, 'Storage')
    const meter = storage.getByRole('meter', { name: 'Files and attachments' })
    await expect(meter).toHaveAttribute('aria-valuetext', expect.stringContaining('3.4 GB of 5 GB'))
    await expect(storage.getByText('3.4 GB of 5 GB')).toBeVisible()
  },
}

export const Narrow: Story = { globals: { width: '320' }, args: { start: 'integrations-tab' } }

export const Dark: Story = { globals: { theme: 'dark' }, args: { start: 'ema' } }
