import type { ReactElement } from 'react'
import { Actions } from '../../src/ui/actions.js'
import { Avatar } from '../../src/ui/avatar.js'
import { Badge } from '../../src/ui/badge.js'
import { Button } from '../../src/ui/button.js'
import { Card } from '../../src/ui/card.js'
import { Choice } from '../../src/ui/choice.js'
import { CodeField } from '../../src/ui/code-field.js'
import type { UiComponents } from '../../src/ui/components.js'
import { Dialog } from '../../src/ui/dialog.js'
import { Link } from '../../src/ui/link.js'
import { Meter } from '../../src/ui/meter.js'
import { Notice } from '../../src/ui/notice.js'
import { PasswordField } from '../../src/ui/password-field.js'
import { Row } from '../../src/ui/row.js'
import { Section } from '../../src/ui/section.js'
import { Skeleton } from '../../src/ui/skeleton.js'
import { Switch } from '../../src/ui/switch.js'
import { Tabs } from '../../src/ui/tabs.js'
import { TextField } from '../../src/ui/text-field.js'

const nothing = () => {}
const options = [{ value: 'a', label: 'A', description: 'The first.' }]
const reveal = { revealLabel: 'Show', hideLabel: 'Hide', autoComplete: 'new-password' } as const

/** One of each, with everything that it can show. A new element without an entry does not compile. */
export const everyElement: Record<keyof UiComponents, ReactElement> = {
  Actions: <Actions note="Unsaved changes">Buttons</Actions>,
  Avatar: <Avatar name="Ada Lovelace" alt="Ada" />,
  Badge: <Badge tone="success">On</Badge>,
  Button: (
    <Button variant="primary" icon={<svg aria-hidden="true" />} pending>
      Save
    </Button>
  ),
  Card: (
    <Card header="Header" footer="Footer">
      Body
    </Card>
  ),
  Choice: <Choice label="Which" hint="Hint" error="Error" options={options} value="a" onValueChange={nothing} />,
  CodeField: <CodeField label="Code" />,
  Dialog: <Dialog open onClose={nothing} title="Sure?" description="Think." closeLabel="Close" />,
  Link: (
    <Link href="/plans" newTabLabel="new tab">
      Plans
    </Link>
  ),
  Meter: <Meter label="Files" text="3 of 5" value={3} max={5} />,
  Notice: (
    <Notice title="Title" actions="Actions">
      Words
    </Notice>
  ),
  PasswordField: <PasswordField label="Password" {...reveal} />,
  Row: <Row as="div" icon={<svg aria-hidden="true" />} title="Title" badge="Badge" meta="Meta" actions="Actions" />,
  Section: <Section title="Title" description="Description" />,
  Skeleton: <Skeleton />,
  Switch: <Switch label="Digest" description="Weekly." checked onCheckedChange={nothing} />,
  Tabs: <Tabs label="Tabs" value="a" onValueChange={nothing} items={[{ value: 'a', label: 'A', content: 'Panel' }]} />,
  TextField: <TextField label="Name" prefix="@" suffix=".com" hint="Hint" error="Error" optionalText="optional" />,
}
