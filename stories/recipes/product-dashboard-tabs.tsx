import { AccountInfo, PasswordChange, type PreferenceChange, Preferences, type SettingsTab } from 'latchkey'
import type { dashboardPreferences } from './product-dashboard.js'
import { ProductRows } from './product-rows.js'

export type DashboardChange = PreferenceChange<typeof dashboardPreferences>

const admin = (id: string, label: string, title: string, meta: string): SettingsTab => ({
  id,
  label,
  scope: 'workspace',
  sections: [{ id: `${id}-list`, content: <ProductRows title={label} rows={[{ title, meta }]} /> }],
})

const adminTabs = [
  admin('users', 'Users', 'Grace Hopper', 'Active, last seen today'),
  admin('user-assignments', 'User Assignments', 'Grace Hopper', 'Calls of Northern Europe'),
  admin('roles', 'Roles', 'Collections lead, EMEA', '4 people'),
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
