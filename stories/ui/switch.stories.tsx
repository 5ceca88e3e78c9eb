import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent } from 'storybook/test'
import { DefaultSwitch, Switch, type SwitchProps } from '../../src/ui/switch.js'
import { elementStory, fits, longText, nothing } from './element-story.js'

function Controlled(props: SwitchProps) {
  const [checked, setChecked] = useState(props.checked)
  return <Switch {...props} checked={checked} onCheckedChange={setChecked} />
}

/** On or off, in effect at once. Its label says the same in both states. */
const meta = {
  title: 'Elements/Switch',
  component: DefaultSwitch,
  ...elementStory,
  args: { label: 'Weekly digest', checked: false, onCheckedChange: nothing },
  render: (args) => <Controlled {...args} />,
} satisfies Meta<typeof DefaultSwitch>

export default meta
type Story = StoryObj<typeof meta>

export const Off: Story = {
  play: async ({ canvas }) => {
    canvas.getByRole('switch').focus()
    await userEvent.keyboard(' ')
    await expect(canvas.getByRole('switch', { name: 'Weekly digest' })).toBeChecked()
    await userEvent.keyboard(' ')
    await expect(canvas.getByRole('switch', { name: 'Weekly digest' })).not.toBeChecked()
  },
}

export const On: Story = { args: { checked: true, description: 'A summary of the week’s runs and scans.' } }

export const Pending: Story = { args: { checked: true, pending: true } }

/** Locked, with the reason in the description. */
export const Inert: Story = {
  args: { checked: true, 'aria-disabled': true, description: 'Always on with the Free plan.' },
}

export const LongText: Story = {
  args: { label: longText, description: longText },
  parameters: { width: 320 },
  play: fits,
}

export const RightToLeft: Story = {
  args: { label: 'الملخص الأسبوعي', description: 'ملخص الأسبوع كل يوم اثنين.', checked: true },
  globals: { dir: 'rtl' },
}
