import type { Meta, StoryObj } from '@storybook/react-vite'
import { PhoneChange } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { omitFeatures } from 'latchkey/contract'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { storyServer } from '../email-change/server.js'

/** The user's phone number. One story for every state of it. */
const meta = {
  title: 'Components/PhoneChange',
  component: PhoneChange,
} satisfies Meta<typeof PhoneChange>

export default meta
type Story = StoryObj<typeof meta>
type Canvas = ReturnType<typeof within>

async function enter(canvas: Canvas, number = '+49 30 901820'): Promise<void> {
  await userEvent.click(await canvas.findByRole('button', { name: /(Change|Add a) phone number/ }))
  await userEvent.type(canvas.getByRole('textbox', { name: 'New phone number' }), number)
  await userEvent.click(canvas.getByRole('button', { name: 'Send the code' }))
}
const codeField = (canvas: Canvas) => canvas.findByRole('textbox', { name: /^Code sent to/ })

export const Verified: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('+44 207 946 0958')).toBeVisible()
  },
}

export const NotVerified: Story = {
  parameters: storyServer((state) => {
    state.user.phone = { number: '+442079460958', verified: false }
  }).parameters,
}

export const NoNumber: Story = {
  parameters: storyServer((state) => {
    state.user.phone = null
  }).parameters,
}

/** The country code was left out. What it is taken for shows before a message goes there. */
export const AtHome: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Change phone number' }))
    await userEvent.type(canvas.getByRole('textbox'), '07700 900123')
    await expect(await canvas.findByText(/Will be used as/)).toHaveTextContent('+44 770 090 0123')
  },
}

/** Nothing tells which country it is in. */
export const NoCountryCode: Story = {
  parameters: storyServer((state) => {
    state.user.phone = null
    state.user.locale = null
  }).parameters,
  args: { country: 'ZZ' },
  play: async ({ canvas }) => {
    await enter(canvas, '99')
    await waitFor(() => expect(canvas.getByRole('textbox')).toBeInvalid())
  },
}

export const NotANumber: Story = {
  play: async ({ canvas }) => {
    await enter(canvas, 'my mobile')
    await waitFor(() => expect(canvas.getByRole('textbox')).toBeInvalid())
  },
}

/** Another account has it. */
export const Taken: Story = {
  play: async ({ canvas }) => {
    await enter(canvas, '+442079460111')
    await waitFor(() => expect(canvas.getByRole('textbox')).toBeInvalid())
  },
}

const byCode = storyServer()
/** From the number to its code, and to the result. */
export const ByCode: Story = {
  parameters: byCode.parameters,
  play: async ({ canvas }) => {
    await enter(canvas)
    await userEvent.type(await codeField(canvas), byCode.code('+4930901820'))
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }))
    await expect(await canvas.findByText(/Your phone number is now/)).toBeVisible()
  },
}

export const CodeSent: Story = {
  parameters: storyServer().parameters,
  play: async ({ canvas }) => {
    await enter(canvas)
    await waitFor(async () => expect(await codeField(canvas)).toHaveFocus())
  },
}

export const WrongCode: Story = {
  parameters: storyServer().parameters,
  play: async ({ canvas }) => {
    await enter(canvas)
    const field = await codeField(canvas)
    await userEvent.type(field, '000000')
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }))
    await waitFor(() => expect(field).toBeInvalid())
    await waitFor(() => expect(field).toHaveFocus())
  },
}

const expired = storyServer()
export const ExpiredCode: Story = {
  parameters: expired.parameters,
  play: async ({ canvas }) => {
    await enter(canvas)
    await userEvent.type(await codeField(canvas), expired.code())
    expired.control().advance(3_600_000)
    await userEvent.click(canvas.getByRole('button', { name: 'Confirm' }))
    await expect(await canvas.findByText('That code no longer works. Ask for a new one.')).toBeVisible()
  },
}

/** The question has the focus, so that Enter pressed twice removes nothing. */
export const RemoveQuestion: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove phone number' }))
    await expect(canvas.getByRole('group', { name: /^Remove/ })).toHaveFocus()
  },
}

export const Removed: Story = {
  parameters: storyServer().parameters,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove phone number' }))
    await userEvent.click(within(canvas.getByRole('group')).getByRole('button', { name: 'Remove phone number' }))
    await expect(await canvas.findByText('Your phone number is removed.')).toBeVisible()
  },
}

export const StepUpNeeded: Story = {
  parameters: storyServer('default', (memory) => memory.control.makeStale()).parameters,
  play: async ({ canvas }) => {
    await enter(canvas)
    const dialog = within(await within(document.body).findByRole('dialog', {}, { timeout: 10_000 }))
    await userEvent.click(await dialog.findByRole('button', { name: 'Cancel' }))
    await expect(await canvas.findByRole('textbox', { name: 'New phone number' })).toHaveValue('+49 30 901820')
  },
}

/** No second code, and no way to take the number away. */
export const NothingMore: Story = {
  parameters: storyServer((state) => {
    state.absent = ['phone.resend', 'phone.remove']
  }).parameters,
}

export const Managed: Story = {
  parameters: storyServer((state) => {
    const managedBy = { kind: 'sso', name: 'Okta', url: 'https://okta.example.com/settings' } as const
    state.user.availability.phone = { state: 'unavailable', reason: 'managed', managedBy }
  }).parameters,
}

export const NotSupported: Story = {
  parameters: { adapter: () => omitFeatures(memoryAdapter(), 'phone') },
  args: { fallback: <p>Write to support to change your number.</p> },
}

export const Loading: Story = { parameters: { scenario: 'hanging' } }

export const Failed: Story = { parameters: { scenario: 'failing' } }

export const Offline: Story = { parameters: { scenario: 'offline' } }

const slow = storyServer()
export const Slow: Story = {
  parameters: slow.parameters,
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Change phone number' })
    slow.control().latencyMs = 60_000
    await enter(canvas)
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Send the code' })).toHaveAttribute('data-pending'))
  },
}

/** Numbers and codes read from left to right in a right-to-left page. */
export const RightToLeft: Story = {
  parameters: storyServer().parameters,
  globals: { dir: 'rtl', locale: 'ar-XB' },
}

export const RightToLeftCode: Story = {
  parameters: storyServer().parameters,
  globals: { dir: 'rtl' },
  play: async ({ canvas }) => {
    await enter(canvas)
    await expect(await codeField(canvas)).toBeVisible()
  },
}

export const Dark: Story = {
  globals: { theme: 'dark' },
  parameters: storyServer().parameters,
  play: async ({ canvas }) => {
    await enter(canvas)
    await expect(await codeField(canvas)).toBeVisible()
  },
}

export const Narrow: Story = {
  globals: { width: '320' },
  parameters: storyServer().parameters,
  play: async ({ canvas }) => {
    await enter(canvas)
    await expect(await codeField(canvas)).toBeVisible()
  },
}
