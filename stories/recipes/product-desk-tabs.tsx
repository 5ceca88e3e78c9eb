import { BackupCodes, MfaManager, ProfileForm, SessionList, type SettingsTab } from 'latchkey'
import { Link } from '../../src/ui/link.js'
import { ProductRows } from './product-rows.js'

/** Everything is on the profile page, as the desk’s guide says; the other tab is the organization’s. */
export const deskTabs = (): readonly SettingsTab[] => [
  {
    id: 'profile-tab',
    label: 'Profile',
    sections: [
      {
        id: 'profile',
        content: (
          <ProfileForm
            hints={{
              fullName: 'What teammates and customers see in conversations.',
              avatar: 'PNG or JPG, up to 2 MB. Square crops best.',
            }}
            savedNote="It appears everywhere within about a minute."
          />
        ),
      },
      'email',
      'password',
      {
        id: 'mfa',
        content: <MfaManager apps={['Google Authenticator', 'Authy', '1Password']} productName="Support desk" />,
      },
      { id: 'backup-codes', content: <BackupCodes productName="Support desk" mfaHref="#mfa" /> },
      {
        id: 'sessions',
        content: <SessionList nextSteps={{ password: '#password', mfa: '#mfa', backupCodes: '#backup-codes' }} />,
      },
      {
        id: 'organizations',
        content: (
          <ProductRows
            title="Organizations"
            description="Where you answer customers."
            rows={[
              {
                title: 'Harbour Outfitters',
                meta: 'Agent',
                action: <Link href="/harbour/leave">Leave this organization</Link>,
              },
            ]}
          />
        ),
      },
      'delete-account',
    ],
  },
  {
    id: 'organization',
    label: 'Organization',
    scope: 'workspace',
    sections: [
      {
        id: 'teammates',
        content: (
          <ProductRows
            title="Teammates"
            description="Teammates can’t change each other’s names or passwords, whatever their role."
            rows={[
              { title: 'Priya Raman', meta: 'You' },
              { title: 'Jonas Weber', meta: 'Agent' },
            ]}
          />
        ),
      },
    ],
  },
]
