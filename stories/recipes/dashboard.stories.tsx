import type { Meta, StoryObj } from '@storybook/react-vite'
import { knownSecrets } from 'latchkey/adapters/memory'
import { expect, fn, userEvent, within } from 'storybook/test'
import { dashboardServer, dashboardWords } from './product-d.js'
import { dashboardTabs } from './product-d-tabs.js'
import { ProductPage } from './product-page.js'

const applied = fn()
const tabs = () => dashboardTabs(false, applied)

/** The dashboard of calls and payments: how it opens, a profile of two fields, and MFA. */
const meta = {
  title: 'Recipes/Dashboard',
  component: ProductPage,
  tags: ['!autodocs'],
  parameters: { noProvider: true },
  args: {
    adapter: dashboardServer().adapter,
    messages: dashboardWords,
    tabs,
    start: 'general',
    header: () => <h1>Settings</h1>,
  },
} satisfies Meta<typeof ProductPage>

export default meta
type Story = StoryObj<typeof meta>

/** What has an effect at once is told to the dashboard; all of it is saved together. */
export const General: Story = {
  parameters: { rows: ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'] },
  play: async ({ canvas }) => {
    applied.mockClear()
    await expect(await canvas.findByText('Default date range')).toBeVisible()
    await expect(canvas.getByText('Default chart metric')).toBeVisible()
    await expect(canvas.getByText('Default calls filter')).toBeVisible()
    await expect(canvas.getByText('Default payments filter')).toBeVisible()
    await userEvent.click(canvas.getByRole('radio', { name: 'Dark' }))
    await expect(applied).toHaveBeenCalledWith({ key: 'theme', value: 'dark' })
    await userEvent.click(canvas.getByRole('switch', { name: 'Animations' }))
    await userEvent.click(canvas.getByRole('button', { name: 'Save Changes' }))
    await expect(await canvas.findByText('Your preferences are saved.')).toBeVisible()
  },
}

/** Two fields to edit, and the facts of the account to read. */
export const Profile: Story = {
  args: { start: 'personal' },
  parameters: { rows: ['D9', 'D10', 'D11', 'D12', 'D13', 'D14', 'D15', 'D16', 'D17', 'D28'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('user_ada')).toBeVisible()
    await expect(canvas.getByText(/Collections lead, EMEA/)).toBeVisible()
    await expect(canvas.getByText('Not enabled')).toBeVisible()
    await expect(canvas.getByText('Account created')).toBeVisible()
    await expect(canvas.getByText('Profile last updated')).toBeVisible()
    const name = await canvas.findByRole('textbox', { name: 'Full Name' })
    await expect(canvas.getAllByRole('textbox')).toHaveLength(2)
    await userEvent.type(name, ' King')
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel' }))
    await expect(name).toHaveValue('Ada Lovelace')
  },
}

/** How many codes are left is said, and turning it off takes the password. */
export const DisableMfa: Story = {
  args: { start: 'security', adapter: dashboardServer(8).adapter },
  parameters: { rows: ['D20', 'D22', 'D25', 'D26'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('MFA is active on your account')).toBeVisible()
    await expect(await canvas.findByText('8 of 10 codes left')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Disable MFA' }))
    await userEvent.click(
      await within(await canvas.findByRole('alertdialog')).findByRole('button', { name: 'Disable MFA' }),
    )
    const dialog = within(await within(document.body).findByRole('dialog', { name: 'Confirm that it’s you' }))
    await userEvent.type(await dialog.findByLabelText('Password'), `${knownSecrets.password}{Enter}`)
    await expect(await canvas.findByText('MFA is not active on your account')).toBeVisible()
  },
}
