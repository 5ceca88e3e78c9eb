import type { Meta, StoryObj } from '@storybook/react-vite'
import { Actions } from '../../src/ui/actions.js'
import { Button } from '../../src/ui/button.js'
import { Card } from '../../src/ui/card.js'
import { Notice } from '../../src/ui/notice.js'
import { DefaultSection, Section } from '../../src/ui/section.js'
import { Skeleton } from '../../src/ui/skeleton.js'
import { TextField } from '../../src/ui/text-field.js'
import { fits, longText } from './element-story.js'

const footer = (
  <Actions note="Unsaved changes">
    <Button>Cancel</Button>
    <Button variant="primary">Save changes</Button>
  </Actions>
)

/** The frame of a ready-made component: what it is on one side, its controls in a card on the other. */
const meta = {
  title: 'Elements/Section, Card, Actions, Skeleton',
  component: DefaultSection,
  parameters: { noProvider: true },
  args: {
    title: 'Profile',
    description: 'Your name and picture, as teammates and customers see them.',
    children: (
      <Card footer={footer}>
        <TextField label="Full name" defaultValue="Ada Lovelace" />
      </Card>
    ),
  },
} satisfies Meta<typeof DefaultSection>

export default meta
type Story = StoryObj<typeof meta>

export const Wide: Story = {}

export const Narrow: Story = { parameters: { width: 320 } }

/** Two sections below one another have a line between them. */
export const Two: Story = {
  render: (args) => (
    <>
      <Section {...args} />
      <Section {...args} title="Also profile" />
    </>
  ),
}

/** Rows of the size of real ones, so that nothing jumps when those arrive. */
export const Loading: Story = {
  args: {
    children: (
      <Card>
        <Skeleton />
      </Card>
    ),
  },
}

export const Danger: Story = {
  args: {
    title: 'Delete account',
    description: 'For good, after 30 days.',
    children: (
      <Card
        tone="danger"
        header="Before you go"
        footer={
          <Actions>
            <Button variant="danger">Delete account</Button>
          </Actions>
        }
      >
        <Notice tone="danger" title="You are the only owner of Acme Inc.">
          Transfer the ownership first.
        </Notice>
      </Card>
    ),
  },
}

export const LongText: Story = {
  args: { title: longText, description: longText },
  parameters: { width: 320 },
  play: fits,
}

export const RightToLeft: Story = {
  args: { title: 'الملف الشخصي', description: 'اسمك وصورتك كما يراهما زملاؤك.' },
  globals: { dir: 'rtl' },
}
