import { AccountInfo, PasswordChange, type PreferenceChange, Preferences, type SettingsTab } from 'latchkey'
import type { ReactElement } from 'react'
import { Card } from '../../src/ui/card.js'
import { Row } from '../../src/ui/row.js'
import { Section } from '../../src/ui/section.js'
import type { dashboardPreferences } from './product-d.js'

export type DashboardChange = PreferenceChange<typeof dashboardPreferences>

const admin = (id: string, label: string, entry: string): SettingsTab => ({
  id,
  label,
  scope: 'workspace',
  sections: [{ id: `${id}-list`, content: <OwnList title={label} entry={entry} /> }],
})

/** What the dashboard itself has on an admin tab. */
function OwnList({ title, entry }: { title: string; entry: string }): ReactElement {
  return (
    <Section title={title}>
      <Card>
        <Row as="div" title={entry} />
      </Card>
    </Section>
  )
}

const adminTabs = [
  admin('users', 'Users', 'Grace Hopper'),
  admin('user-assignments', 'User Assignments', 'Grace Hopper: calls of Northern Europe'),
  admin('roles', 'Roles', 'Collections lead, EMEA'),
]

/**
 * General, Profile and Security. Admin tabs only for who may use them: nobody else is told of them.
 *
 * @param onChange a preference that has an effect at once
 */
export function dashboardTabs(elevated: boolean, onChange: (change: DashboardChange) => void): readonly SettingsTab[] {
  return [
    {
      id: 'general',
      label: 'General',
      scope: 'personal',
      sections: [
        { id: 'preferences', content: <Preferences<typeof dashboardPreferences> saving="form" onChange={onChange} /> },
      ],
    },
    {
      id: 'personal',
      label: 'Profile',
      sections: [
        { id: 'account', content: <AccountInfo show={['id', 'roles', 'mfa', 'createdAt', 'updatedAt']} /> },
        'profile',
      ],
    },
    {
      id: 'security',
      sections: [{ id: 'password', content: <PasswordChange confirm /> }, 'mfa', 'backup-codes'],
    },
    ...(elevated ? adminTabs : []),
  ]
}
