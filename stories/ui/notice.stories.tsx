import type { Meta, StoryObj } from '@storybook/react-vite'
import { Button } from '../../src/ui/button.js'
import { LockIcon } from '../../src/ui/icons/methods.js'
import { Link } from '../../src/ui/link.js'
import { DefaultNotice, Notice } from '../../src/ui/notice.js'
import { elementStory, fits, longText } from './element-story.js'

/** A message with its reason and its ways out. Whoever shows it decides whether it is announced. */
const meta = {
  title: 'Elements/Notice',
  component: DefaultNotice,
  ...elementStory,
  args: { title: 'You are running out of backup codes.', children: 'Make new ones and keep them somewhere safe.' },
} satisfies Meta<typeof DefaultNotice>

export default meta
type Story = StoryObj<typeof meta>

export const Tones: Story = {
  render: (args) => (
    <>
      {(['info', 'success', 'warning', 'danger'] as const).map((tone) => (
        <Notice {...args} key={tone} tone={tone} />
      ))}
    </>
  ),
}

export const WithActions: Story = {
  args: {
    tone: 'warning',
    actions: (
      <>
        <Button size="small">New codes</Button>
        <Link variant="button" href="#help">
          What are they?
        </Link>
      </>
    ),
  },
}

export const TitleAlone: Story = { args: { tone: 'success', title: 'Signed out 2 devices.', children: undefined } }

export const OwnIcon: Story = {
  args: { icon: <LockIcon />, title: undefined, children: 'Your company decides about this.' },
}

export const LongText: Story = { args: { title: longText, children: longText }, parameters: { width: 320 }, play: fits }

export const RightToLeft: Story = {
  args: { tone: 'danger', title: 'تعذر تسجيل الخروج.', children: 'انقطع الاتصال.' },
  globals: { dir: 'rtl' },
}
