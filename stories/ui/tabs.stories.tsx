import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent } from 'storybook/test'
import { Badge } from '../../src/ui/badge.js'
import { DefaultTabs, Tabs, type TabsProps } from '../../src/ui/tabs.js'
import { elementStory, fits, longText, nothing } from './element-story.js'

function Controlled(props: TabsProps) {
  const [value, setValue] = useState(props.value)
  return <Tabs {...props} value={value} onValueChange={setValue} />
}

/** One panel at a time. The arrow keys walk round, Home and End go to the ends. */
const meta = {
  title: 'Elements/Tabs',
  component: DefaultTabs,
  ...elementStory,
  args: {
    label: 'Account settings',
    value: 'profile',
    onValueChange: nothing,
    items: [
      { value: 'profile', label: 'Profile', content: <p>Your name and picture.</p> },
      { value: 'security', label: 'Security', content: <p>Your password and devices.</p> },
      { value: 'audit', label: 'Audit log', badge: <Badge>Pro</Badge>, content: <p>Who did what.</p> },
    ],
  },
  render: (args) => <Controlled {...args} />,
} satisfies Meta<typeof DefaultTabs>

export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('tab', { name: 'Security' }))
    await expect(canvas.getByRole('tabpanel', { name: 'Security' })).toBeVisible()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect(canvas.getByRole('tabpanel', { name: 'Profile' })).toBeVisible()
  },
}

/** More tabs than there is room for scroll sideways; the page does not. */
export const Narrow: Story = { parameters: { width: 320 } }

export const LongText: Story = {
  args: { items: [{ value: 'profile', label: longText, content: <p>{longText}</p> }] },
  parameters: { width: 320 },
  play: fits,
}

export const RightToLeft: Story = {
  args: {
    dir: 'rtl',
    items: [
      { value: 'profile', label: 'الملف الشخصي', content: <p>اسمك وصورتك.</p> },
      { value: 'security', label: 'الأمان', content: <p>كلمة المرور والأجهزة.</p> },
    ],
  },
  globals: { dir: 'rtl' },
}
