import { BackupCodes, MfaManager, ProfileForm, SessionList, type SettingsTab } from 'latchkey'
import type { ReactElement } from 'react'

/** Stands for the desk’s own list of organizations, which is none of Latchkey’s. */
function Organizations(): ReactElement {
  return (
    <section className="product-section" aria-labelledby="organizations-title">
      <h2 id="organizations-title">Organizations</h2>
      <p>
        Harbour Outfitters. <a href="/harbour/leave">Leave this organization</a>
      </p>
    </section>
  )
}

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
      { id: 'organizations', content: <Organizations /> },
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
          <p className="product-section">
            Teammates can’t change each other’s names or passwords, whatever their role.
          </p>
        ),
      },
    ],
  },
]
