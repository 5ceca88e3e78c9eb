import type { Meta, StoryObj } from '@storybook/react-vite'
import { SessionList } from 'latchkey'
import { expect, userEvent, waitFor, within } from 'storybook/test'

/** Where the user is signed in. One story for every state of it. */
const meta = {
  title: 'Components/SessionList',
  component: SessionList,
  parameters: { scenario: 'default' },
} satisfies Meta<typeof SessionList>

export default meta
type Story = StoryObj<typeof meta>

/** Three sessions: this one first, each of the others with a button that names it. */
export const ThreeSessions: Story = {
  play: async ({ canvas }) => {
    const rows = await canvas.findAllByRole('listitem')
    await expect(within(rows[0] ?? document.body).getByText('This device')).toBeVisible()
    await expect(canvas.getAllByRole('button', { name: /^Sign out .+,/ })).toHaveLength(2)
  },
}

export const OneSession: Story = {
  parameters: { scenario: 'one-session' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('You’re signed in on this device only.')).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Sign out all others' })).toBeNull()
  },
}

/** Fifty are shown, and the rest at a click. One of them cannot be ended from here, and says so. */
export const SixtySessions: Story = {
  parameters: { scenario: 'sixty-sessions', rows: ['N3'] },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show more sessions' }))
    await waitFor(() => expect(canvas.getAllByRole('button', { name: /^Sign out .+,/ })).toHaveLength(58))
    await expect(canvas.getByText(/This session can’t be ended from here/)).toBeVisible()
  },
}

/** The row goes when the server has confirmed it, the focus goes to the next one, and the result is said, with what else keeps an intruder out. */
export const SignOneOut: Story = {
  args: { nextSteps: { password: '#password', mfa: '#two-factor', backupCodes: '#backup-codes' } },
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole('button', { name: /^Sign out .+,/ })
    if (!first) throw new Error('There is no session to sign out.')
    await userEvent.click(first)
    await expect(await canvas.findByText(/is signed out\./)).toBeVisible()
    await expect(canvas.getByRole('link', { name: 'Change your password' })).toHaveAttribute('href', '#password')
    await expect(canvas.getAllByRole('link')).toHaveLength(3)
    await expect(canvas.getAllByRole('button', { name: /^Sign out .+,/ })).toHaveLength(1)
    await expect(document.activeElement?.getAttribute('data-lk')).toBe('session-list.item')
  },
}

export const SignAllOthersOut: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign out all others' }))
    await expect(await canvas.findByText(/other devices are signed out\./)).toBeVisible()
    await expect(canvas.getAllByRole('listitem')).toHaveLength(1)
  },
}

/** Some could not be ended: which, and a way to try just those again. */
export const PartialFailure: Story = {
  parameters: { scenario: 'partial-failure' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign out all others' }))
    await expect(await canvas.findByText('7 signed out, 3 failed.')).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try those again' })).toBeVisible()
  },
}

/** The adapter can end the others, and cannot list them. */
export const OnlyRevokeOthers: Story = {
  parameters: { scenario: 'revoke-others-only' },
  play: async ({ canvas }) => {
    const buttons = await canvas.findAllByRole('button')
    await expect(buttons.map(({ textContent }) => textContent)).toEqual(['Sign out all others'])
  },
}

/** Inert, with the reason and the way to where it can be changed. */
export const Unavailable: Story = {
  parameters: { scenario: 'sessions-unavailable' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Your plan does not include this/)).toBeVisible()
    await expect(canvas.getByRole('link')).toHaveAttribute('href', 'https://app.example.com/plans')
    await expect(canvas.queryByRole('button')).toBeNull()
  },
}

export const Loading: Story = {
  parameters: { scenario: 'hanging' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading…')).toBeInTheDocument()
  },
}

/** Never an empty list: the reason, and a way to try again. */
export const Failed: Story = {
  parameters: { scenario: 'failing' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

export const Offline: Story = {
  parameters: { scenario: 'offline' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/You are offline/)).toBeVisible()
  },
}

/** The session ended elsewhere: everything is locked, with the way back in. */
export const SignedOut: Story = {
  parameters: { scenario: 'expired' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Sign in again' })).toBeVisible()
  },
}

/** The answer is on its way: the row's button keeps its place and its focus. */
export const Revoking: Story = {
  parameters: { scenario: 'slow' },
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole('button', { name: /^Sign out .+,/ }, { timeout: 20_000 })
    if (!first) throw new Error('There is no session to sign out.')
    await userEvent.click(first)
    await waitFor(() => expect(first).toHaveAttribute('data-pending'))
    await expect(first).toHaveFocus()
  },
}

/** The proof is asked for once, and the call goes on by itself. */
export const StepUpNeeded: Story = {
  parameters: { scenario: 'stale-session' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Confirm it’s you' }))
    const dialog = within(await within(document.body).findByRole('dialog'))
    await expect(await dialog.findByText('Confirm that it’s you')).toBeVisible()
  },
}

/** No device, no place, no time: every row says what it does not know. */
export const MissingDeviceAndPlace: Story = {
  parameters: { scenario: 'unknown-devices' },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByText('Unknown device')).not.toHaveLength(0)
    await expect(canvas.getAllByText('Unknown place')).not.toHaveLength(0)
    await expect(canvas.getAllByRole('listitem')).toHaveLength(5)
  },
}

export const VeryLongNames: Story = { parameters: { scenario: 'long-names' }, globals: { width: '320' } }

/** Names and cities in Arabic and Hebrew, in a right-to-left page. */
export const RightToLeft: Story = {
  parameters: { scenario: 'right-to-left' },
  globals: { dir: 'rtl', locale: 'ar-XB' },
}

/** Sessions end, but not at once, and the result says so. */
export const DelayedRevocation: Story = {
  parameters: { scenario: 'delayed-revocation' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign out all others' }))
    await expect(await canvas.findByText(/It can take up to 5 minutes/)).toBeVisible()
  },
}

/** Somebody of the support team is signed in, in the user's name. */
export const SupportAccess: Story = {
  parameters: { scenario: 'impersonated' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Support access')).toBeVisible()
  },
}

export const Dark: Story = { globals: { theme: 'dark' } }

export const Narrow: Story = { globals: { width: '320' } }
