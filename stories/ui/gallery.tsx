import { useState } from 'react'
import { Actions } from '../../src/ui/actions.js'
import { Avatar } from '../../src/ui/avatar.js'
import { Badge } from '../../src/ui/badge.js'
import { Button } from '../../src/ui/button.js'
import { Card } from '../../src/ui/card.js'
import { Choice } from '../../src/ui/choice.js'
import { CodeField } from '../../src/ui/code-field.js'
import { Dialog } from '../../src/ui/dialog.js'
import { PhoneIcon } from '../../src/ui/icons/devices.js'
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

const often = [
  { value: 'daily', label: 'Daily' },
  { value: 'weekly', label: 'Weekly', description: 'every Monday' },
]

/** Every visual element at work, in whichever look the provider gives it. */
export function Gallery() {
  const [tab, setTab] = useState('fields')
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <Section title="Every element" description="As the ready-made components use them.">
      <Tabs
        label="Elements"
        value={tab}
        onValueChange={setTab}
        items={[
          { value: 'fields', label: 'Fields', content: <Fields onDelete={() => setOpen(true)} /> },
          { value: 'rows', label: 'Rows', badge: <Badge>3</Badge>, content: <Rows /> },
        ]}
      />
      <Dialog open={open} onClose={close} title="Delete it?" description="It cannot be undone." closeLabel="Close">
        <Actions>
          <Button onClick={close}>Cancel</Button>
          <Button variant="danger" onClick={close}>
            Delete it
          </Button>
        </Actions>
      </Dialog>
    </Section>
  )
}

function Fields({ onDelete }: { onDelete: () => void }) {
  const [value, setValue] = useState('weekly')
  const [digest, setDigest] = useState(true)
  const footer = (
    <Actions note="Unsaved changes">
      <Button onClick={onDelete}>Delete</Button>
      <Button variant="primary">Save changes</Button>
    </Actions>
  )
  return (
    <Card footer={footer}>
      <TextField label="Full name" defaultValue="Ada Lovelace" hint="As teammates see it." />
      <TextField label="Username" defaultValue="grace" error="Someone already uses this name." />
      <PasswordField
        label="Password"
        autoComplete="current-password"
        revealLabel="Show password"
        hideLabel="Hide password"
      />
      <CodeField label="Code from the app" />
      <Choice label="How often" options={often} value={value} onValueChange={setValue} />
      <Choice label="How often, as a list" display="list" options={often} value={value} onValueChange={setValue} />
      <Switch label="Weekly digest" description="By email." checked={digest} onCheckedChange={setDigest} />
    </Card>
  )
}

function Rows() {
  return (
    <Card tone="danger">
      <ul>
        <Row
          icon={<PhoneIcon />}
          title="Safari on iPhone"
          badge={<Badge tone="success">This device</Badge>}
          meta="Malmö, Sweden"
        />
        <Row title="Authenticator app" meta="Added yesterday" actions={<Button size="small">Remove</Button>} />
      </ul>
      <Notice tone="warning" title="You are running out of backup codes.">
        Make new ones. <Link href="#help">What are they?</Link>
      </Notice>
      <Avatar name="Ada Lovelace" />
      <Meter label="Files" text="3.2 GB of 5 GB used" value={3.2} max={5} />
      <Skeleton rows={2} />
    </Card>
  )
}
