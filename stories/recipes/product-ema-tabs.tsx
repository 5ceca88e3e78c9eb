import {
  AccountInfo,
  ConnectedAccounts,
  MfaManager,
  Preferences,
  ProfileForm,
  SessionList,
  type SettingsTab,
} from 'latchkey'
import type { ReactElement } from 'react'

/** Stands for a page of the workspace, which is none of Latchkey’s. */
function OfTheWorkspace({ title, children }: { title: string; children: string }): ReactElement {
  return (
    <section className="product-section" aria-label={title}>
      <h2>{title}</h2>
      <p>{children}</p>
    </section>
  )
}

const workspace = (id: string, label: string, text: string): SettingsTab => ({
  id,
  label,
  scope: 'workspace',
  sections: [{ id: `workspace-${id}`, content: <OfTheWorkspace title={label}>{text}</OfTheWorkspace> }],
})

const profile: SettingsTab = {
  id: 'profile-tab',
  label: 'Profile',
  scope: 'personal',
  sections: [
    {
      id: 'profile',
      content: (
        <ProfileForm
          hints={{ avatar: 'Upload an image, or fall back to your initials.' }}
          savedNote="It is updated everywhere you appear, across every workspace."
        />
      ),
    },
    'email',
    'phone',
    { id: 'account', content: <AccountInfo show={['createdAt', 'lastSignInAt']} /> },
  ],
}

const security: SettingsTab = {
  id: 'security',
  label: 'Security',
  scope: 'personal',
  sections: [
    'password',
    {
      id: 'mfa',
      content: (
        <MfaManager
          advice="Enable two-factor authentication if your workspace handles sensitive data."
          productName="EMA"
        />
      ),
    },
    'backup-codes',
    'passkeys',
    {
      id: 'connections',
      content: <ConnectedAccounts purpose="sign_in" waysToAdd={{ password: '#password', passkeys: '#passkeys' }} />,
    },
    {
      id: 'sessions',
      content: <SessionList nextSteps={{ password: '#password', mfa: '#mfa', backupCodes: '#backup-codes' }} />,
    },
    'delete-account',
  ],
}

const ema: SettingsTab = {
  id: 'ema',
  label: 'EMA',
  scope: 'personal',
  sections: [
    {
      id: 'preferences',
      content: (
        <Preferences
          title="EMA preferences"
          description="How the EMA project manager talks to you. Per user, not per workspace: the same for every workspace."
        />
      ),
    },
  ],
}

const integrations: SettingsTab = {
  id: 'integrations-tab',
  label: 'Integrations',
  scope: 'personal',
  sections: [
    {
      id: 'personal-integrations',
      content: (
        <ConnectedAccounts
          purpose="integration"
          elsewhere={[
            {
              label: 'Slack channels',
              description: 'For the whole workspace',
              href: '/northwind/settings/integrations',
            },
            { label: 'GitHub repos', description: 'For the whole workspace', href: '/northwind/settings/integrations' },
          ]}
          catalogue="/docs/integrations/composio"
          scopeName={(scope) => (scope === 'calendar.readonly' ? 'Reads your calendar' : undefined)}
        />
      ),
    },
  ],
}

/** Settings of the EMA workspace: what is personal first, then the pages of the workspace. */
export const emaTabs = (): readonly SettingsTab[] => [
  profile,
  security,
  ema,
  { id: 'storage-tab', label: 'Storage', scope: 'personal', sections: ['storage'] },
  integrations,
  workspace('members', 'Members', 'Members, roles and invites of Northwind Studio.'),
  workspace('billing', 'Billing', 'Plan, payment method and invoices of Northwind Studio.'),
  workspace('usage', 'Usage', 'Usage and quotas of Northwind Studio.'),
]

/** The same product with Clerk’s own profile widget in place of our sections, and deletion below it. */
export const emaTabsWithWidget = (): readonly SettingsTab[] => [
  profile,
  {
    id: 'security',
    label: 'Security',
    scope: 'personal',
    sections: [
      {
        id: 'clerk-user-profile',
        content: (
          <OfTheWorkspace title="Clerk user profile">Here the product mounts Clerk’s own widget.</OfTheWorkspace>
        ),
      },
      'delete-account',
    ],
  },
  ema,
]
