import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { DefaultCodeField } from '../../src/ui/code-field.js'
import { readCode } from '../../src/ui/read-code.js'
import { elementStory } from './element-story.js'

/** A one-time code in one box, which password managers and phones can fill and from which `readCode` reads. */
const meta = {
  title: 'Elements/CodeField',
  component: DefaultCodeField,
  ...elementStory,
  args: { label: 'Code from the app' },
} satisfies Meta<typeof DefaultCodeField>

export default meta
type Story = StoryObj<typeof meta>

export const Digits: Story = { args: { hint: 'Six digits.' } }

/** A pasted code may have a space or a hyphen in it. */
export const Pasted: Story = {
  play: async ({ canvas }) => {
    const field = canvas.getByRole<HTMLInputElement>('textbox')
    await userEvent.click(field)
    await userEvent.paste('012 345')
    await expect(readCode(field.value)).toBe('012345')
  },
}

export const BackupCode: Story = { args: { kind: 'alphanumeric', label: 'Backup code', defaultValue: '8f3k-2m9q' } }

export const Invalid: Story = {
  args: { defaultValue: '482 911', error: 'This code is not right, or no longer valid.' },
}

/** Digits run from left to right in every language. */
export const RightToLeft: Story = {
  args: { label: 'الرمز من التطبيق', hint: 'ستة أرقام.', defaultValue: '482 911' },
  globals: { dir: 'rtl' },
}
