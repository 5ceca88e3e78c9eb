import {
  AccountProvider,
  AccountSettings,
  BackupCodes,
  ConnectedAccounts,
  MfaManager,
  Passkeys,
  PhoneChange,
  ProfileForm,
  type SettingsTab,
} from 'latchkey'
import 'latchkey/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { adapter } from './adapter.js'
import { Header } from './header.js'
import { OutboxBar } from './outbox-messages.js'
import { toSignIn } from './product/leaving.js'
import { PendingDeletion } from './product/pending-deletion.js'
import { PlanSection } from './product/plan.js'
import { StudiosSection } from './product/studios.js'
import { NorthwickPreferences } from './product/theme.js'

/** A field of Northwick's own, in its words. */
const customFields = {
  jobTitle: {
    kind: 'text',
    label: 'Job title',
    hint: 'Your clients see it under your name.',
    maxLength: 80,
    autoComplete: 'organization-title',
  },
} as const
const hints = { fullName: 'On your invoices and quotes.' }
/** What Meridian calls them means nothing to a visitor. */
const scopes: Readonly<Record<string, string>> = {
  openid: 'Know that it is you',
  profile: 'See your name',
  email: 'See your email address',
  calendar: 'Read your calendar',
}
const scopeName = (scope: string) => scopes[scope]
const locales = ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'ja-JP']
const profile = (
  <ProfileForm customFields={customFields} hints={hints} locales={locales} savedNote="Your clients see it at once." />
)

/** Northwick's order: sections of Latchkey as they are, or with props, and sections and tabs of its own. */
const tabs: readonly SettingsTab[] = [
  {
    id: 'personal',
    sections: [{ id: 'profile', content: profile }, 'email', { id: 'phone', content: <PhoneChange country="GB" /> }],
  },
  {
    id: 'security',
    sections: [
      'password',
      { id: 'passkeys', content: <Passkeys nextSteps={{ password: '#password', connections: '#connections' }} /> },
      { id: 'mfa', content: <MfaManager productName="Northwick" /> },
      { id: 'backup-codes', content: <BackupCodes productName="Northwick" mfaHref="#mfa" /> },
      'sessions',
    ],
  },
  {
    id: 'integrations',
    sections: [
      {
        id: 'connections',
        content: (
          <ConnectedAccounts waysToAdd={{ password: '#password', passkeys: '#passkeys' }} scopeName={scopeName} />
        ),
      },
    ],
  },
  { id: 'settings', sections: [{ id: 'preferences', content: <NorthwickPreferences /> }, 'storage'] },
  {
    id: 'studio',
    label: 'Studio',
    scope: 'workspace',
    sections: [
      { id: 'studios', content: <StudiosSection /> },
      { id: 'plan', content: <PlanSection /> },
    ],
  },
  {
    id: 'audit',
    label: 'Audit log',
    gate: {
      badge: 'Plus',
      message: 'Who changed which invoice, and when: the audit log is part of Studio Plus.',
      href: '#plan',
      linkLabel: 'Compare plans',
    },
  },
  { id: 'danger', sections: ['account', 'delete-account'] },
]

/** What Latchkey calls a workspace is a studio here. */
const messages = { accountSettings: { forWorkspace: 'What you change here is for everybody in the studio.' } }

function SettingsPage() {
  return (
    <>
      <Header onSignedOut={toSignIn} />
      <main className="page">
        <h1>Account settings</h1>
        <AccountProvider adapter={adapter} messages={messages} onSignedOut={toSignIn}>
          <div>
            <PendingDeletion />
            <div className="panel">
              <AccountSettings tabs={tabs} />
            </div>
          </div>
        </AccountProvider>
      </main>
      <footer className="page quiet">
        Northwick is the demo of Latchkey: an invented product, but the account and its sessions are real.
      </footer>
      <OutboxBar />
    </>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('settings.html has no #root')
createRoot(root).render(
  <StrictMode>
    <SettingsPage />
  </StrictMode>,
)
