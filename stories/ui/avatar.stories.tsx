import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { Avatar, DefaultAvatar } from '../../src/ui/avatar.js'
import { elementStory } from './element-story.js'

/** A person's picture, or initials on a colour that is always theirs. */
const meta = {
  title: 'Elements/Avatar',
  component: DefaultAvatar,
  ...elementStory,
  args: { name: 'Ada Lovelace' },
} satisfies Meta<typeof DefaultAvatar>

export default meta
type Story = StoryObj<typeof meta>

export const Sizes: Story = {
  render: (args) => (
    <div className="in-a-line">
      <Avatar {...args} size="small" />
      <Avatar {...args} />
      <Avatar {...args} size="large" />
    </div>
  ),
}

export const Colours: Story = {
  render: () => (
    <div className="in-a-line">
      {['Ada Lovelace', 'Grace Hopper', 'Émile', '王 小明', 'سارة علي', 'Jo', 'Zoë Q'].map((name) => (
        <Avatar key={name} name={name} />
      ))}
    </div>
  ),
}

/** A picture that does not load is not a broken page. */
export const BrokenPicture: Story = {
  args: { src: '/there-is-no-such-picture.png', size: 'large', alt: 'Ada Lovelace' },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('img', { name: 'Ada Lovelace' })).toHaveTextContent('AL'))
  },
}
