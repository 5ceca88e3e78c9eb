import type { Meta, StoryObj } from '@storybook/react-vite'
import { EmailChange } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { omitFeatures } from 'latchkey/contract'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { alreadyStarted, storyServer } from './server.js'

/** The address that the user signs in with, and changing it. One story for every state of it. */
const meta = {
  title: 'Components/EmailChange',
  component: EmailChange,
} satisfies Meta<typeof EmailChange>

export default meta
type Story = StoryObj<typeof meta>
type Canvas = ReturnType<typeof within>

const newEmail = 'ada@analytical.example'
const longEmail = `${'countess.of.lovelace.'.repeat(2)}a@a.long.subdomain.of.analytical-engines.example`

async function enter(canvas: Canvas, address: string = newEmail): Promise<void> {
  await userEvent.click(await canvas.findByRole('button', { name: /(Change email|Add an email) address/ }))
  await userEvent.type(canvas.getByRole('textbox', { name: 'New email address' }), address)
  await userEvent.click(canvas.getByRole('button', { name: 'Continue' }))
}
const codeField = (canvas: Canvas, name: RegExp | string = /^Code sent to/) => canvas.findByRole('textbox', { name })

/** The address, and that it is the one to sign in with. */
export const Verified: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('ada@example.com')).toBeVisible()
    await expect(canvas.getByText('Verified')).toBeVisible()
  },
}

export const NotVerified: Story = {
  parameters: storyServer((state) => {
    state.user.email = { address: 'ada@example.com', verified: false }
  }).parameters,
}

export const NoAddress: Story = {
  parameters: storyServer((state) => {
    state.user.email = null
  }).parameters,
}

/** The field has the focus, and says what will happen. */
export const NewAddress: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Change email address' }))
    await expect(canvas.getByRole('textbox', { name: 'New email address' })).toHaveFocus()
  },
}

/** Only what no mail server takes is refused here. */
export const NotAnAddress: Story = {
  play: async ({ canvas }) => {
    await enter(canvas, 'ada.example.com')
    await waitFor(() => expect(canvas.getByRole('textbox')).toBeInvalid())
  },
}

/** The server says that it is taken. The words do not tell whether somebody has an account there. */
export const NotUsable: Story = {
  play: async ({ canvas }) => {
    await enter(canvas, 'grace@example.com')
    await expect(await canvas.findByText('This address can’t be used here. Use another one.')).toBeVisible()
  },
}

const byCode = storyServer()
/** From the new address to its code, and to the result. */
export const ByCode: Story = {
  parameters: byCode.parameters,
  play: async ({ canvas }) => {
    await enter(canvas)
    await userEvent.type(await codeField(canvas), byCode.code(newEmail))
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }))
    await expect(await canvas.findByText(/Your email address is now/)).toBeVisible()
  },
}

/** The page was loaded again while the code was on its way. */
export const AfterReload: Story = {
  parameters: storyServer('default', alreadyStarted(newEmail)).parameters,
  play: async ({ canvas }) => {
    await expect(await codeField(canvas)).toBeVisible()
  },
}

/** The field keeps the focus and the text. */
export const WrongCode: Story = {
  parameters: storyServer('default', alreadyStarted(newEmail)).parameters,
  play: async ({ canvas }) => {
    const field = await codeField(canvas)
    await userEvent.type(field, '000000')
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }))
    await waitFor(() => expect(field).toBeInvalid())
    await waitFor(() => expect(field).toHaveFocus())
    await expect(field).toHaveValue('000000')
  },
}

const expired = storyServer('default', alreadyStarted(newEmail))
export const ExpiredCode: Story = {
  parameters: expired.parameters,
  play: async ({ canvas }) => {
    const field = await codeField(canvas)
    await userEvent.type(field, expired.code(newEmail))
    expired.control().advance(3_600_000)
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }))
    await expect(await canvas.findByText('That code no longer works. Ask for a new one.')).toBeVisible()
  },
}

/** After the last try. */
export const UsedUpCode: Story = {
  parameters: storyServer((state) => {
    state.limits.codeAttempts = 1
  }, alreadyStarted(newEmail)).parameters,
  play: async ({ canvas }) => {
    await userEvent.type(await codeField(canvas), '000000')
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }))
    await expect(await canvas.findByText('This code no longer works. Send a new one.')).toBeVisible()
  },
}

/** Sent again, as soon as the server does that. */
export const Resent: Story = {
  parameters: storyServer((state) => {
    state.limits.resendAfterMs = 0
  }, alreadyStarted(newEmail)).parameters,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Send a new code' }))
    await expect(await canvas.findByText('A new one is on its way.')).toBeVisible()
  },
}

/** The server will send no other one for a while: the seconds run down. */
export const WaitToResend: Story = {
  parameters: storyServer('default', alreadyStarted(newEmail)).parameters,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Send a new code' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  },
}

/** A code to each of the two addresses, in any order. */
export const BothCodes: Story = {
  parameters: storyServer('email-both-codes', alreadyStarted(newEmail)).parameters,
  play: async ({ canvas }) => {
    await expect(await codeField(canvas, /your new address/)).toBeVisible()
    await expect(await codeField(canvas, /your current address/)).toBeVisible()
  },
}

const half = storyServer('email-both-codes', alreadyStarted(newEmail))
/** The current address first: it shows as confirmed, and the focus goes to the other code. */
export const HalfDone: Story = {
  parameters: half.parameters,
  play: async ({ canvas }) => {
    await userEvent.type(await codeField(canvas, /your current address/), half.code('ada@example.com'))
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm current address' }))
    await expect(await canvas.findByText('1 of 2 confirmed')).toBeVisible()
    await waitFor(async () => expect(await codeField(canvas, /your new address/)).toHaveFocus())
  },
}

/** Nothing to type: the page waits for the link to be opened. */
export const LinkSent: Story = {
  parameters: storyServer('email-link', alreadyStarted(newEmail)).parameters,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'I’ve opened the link' }))
    await expect(await canvas.findByText(/It is not confirmed yet/)).toBeVisible()
  },
}

const link = storyServer('email-link', alreadyStarted(newEmail))
/** The link was opened, in another tab or on another device. */
export const LinkOpened: Story = {
  parameters: link.parameters,
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'I’ve opened the link' })
    const { outbox } = link.control().state
    link.control().openLink(outbox.at(-1)?.link ?? '')
    await expect(await canvas.findByText(/Your email address is now/)).toBeVisible()
  },
}

/** An adapter that can send links, and nothing more: no code, no second mail, no way to give it up. */
export const LinksAndNothingMore: Story = {
  parameters: storyServer((state) => {
    state.email.mode = 'link_new'
    state.absent = ['email.verify', 'email.resend', 'email.cancel', 'email.pending']
  }).parameters,
  play: async ({ canvas }) => {
    await enter(canvas)
    await expect(await canvas.findByRole('button', { name: 'I’ve opened the link' })).toBeVisible()
    await expect(canvas.queryByRole('button', { name: 'Cancel the change' })).toBeNull()
  },
}

export const Cancelled: Story = {
  parameters: storyServer('default', alreadyStarted(newEmail)).parameters,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Cancel the change' }))
    await expect(await canvas.findByText(/The change was cancelled/)).toBeVisible()
  },
}

/** The proof is asked for in the middle; what was typed stays, and the call goes on by itself. */
export const StepUpNeeded: Story = {
  parameters: storyServer('default', (memory) => memory.control.makeStale()).parameters,
  play: async ({ canvas }) => {
    await enter(canvas)
    const dialog = within(await within(document.body).findByRole('dialog', {}, { timeout: 10_000 }))
    await expect(await dialog.findByText('Confirm that it’s you')).toBeVisible()
    await userEvent.click(await dialog.findByRole('button', { name: 'Cancel' }))
    await expect(await canvas.findByRole('textbox', { name: 'New email address' })).toHaveValue(newEmail)
  },
}

/** Read only, with the way to where it is changed. */
export const Managed: Story = {
  parameters: { scenario: 'sso-user' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: /Okta/ })).toBeVisible()
    await expect(canvas.getByText('ada@example.com')).toBeVisible()
  },
}

export const NotAllowed: Story = {
  parameters: storyServer((state) => {
    state.user.availability.email = { state: 'unavailable', reason: 'policy' }
  }).parameters,
}

/** The adapter has no such group: nothing, or what the host puts there. */
export const NotSupported: Story = {
  parameters: { adapter: () => omitFeatures(memoryAdapter(), 'email') },
  args: { fallback: <p>Write to support to change your address.</p> },
}

export const Loading: Story = { parameters: { scenario: 'hanging' } }

export const Failed: Story = {
  parameters: { scenario: 'failing' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

export const Offline: Story = { parameters: { scenario: 'offline' } }

const cut = storyServer()
/** The connection went while the address was typed. It stays, with what to do. */
export const CutOff: Story = {
  parameters: cut.parameters,
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Change email address' })
    cut.control().goOffline(true)
    await enter(canvas)
    await expect(await canvas.findByText(/You are offline/)).toBeVisible()
    await expect(canvas.getByRole('textbox')).toHaveValue(newEmail)
  },
}

const slow = storyServer()
/** The answer takes its time: the button keeps its place and its focus, and the wait is said. */
export const Slow: Story = {
  parameters: slow.parameters,
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Change email address' })
    slow.control().latencyMs = 60_000
    await enter(canvas)
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Continue' })).toHaveAttribute('data-pending'))
    await expect(canvas.getByRole('button', { name: 'Continue' })).toHaveFocus()
  },
}

export const SignedOut: Story = { parameters: { scenario: 'expired' } }

export const LongAddresses: Story = {
  parameters: storyServer(
    (state) => {
      state.user.email = { address: longEmail, verified: true }
      state.email.mode = 'code_both'
    },
    alreadyStarted(`new.${longEmail}`),
  ).parameters,
  globals: { width: '320' },
}

/** Addresses and codes read from left to right in a right-to-left page. */
export const RightToLeft: Story = {
  parameters: storyServer('email-both-codes', alreadyStarted('ليلى@مثال.إختبار')).parameters,
  globals: { dir: 'rtl', locale: 'ar-XB' },
}

export const Dark: Story = {
  parameters: storyServer('email-both-codes', alreadyStarted(newEmail)).parameters,
  globals: { theme: 'dark' },
}

export const Narrow: Story = {
  parameters: storyServer('default', alreadyStarted(newEmail)).parameters,
  globals: { width: '320' },
}
