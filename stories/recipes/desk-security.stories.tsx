import type { Meta, StoryObj } from '@storybook/react-vite'
import { knownSecrets } from 'latchkey/adapters/memory'
import { expect, userEvent, waitFor } from 'storybook/test'
import { storyServer } from '../email-change/server.js'
import { deskAccount } from './product-desk.js'
import { DeskPage } from './product-desk-page.js'
import { press, retype, saveCodes, section, setupKey } from './steps.js'

/** What the profile page of the support desk has for signing in: password, second factors, sessions. */
const meta = {
  title: 'Recipes/Support desk/Security',
  component: DeskPage,
  tags: ['!autodocs'],
  parameters: { noProvider: true },
  args: { adapter: storyServer(deskAccount).parameters.adapter, start: 'profile-tab' },
  render: (args, { globals }) => <DeskPage {...args} dir={globals.dir === 'rtl' ? 'rtl' : 'ltr'} />,
} satisfies Meta<typeof DeskPage>

export default meta
type Story = StoryObj<typeof meta>

const rules = [
  'At least 12 characters',
  'An uppercase letter',
  'A lowercase letter',
  'A number',
  'A symbol, such as ! or #',
]
const secret = storyServer(deskAccount)
/** The rules are there before anything is typed; the other devices are signed out, and this one is not. */
export const ChangePassword: Story = {
  parameters: { rows: ['B15', 'B16', 'B17', 'B18'] },
  args: { adapter: secret.parameters.adapter },
  play: async ({ canvas }) => {
    const password = await section(canvas, 'Password')
    const current = await password.findByLabelText('Current password')
    for (const rule of rules) {
      await expect(password.getByText(rule)).toBeVisible()
    }
    await expect(password.getByText('Your other devices will be signed out.')).toBeVisible()
    const next = password.getByLabelText('New password')
    await userEvent.type(next, 'Fjord-88')
    await press(password, 'Change password')
    await waitFor(() => expect(current).toBeInvalid())
    await expect(next).toBeInvalid()
    await userEvent.type(current, knownSecrets.password)
    await retype(next, 'Fjord-Lantern-88')
    await press(password, 'Change password')
    await expect(await password.findByText('Your password is changed.')).toBeVisible()
    await expect(password.getByText('Your other devices are signed out.')).toBeVisible()
    const sessions = await section(canvas, 'Sessions')
    await waitFor(() => expect(sessions.getAllByRole('listitem')).toHaveLength(1))
    await expect(sessions.getByText('This device')).toBeVisible()
  },
}

const app = storyServer(deskAccount)
/** The methods with what each is good for; an app by its picture; backup codes that have to be saved. */
export const EnableTwoFactor: Story = {
  parameters: { rows: ['B19', 'B20', 'B21', 'B23', 'B24', 'B25'] },
  args: { adapter: app.parameters.adapter },
  play: async ({ canvas, canvasElement }) => {
    await press(canvas, 'Enable 2FA')
    await expect(await canvas.findByText(/Google Authenticator, Authy, or 1Password/)).toBeVisible()
    await expect(canvas.getByText(/Least secure: use it only if you have no app/)).toBeVisible()
    await expect(canvas.getAllByRole('button', { name: /^Set up: / })).toHaveLength(3)
    await press(canvas, 'Set up: Authenticator app (TOTP)')
    const code = await canvas.findByRole('textbox', { name: 'Code from the app' })
    await waitFor(() => expect(canvasElement.querySelector('[data-lk="mfa-manager.qr-code"] path')).toBeInTheDocument())
    await userEvent.type(code, app.control().totpCode(setupKey(canvasElement)))
    await press(canvas, 'Turn on')
    await expect(await canvas.findByRole('group', { name: 'Save your backup codes' })).toBeVisible()
    await press(canvas, 'Done')
    await expect(await canvas.findByText(/^Save the codes first/)).toBeVisible()
    await saveCodes(canvas)
    await expect(await canvas.findByText(/sign-ins require both your password and this second factor/)).toBeVisible()
  },
}

/** A hardware key, or the passkey of the device: the browser says what to do. */
export const SecurityKey: Story = {
  parameters: { rows: ['B22', 'B23', 'B24'] },
  args: { adapter: storyServer(deskAccount).parameters.adapter },
  play: async ({ canvas }) => {
    await press(canvas, 'Enable 2FA')
    await press(canvas, 'Set up: WebAuthn / passkey')
    await expect(await canvas.findByText(/Your browser shows you what to do/)).toBeVisible()
    await press(canvas, 'Continue')
    await saveCodes(canvas)
    await expect(await canvas.findByText('Two-factor authentication is on')).toBeVisible()
  },
}

const phone = storyServer(deskAccount)
export const CodesBySms: Story = {
  parameters: { rows: ['B21', 'B24'] },
  args: { adapter: phone.parameters.adapter },
  play: async ({ canvas }) => {
    await press(canvas, 'Enable 2FA')
    await press(canvas, 'Set up: SMS')
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Phone number' }), '+14155550132')
    await press(canvas, 'Send the code')
    await userEvent.type(await canvas.findByRole('textbox', { name: /^Code sent to/ }), phone.code('+14155550132'))
    await press(canvas, 'Turn on')
    await expect(await canvas.findByRole('group', { name: 'Save your backup codes' })).toBeVisible()
  },
}

/** After a lost laptop: all others at once, and this one stays. */
export const SignOutOthers: Story = {
  parameters: { rows: ['B26'] },
  args: { adapter: storyServer(deskAccount).parameters.adapter },
  play: async ({ canvas }) => {
    const sessions = await section(canvas, 'Sessions')
    await press(sessions, 'Sign out all other sessions')
    await expect(await sessions.findByText(/other devices are signed out\./)).toBeVisible()
    await waitFor(() => expect(sessions.queryByRole('button', { name: /^Sign out .+,/ })).toBeNull())
    await expect(sessions.getByText('This device')).toBeVisible()
    await expect(sessions.queryByRole('button', { name: /everywhere/ })).toBeNull()
  },
}
