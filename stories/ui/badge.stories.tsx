import type { Meta, StoryObj } from '@storybook/react-vite'
import { Badge, DefaultBadge } from '../../src/ui/badge.js'
import { elementStory, fits, longText } from './element-story.js'

/** One or two words about the thing beside it. The colour underlines what they say. */
const meta = {
  title: 'Elements/Badge',
  component: DefaultBadge,
  ...elementStory,
  args: { children: 'Verified' },
} satisfies Meta<typeof DefaultBadge>

export default meta
type Story = StoryObj<typeof meta>

export const Tones: Story = {
  render: (args) => (
    <div className="in-a-line">
      {(['neutral', 'info', 'success', 'warning', 'danger'] as const).map((tone) => (
        <Badge {...args} key={tone} tone={tone}>
          {tone}
        </Badge>
      ))}
    </div>
  ),
}

export const LongText: Story = { args: { children: longText }, parameters: { width: 320 }, play: fits }
