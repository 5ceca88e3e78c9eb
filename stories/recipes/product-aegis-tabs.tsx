import { MfaManager, PasswordChange, ProfileForm, SessionList, type SettingsTab } from 'latchkey'
import type { ReactElement } from 'react'
import { Card } from '../../src/ui/card.js'
import { Link } from '../../src/ui/link.js'
import { Section } from '../../src/ui/section.js'
import { TextField } from '../../src/ui/text-field.js'
import type { AegisUser, Plan } from './product-aegis.js'
import { AegisTeam } from './product-aegis-team.js'
import { type ProductRow, ProductRows } from './product-rows.js'

const plans: readonly Plan[] = ['free', 'pro', 'business']

function OrganizationFields(): ReactElement {
  return (
    <Section title="Organization">
      <Card>
        <TextField
          label="Organization name"
          hint="Visible on the sidebar selector and invitations."
          defaultValue="Northwind"
        />
        <TextField
          label="Slug"
          hint="Used in URLs. Editable but treat as semi-permanent."
          defaultValue="northwind"
          prefix="app.aegisrunner.example/"
        />
        <TextField
          label="Default project"
          hint="Which project new members land on by default."
          defaultValue="Storefront"
        />
        <TextField
          label="Workspace logo"
          hint="Displayed on invitations and PR comments."
          defaultValue="northwind.svg"
        />
      </Card>
    </Section>
  )
}

/** A tab of AegisRunner's own, with one list on it. */
function own(id: string, label: string, title: string, rows: readonly ProductRow[], more: Partial<SettingsTab> = {}) {
  const content = <ProductRows title={title} rows={rows} />
  return { id, label, scope: 'workspace', sections: [{ id: `${id}-list`, content }], ...more } satisfies SettingsTab
}

/**
 * The nine tabs. Those of another role or plan stay in their place and say whose they are.
 *
 * @param onTransfer the owner makes somebody else the owner
 */
export function aegisTabs({ plan, role }: AegisUser, onTransfer: () => void): readonly SettingsTab[] {
  const manages = role === 'Owner' || role === 'Admin'
  const has = (least: Plan) => plans.indexOf(plan) >= plans.indexOf(least)
  const seePlans = { href: '/pricing', linkLabel: 'Compare plans' }
  return [
    {
      id: 'personal',
      sections: [
        {
          id: 'profile',
          content: (
            <ProfileForm
              hints={{
                fullName: 'Appears in audit logs, the dashboard greeting, and email signatures.',
                avatar: 'Made from your initials unless you upload your own.',
              }}
            />
          ),
        },
        'email',
        { id: 'profile-password', content: <PasswordChange /> },
        'delete-account',
      ],
    },
    {
      id: 'security',
      sections: [
        'password',
        {
          id: 'mfa',
          content: <MfaManager presentation="toggle" helpHref="/docs/two-factor" productName="AegisRunner" />,
        },
        { id: 'sessions', content: <SessionList nextSteps={{ password: '#password', mfa: '#mfa' }} /> },
      ],
    },
    {
      id: 'organization',
      label: 'Organization',
      scope: 'workspace',
      sections: [{ id: 'organization-fields', content: <OrganizationFields /> }],
      readOnly: manages ? undefined : `You see this as a ${role}. The Owner and Admins can change it.`,
    },
    {
      id: 'team',
      label: 'Team',
      scope: 'workspace',
      sections: [{ id: 'team-members', content: <AegisTeam role={role} onTransfer={onTransfer} /> }],
      gate: manages ? undefined : { badge: 'Admin', message: 'The team is managed by the Owner and Admins.' },
    },
    own(
      'billing',
      'Billing',
      'Billing',
      [
        { title: 'Plan', meta: plan === 'business' ? 'Business' : plan === 'pro' ? 'Pro' : 'Free' },
        { title: 'Payment method', meta: 'Visa, ending in 4242' },
        { title: 'Invoices', meta: '12, the last one of 1 November' },
        { title: 'Tax ID', meta: 'DE123456789' },
      ],
      {
        gate:
          role === 'Owner'
            ? undefined
            : {
                badge: 'Owner',
                message: 'Billing is Org-Owner only. Admins and Members don’t have access to subscription details.',
              },
      },
    ),
    own('integrations', 'Integrations', 'Org-level integrations', [
      { title: 'Slack', meta: 'Connected for Northwind' },
      {
        title: 'API access',
        meta: 'A CI trigger token belongs to a project: Project → Integrations → CI/CD.',
        action: <Link href="/projects">Choose a project</Link>,
      },
    ]),
    own(
      'audit-log',
      'Audit log',
      'Who did what, when',
      [
        { title: 'Filter', meta: 'By user, action, date' },
        { title: 'Grace Hopper started a run', meta: 'Today, 09:12' },
      ],
      {
        gate: has('pro')
          ? undefined
          : { badge: 'Pro+', message: 'The audit log is part of Pro and above.', ...seePlans },
      },
    ),
    own('sso', 'SSO', 'SAML SSO', [{ title: 'Identity provider', meta: 'Not set up' }], {
      gate: has('business')
        ? undefined
        : { badge: 'Business+', message: 'SAML SSO and JIT are part of Business and above.', ...seePlans },
    }),
    {
      id: 'emails',
      label: 'Email preferences',
      scope: 'personal',
      sections: [
        'preferences',
        {
          id: 'run-notifications',
          content: (
            <ProductRows
              title="Run completion"
              rows={[
                {
                  title: 'Run-completion notifications',
                  meta: 'Configured per project, not account-wide.',
                  action: <Link href="/notifications">Go to Notifications</Link>,
                },
              ]}
            />
          ),
        },
      ],
    },
  ]
}
