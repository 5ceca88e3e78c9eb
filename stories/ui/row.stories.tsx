import type { Meta, StoryObj } from '@storybook/react-vite'
import { Badge } from '../../src/ui/badge.js'
import { Button } from '../../src/ui/button.js'
import { Card } from '../../src/ui/card.js'
import { DesktopIcon, PhoneIcon } from '../../src/ui/icons/devices.js'
import { AppIcon, CodeIcon, KeyIcon } from '../../src/ui/icons/methods.js'
import { Notice } from '../../src/ui/notice.js'
import { DefaultRow, Row } from '../../src/ui/row.js'
import { elementStory, fits, longText } from './element-story.js'

/** Sessions, passkeys, factors and connections are the same row. */
const meta = {
  title: 'Elements/Row',
  component: DefaultRow,
  ...elementStory,
  args: { title: 'Safari on iPhone', meta: 'Malmö, Sweden (approximate) · 2 hours ago', icon: <PhoneIcon /> },
  render: (args) => (
    <Card>
      <ul>
        <Row {...args} />
      </ul>
    </Card>
  ),
} satisfies Meta<typeof DefaultRow>

export default meta
type Story = StoryObj<typeof meta>

export const Plain: Story = { args: { actions: <Button size="small">Sign out</Button> } }

export const Several: Story = {
  render: () => (
    <Card>
      <ul>
        <Row
          icon={<DesktopIcon />}
          title="Chrome on macOS"
          badge={<Badge tone="success">This device</Badge>}
          meta="Berlin, Germany (approximate) · active now"
        />
        <Row icon={<AppIcon />} title="Authenticator app" actions={<Button size="small">Remove</Button>} />
        <Row icon={<KeyIcon />} title="Passkey" meta="Added yesterday" actions={<Button size="small">Rename</Button>} />
        <Row
          icon={<CodeIcon />}
          title="Backup codes"
          meta="2 of 10 left"
          actions={<Button size="small">New codes</Button>}
        />
      </ul>
    </Card>
  ),
}

export const Narrow: Story = { ...Several, parameters: { width: 320 } }

/** What went wrong with this one row stands in it. */
export const WithMore: Story = {
  args: {
    actions: (
      <Button size="small" pending>
        Sign out
      </Button>
    ),
    children: (
      <Notice tone="danger" title="It could not be signed out.">
        The connection was lost.
      </Notice>
    ),
  },
}

export const LongText: Story = {
  args: {
    title: longText,
    meta: longText,
    badge: <Badge>New</Badge>,
    actions: <Button size="small">Sign out</Button>,
  },
  parameters: { width: 320 },
  play: fits,
}

export const RightToLeft: Story = {
  args: {
    title: <bdi>Safari on iPhone</bdi>,
    badge: <Badge tone="success">هذا الجهاز</Badge>,
    meta: 'مالمو، السويد · قبل ساعتين',
    actions: <Button size="small">تسجيل الخروج</Button>,
  },
  globals: { dir: 'rtl' },
}
