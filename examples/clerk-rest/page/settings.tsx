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
const locales = ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'ja-JP']

/** The sections of the page on Better Auth, without those that only that product has. */
const tabs: readonly SettingsTab[] = [
  {
    id: 'personal',
    sections: [
      { id: 'profile', content: <ProfileForm customFields={customFields} locales={locales} /> },
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
    sections: [
      {
        id: 'connections',
        content: <ConnectedAccounts waysToAdd={{ password: '#password', passkeys: '#passkeys' }} />,
      },
    ],
  },
  { id: 'settings', sections: ['preferences', 'storage'] },
  { id: 'danger', sections: ['account', 'delete-account'] },
]

function toSignIn(): void {
  location.replace('/sign-in?message=signed-out')
}

function SettingsPage() {
  return (
    <>
      <Header onSignedOut={toSignIn} />
      <main className="page">
        <h1>Account settings</h1>
        <AccountProvider adapter={adapter} onSignedOut={toSignIn}>
          <div className="panel">
            <AccountSettings tabs={tabs} />
          </div>
        </AccountProvider>
      </main>
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
