import type { Meta, StoryObj } from '@storybook/react-vite'
import { knownSecrets, type MemoryState } from 'latchkey/adapters/memory'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { chooseFile, pictureFile } from '../profile-form/pictures.js'
import { emaAccount, emaNewcomer, emaServer } from './product-ema.js'
import { emaTabs, emaTabsWithWidget } from './product-ema-tabs.js'
import { emaWords } from './product-ema-words.js'
import './product.css'
import { ProductPage } from './product-page.js'

/**
 * The account settings of the EMA workspace, with Clerk behind them. Preferences and storage are the product’s own. `rows`:
 * what the product promises its users, by the ids of the table of features.
 */
const meta = {
  title: 'Recipes/EMA workspace',
  component: ProductPage,
  tags: ['!autodocs'],
  parameters: { noProvider: true },
  args: {
    adapter: emaServer().adapter,
    messages: emaWords,
    tabs: emaTabs,
    start: 'profile-tab',
    header: () => (
      <header className="product-header">
        <h1>Settings</h1>
      </header>
    ),
  },
  render: (args, { globals }) => <ProductPage {...args} dir={globals.dir === 'rtl' ? 'rtl' : 'ltr'} />,
} satisfies Meta<typeof ProductPage>

export default meta
type Story = StoryObj<typeof meta>
type Canvas = ReturnType<typeof within>

const press = async (canvas: Canvas, name: string | RegExp) =>
  userEvent.click(await canvas.findByRole('button', { name }))
const openTab = async (canvas: Canvas, name: string) => userEvent.click(await canvas.findByRole('tab', { name }))
const page = () => within(document.body)
/** A section once its content is there: until then, another element stands in its place. */
const section = async (canvas: Canvas, name: string) => {
  await waitFor(() => expect(canvas.getByRole('region', { name })).not.toHaveAttribute('data-status', 'loading'))
  return within(canvas.getByRole('region', { name }))
}

/** Personal tabs first, and the pages of the workspace after them; each says whom it is about. */
export const PersonalAndWorkspace: Story = {
  parameters: { rows: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'] },
  play: async ({ canvas }) => {
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
    for (const name of ['Profile', 'Security', 'EMA', 'Storage', 'Integrations']) {
      await openTab(canvas, name)
      await expect(
        within(canvas.getByRole('tabpanel')).getByText('Personal: it applies across every workspace you belong to.'),
      ).toBeVisible()
    }
    for (const name of ['Members', 'Billing', 'Usage']) {
      await openTab(canvas, name)
      await expect(
        within(canvas.getByRole('tabpanel')).getByText('Workspace: it applies to everybody in Northwind Studio.'),
      ).toBeVisible()
    }
    await openTab(canvas, 'Profile')
  },
}

/** Full name, username, email and phone; what can only be read below. Saving says where a name goes. */
export const Profile: Story = {
  parameters: { rows: ['A7', 'A11', 'A12', 'A13', 'A14', 'A15', 'A16'] },
  play: async ({ canvas }) => {
    const name = await canvas.findByRole('textbox', { name: 'Full name' })
    await userEvent.clear(name)
    await userEvent.type(name, 'Maya Lindqvist')
    const username = canvas.getByRole('textbox', { name: 'Username' })
    await userEvent.clear(username)
    await userEvent.type(username, 'maya.l')
    await press(canvas, 'Save changes')
    await expect(await canvas.findByText('Your changes are saved.')).toBeVisible()
    await expect(canvas.getByText(/updated everywhere you appear/)).toBeVisible()
    await expect(await canvas.findByText('maya@northwind.example')).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Change phone number' })).toBeVisible()
    const info = await section(canvas, 'Account info')
    await expect(await info.findByText('Account created')).toBeVisible()
    await expect(info.getByText('Last sign-in')).toBeVisible()
    await expect(info.queryByRole('textbox')).toBeNull()
  },
}

/** An image of the user’s own, and back to the initials. */
export const ProfilePicture: Story = {
  parameters: { rows: ['A8', 'A9'] },
  args: { adapter: emaServer().adapter },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText('MO')).toBeVisible()
    chooseFile(canvasElement, await pictureFile('me.png'))
    await userEvent.click(await page().findByRole('button', { name: 'Use this picture' }))
    await expect(await canvas.findByText('Your picture is saved.')).toBeVisible()
    await waitFor(() => expect(page().queryByRole('dialog')).toBeNull())
    await press(canvas, 'Remove picture')
    await expect(await canvas.findByText('MO')).toBeVisible()
  },
}

const mail = emaServer()
/** The new address is verified first; until then the old one counts. */
export const ChangeEmail: Story = {
  parameters: { rows: ['A13', 'A17', 'A18'] },
  args: { adapter: mail.adapter },
  play: async ({ canvas }) => {
    const email = await section(canvas, 'Email')
    await expect(email.getByText('Your email is also your login identifier.')).toBeVisible()
    await press(email, 'Change email address')
    await userEvent.type(email.getByRole('textbox', { name: 'New email address' }), 'maya@lindqvist.example')
    await press(email, 'Continue')
    const code = await email.findByRole('textbox', { name: /^Code sent to/ })
    await expect(email.getByText(/^Until this is confirmed, you go on signing in with/)).toBeVisible()
    await expect(mail.control().state.user.email?.address).toBe('maya@northwind.example')
    await userEvent.type(code, mail.control().sentCode('maya@lindqvist.example') ?? '')
    await press(email, 'Confirm')
    await expect(await email.findByText(/Your email address is now/)).toBeVisible()
  },
}

export const ChangePhone: Story = {
  parameters: { rows: ['A14'] },
  play: async ({ canvas }) => {
    const phone = await section(canvas, 'Phone number')
    await press(phone, 'Change phone number')
    await userEvent.type(await phone.findByRole('textbox', { name: 'New phone number' }), '+1 415 555 0177')
    await press(phone, 'Send the code')
    await expect(await phone.findByRole('textbox', { name: /^Code sent to/ })).toBeVisible()
  },
}

/** What Clerk’s widget holds, in its order, with deletion at the bottom. */
export const Security: Story = {
  parameters: { rows: ['A27', 'A40'] },
  args: { start: 'security' },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Delete account' })
    const headings = canvas.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
    await expect(headings).toEqual([
      'Password',
      'Two-factor authentication',
      'Backup codes',
      'Passkeys',
      'Connected accounts',
      'Active devices',
      'Delete account',
    ])
  },
}

/** Clerk’s own widget in a section of the host’s, and the rest around it. */
export const SecurityInClerksWidget: Story = {
  parameters: { rows: ['A27', 'A40'] },
  args: { start: 'security', tabs: emaTabsWithWidget },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('region', { name: 'Clerk user profile' })).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Delete account' })).toBeVisible()
  },
}

export const ChangePassword: Story = {
  parameters: { rows: ['A19'] },
  args: { start: 'security', adapter: emaServer().adapter },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('Current password'), knownSecrets.password)
    await userEvent.type(canvas.getByLabelText('New password'), 'Fjord-Lantern-88')
    await press(canvas, 'Change password')
    await expect(await canvas.findByText('Your password is changed.')).toBeVisible()
  },
}

/** Signed up with Google: a first password, and no talk of a current one. */
export const FirstPassword: Story = {
  parameters: { rows: ['A20'] },
  args: { start: 'security', adapter: emaServer(emaNewcomer).adapter },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('New password'), 'Fjord-Lantern-88')
    await expect(canvas.queryByLabelText('Current password')).toBeNull()
    await press(canvas, 'Set password')
    await expect(await canvas.findByText('Your password is set.')).toBeVisible()
  },
}

const app = emaServer()
/** Advised to, by an authenticator app, with backup codes at the end. Nobody is signed out by it. */
export const AuthenticatorApp: Story = {
  parameters: { rows: ['A21', 'A23', 'A28', 'A29'] },
  args: { start: 'security', adapter: app.adapter },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText(/if your workspace handles sensitive data/)).toBeVisible()
    await press(canvas, 'Turn on two-factor authentication')
    await press(canvas, 'Set up: Authenticator app')
    const code = await canvas.findByRole('textbox', { name: 'Code from the app' })
    const key = canvasElement.querySelector('[data-lk="mfa-manager.setup-key"]')?.textContent?.replaceAll(' ', '') ?? ''
    await userEvent.type(code, app.control().totpCode(key))
    await press(canvas, 'Turn on')
    await expect(await canvas.findByRole('group', { name: 'Save your backup codes' })).toBeVisible()
    await userEvent.click(canvas.getByRole('checkbox', { name: /I have saved/ }))
    await press(canvas, 'Done')
    await expect(await canvas.findByText(/Sessions that exist are not kicked out/)).toBeVisible()
    await expect(app.control().state.sessions).toHaveLength(3)
  },
}

const text = emaServer()
export const CodesBySms: Story = {
  parameters: { rows: ['A22'] },
  args: { start: 'security', adapter: text.adapter },
  play: async ({ canvas }) => {
    await press(canvas, 'Turn on two-factor authentication')
    await press(canvas, 'Set up: SMS')
    await press(canvas, 'Send the code')
    const code = await canvas.findByRole('textbox', { name: /^Code sent to/ })
    await userEvent.type(code, text.control().sentCode() ?? '')
    await press(canvas, 'Turn on')
    await userEvent.click(await canvas.findByRole('checkbox', { name: /I have saved/ }))
    await press(canvas, 'Done')
    await expect(await canvas.findByText('Two-factor authentication is on')).toBeVisible()
  },
}

export const RegisterPasskey: Story = {
  parameters: { rows: ['A24'] },
  args: { start: 'security', adapter: emaServer().adapter },
  play: async ({ canvas }) => {
    await press(canvas, 'Add a passkey')
    await expect(await canvas.findByText(/^Your passkey is added/)).toBeVisible()
  },
}

/** GitHub is linked, Google unlinked: other ways in are left. */
export const LinkAndUnlink: Story = {
  parameters: { rows: ['A25'] },
  args: { start: 'security', adapter: emaServer().adapter },
  play: async ({ canvas }) => {
    const accounts = await section(canvas, 'Connected accounts')
    await press(accounts, 'Connect GitHub')
    await expect(await accounts.findByText(/^is connected\.$/)).toBeVisible()
    await press(accounts, /^Disconnect Google/)
    await expect(await accounts.findByText('You can still sign in with:')).toBeVisible()
    await press(accounts, 'Disconnect')
    await expect(await accounts.findByText(/^is disconnected\.$/)).toBeVisible()
  },
}

/** Google is the only way in, and cannot go before there is another. */
export const OnlyWayIn: Story = {
  parameters: { rows: ['A25', 'N5'] },
  args: { start: 'security', adapter: emaServer(emaNewcomer).adapter },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: /^Disconnect Google/ })
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(button).toHaveAccessibleDescription(/only way to sign in/)
  },
}

/** One that looks unfamiliar, and only that one. */
export const RevokeDevice: Story = {
  parameters: { rows: ['A26'] },
  args: { start: 'security', adapter: emaServer().adapter },
  play: async ({ canvas }) => {
    const devices = await section(canvas, 'Active devices')
    await expect(await devices.findByText('This device')).toBeVisible()
    await press(devices, /^Revoke Firefox on Windows, Berlin/)
    await expect(await devices.findByText(/is signed out\./)).toBeVisible()
    await expect(devices.getByRole('link', { name: 'Change your password' })).toBeVisible()
    await expect(devices.queryByRole('button', { name: /all others|everywhere/ })).toBeNull()
  },
}

/** How EMA talks to this user, in every workspace. Each choice is saved at once. */
export const EmaPreferences: Story = {
  parameters: { rows: ['A30', 'A31', 'A33'] },
  args: { start: 'ema', adapter: emaServer().adapter },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Per user, not per workspace/)).toBeVisible()
    const tone = within(await canvas.findByRole('radiogroup', { name: 'Tone' }))
    await expect(tone.getAllByRole('radio')).toHaveLength(3)
    await userEvent.click(tone.getByRole('radio', { name: 'Formal' }))
    await expect(await canvas.findByText('Saved.')).toBeVisible()
    await userEvent.click(canvas.getByRole('radio', { name: 'Off' }))
    await waitFor(() => expect(canvas.getByRole('radio', { name: 'Off' })).toBeChecked())
    await expect(tone.getByRole('radio', { name: 'Formal' })).toBeChecked()
  },
}

/** Slack is a channel once it is connected; until then it says what is missing. */
export const ChannelsFollowIntegrations: Story = {
  parameters: { rows: ['A32', 'A34', 'A35', 'A36'] },
  args: { start: 'ema', adapter: emaServer().adapter },
  play: async ({ canvas }) => {
    const slack = await canvas.findByRole('checkbox', { name: /^Slack/ })
    await expect(slack).toBeDisabled()
    await expect(canvas.getByText('Connect Slack under Integrations first')).toBeVisible()
    await openTab(canvas, 'Integrations')
    await expect(await canvas.findByText('Google Calendar')).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Open Slack channels' })).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'See the full integration catalog' })).toBeVisible()
    await press(canvas, 'Connect Slack')
    await expect(await canvas.findByText(/^is connected\.$/)).toBeVisible()
    await openTab(canvas, 'EMA')
    await waitFor(() => expect(canvas.queryByText('Connect Slack under Integrations first')).toBeNull())
    await userEvent.click(canvas.getByRole('checkbox', { name: /^Slack/ }))
    await waitFor(() => expect(canvas.getByRole('checkbox', { name: /^Slack/ })).toBeChecked())
  },
}

export const Storage: Story = {
  parameters: { rows: ['A37'] },
  args: { start: 'storage-tab' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('meter', { name: 'Files and attachments' })).toBeVisible()
    await expect(canvas.getByText('3.4 GB of 5 GB')).toBeVisible()
  },
}

const leaving = emaServer()
/** Owning a workspace is good to know, and stops nobody. The proof comes right before, whatever was proved earlier. */
export const DeleteAccount: Story = {
  parameters: { rows: ['A38', 'A39', 'A40', 'A41', 'A42'] },
  args: { start: 'security', adapter: leaving.adapter },
  play: async ({ canvas }) => {
    const zone = await section(canvas, 'Delete account')
    await expect(await zone.findByText('You are signed out of every device.')).toBeVisible()
    await expect(zone.getByText('It is irreversible.')).toBeVisible()
    await expect(zone.getByText(/^You own Northwind Studio, and it stays/)).toBeVisible()
    await expect(zone.getByRole('link', { name: 'Transfer ownership: Northwind Studio' })).toBeVisible()
    await press(zone, 'Delete account')
    await press(zone, 'Delete my account')
    const dialog = within(await page().findByRole('dialog', { name: 'Confirm that it’s you' }))
    await press(dialog, 'Your password')
    await userEvent.type(await dialog.findByLabelText('Password'), knownSecrets.password)
    await press(dialog, 'Confirm')
    await expect(await canvas.findByRole('heading', { name: 'Sign in' })).toBeVisible()
    await expect(leaving.control().state.sessions).toHaveLength(0)
  },
}

const unowned = (state: MemoryState): void => {
  emaAccount(state)
  state.deletion.blockers = []
}
/** Who owns no workspace reads nothing of any. */
export const NothingOwned: Story = { args: { start: 'security', adapter: emaServer(unowned).adapter } }

export const Narrow: Story = { globals: { width: '320' }, args: { start: 'security' } }

export const Dark: Story = { globals: { theme: 'dark' }, args: { start: 'ema' } }
