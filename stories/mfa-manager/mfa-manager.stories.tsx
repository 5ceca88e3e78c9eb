import type { Meta, StoryObj } from '@storybook/react-vite'
import { MfaManager } from 'latchkey'
import { type MemoryState, memoryAdapter } from 'latchkey/adapters/memory'
import { omitFeatures } from 'latchkey/contract'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { storyServer } from '../email-change/server.js'

/** Second factors: which are on, adding, naming and removing them. One story for every state of it. */
const meta = {
  title: 'Components/MfaManager',
  component: MfaManager,
} satisfies Meta<typeof MfaManager>

export default meta
type Story = StoryObj<typeof meta>
type Canvas = ReturnType<typeof within>

const day = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * day).toISOString()

function withTwo(state: MemoryState): void {
  state.mfa.factors = [
    { id: 'app', type: 'totp', name: 'Work phone', isDefault: true, createdAt: ago(60), lastUsedAt: ago(2) },
    {
      id: 'sms',
      type: 'sms',
      name: 'Text message',
      destination: '+442079460958',
      isDefault: false,
      createdAt: ago(12),
    },
  ]
}
function withLongNames(state: MemoryState): void {
  withTwo(state)
  const [app] = state.mfa.factors
  if (app) app.name = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftstelefon'
}

async function pick(canvas: Canvas, method: string): Promise<void> {
  await userEvent.click(
    await canvas.findByRole('button', { name: /^(Turn on two-factor authentication|Add another method)$/ }),
  )
  await userEvent.click(await canvas.findByRole('button', { name: `Set up: ${method}` }))
}
const setUpApp = (canvas: Canvas) => pick(canvas, 'Authenticator app')
const appCode = (canvas: Canvas) => canvas.findByRole('textbox', { name: 'Code from the app' })
const keyOn = (root: HTMLElement) =>
  root.querySelector('[data-lk="mfa-manager.setup-key"]')?.textContent?.replace(/ /g, '') ?? ''
const drawn = (root: HTMLElement) =>
  waitFor(() => expect(root.querySelector('[data-lk="mfa-manager.qr-code"] path')).not.toBeNull())

/** Why it matters is the host’s to say. */
export const Off: Story = {
  args: {
    advice: 'Turn on two-factor authentication if your workspace handles sensitive data.',
    helpHref: 'https://example.com/guide',
  },
}

export const TwoFactors: Story = { parameters: storyServer(withTwo).parameters }

/** The last one stays, and says why. */
export const Enforced: Story = {
  parameters: { scenario: 'mfa-enforced' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Add another one before you remove this/)).toBeVisible()
    await expect(canvas.queryByRole('button', { name: /^Remove/ })).toBeNull()
  },
}

/** The best one first, each with what it is good for. */
export const Methods: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Turn on two-factor authentication' }))
    await expect(canvas.getByRole('group', { name: 'Choose a second factor' })).toHaveFocus()
    await expect(canvas.getByText(/The least secure method/)).toBeVisible()
  },
}

/** Text messages only beside something stronger. */
export const SmsBesideStronger: Story = {
  parameters: storyServer((state) => void (state.policy.mfa = { sms: 'only_beside_stronger' })).parameters,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Turn on two-factor authentication' }))
    await expect(await canvas.findByText(/Only beside a stronger method/)).toBeVisible()
  },
}

export const NoSms: Story = {
  parameters: storyServer((state) => void (state.policy.mfa = { sms: 'off' })).parameters,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Turn on two-factor authentication' }))
    await expect(canvas.queryByText('Text message')).toBeNull()
  },
}

const app = storyServer()
/** From the picture to the code, the backup codes, and the result. */
export const App: Story = {
  parameters: app.parameters,
  play: async ({ canvas, canvasElement }) => {
    await setUpApp(canvas)
    await drawn(canvasElement)
    await userEvent.type(await appCode(canvas), app.control().totpCode(keyOn(canvasElement)))
    await userEvent.click(canvas.getByRole('button', { name: 'Turn on' }))
    await userEvent.click(await canvas.findByRole('checkbox', { name: /I have saved/ }))
    await userEvent.click(canvas.getByRole('button', { name: 'Done' }))
    await expect(await canvas.findByText('You’ll be asked for it the next time you sign in.')).toBeVisible()
  },
}

export const AppSetup: Story = {
  parameters: storyServer().parameters,
  play: async ({ canvas, canvasElement }) => {
    await setUpApp(canvas)
    await drawn(canvasElement)
    await waitFor(() => expect(canvas.getByRole('form', { name: 'Set up your authenticator app' })).toHaveFocus())
  },
}

const codes = storyServer()
/** They come after the proof, and cannot be left unsaved. */
export const BackupCodes: Story = {
  parameters: codes.parameters,
  play: async ({ canvas, canvasElement }) => {
    await setUpApp(canvas)
    await userEvent.type(await appCode(canvas), `${codes.control().totpCode(keyOn(canvasElement))}{Enter}`)
    await expect(await canvas.findByRole('group', { name: 'Save your backup codes' })).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect(canvas.getByRole('group', { name: 'Save your backup codes' })).toBeVisible()
  },
}

export const WrongCode: Story = {
  parameters: storyServer().parameters,
  play: async ({ canvas }) => {
    await setUpApp(canvas)
    const field = await appCode(canvas)
    await userEvent.type(field, '000 000{Enter}')
    await waitFor(() => expect(field).toBeInvalid())
    await waitFor(() => expect(field).toHaveFocus())
  },
}

const expired = storyServer()
/** What was typed is kept for the next one. */
export const Expired: Story = {
  parameters: expired.parameters,
  play: async ({ canvas }) => {
    await setUpApp(canvas)
    await userEvent.type(await appCode(canvas), '123456')
    expired.control().advance(3_600_000)
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Start again' })).toHaveFocus())
  },
}

/** The number of the account is there already. */
export const Sms: Story = {
  parameters: storyServer().parameters,
  play: async ({ canvas }) => {
    await pick(canvas, 'Text message')
    await expect(await canvas.findByRole('textbox', { name: 'Phone number' })).toHaveValue('+442079460958')
  },
}

const smsCode = storyServer()
export const SmsCode: Story = {
  parameters: smsCode.parameters,
  play: async ({ canvas }) => {
    await pick(canvas, 'Text message')
    await userEvent.click(canvas.getByRole('button', { name: 'Send the code' }))
    const field = await canvas.findByRole('textbox', { name: /^Code sent to/ })
    await waitFor(() => expect(field).toHaveFocus())
  },
}

export const Email: Story = {
  parameters: storyServer().parameters,
  play: async ({ canvas }) => {
    await pick(canvas, 'Email')
    await expect(await canvas.findByRole('textbox', { name: 'Email address' })).toHaveValue('ada@example.com')
  },
}

export const SecurityKey: Story = {
  parameters: storyServer((state) => void (state.passkeys.ceremony = 'cancelled')).parameters,
  play: async ({ canvas }) => {
    await pick(canvas, 'Security key or passkey')
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue' }))
    await expect(await canvas.findByText('Nothing was added')).toBeVisible()
  },
}

const ceremony = storyServer()
export const SecurityKeyWaiting: Story = {
  parameters: ceremony.parameters,
  play: async ({ canvas }) => {
    await pick(canvas, 'Security key or passkey')
    ceremony.control().latencyMs = 600_000
    await userEvent.click(await canvas.findByRole('button', { name: 'Continue' }))
    await expect(await canvas.findByText(/Follow what your browser/)).toBeVisible()
  },
}

export const Push: Story = {
  parameters: storyServer().parameters,
  play: async ({ canvas, canvasElement }) => {
    await pick(canvas, 'Notification on your phone')
    await drawn(canvasElement)
  },
}

export const Rename: Story = {
  parameters: storyServer(withTwo).parameters,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Rename Work phone' }))
    await expect(canvas.getByRole('textbox', { name: 'Name' })).toHaveFocus()
  },
}

/** What changes nothing has the focus, so that Enter pressed twice removes nothing. */
export const RemoveQuestion: Story = {
  parameters: storyServer(withTwo).parameters,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove Work phone' }))
    await expect(canvas.getByRole('button', { name: 'Keep it' })).toHaveFocus()
  },
}

export const Removed: Story = {
  parameters: storyServer(withTwo).parameters,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove Work phone' }))
    await userEvent.click(within(canvas.getByRole('alertdialog')).getByRole('button', { name: 'Remove' }))
    await expect(await canvas.findByRole('button', { name: 'Sign out all other devices' })).toBeVisible()
  },
}

export const TurnOffQuestion: Story = {
  parameters: storyServer(withTwo).parameters,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Turn off two-factor authentication' }))
    await expect(canvas.getByRole('button', { name: 'Keep it on' })).toHaveFocus()
  },
}

/** The proof is asked for before it is off. */
export const TurnOffByPassword: Story = {
  parameters: storyServer((state) => {
    withTwo(state)
    state.stepUp.operations['mfa.disableAll'] = 'always'
    state.stepUp.methods = ['password']
  }).parameters,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Turn off two-factor authentication' }))
    await userEvent.click(within(canvas.getByRole('alertdialog')).getByRole('button', { name: 'Turn off' }))
    await expect(await within(document.body).findByRole('dialog', {}, { timeout: 10_000 })).toBeVisible()
  },
}

/** Looks like a switch, and is a button that opens the flow. */
export const Toggle: Story = {
  args: { presentation: 'toggle' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Turn on two-factor authentication' })).toBeVisible()
    await expect(canvas.queryByRole('switch')).toBeNull()
  },
}

export const ToggleOn: Story = {
  args: { presentation: 'toggle' },
  parameters: storyServer(withTwo).parameters,
}

export const ToggleEnforced: Story = {
  args: { presentation: 'toggle' },
  parameters: { scenario: 'mfa-enforced' },
}

export const LongNames: Story = { parameters: storyServer(withLongNames).parameters }

/** The server does not like it, and the reason is in words. */
export const CannotBegin: Story = {
  parameters: storyServer((state) => {
    withTwo(state)
  }).parameters,
  play: async ({ canvas }) => {
    await setUpApp(canvas)
    await expect(await canvas.findByText('It could not be set up.')).toBeVisible()
  },
}

export const Managed: Story = { parameters: { scenario: 'sso-user' } }

export const NotSupported: Story = {
  parameters: { adapter: () => omitFeatures(memoryAdapter(), 'mfa') },
  args: { fallback: <p>Ask your administrator for a second factor.</p> },
}

export const Loading: Story = { parameters: { scenario: 'hanging' } }

export const Failed: Story = { parameters: { scenario: 'failing' } }

const slow = storyServer()
export const Slow: Story = {
  parameters: slow.parameters,
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Turn on two-factor authentication' })
    slow.control().latencyMs = 60_000
    await setUpApp(canvas)
    const button = canvas.getByRole('button', { name: 'Set up: Authenticator app' })
    await waitFor(() => expect(button).toHaveAttribute('data-pending'))
  },
}

const playSetup: NonNullable<Story['play']> = async ({ canvas, canvasElement }) => {
  await setUpApp(canvas)
  await drawn(canvasElement)
}

/** Black on white, also in the dark. */
export const Dark: Story = { globals: { theme: 'dark' }, parameters: storyServer().parameters, play: playSetup }

export const Narrow: Story = { globals: { width: '320' }, parameters: storyServer().parameters, play: playSetup }

/** Codes, keys and numbers read from left to right. */
export const RightToLeft: Story = { globals: { dir: 'rtl' }, parameters: storyServer().parameters, play: playSetup }
