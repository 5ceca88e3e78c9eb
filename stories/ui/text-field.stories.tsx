import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { DefaultTextField } from '../../src/ui/text-field.js'
import { elementStory, fits, longText } from './element-story.js'

/** A line of text with its label, hint and error. A form library's registration spreads onto it. */
const meta = {
  title: 'Elements/TextField',
  component: DefaultTextField,
  ...elementStory,
  args: { label: 'Username', defaultValue: 'ada' },
} satisfies Meta<typeof DefaultTextField>

export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {}

export const WithHint: Story = { args: { hint: 'Letters, digits and hyphens.' } }

export const Invalid: Story = {
  args: { hint: 'Letters, digits and hyphens.', error: 'Someone already uses this name.' },
  play: async ({ canvas }) => {
    const field = canvas.getByRole('textbox', { name: 'Username' })
    await expect(field).toBeInvalid()
    await expect(field).toHaveAccessibleDescription('Someone already uses this name. Letters, digits and hyphens.')
  },
}

export const Optional: Story = { args: { label: 'Phone', optionalText: '(optional)', defaultValue: '' } }

/** Someone else decides about it: readable and reachable, not editable. */
export const ReadOnly: Story = { args: { readOnly: true, hint: 'Managed by Okta.' } }

export const PrefixAndSuffix: Story = { args: { label: 'Address', prefix: 'https://', suffix: '.example.com' } }

export const LongText: Story = {
  args: { label: longText, hint: longText, error: longText, defaultValue: longText },
  parameters: { width: 320 },
  play: fits,
}

/** The label runs with the page; an address keeps its own direction. */
export const RightToLeft: Story = {
  args: { label: 'البريد الإلكتروني', hint: 'نستخدمه لتسجيل الدخول.', defaultValue: 'ada@example.com', dir: 'ltr' },
  globals: { dir: 'rtl' },
}
