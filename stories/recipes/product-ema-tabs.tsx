import {
  AccountInfo,
  ConnectedAccounts,
  MfaManager,
  Preferences,
  ProfileForm,
  SessionList,
  type SettingsTab,
} from 'latchkey'
import { Link } from '../../src/ui/link.js'
import { type ProductRow, ProductRows } from './product-rows.js'

/** A page of the workspace, which is none of Latchkey’s. */
const workspace = (id: string, label: string, rows: readonly ProductRow[]): SettingsTab => ({
  id,
  label,
  scope: 'workspace',
  sections: [{ id: `workspace-${id}`, content: <ProductRows title={label} rows={rows} /> }],
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
  workspace('members', 'Members', [
    { title: 'Maya Okafor', meta: 'Owner' },
    { title: 'Tomás Rivera', meta: 'Member' },
    {
      title: 'Invites',
      meta: 'Two have not answered yet',
      action: <Link href="/northwind/invites">See the invites</Link>,
    },
  ]),
  workspace('billing', 'Billing', [
    { title: 'Plan', meta: 'Team, 12 seats' },
    { title: 'Payment method', meta: 'Visa, ending in 4242' },
    { title: 'Invoices', meta: 'The last one is of 1 November', action: <Link href="/northwind/invoices">Open</Link> },
  ]),
  workspace('usage', 'Usage', [
    { title: 'Agent runs', meta: '1,204 of 5,000 this month' },
    { title: 'Storage of the workspace', meta: '38 GB of 100 GB' },
  ]),
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
          <section className="product-widget" aria-label="Clerk user profile">
            Here the product mounts Clerk’s own widget.
          </section>
        ),
      },
      'delete-account',
    ],
  },
  ema,
]
