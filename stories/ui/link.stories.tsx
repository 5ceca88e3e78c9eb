import type { Meta, StoryObj } from '@storybook/react-vite'
import { DefaultLink } from '../../src/ui/link.js'
import { elementStory } from './element-story.js'

/** A link in a sentence, or beside buttons. */
const meta = {
  title: 'Elements/Link',
  component: DefaultLink,
  ...elementStory,
  args: { href: '#plans', children: 'Compare plans' },
} satisfies Meta<typeof DefaultLink>

export default meta
type Story = StoryObj<typeof meta>

export const Text: Story = {}

export const AsButton: Story = { args: { variant: 'button' } }

/** Says that it opens in a new tab. */
export const NewTab: Story = { args: { newTabLabel: 'opens in a new tab' } }

export const RightToLeft: Story = {
  args: { children: 'قارن الخطط', newTabLabel: 'يفتح في علامة تبويب جديدة' },
  globals: { dir: 'rtl' },
}
