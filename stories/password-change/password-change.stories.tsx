import type { Meta, StoryObj } from '@storybook/react-vite'
import { PasswordChange } from 'latchkey'
import { knownSecrets, type MemoryState, memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError } from 'latchkey/contract'
import { expect, userEvent, waitFor, within } from 'storybook/test'

/** Changing the password, or setting a first one. One story for every state of it. */
const meta = {
  title: 'Components/PasswordChange',
  component: PasswordChange,
  parameters: { scenario: 'default' },
} satisfies Meta<typeof PasswordChange>

export default meta
type Story = StoryObj<typeof meta>
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas']

const good = 'Difference-Engine-1822'

async function change(canvas: Canvas, typed: { current?: string; next: string }) {
  if (typed.current !== undefined) await userEvent.type(await canvas.findByLabelText('Current password'), typed.current)
  await userEvent.type(await canvas.findByLabelText('New password'), typed.next)
  await userEvent.click(canvas.getByRole('button', { name: /^(Change|Set) password$/ }))
}

const policy = (rules: Partial<MemoryState['policy']>) => (state: MemoryState) => {
  Object.assign(state.policy, rules)
}

/** Twelve characters; the others sign out unless the user wants them to stay. */
export const Change: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('Current password')).toBeVisible()
    await expect(canvas.getByRole('checkbox', { name: 'Sign out my other devices' })).toBeChecked()
  },
}

/** The checklist follows what is typed, and the advice says how hard it is to guess. */
export const WhileTyping: Story = {
  parameters: { scenario: 'strict-password' },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('New password'), 'Sunshine2024')
    await expect(await canvas.findByText('An uppercase letter, done')).toBeInTheDocument()
    await expect(canvas.getByText('A symbol, such as ! or #, missing')).toBeInTheDocument()
    await expect(canvas.getByText(/Easy to guess/)).toBeVisible()
  },
}

/** The field comes back hidden when the form is sent. */
export const Revealed: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('New password'), good)
    await userEvent.click(canvas.getByRole('button', { name: 'Show new password' }))
    await expect(canvas.getByLabelText('New password')).toHaveAttribute('type', 'text')
  },
}

export const Changed: Story = {
  play: async ({ canvas }) => {
    await change(canvas, { current: knownSecrets.password, next: good })
    await expect(await canvas.findByText('Your password is changed.')).toBeVisible()
    await expect(canvas.getByText('Your other devices are signed out.')).toBeVisible()
    await expect(canvas.queryByLabelText('New password')).toBeNull()
  },
}

/** The user left the box unchecked. */
export const OthersStay: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('checkbox'))
    await change(canvas, { current: knownSecrets.password, next: good })
    await expect(await canvas.findByText('Your other devices stay signed in.')).toBeVisible()
  },
}

/** They were to be signed out, and one of them could not be: what the back end reports is what is said. */
export const OthersCouldNotBeEnded: Story = {
  parameters: { scenario: 'partial-failure' },
  play: async ({ canvas }) => {
    await change(canvas, { current: knownSecrets.password, next: good })
    await expect(await canvas.findByText(/not clear whether your other devices were signed out/)).toBeVisible()
  },
}

/** The policy ends them in any case, and the form says so beforehand. */
export const OthersAlwaysEnd: Story = {
  parameters: { scenario: 'strict-password' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Your other devices will be signed out.')).toBeVisible()
    await expect(canvas.queryByRole('checkbox')).toBeNull()
  },
}

/** Who signed up with Google has none yet: one field, and no talk of a current password. */
export const FirstPassword: Story = {
  parameters: { scenario: 'new-user' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Set password' })).toBeVisible()
    await expect(canvas.queryByLabelText('Current password')).toBeNull()
  },
}

export const FirstPasswordSet: Story = {
  parameters: { scenario: 'new-user' },
  play: async ({ canvas }) => {
    await change(canvas, { next: good })
    await expect(await canvas.findByText('Your password is set.')).toBeVisible()
  },
}

/** That field alone is wrong; the new password stays, and so does the number of tries that are left. */
export const WrongCurrentPassword: Story = {
  parameters: { rows: ['N10'] },
  play: async ({ canvas }) => {
    await change(canvas, { current: 'not-it', next: good })
    await expect(await canvas.findByText(/That is not right.*You can try 4 more times/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Current password')).toHaveFocus())
    await expect(canvas.getByLabelText('New password')).toHaveValue(good)
  },
}

/** More than one field is wrong: a summary with links takes the focus. */
export const SeveralProblems: Story = {
  args: { confirm: true },
  parameters: { scenario: 'strict-password' },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('New password'), 'short')
    await userEvent.click(canvas.getByRole('button', { name: 'Change password' }))
    const summary = await canvas.findByRole('group', { name: 'There are 3 problems' })
    await waitFor(() => expect(summary).toHaveFocus())
    await userEvent.click(within(summary).getByRole('link', { name: /^Current password/ }))
    await expect(canvas.getByLabelText('Current password')).toHaveFocus()
  },
}

/** Only the server knows: it stands in a list of leaked passwords. */
export const Leaked: Story = {
  play: async ({ canvas }) => {
    await change(canvas, { current: knownSecrets.password, next: 'correcthorsebatterystaple' })
    await expect(await canvas.findByText(/known from a data breach\. Choose another one/)).toBeVisible()
  },
}

/** A product that wants it twice. */
export const WithConfirmation: Story = {
  args: { confirm: true },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('New password once more'), 'something else')
    await change(canvas, { current: knownSecrets.password, next: good })
    await expect(await canvas.findByText(/This is not the same as the new password/)).toBeVisible()
  },
}

/** Eight characters with one number. */
export const EightAndADigit: Story = {
  parameters: { scenario: policy({ password: { minLength: 8, require: ['digit'] } }) },
}

/** Three of the four kinds of characters, in 72 bytes, and none of the last five. */
export const ThreeOfFour: Story = {
  parameters: { scenario: policy({ password: { minLength: 8, maxBytes: 72, atLeastClasses: 3, history: 5 } }) },
}

/** The back end does not say what it asks for, and decides all the same. */
export const NoPolicy: Story = {
  parameters: { scenario: policy({ password: undefined, passwordChange: undefined }) },
}

/** The server asks for a proof of its own in place of the current password. */
export const WithoutCurrentPassword: Story = {
  parameters: { scenario: policy({ passwordChange: { current: 'if_stale', otherSessions: 'choice' } }) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('New password')).toBeVisible()
    await expect(canvas.queryByLabelText('Current password')).toBeNull()
  },
}

/** The seconds run down, and until then the button takes no press. */
export const TooManyAttempts: Story = {
  parameters: { scenario: 'rate-limited' },
  play: async ({ canvas }) => {
    await change(canvas, { current: knownSecrets.password, next: good })
    const summary = await canvas.findByRole('group', { name: 'This was not saved' })
    await waitFor(() => expect(summary).toHaveFocus())
    await expect(canvas.getByRole('button', { name: 'Change password' })).toHaveAttribute('aria-disabled', 'true')
  },
}

/** No answer came: nobody knows which password is the right one, and the words say so. */
export const LostAnswer: Story = {
  parameters: {
    adapter: () => {
      const adapter = memoryAdapter()
      adapter.control.failNext('password.change', new AccountError('network', { timeout: true }))
      return adapter
    },
  },
  play: async ({ canvas }) => {
    await change(canvas, { current: knownSecrets.password, next: good })
    await expect(await canvas.findByText('It is not clear whether this was saved')).toBeVisible()
    await expect(canvas.getByLabelText('New password')).toHaveValue(good)
  },
}

export const Changing: Story = {
  parameters: { scenario: 'slow' },
  play: async ({ canvas }) => {
    await canvas.findByLabelText('Current password', {}, { timeout: 20_000 })
    await change(canvas, { current: knownSecrets.password, next: good })
    const button = canvas.getByRole('button', { name: 'Change password' })
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'))
    await expect(button).toHaveFocus()
  },
}

/** The password is changed at the identity provider: the reason, and the link out. */
export const ManagedElsewhere: Story = {
  parameters: { scenario: 'sso-user' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Okta manages this/)).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Okta' })).toBeVisible()
  },
}

export const Loading: Story = { parameters: { scenario: 'hanging' } }

export const Failed: Story = {
  parameters: { scenario: 'failing' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

/** The session ended elsewhere: everything is locked, with the way back in. */
export const SignedOut: Story = {
  parameters: { scenario: 'expired' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Sign in again' })).toBeVisible()
  },
}

export const RightToLeft: Story = {
  parameters: { scenario: 'strict-password' },
  globals: { dir: 'rtl', locale: 'ar-XB' },
}

export const Dark: Story = { parameters: { scenario: 'strict-password' }, globals: { theme: 'dark' } }

export const Narrow: Story = { parameters: { scenario: 'strict-password' }, globals: { width: '320' } }
