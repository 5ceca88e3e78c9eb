import type { Meta, StoryObj } from '@storybook/react-vite'
import { DangerZone } from 'latchkey'
import type { MemoryState } from 'latchkey/adapters/memory'
import type { DeletionBlocker } from 'latchkey/contract'
import { expect, userEvent, waitFor } from 'storybook/test'

/** Deleting the account, with what is in the way, and the way back. One story for every state of it. */
const meta = {
  title: 'Components/DangerZone',
  component: DangerZone,
  parameters: { scenario: 'default' },
} satisfies Meta<typeof DangerZone>

export default meta
type Story = StoryObj<typeof meta>

const deletion = (change: Partial<MemoryState['deletion']>) => ({
  scenario: (state: MemoryState) => {
    Object.assign(state.deletion, change)
  },
})

const workspace: DeletionBlocker = {
  code: 'sole_owner',
  severity: 'warning',
  resource: { type: 'workspace', id: 'w1', name: 'Analytical Engines' },
  resolutions: [{ id: 'transfer', href: '/workspaces/w1/owners' }],
}

export const AtOnce: Story = {}

/** The last step: what is typed has to be the phrase, and the way back is beside it. */
export const LastStep: Story = {
  parameters: deletion({ confirmPhrase: 'delete my account' }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete account…' }))
    const phrase = await canvas.findByRole('textbox', { name: 'Type delete my account to confirm' })
    await waitFor(() => expect(phrase).toHaveFocus())
    await userEvent.type(phrase, 'delete it')
    await userEvent.click(canvas.getByRole('button', { name: 'Delete my account' }))
    await waitFor(() => expect(phrase).toBeInvalid())
    await expect(phrase).toHaveValue('delete it')
  },
}

/** Two organisations would be left without an owner: each with its ways out. */
export const Blocked: Story = {
  args: { onResolve: () => undefined },
  parameters: { scenario: 'sole-owner' },
  play: async ({ canvas }) => {
    const start = await canvas.findByRole('button', { name: 'Delete account…' })
    await expect(start).toHaveAttribute('aria-disabled', 'true')
    await expect(start).toHaveAccessibleDescription('Settle these first')
  },
}

/** What is good to know, and stops nobody. */
export const Warned: Story = { parameters: deletion({ blockers: [workspace] }) }

export const OwnWords: Story = {
  parameters: deletion({
    blockers: [
      {
        code: 'open_invoice',
        severity: 'blocking',
        message: 'Invoice 2026-118 is not paid yet.',
        resolutions: [{ id: 'pay', label: 'Pay the invoice', href: 'https://billing.example/118' }],
      },
    ],
  }),
}

export const AfterAMonth: Story = {
  parameters: deletion({ mode: 'scheduled', graceDays: 30, confirmPhrase: 'delete my account' }),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Delete account…' }))
    await userEvent.type(await canvas.findByRole('textbox'), 'delete my account{Enter}')
    await expect(await canvas.findByText(/going to be deleted/)).toBeVisible()
  },
}

/** The account goes in 18 days, and can be kept until then. */
export const Pending: Story = {
  parameters: { scenario: 'deletion-pending' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Keep my account' }))
    await expect(await canvas.findByText('Your account stays.')).toBeVisible()
    await expect(await canvas.findByRole('button', { name: 'Delete account…' })).toBeVisible()
  },
}

export const ByEmail: Story = { parameters: { scenario: 'deletion-by-email' } }

export const Loading: Story = { parameters: { scenario: 'hanging' } }

export const Failed: Story = {
  parameters: { scenario: 'failing' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

export const Slow: Story = { parameters: { scenario: 'slow' } }

/** An identity provider manages the account: the reason, and the way there. */
export const Managed: Story = { parameters: { scenario: 'sso-user' } }

/** The session ended elsewhere: everything is locked, with the way back in. */
export const SignedOut: Story = { parameters: { scenario: 'expired' } }

export const LongWords: Story = {
  globals: { width: '320' },
  parameters: deletion({
    confirmPhrase: 'I understand that everything is deleted',
    blockers: [
      {
        ...workspace,
        severity: 'blocking',
        resource: {
          type: 'w',
          id: 'w',
          name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
        },
      },
    ],
  }),
}

export const RightToLeft: Story = { globals: { dir: 'rtl', locale: 'ar-XB' }, parameters: { scenario: 'sole-owner' } }

export const Dark: Story = { globals: { theme: 'dark' }, parameters: deletion({ blockers: [workspace] }) }
