import type { Meta, StoryObj } from '@storybook/react-vite'
import { knownSecrets } from 'latchkey/adapters/memory'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { chooseFile, pictureFile } from '../profile-form/pictures.js'
import { AegisPage, admin, asUser, member, owner } from './product-aegis-page.js'
import { openTab, page, press, retype, saveCodes, section, setupKey, titles } from './steps.js'

/** A user of AegisRunner: who one is, how one signs in, where, and how one leaves for thirty days or for good. */
const meta = {
  title: 'Recipes/AegisRunner/Account',
  component: AegisPage,
  tags: ['!autodocs'],
  parameters: { noProvider: true },
  args: asUser(admin, 'personal'),
  render: (args, { globals }) => <AegisPage {...args} dir={globals.dir === 'rtl' ? 'rtl' : 'ltr'} />,
} satisfies Meta<typeof AegisPage>

export default meta
type Story = StoryObj<typeof meta>

const renamed = asUser(admin, 'personal')
/** Who one is, and where: the timezone of run timestamps and the greeting. Deleting comes last. */
export const Profile: Story = {
  args: renamed,
  parameters: { rows: ['C5', 'C8', 'C32'] },
  play: async ({ canvas }) => {
    const name = await canvas.findByRole('textbox', { name: 'Name' })
    await expect(name).toHaveAccessibleDescription(
      'Appears in audit logs, the dashboard greeting, and email signatures.',
    )
    await retype(name, 'Ada King')
    const zone = canvas.getByRole('combobox', { name: 'Timezone' })
    await expect(zone).toHaveAccessibleDescription(/^Used for run timestamps and the dashboard greeting/)
    await retype(zone, 'Berlin')
    await userEvent.click(await page().findByRole('option', { name: /Europe\/Berlin/ }))
    await press(canvas, 'Save changes')
    await expect(await canvas.findByText('Your changes are saved.')).toBeVisible()
    await expect(renamed.server.control().state.user).toMatchObject({ fullName: 'Ada King', timezone: 'Europe/Berlin' })
    await expect(titles(canvas)).toEqual(['Profile', 'Email', 'Password', 'Delete your account'])
  },
}

/** Made from the initials at first, until there is one of the user’s own. */
export const Avatar: Story = {
  args: asUser(admin, 'profile'),
  parameters: { rows: ['C7'] },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText('AL')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Upload a custom image' })).toBeVisible()
    chooseFile(canvasElement, await pictureFile('me.png'))
    await userEvent.click(await page().findByRole('button', { name: 'Use this picture' }))
    await expect(await canvas.findByText('Your picture is saved.')).toBeVisible()
    await waitFor(() => expect(canvas.queryByText('AL')).toBeNull())
    await waitFor(() => expect(page().queryByRole('dialog')).toBeNull())
  },
}

const emailChange = asUser(admin, 'email')
/** The change applies once the link in the mail is clicked. */
export const ChangeEmail: Story = {
  args: emailChange,
  parameters: { rows: ['C6', 'C38'] },
  play: async ({ canvas }) => {
    const email = await section(canvas, 'Email')
    await expect(email.getByText('Used for sign-in (when not using SSO) and notifications.')).toBeVisible()
    await expect(email.getByText('ada@example.com')).toBeVisible()
    await press(email, 'Change email')
    await userEvent.type(await email.findByRole('textbox', { name: 'New email' }), 'ada@northwind.example{Enter}')
    await expect(await email.findByText(/Open it to confirm the address/)).toBeVisible()
    await expect(email.getByText(/Until this is confirmed, you go on signing in/)).toBeVisible()
    const { state, openLink } = emailChange.server.control()
    await expect(state.user.email?.address).toBe('ada@example.com')
    openLink(state.outbox.findLast(({ to }) => to === 'ada@northwind.example')?.link ?? '')
    await expect(await email.findByText(/Your email address is now/)).toBeVisible()
  },
}

/** Who signs in by SSO has the address for notifications, and changes it there. */
export const EmailUnderSso: Story = {
  args: asUser({ plan: 'business', role: 'Member', sso: true }, 'email'),
  parameters: { rows: ['C6'] },
  play: async ({ canvas }) => {
    const email = await section(canvas, 'Email')
    await expect(email.getByText('ada@example.com')).toBeVisible()
    await expect(email.getByRole('link', { name: 'Okta' })).toBeVisible()
    await expect(email.queryByRole('button', { name: 'Change email' })).toBeNull()
  },
}

/** Eight characters with one number; longer is better. */
export const ChangePassword: Story = {
  args: asUser(member, 'password'),
  parameters: { rows: ['C9', 'C10', 'C11'] },
  play: async ({ canvas }) => {
    const form = await section(canvas, 'Password')
    await expect(form.getByText(/We hash with argon2id; we never see your plaintext password/)).toBeVisible()
    await expect(form.getByText(/longer is better/)).toBeVisible()
    await userEvent.type(form.getByLabelText('Current password'), knownSecrets.password)
    const field = form.getByLabelText('New password')
    await userEvent.type(field, 'short')
    await expect(await form.findByText(/At least 8 characters, missing/)).toBeInTheDocument()
    await expect(form.getByText(/A number, missing/)).toBeInTheDocument()
    await retype(field, 'quiet-harbour-lantern-7')
    await expect(await form.findByText('Very hard to guess.')).toBeVisible()
    await press(form, 'Change password')
    await expect(await form.findByText('Your password is changed.')).toBeVisible()
  },
}

/** The same form stands under Profile and under Security, each with what was typed there. */
export const PasswordInTwoPlaces: Story = {
  args: asUser(member, 'profile-password'),
  parameters: { rows: ['C40'] },
  play: async ({ canvas }) => {
    const onProfile = await section(canvas, 'Password')
    await userEvent.type(onProfile.getByLabelText('New password'), 'quiet-harbour-7')
    await openTab(canvas, 'Security')
    const onSecurity = await section(canvas, 'Password')
    await expect(onSecurity.getByLabelText('New password')).toHaveValue('')
    await openTab(canvas, 'Profile')
    await userEvent.type(onProfile.getByLabelText('Current password'), knownSecrets.password)
    await press(onProfile, 'Change password')
    await expect(await onProfile.findByText('Your password is changed.')).toBeVisible()
  },
}

const twoFactor = asUser(member, 'mfa')
/** The big toggle of the tab, with the guide beside it. */
export const TwoFactor: Story = {
  args: twoFactor,
  parameters: { rows: ['C12', 'C13'] },
  play: async ({ canvas, canvasElement }) => {
    const mfa = await section(canvas, 'Two-factor authentication')
    await expect(mfa.getByRole('link', { name: /See the full guide/ })).toHaveAttribute('href', '/docs/two-factor')
    await press(mfa, /two-factor authentication/i)
    await press(mfa, 'Set up: Authenticator app')
    const code = await mfa.findByRole('textbox', { name: 'Code from the app' })
    await userEvent.type(code, `${twoFactor.server.control().totpCode(setupKey(canvasElement))}{Enter}`)
    await saveCodes(mfa)
    await expect(await mfa.findByText('Two-factor authentication is on')).toBeVisible()
  },
}

/** Each device with its last use and its approximate place, gone with one click; and the way on if it was somebody else. */
export const ActiveSessions: Story = {
  args: asUser(member, 'sessions'),
  parameters: { rows: ['C14', 'C15', 'C16', 'C17', 'N8'] },
  play: async ({ canvas }) => {
    const sessions = await section(canvas, 'Active sessions')
    const [here, phone, borrowed] = await sessions.findAllByRole('listitem')
    await expect(here).toHaveTextContent(/Chrome on macOS This device/)
    await expect(phone).toHaveTextContent(/iPhone 15.*London, United Kingdom \(approximate\).*last used 2 hours ago/)
    await expect(borrowed).toHaveTextContent(
      /Firefox on Windows.*Berlin, Germany \(approximate\).*last used 3 days ago/,
    )
    await press(sessions, /^Revoke Firefox on Windows, Berlin/)
    await expect(await sessions.findByText(/is revoked\./)).toBeVisible()
    await waitFor(() => expect(borrowed).not.toBeInTheDocument())
    await expect(sessions.getByRole('link', { name: 'Change your password' })).toHaveAttribute('href', '#password')
    await expect(sessions.getByRole('link', { name: 'Check your two-factor authentication' })).toBeVisible()
  },
}

/** This device as well, and back to sign-in. */
export const SignOutEverywhere: Story = {
  args: { ...asUser(member, 'sessions'), onSignedOut: fn() },
  parameters: { rows: ['C18'] },
  play: async ({ args, canvas }) => {
    const sessions = await section(canvas, 'Active sessions')
    await expect(sessions.getByText(/You’ll be sent back to sign-in/)).toBeVisible()
    await press(sessions, 'Sign out everywhere')
    await expect(await canvas.findByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expect(args.onSignedOut).toHaveBeenCalledOnce()
    await expect(args.server.control().state.sessions).toHaveLength(0)
  },
}

/** At once inaccessible, gone after 30 days, and until then restored with one click. */
export const DeleteAndRestore: Story = {
  args: asUser(member, 'delete-account'),
  parameters: { rows: ['C33', 'C34', 'N6'] },
  play: async ({ args, canvas }) => {
    const zone = await section(canvas, 'Delete your account')
    await expect(await zone.findByText(/^Everything goes after 30 days\./)).toBeVisible()
    await press(zone, 'Delete account…')
    await press(zone, 'Delete my account')
    const banner = await zone.findByText(/Everything goes on/)
    const purge = new Date(args.server.control().state.deletion.scheduledFor ?? '')
    await expect(Math.round((purge.getTime() - Date.now()) / 86_400_000)).toBe(30)
    await expect(banner).toHaveTextContent(purge.toLocaleDateString('en', { dateStyle: 'medium' }))
    await expect(await canvas.findAllByText('Your account is deleted. Restore it to use it again.')).not.toHaveLength(0)
    await press(zone, 'Keep my account')
    await expect(await zone.findByText('Your account is restored.')).toBeVisible()
    await waitFor(() => expect(canvas.queryByText('Your account is deleted. Restore it to use it again.')).toBeNull())
  },
}

/** The only owner first makes somebody else the owner, or deletes the org, or asks for help. */
export const OnlyOwner: Story = {
  args: asUser(owner, 'delete-account'),
  parameters: { rows: ['C35', 'C36', 'N1', 'N6'] },
  play: async ({ canvas }) => {
    const zone = await section(canvas, 'Delete your account')
    await expect(await zone.findByText(/You are the only Org Owner of/)).toBeVisible()
    const start = zone.getByRole('button', { name: 'Delete account…' })
    await expect(start).toHaveAttribute('aria-disabled', 'true')
    await expect(start).toHaveAccessibleDescription('Settle this first')
    await expect(zone.getByRole('link', { name: /Transfer ownership/ })).toHaveAttribute('href', '/settings/team')
    await expect(zone.getByRole('link', { name: /Delete the org/ })).toBeVisible()
    const help = zone.getByRole('link', { name: /Get help with account transfer/ })
    await expect(help).toHaveAttribute('href', 'mailto:support@aegisrunner.example')
  },
}

export const Dark: Story = { args: asUser(member, 'security'), globals: { theme: 'dark' } }

/** Nine tabs stay within reach where there is room for three. */
export const Narrow: Story = { args: asUser(member, 'personal'), globals: { width: '320' } }
