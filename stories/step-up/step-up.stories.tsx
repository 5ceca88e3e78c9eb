import type { Meta, StoryObj } from '@storybook/react-vite'
import { SessionList, StepUp } from 'latchkey'
import { knownSecrets, memoryAdapter } from 'latchkey/adapters/memory'
import { type AccountAdapter, isAccountError, type StepUpMethod } from 'latchkey/contract'
import { expect, userEvent, waitFor, within } from 'storybook/test'

/** A server that wants one of these proofs before it ends a session. */
const asking =
  (...methods: StepUpMethod['type'][]) =>
  () => {
    const adapter = memoryAdapter({ scenario: 'two-step-proof' })
    const { stepUp } = adapter.control.state
    Object.assign(stepUp, { methods, secondStep: [], operations: { 'sessions.revokeOthers': 'always' } })
    return adapter
  }

async function open(canvas: ReturnType<typeof within>) {
  await userEvent.click(await canvas.findByRole('button', { name: 'Sign out all others' }))
  return within(await within(document.body).findByRole('dialog'))
}

/**
 * The dialog in which the user proves that it is them. `AccountProvider` renders it, for whatever call asks for it: here
 * for signing out all other sessions.
 */
const meta = {
  title: 'Components/StepUp',
  component: StepUp,
  render: () => <SessionList />,
  parameters: { adapter: asking('password') },
  play: async ({ canvas }) => {
    await open(canvas)
  },
} satisfies Meta<typeof StepUp>

export default meta
type Story = StoryObj<typeof meta>

export const Password: Story = {
  play: async ({ canvas }) => {
    const dialog = await open(canvas)
    await expect(await dialog.findByLabelText('Password')).toHaveFocus()
  },
}

/** The words stand at the field, which has the focus and what was typed. */
export const WrongPassword: Story = {
  play: async ({ canvas }) => {
    const dialog = await open(canvas)
    const field = await dialog.findByLabelText('Password')
    await userEvent.type(field, 'something else{Enter}')
    await expect(await dialog.findByText(/is not right/)).toBeVisible()
    await expect(field).toHaveFocus()
    await expect(field).toHaveValue('something else')
  },
}

/** The call goes on by itself, and the focus is back where it was. */
export const RightPassword: Story = {
  parameters: { rows: ['N4'] },
  play: async ({ canvas }) => {
    const dialog = await open(canvas)
    await userEvent.type(await dialog.findByLabelText('Password'), `${knownSecrets.password}{Enter}`)
    await expect(await canvas.findByText(/other devices are signed out\./)).toBeVisible()
    await waitFor(() => expect(within(document.body).queryByRole('dialog')).toBeNull())
    await expect(document.activeElement).not.toBe(document.body)
  },
}

export const AuthenticatorApp: Story = { parameters: { adapter: asking('totp') } }

export const BackupCode: Story = { parameters: { adapter: asking('backup_code') } }

/** Nothing is sent before the user asks for it. */
export const CodeByEmail: Story = {
  parameters: { adapter: asking('email') },
  play: async ({ canvas }) => {
    const dialog = await open(canvas)
    await userEvent.click(await dialog.findByRole('button', { name: 'Send the code' }))
    await expect(await dialog.findByText(/We sent a code to/)).toBeVisible()
    const resend = await dialog.findByRole('button', { name: 'Send a new code' })
    await expect(resend).toHaveAttribute('aria-disabled', 'true')
  },
}

export const Passkey: Story = { parameters: { adapter: asking('passkey') } }

/** At an identity provider, on another page. */
export const Redirect: Story = { parameters: { adapter: asking('redirect') } }

export const SeveralMethods: Story = {
  parameters: { adapter: asking('password', 'totp', 'backup_code', 'email', 'passkey', 'redirect') },
}

/** The first proof was right, and the server wants a second one. */
export const AnotherProof: Story = {
  parameters: {
    adapter: () => {
      const adapter = asking('password')()
      adapter.control.state.stepUp.secondStep = ['totp', 'backup_code']
      return adapter
    },
  },
  play: async ({ canvas }) => {
    const dialog = await open(canvas)
    await userEvent.type(await dialog.findByLabelText('Password'), `${knownSecrets.password}{Enter}`)
    await expect(await dialog.findByText('One more proof')).toBeVisible()
  },
}

/** The link was sent, and has not been opened yet. */
export const LinkByEmail: Story = {
  parameters: {
    adapter: () => {
      const adapter = asking('email')()
      adapter.control.state.stepUp.mail = 'link'
      return adapter
    },
  },
  play: async ({ canvas }) => {
    const dialog = await open(canvas)
    await userEvent.click(await dialog.findByRole('button', { name: 'Send the code' }))
    await expect(await dialog.findByText(/We sent a link to/)).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'I’ve opened it' }))
    await expect(await dialog.findByText(/has not been opened yet/)).toBeVisible()
  },
}

/** A user who has been to the sign-in page: a server that knows of it, whatever page they come back on. */
function backFromSignIn(): AccountAdapter {
  const adapter = asking('redirect')()
  return {
    ...adapter,
    stepUp: {
      ...adapter.stepUp,
      async complete(_input, context) {
        const refused: unknown = await adapter.sessions.revokeOthers(context).catch((thrown: unknown) => thrown)
        if (!isAccountError(refused) || refused.code !== 'reauthentication_required') throw refused
        const trip = { requirement: refused.data.requirement, methodId: 'redirect' }
        const step = await adapter.stepUp.begin(trip, context)
        const url = step.status === 'redirect' ? adapter.control.followRedirect(step.url) : undefined
        return adapter.stepUp.complete({ ...trip, url }, context)
      },
    },
  }
}

/** The page was loaded anew meanwhile. One click goes on with what the user was doing, and nothing goes on by itself. */
export const BackFromAnotherPage: Story = {
  parameters: { adapter: backFromSignIn, rows: ['N4'] },
  beforeEach() {
    const requirement = { id: 'story', methods: [{ id: 'redirect', type: 'redirect' }] }
    const intent = { idempotencyKey: 'story', userId: 'user_ada' }
    const trip = { requirement, methodId: 'redirect', operation: 'sessions.revokeOthers', intent }
    sessionStorage.setItem('latchkey.step-up', JSON.stringify({ ...trip, at: Date.now(), page: 0 }))
    return () => sessionStorage.removeItem('latchkey.step-up')
  },
  play: async ({ canvas }) => {
    const dialog = within(await within(document.body).findByRole('dialog'))
    await expect(await dialog.findByText(/Go on and sign out all other devices/)).toBeVisible()
    await userEvent.click(await dialog.findByRole('button', { name: 'Sign out' }))
    await expect(await canvas.findByText(/other devices are signed out\./)).toBeVisible()
    await waitFor(() => expect(within(document.body).queryByRole('dialog')).toBeNull())
    await expect(document.activeElement).not.toBe(document.body)
  },
}

export const RightToLeft: Story = {
  parameters: { adapter: asking('password', 'email') },
  globals: { dir: 'rtl' },
}
