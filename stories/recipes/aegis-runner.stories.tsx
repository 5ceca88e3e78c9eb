import type { Meta, StoryObj } from '@storybook/react-vite'
import { knownSecrets } from 'latchkey/adapters/memory'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { type AegisUser, aegisServer, aegisWords } from './product-aegis.js'
import { aegisTabs } from './product-aegis-tabs.js'
import { ProductPage } from './product-page.js'

/** AegisRunner: nine tabs, some of them for a role or a plan. */
const meta = {
  title: 'Recipes/AegisRunner',
  component: ProductPage,
  tags: ['!autodocs'],
  parameters: { noProvider: true },
  args: { ...as({ plan: 'pro', role: 'Admin' }, 'personal').args, header: <h1>Settings</h1> },
} satisfies Meta<typeof ProductPage>

export default meta
type Story = StoryObj<typeof meta>

/** The page as this user sees it. */
function as(user: AegisUser, start: string) {
  const server = aegisServer(user)
  const tabs = (open: (id: string) => void) => aegisTabs(user, open)
  return { control: server.control, args: { adapter: server.adapter, tabs, start, messages: aegisWords } }
}
const owner: AegisUser = { plan: 'business', role: 'Owner' }
const admin: AegisUser = { plan: 'pro', role: 'Admin' }
const member: AegisUser = { plan: 'free', role: 'Member' }

/** Who one is, and where: the timezone of run timestamps and the greeting. */
export const Profile: Story = {
  args: as(admin, 'personal').args,
  parameters: { rows: ['C1', 'C2', 'C5', 'C7', 'C8', 'C32', 'C40'] },
  play: async ({ canvas }) => {
    const name = await canvas.findByRole('textbox', { name: 'Name' })
    await expect(name).toHaveAccessibleDescription(/audit logs, the dashboard greeting/)
    await expect(canvas.getByText('AL')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Upload a custom image' })).toBeVisible()
    await expect(canvas.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
      'Profile',
      'Security',
      'Organization',
      'Team',
      'Billing Owner',
      'Integrations',
      'Audit log',
      'SSO Business+',
      'Email preferences',
    ])

    await userEvent.clear(name)
    await userEvent.type(name, 'Ada King')
    const zone = canvas.getByRole('combobox', { name: 'Timezone' })
    await userEvent.clear(zone)
    await userEvent.type(zone, 'Berlin')
    await userEvent.click(await within(document.body).findByRole('option', { name: /Europe\/Berlin/ }))
    await userEvent.click(canvas.getByRole('button', { name: 'Save changes' }))
    await expect(await canvas.findByText('Your changes are saved.')).toBeVisible()

    const headings = (await canvas.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent)
    await expect(headings.at(-1)).toBe('Delete your account')
    await userEvent.click(canvas.getByRole('button', { name: 'Change it under Security' }))
    await waitFor(() => expect(canvas.getByRole('tab', { name: 'Security' })).toHaveAttribute('aria-selected', 'true'))
  },
}

const emailChange = as(admin, 'email')
/** The change applies once the link in the mail is clicked. */
export const ChangeEmail: Story = {
  args: emailChange.args,
  parameters: { rows: ['C6', 'C38'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/sign-in \(when not using SSO\) and notifications/)).toBeVisible()
    await userEvent.click(await canvas.findByRole('button', { name: 'Change email' }))
    await userEvent.type(await canvas.findByRole('textbox', { name: 'New email' }), 'ada@northwind.example{Enter}')
    await expect(await canvas.findByText(/Open it to confirm the address/)).toBeVisible()
    await expect(canvas.getByText(/Until this is confirmed, you go on signing in/)).toBeVisible()
    const control = emailChange.control()
    control.openLink(control.state.outbox.findLast(({ to }) => to === 'ada@northwind.example')?.link ?? '')
    await expect(await canvas.findByText(/Your email address is now/)).toBeVisible()
  },
}

/** Eight characters with one number; longer is better. */
export const ChangePassword: Story = {
  args: as(member, 'password').args,
  parameters: { rows: ['C9', 'C10'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/longer is better/)).toBeVisible()
    await userEvent.type(await canvas.findByLabelText('Current password'), knownSecrets.password)
    const field = canvas.getByLabelText('New password')
    await userEvent.type(field, 'short')
    await expect(await canvas.findByText(/At least 8 characters, missing/)).toBeInTheDocument()
    await expect(canvas.getByText(/A number, missing/)).toBeInTheDocument()
    await userEvent.clear(field)
    await userEvent.type(field, 'quiet-harbour-lantern-7')
    await expect(await canvas.findByText('Very hard to guess.')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Change password' }))
    await expect(await canvas.findByText('Your password is changed.')).toBeVisible()
  },
}

const twoFactor = as(member, 'mfa')
/** The big toggle of the tab, with the guide beside it. */
export const TwoFactor: Story = {
  args: twoFactor.args,
  parameters: { rows: ['C12', 'C13'] },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole('link', { name: /See the full guide/ })).toHaveAttribute(
      'href',
      '/docs/two-factor',
    )
    await userEvent.click(canvas.getByRole('button', { name: /two-factor authentication/i }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Set up: Authenticator app' }))
    const code = await canvas.findByRole('textbox', { name: 'Code from the app' })
    const key = canvasElement.querySelector('[data-lk="mfa-manager.setup-key"]')?.textContent?.replace(/ /g, '') ?? ''
    await userEvent.type(code, `${twoFactor.control().totpCode(key)}{Enter}`)
    await userEvent.click(await canvas.findByRole('checkbox', { name: /I have saved/ }))
    await userEvent.click(canvas.getByRole('button', { name: 'Done' }))
    await expect(await canvas.findByText('Two-factor authentication is on')).toBeVisible()
  },
}

/** Each device with its last use and its approximate place, gone with one click. */
export const ActiveSessions: Story = {
  args: as(member, 'sessions').args,
  parameters: { rows: ['C14', 'C15', 'C16', 'C17'] },
  play: async ({ canvas }) => {
    const borrowed = await canvas.findByRole('button', { name: /^Revoke Firefox on Windows, Berlin/ })
    await expect(canvas.getAllByText(/last used/)[0]).toBeVisible()
    await expect(canvas.getAllByText(/\(approximate\)/)[0]).toBeVisible()
    await userEvent.click(borrowed)
    await expect(await canvas.findByText(/is revoked\./)).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Sign out all others' })).toBeNull()
  },
}

/** This device as well, and back to sign-in. */
export const SignOutEverywhere: Story = {
  args: { ...as(member, 'sessions').args, onSignedOut: fn() },
  parameters: { rows: ['C18'] },
  play: async ({ args, canvas }) => {
    await expect(await canvas.findByText(/You’ll be sent back to sign-in/)).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Sign out everywhere' }))
    await expect(await canvas.findByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expect(args.onSignedOut).toHaveBeenCalledOnce()
  },
}

/** What the owner has, on the largest plan: no tab is closed. */
export const Owner: Story = {
  args: as(owner, 'organization').args,
  parameters: { rows: ['C2', 'C4', 'C19', 'C21', 'C22', 'C23', 'C24', 'C25', 'C31', 'C39'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('textbox', { name: 'Organization name' })).toBeEnabled()
    for (const [tab, title] of [
      ['Team', 'Members'],
      ['Billing', 'Billing'],
      ['Integrations', 'Org-level integrations'],
      ['Audit log', 'Who did what, when'],
      ['SSO', 'SAML SSO'],
    ] as const) {
      await userEvent.click(canvas.getByRole('tab', { name: tab }))
      await expect(await canvas.findByRole('heading', { name: title })).toBeVisible()
    }
  },
}

/** What is of another role or plan stays in its place and says why. */
export const WhyNoBilling: Story = {
  args: as(member, 'billing').args,
  parameters: { rows: ['C3', 'C4', 'C37'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Billing is Org-Owner only/)).toBeVisible()
    await expect(canvas.queryByText(/ending in 4242/)).toBeNull()
    await userEvent.click(canvas.getByRole('tab', { name: 'Team Admin' }))
    await expect(await canvas.findByText(/managed by the Owner and Admins/)).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: 'Audit log Pro+' }))
    await expect(await canvas.findByRole('link', { name: 'Compare plans' })).toBeVisible()
    await userEvent.click(canvas.getByRole('tab', { name: 'SSO Business+' }))
    await expect(await canvas.findByText(/part of Business and above/)).toBeVisible()
  },
}

/** Members and viewers look at the organization. */
export const ReadOnlyOrganization: Story = {
  args: as({ plan: 'pro', role: 'Viewer' }, 'organization').args,
  parameters: { rows: ['C20'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/You see this as a Viewer/)).toBeVisible()
    for (const field of canvas.getAllByRole('textbox')) await expect(field).toBeDisabled()
    await expect(canvas.getByRole('textbox', { name: 'Slug' })).toHaveValue('northwind')
  },
}

/** On the free plan: the warnings cannot be turned off, and the nudges are on. */
export const EmailsOfFreePlan: Story = {
  args: as(member, 'emails').args,
  parameters: { rows: ['C26', 'C27', 'C28', 'C29', 'C30'] },
  play: async ({ canvas }) => {
    const digest = await canvas.findByRole('switch', { name: 'Weekly digest' })
    const warnings = canvas.getByRole('switch', { name: 'Plan-limit warnings' })
    await expect(warnings).toHaveAttribute('aria-disabled', 'true')
    await expect(warnings).toHaveAccessibleDescription(/Free plans can’t disable these/)
    await userEvent.click(warnings)
    await expect(warnings).toBeChecked()
    await expect(canvas.getByRole('switch', { name: 'Product updates' })).not.toBeChecked()
    await expect(canvas.getByRole('switch', { name: 'Retention nudges' })).toBeChecked()
    await userEvent.click(digest)
    await expect(await canvas.findByText('Saved.')).toBeVisible()
    await expect(digest).not.toBeChecked()
    await expect(canvas.getByRole('link', { name: 'Go to Notifications' })).toBeVisible()
  },
}

/** On a paid plan: everything can be turned off, and the nudges are. */
export const EmailsOfPaidPlan: Story = {
  args: as(admin, 'emails').args,
  parameters: { rows: ['C27', 'C29'] },
  play: async ({ canvas }) => {
    const warnings = await canvas.findByRole('switch', { name: 'Plan-limit warnings' })
    await expect(canvas.getByRole('switch', { name: 'Retention nudges' })).not.toBeChecked()
    await userEvent.click(warnings)
    await expect(await canvas.findByText('Saved.')).toBeVisible()
    await expect(warnings).not.toBeChecked()
  },
}

/** At once inaccessible, after 30 days gone, and until then restored with one click. */
export const DeleteAndRestore: Story = {
  args: as(member, 'delete-account').args,
  parameters: { rows: ['C32', 'C33', 'C34'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('After 30 days everything goes.')).toBeVisible()
    await userEvent.click(canvas.getByRole('button', { name: 'Delete account…' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete my account' }))
    await expect(await canvas.findByText(/Everything goes on/)).toBeVisible()
    await expect(await canvas.findAllByText('Your account is deleted. Restore it to use it again.')).not.toHaveLength(0)
    await userEvent.click(canvas.getByRole('button', { name: 'Keep my account' }))
    await expect(await canvas.findByText('Your account is restored.')).toBeVisible()
    await waitFor(() => expect(canvas.queryByText('Your account is deleted. Restore it to use it again.')).toBeNull())
  },
}

/** The only owner first makes somebody else the owner, or deletes the org. */
export const OnlyOwner: Story = {
  args: as(owner, 'delete-account').args,
  parameters: { rows: ['C35', 'C36'] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/You are the only Org Owner of/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Delete account…' })).toHaveAttribute('aria-disabled', 'true')
    await expect(canvas.getByRole('link', { name: /Transfer ownership/ })).toHaveAttribute('href', '/settings/team')
    await expect(canvas.getByRole('link', { name: /Delete the org/ })).toBeVisible()
    await expect(canvas.getByRole('link', { name: /Get help with account transfer/ })).toBeVisible()
  },
}

export const Dark: Story = { args: as(member, 'security').args, globals: { theme: 'dark' } }

/** Nine tabs stay within reach where there is room for three. */
export const Narrow: Story = { args: as(member, 'personal').args, globals: { width: '320' } }
