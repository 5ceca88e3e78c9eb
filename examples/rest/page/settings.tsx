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
import { OutboxBar } from '../../better-auth/page/outbox-messages.js'
import { PendingDeletion } from '../../better-auth/page/product/pending-deletion.js'
import { NorthwickPreferences } from '../../better-auth/page/product/theme.js'
import { adapter } from './adapter.js'
import { Header } from './header.js'

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
const waysToAdd = { password: '#password', passkeys: '#passkeys' }

/** The sections of the demo on Better Auth, in their order, as far as they are not that product's own. */
const tabs: readonly SettingsTab[] = [
  {
    id: 'personal',
    sections: [
      {
        id: 'profile',
        content: (
          <ProfileForm
            customFields={customFields}
            hints={hints}
            locales={locales}
            savedNote="Your clients see it at once."
          />
        ),
      },
      'email',
      { id: 'phone', content: <PhoneChange country="GB" /> },
    ],
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
    sections: [{ id: 'connections', content: <ConnectedAccounts waysToAdd={waysToAdd} scopeName={scopeName} /> }],
  },
  { id: 'settings', sections: [{ id: 'preferences', content: <NorthwickPreferences /> }, 'storage'] },
  { id: 'danger', sections: ['account', 'delete-account'] },
]

const toSignIn = () => location.replace('/sign-in?message=signed-out')

function SettingsPage() {
  return (
    <>
      <Header onSignedOut={toSignIn} />
      <main className="page">
        <h1>Account settings</h1>
        <AccountProvider adapter={adapter} onSignedOut={toSignIn}>
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
