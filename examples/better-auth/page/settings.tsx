import {
  AccountInfo,
  AccountProvider,
  BackupCodes,
  ConnectedAccounts,
  EmailChange,
  MfaManager,
  Passkeys,
  PasswordChange,
  PhoneChange,
  ProfileForm,
  SessionList,
} from 'latchkey'
import 'latchkey/theme.css'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { adapter } from './adapter.js'
import { Header } from './header.js'
import { OutboxBar } from './outbox-messages.js'

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

function toSignIn(): void {
  location.replace('/sign-in?message=signed-out')
}

const Panel = ({ children }: { children: ReactNode }) => <div className="panel">{children}</div>

function SettingsPage() {
  return (
    <>
      <Header onSignedOut={toSignIn} />
      <main className="page">
        <h1>Account settings</h1>
        <AccountProvider adapter={adapter} onSignedOut={toSignIn}>
          <Panel>
            <ProfileForm
              customFields={customFields}
              hints={hints}
              locales={locales}
              savedNote="Your clients see it at once."
            />
          </Panel>
          <Panel>
            <EmailChange />
          </Panel>
          <Panel>
            <PhoneChange country="GB" />
          </Panel>
          <Panel>
            <PasswordChange />
          </Panel>
          <Panel>
            <Passkeys nextSteps={{ password: '#password', connections: '#connections' }} />
          </Panel>
          <Panel>
            <MfaManager productName="Northwick" />
          </Panel>
          <Panel>
            <BackupCodes productName="Northwick" mfaHref="#mfa" />
          </Panel>
          <Panel>
            <ConnectedAccounts waysToAdd={{ password: '#password', passkeys: '#passkeys' }} scopeName={scopeName} />
          </Panel>
          <Panel>
            <SessionList />
          </Panel>
          <Panel>
            <AccountInfo />
          </Panel>
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
