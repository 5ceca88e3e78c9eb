import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { AegisPage, admin, asUser, member, owner } from './product-aegis-page.js'
import { openTab, press, section } from './steps.js'

/** The tabs of AegisRunner, by role and plan, and its mails. */
const meta = {
  title: 'Recipes/AegisRunner/Organization',
  component: AegisPage,
  tags: ['!autodocs'],
  parameters: { noProvider: true },
  args: asUser(owner, 'organization'),
  render: (args, { globals }) => <AegisPage {...args} dir={globals.dir === 'rtl' ? 'rtl' : 'ltr'} />,
} satisfies Meta<typeof AegisPage>

export default meta
type Story = StoryObj<typeof meta>

const tabNames = (canvas: ReturnType<typeof within>) =>
  canvas.getAllByRole('tab').map((tab: HTMLElement) => tab.textContent)

/** What the owner has, on the largest plan: nine tabs, and none is closed. */
export const NineTabs: Story = {
  args: asUser(owner, 'organization'),
  parameters: { rows: ['C1', 'C2', 'C4', 'C19', 'C21', 'C22', 'C23', 'C24', 'C25'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('textbox', { name: 'Organization name' })).toBeEnabled()
    await expect(tabNames(canvas)).toEqual([
      'Profile',
      'Security',
      'Organization',
      'Team',
      'Billing',
      'Integrations',
      'Audit log',
      'SSO',
      'Email preferences',
    ])
    for (const [tab, title] of [
      ['Team', 'Members'],
      ['Billing', 'Billing'],
      ['Integrations', 'Org-level integrations'],
      ['Audit log', 'Who did what, when'],
      ['SSO', 'SAML SSO'],
    ] as const) {
      await openTab(canvas, tab)
      await expect(await canvas.findByRole('heading', { name: title })).toBeVisible()
    }
  },
}

/** What is of another role or plan stays in its place and says why. */
export const WhyNoBilling: Story = {
  args: asUser(member, 'billing'),
  parameters: { rows: ['C3', 'C4', 'C37', 'N1', 'N9'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Billing is Org-Owner only/)).toBeVisible()
    await expect(canvas.queryByText(/ending in 4242/)).toBeNull()
    await openTab(canvas, 'Team Admin')
    await expect(await canvas.findByText(/managed by the Owner and Admins/)).toBeVisible()
    await openTab(canvas, 'Audit log Pro+')
    await expect(await canvas.findByRole('link', { name: 'Compare plans' })).toHaveAttribute('href', '/pricing')
    await openTab(canvas, 'SSO Business+')
    await expect(await canvas.findByText(/part of Business and above/)).toBeVisible()
  },
}

/** Members and viewers look at the organization. */
export const ReadOnlyOrganization: Story = {
  args: asUser({ plan: 'pro', role: 'Viewer' }, 'organization'),
  parameters: { rows: ['C19', 'C20'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/You see this as a Viewer/)).toBeVisible()
    for (const field of canvas.getAllByRole('textbox')) await expect(field).toBeDisabled()
    await expect(canvas.getByRole('textbox', { name: 'Slug' })).toHaveValue('northwind')
  },
}

/** A token belongs to a project: the tab leads there. */
export const ApiAccess: Story = {
  args: asUser(admin, 'integrations'),
  parameters: { rows: ['C23', 'C31'] },
  play: async ({ canvas }) => {
    const row = within((await canvas.findByText('API access')).closest('li') ?? document.body)
    await expect(row.getByText(/^A CI trigger token belongs to a project/)).toBeVisible()
    await expect(row.getByRole('link', { name: 'Choose a project' })).toHaveAttribute('href', '/projects')
  },
}

/** Somebody else becomes the owner, and this user an admin in the same step: Billing closes, and deleting opens. */
export const TransferOwnership: Story = {
  args: asUser(owner, 'team'),
  parameters: { rows: ['C4', 'C21', 'C35', 'C39', 'N11'] },
  play: async ({ canvas }) => {
    const role = await canvas.findByRole('combobox', { name: 'Role of Grace Hopper' })
    await userEvent.selectOptions(role, 'Owner')
    await expect(canvas.getByText('You become an Admin in the same step.')).toBeVisible()
    await press(canvas, 'Transfer ownership')
    await waitFor(() => expect(tabNames(canvas)).toContain('Billing Owner'))
    await expect(canvas.getByText('Ada Lovelace').closest('li')).toHaveTextContent(/Admin$/)
    await expect(canvas.getByText('Grace Hopper').closest('li')).toHaveTextContent(/Owner$/)
    await openTab(canvas, 'Profile')
    const zone = await section(canvas, 'Delete your account')
    await expect(zone.queryByText(/only Org Owner/)).toBeNull()
    await expect(zone.getByRole('button', { name: 'Delete account…' })).not.toHaveAttribute('aria-disabled', 'true')
  },
}

/** On the free plan: the warnings cannot be turned off, and the nudges are on. */
export const EmailsOfFreePlan: Story = {
  args: asUser(member, 'emails'),
  parameters: { rows: ['C26', 'C27', 'C28', 'C29', 'C30', 'N1'] },
  play: async ({ canvas }) => {
    const digest = await canvas.findByRole('switch', { name: 'Weekly digest' })
    const warnings = canvas.getByRole('switch', { name: 'Plan-limit warnings' })
    await expect(warnings).toHaveAttribute('aria-disabled', 'true')
    await expect(warnings).toHaveAccessibleDescription(/80% \/ 100%.*Free plans can’t disable these/)
    await userEvent.click(warnings)
    await expect(warnings).toBeChecked()
    await expect(canvas.getByRole('switch', { name: 'Product updates' })).not.toBeChecked()
    await expect(canvas.getByRole('switch', { name: 'Retention nudges' })).toBeChecked()
    await userEvent.click(digest)
    await expect(await canvas.findByText('Saved.')).toBeVisible()
    await expect(digest).not.toBeChecked()
    await expect(canvas.getByRole('link', { name: 'Go to Notifications' })).toHaveAttribute('href', '/notifications')
  },
}

/** On a paid plan: everything can be turned off, and the nudges are. */
export const EmailsOfPaidPlan: Story = {
  args: asUser(admin, 'emails'),
  parameters: { rows: ['C27', 'C28', 'C29'] },
  play: async ({ canvas }) => {
    const warnings = await canvas.findByRole('switch', { name: 'Plan-limit warnings' })
    await expect(canvas.getByRole('switch', { name: 'Product updates' })).not.toBeChecked()
    await expect(canvas.getByRole('switch', { name: 'Retention nudges' })).not.toBeChecked()
    await userEvent.click(warnings)
    await expect(await canvas.findByText('Saved.')).toBeVisible()
    await expect(warnings).not.toBeChecked()
  },
}

export const Dark: Story = { args: asUser(owner, 'team'), globals: { theme: 'dark' } }

export const Narrow: Story = {
  args: asUser({ plan: 'free', role: 'Viewer' }, 'organization'),
  globals: { width: '320' },
}
