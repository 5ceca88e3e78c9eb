import type { Meta, StoryObj } from '@storybook/react-vite'
import { knownSecrets, type MemoryState } from 'latchkey/adapters/memory'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { emaServer } from './product-ema.js'
import { emaAccount, emaNewcomer } from './product-ema-account.js'
import { EmaPage } from './product-ema-page.js'
import { page, press, saveCodes, section, setupKey, titles } from './steps.js'

/** What Clerk’s profile widget holds, in sections of Latchkey; and the way out at its end. */
const meta = {
  title: 'Recipes/EMA workspace/Security',
  component: EmaPage,
  tags: ['!autodocs'],
  parameters: { noProvider: true },
  args: { adapter: emaServer().adapter, start: 'security' },
  render: (args, { globals }) => <EmaPage {...args} dir={globals.dir === 'rtl' ? 'rtl' : 'ltr'} />,
} satisfies Meta<typeof EmaPage>

export default meta
type Story = StoryObj<typeof meta>

/** What Clerk’s widget holds, in its order, with deletion at the bottom. */
export const Security: Story = {
  parameters: { rows: ['A27', 'A40'] },
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Delete account' })
    await expect(titles(canvas)).toEqual([
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
  args: { widget: true },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('region', { name: 'Clerk user profile' })).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Delete account' })).toBeVisible()
  },
}

export const ChangePassword: Story = {
  parameters: { rows: ['A19'] },
  args: { adapter: emaServer().adapter },
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
  args: { adapter: emaServer(emaNewcomer).adapter },
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
  args: { adapter: app.adapter },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByText(/if your workspace handles sensitive data/)).toBeVisible()
    await press(canvas, 'Turn on two-factor authentication')
    await press(canvas, 'Set up: Authenticator app')
    const code = await canvas.findByRole('textbox', { name: 'Code from the app' })
    await userEvent.type(code, app.control().totpCode(setupKey(canvasElement)))
    await press(canvas, 'Turn on')
    await expect(await canvas.findByRole('group', { name: 'Save your backup codes' })).toBeVisible()
    await saveCodes(canvas)
    await expect(await canvas.findByText(/Sessions that exist are not kicked out/)).toBeVisible()
    await expect(app.control().state.sessions).toHaveLength(3)
    await expect(await canvas.findByText('Codes left: unknown')).toBeVisible()
  },
}

const text = emaServer()
export const CodesBySms: Story = {
  parameters: { rows: ['A22'] },
  args: { adapter: text.adapter },
  play: async ({ canvas }) => {
    await press(canvas, 'Turn on two-factor authentication')
    await press(canvas, 'Set up: SMS')
    await press(canvas, 'Send the code')
    const code = await canvas.findByRole('textbox', { name: /^Code sent to/ })
    await userEvent.type(code, text.control().sentCode() ?? '')
    await press(canvas, 'Turn on')
    await saveCodes(canvas)
    await expect(await canvas.findByText('Two-factor authentication is on')).toBeVisible()
  },
}

export const RegisterPasskey: Story = {
  parameters: { rows: ['A24'] },
  args: { adapter: emaServer().adapter },
  play: async ({ canvas }) => {
    const passkeys = await section(canvas, 'Passkeys')
    const before = (await passkeys.findAllByRole('listitem')).length
    await press(passkeys, 'Add a passkey')
    await expect(await passkeys.findByText(/^Your passkey is added/)).toBeVisible()
    await expect(passkeys.getAllByRole('listitem')).toHaveLength(before + 1)
    await expect(passkeys.getByText('This device')).toBeVisible()
  },
}

/** GitHub is linked, Google unlinked: other ways in are left. */
export const LinkAndUnlink: Story = {
  parameters: { rows: ['A25'] },
  args: { adapter: emaServer().adapter },
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
  args: { adapter: emaServer(emaNewcomer).adapter },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: /^Disconnect Google/ })
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(button).toHaveAccessibleDescription(/only way to sign in/)
  },
}

/** Every browser and device; one that looks unfamiliar goes, and the way on is there. */
export const RevokeDevice: Story = {
  parameters: { rows: ['A26', 'N8'] },
  args: { adapter: emaServer().adapter },
  play: async ({ canvas }) => {
    const devices = await section(canvas, 'Active devices')
    await expect(await devices.findAllByRole('listitem')).toHaveLength(3)
    await expect(devices.getByText('This device')).toBeVisible()
    await press(devices, /^Revoke Firefox on Windows, Berlin/)
    await expect(await devices.findByText(/is signed out\./)).toBeVisible()
    await waitFor(() => expect(devices.queryByRole('button', { name: /^Revoke Firefox/ })).toBeNull())
    await expect(devices.getByRole('link', { name: 'Change your password' })).toHaveAttribute('href', '#password')
    await expect(devices.getByRole('link', { name: 'Make new backup codes' })).toHaveAttribute('href', '#backup-codes')
  },
}

const leaving = emaServer()
/** Owning a workspace is good to know, and stops nobody. The proof comes right before, whatever was proved earlier. */
export const DeleteAccount: Story = {
  parameters: { rows: ['A38', 'A39', 'A40', 'A41', 'A42'] },
  args: { adapter: leaving.adapter },
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
export const NothingOwned: Story = { args: { adapter: emaServer(unowned).adapter } }

export const Narrow: Story = { globals: { width: '320' } }

export const Dark: Story = { globals: { theme: 'dark' } }
