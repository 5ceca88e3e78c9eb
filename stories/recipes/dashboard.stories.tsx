import type { Meta, StoryObj } from '@storybook/react-vite'
import { knownSecrets } from 'latchkey/adapters/memory'
import { expect, spyOn, userEvent, waitFor, within } from 'storybook/test'
import { dashboardRoles, dashboardServer } from './product-dashboard.js'
import { Dashboard } from './product-dashboard-page.js'
import { confirmWithPassword, openTab, page, press, retype, saveCodes, section, setupKey } from './steps.js'

/** The dashboard of calls and payments: how it opens, a profile of two fields, and MFA. */
const meta = {
  title: 'Recipes/Dashboard',
  component: Dashboard,
  tags: ['!autodocs'],
  parameters: { noProvider: true },
  args: { adapter: dashboardServer().adapter, start: 'general' },
  render: (args, { globals }) => <Dashboard {...args} dir={globals.dir === 'rtl' ? 'rtl' : 'ltr'} />,
} satisfies Meta<typeof Dashboard>

export default meta
type Story = StoryObj<typeof meta>

const general = dashboardServer()
/** What has an effect at once is told to the dashboard; all of it is saved together. */
export const General: Story = {
  args: { adapter: general.adapter },
  parameters: { rows: ['D1', 'D2', 'D3', 'D4', 'D7'] },
  play: async ({ canvas }) => {
    for (const [list, option] of [
      ['Default date range', 'Last 30 days'],
      ['Default chart metric', 'Payments'],
      ['Default calls filter', 'Missed'],
      ['Default payments filter', 'Failed'],
    ] as const) {
      await userEvent.selectOptions(await canvas.findByRole('combobox', { name: list }), option)
    }
    await expect(canvas.getByText(/opens with: Payments · Last 30 days · Missed · Failed$/)).toBeVisible()
    await press(canvas, 'Save Changes')
    await expect(await canvas.findByText('Your preferences are saved.')).toBeVisible()
    const saved = { dateRange: '30d', chartMetric: 'payments', callsFilter: 'missed', paymentsFilter: 'failed' }
    await expect(general.control().state.preferences.values).toMatchObject(saved)
  },
}

/** Both show before they are saved, and Cancel takes them back. */
export const ThemeAndAnimation: Story = {
  parameters: { rows: ['D5', 'D6', 'D7'] },
  play: async ({ canvas }) => {
    const theme = await canvas.findByRole('radiogroup', { name: 'Theme' })
    await userEvent.click(within(theme).getByRole('radio', { name: 'Dark' }))
    await expect(getComputedStyle(theme).colorScheme).toBe('dark')
    const animations = canvas.getByRole('switch', { name: 'Animations' })
    await userEvent.click(animations)
    await expect(getComputedStyle(animations).transitionDuration).toBe('0s')
    await press(canvas, 'Cancel')
    await expect(animations).toBeChecked()
    await expect(within(theme).getByRole('radio', { name: 'System' })).toBeChecked()
    await userEvent.click(within(theme).getByRole('radio', { name: 'Dark' }))
    await press(canvas, 'Save Changes')
    await expect(await canvas.findByText('Your preferences are saved.')).toBeVisible()
  },
}

/** Two fields to edit, with a way back, and no picture, time zone or anything else. */
export const Profile: Story = {
  args: { start: 'profile', adapter: dashboardServer().adapter },
  parameters: { rows: ['D14', 'D15', 'D16', 'D17'] },
  play: async ({ canvas }) => {
    const form = await section(canvas, 'Profile')
    const name = form.getByRole('textbox', { name: 'Full Name' })
    const username = form.getByRole('textbox', { name: 'Username' })
    await expect(form.getAllByRole('textbox')).toHaveLength(2)
    await expect(canvas.queryByRole('combobox')).toBeNull()
    await expect(form.queryByText(/picture/i)).toBeNull()

    await retype(name, 'Ada King')
    await retype(username, 'ada.king')
    await press(form, 'Cancel')
    await expect(name).toHaveValue('Ada Lovelace')
    await expect(username).toHaveValue('ada')

    await retype(name, 'Ada King')
    await retype(username, 'ada.king')
    await press(form, 'Save Changes')
    await expect(await form.findByText('Your changes are saved.')).toBeVisible()
  },
}

/** What support asks for, to read and to copy. */
export const AccountInformation: Story = {
  args: { start: 'account', adapter: dashboardServer({ codesLeft: 8 }).adapter },
  parameters: { rows: ['D9', 'D10', 'D11', 'D12', 'D13', 'D28'] },
  play: async ({ canvas }) => {
    const info = await section(canvas, 'Account Information')
    await expect(info.getByText('Collections lead, EMEA')).toBeVisible()
    await expect(info.getByText('Sees all calls and payments of the region, and assigns them.')).toBeVisible()
    await expect(info.getByText('Enabled')).toBeVisible()
    for (const [fact, value] of [
      ['Account created', /20\d\d$/],
      ['Profile last updated', /20\d\d$/],
      ['User ID', /^user_ada/],
    ] as const) {
      await expect(info.getByText(fact).nextElementSibling).toHaveTextContent(value)
    }
    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await press(info, 'Copy user ID')
    await expect(write).toHaveBeenCalledWith('user_ada')
    write.mockRestore()
  },
}

/** Any name is a role, and one without a description has none. */
export const RoleWithoutDescription: Story = {
  args: { start: 'account', adapter: dashboardServer({ role: dashboardRoles.nameOnly }).adapter },
  parameters: { rows: ['D10', 'D11', 'D28'] },
  play: async ({ canvas }) => {
    const info = await section(canvas, 'Account Information')
    await expect(info.getByText('Current role').nextElementSibling).toHaveTextContent(/^Tier 2 \(nights\)$/)
    await expect(info.getByText('Not enabled')).toBeVisible()
  },
}

/** Three fields. What is missing shows while it is typed, and the two have to be the same. */
export const ChangePassword: Story = {
  args: { start: 'password', adapter: dashboardServer().adapter },
  parameters: { rows: ['D18', 'D19'] },
  play: async ({ canvas }) => {
    const form = await section(canvas, 'Change Password')
    await userEvent.type(form.getByLabelText('Current password'), knownSecrets.password)
    const next = form.getByLabelText('New password')
    const once = form.getByLabelText('Confirm new password')
    await userEvent.type(next, 'fjord')
    for (const rule of ['At least 8 characters', 'An uppercase letter', 'A number', 'A symbol, such as ! or #']) {
      await expect(form.getByText(`${rule}, missing`)).toBeInTheDocument()
    }
    await expect(form.getByText('A lowercase letter, done')).toBeInTheDocument()
    await retype(next, 'Fjord-88')
    await userEvent.type(once, 'Fjord-89')
    await press(form, 'Change password')
    await expect(await form.findByText(/not the same as the new password/)).toBeVisible()
    await retype(once, 'Fjord-88')
    await press(form, 'Change password')
    await expect(await form.findByText('Your password is changed.')).toBeVisible()
  },
}

const enrolling = dashboardServer()
/** Not active at first; active with the code of an app. */
export const EnableMfa: Story = {
  args: { start: 'mfa', adapter: enrolling.adapter },
  parameters: { rows: ['D20', 'D21'] },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText('MFA is not active on your account')).toBeVisible()
    await press(canvas, 'Enable MFA')
    await press(canvas, 'Set up: Authenticator app')
    const code = await canvas.findByRole('textbox', { name: 'Code from the app' })
    await userEvent.type(code, `${enrolling.control().totpCode(setupKey(canvasElement))}{Enter}`)
    await saveCodes(canvas)
    await expect(await canvas.findByText('MFA is active on your account')).toBeVisible()
    await expect(await canvas.findByText('10 of 10 codes left')).toBeVisible()
  },
}

/** Whoever asks for new codes is told first that the old ones end, and copies those that come. */
export const RegenerateBackupCodes: Story = {
  args: { start: 'backup-codes', adapter: dashboardServer({ codesLeft: 8 }).adapter },
  parameters: { rows: ['D22', 'D23', 'D24', 'D27'] },
  play: async ({ canvas }) => {
    const codes = await section(canvas, 'Backup codes')
    await expect(await codes.findByText('8 of 10 codes left')).toBeVisible()
    await press(codes, 'Regenerate backup codes')
    const question = within(await codes.findByRole('alertdialog', { name: 'Regenerate backup codes?' }))
    await expect(question.getByText(/^Your 8 unused codes stop working at once/)).toBeVisible()
    await press(question, 'Regenerate backup codes')
    const panel = within(await codes.findByRole('group', { name: 'Save your backup codes' }))
    const issued = panel.getAllByRole('listitem').map(({ textContent }) => textContent)
    await expect(issued).toHaveLength(10)

    const write = spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await press(panel, 'Copy')
    await expect(write).toHaveBeenCalledWith(issued.join('\n'))
    write.mockRestore()
    await saveCodes(codes)
    await expect(await codes.findByText('10 of 10 codes left')).toBeVisible()
    await waitFor(() => expect(page().queryByText(issued[0] ?? '')).toBeNull())
  },
}

/** How many codes are left is said, and turning it off takes the password. */
export const DisableMfa: Story = {
  args: { start: 'mfa', adapter: dashboardServer({ codesLeft: 8 }).adapter },
  parameters: { rows: ['D20', 'D22', 'D25', 'D26'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('MFA is active on your account')).toBeVisible()
    await expect(await canvas.findByText('8 of 10 codes left')).toBeVisible()
    await press(canvas, 'Disable MFA')
    await press(within(await canvas.findByRole('alertdialog')), 'Disable MFA')
    await confirmWithPassword(knownSecrets.password)
    await expect(await canvas.findByText('MFA is not active on your account')).toBeVisible()
  },
}

const workspaceTabs = ['Users', 'User Assignments', 'Roles']

/** Who may administer the workspace has its tabs beside the personal ones, and they say whom they are about. */
export const AdminTabs: Story = {
  args: { elevated: true },
  parameters: { rows: ['D8', 'D29'] },
  play: async ({ canvas }) => {
    await canvas.findByRole('tab', { name: 'General', selected: true })
    for (const tab of workspaceTabs) {
      await openTab(canvas, tab)
      const panel = within(canvas.getByRole('tabpanel'))
      await expect(panel.getByText('What you change here is for everybody in the workspace.')).toBeVisible()
      await expect(panel.getByRole('heading', { name: tab })).toBeVisible()
    }
  },
}

/** For everybody else, the settings are their own account and nothing more. */
export const NoAdminTabs: Story = {
  parameters: { rows: ['D8', 'D29'] },
  play: async ({ canvas }) => {
    const tabs = await canvas.findAllByRole('tab')
    await expect(tabs.map(({ textContent }) => textContent)).toEqual(['General', 'Profile', 'Security'])
  },
}

export const Narrow: Story = { args: { start: 'security', elevated: true }, globals: { width: '320' } }

export const Dark: Story = {
  args: { start: 'account', adapter: dashboardServer({ codesLeft: 8 }).adapter },
  globals: { theme: 'dark' },
}
