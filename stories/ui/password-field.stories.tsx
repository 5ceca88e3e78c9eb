import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { DefaultPasswordField } from '../../src/ui/password-field.js'
import { elementStory } from './element-story.js'

/** A password that can be shown, and hides again when the form is sent or reset or the page is out of sight. */
const meta = {
  title: 'Elements/PasswordField',
  component: DefaultPasswordField,
  ...elementStory,
  args: {
    label: 'Current password',
    revealLabel: 'Show current password',
    hideLabel: 'Hide current password',
    autoComplete: 'current-password',
  },
} satisfies Meta<typeof DefaultPasswordField>

export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {}

/** Whoever was typing goes on typing, at the same place. */
export const Revealed: Story = {
  play: async ({ canvas }) => {
    const field = canvas.getByLabelText<HTMLInputElement>('Current password')
    await userEvent.type(field, 'correct horse')
    field.setSelectionRange(7, 7)
    await userEvent.click(canvas.getByRole('button', { name: 'Show current password' }))
    await expect(field).toHaveAttribute('type', 'text')
    await expect(field).toHaveFocus()
    await userEvent.keyboard(',')
    await expect(field).toHaveValue('correct, horse')
  },
}

export const WithChecklist: Story = {
  args: {
    'aria-describedby': 'password-rules',
    children: (
      <p id="password-rules" data-lk-ui="field-hint">
        12 characters or more, with a digit.
      </p>
    ),
  },
}

export const Invalid: Story = { args: { error: 'This is not your current password.' } }

export const RightToLeft: Story = {
  args: { label: 'كلمة المرور الحالية', error: 'كلمة المرور غير صحيحة.' },
  globals: { dir: 'rtl' },
}
