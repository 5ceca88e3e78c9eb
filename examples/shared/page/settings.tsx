import { AccountProvider, type AccountProviderProps, AccountSettings, type SettingsTab } from 'latchkey'
import 'latchkey/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { OutboxBar } from '../../better-auth/page/outbox-messages.js'
import { PendingDeletion } from '../../better-auth/page/product/pending-deletion.js'
import { Header, type HeaderProps } from './header.js'
import { accountTabs, leavingTab } from './tabs.js'

export interface SettingsPageProps
  extends Pick<HeaderProps, 'adapter' | 'signOut' | 'describeRole'>,
    Pick<AccountProviderProps, 'messages'> {
  /** Tabs that have nothing to do with the account. */
  productTabs?: readonly SettingsTab[] | undefined
  /** Leaves for the sign-in page. */
  toSignIn?: (() => void) | undefined
}

const leaveForSignIn = () => location.replace('/sign-in?message=signed-out')

function SettingsPage({
  adapter,
  messages,
  productTabs = [],
  toSignIn = leaveForSignIn,
  ...header
}: SettingsPageProps) {
  return (
    <>
      <Header {...header} adapter={adapter} onSignedOut={toSignIn} />
      <main className="page">
        <h1>Account settings</h1>
        <AccountProvider adapter={adapter} messages={messages} onSignedOut={toSignIn}>
          <div>
            <PendingDeletion />
            <div className="panel">
              <AccountSettings tabs={[...accountTabs, ...productTabs, leavingTab]} />
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

/**
 * Shows Northwick's account settings. The same page for every back end: nothing here knows which one it is, and each
 * example hands over its own adapter, and how its own session ends.
 */
export function showSettings(props: SettingsPageProps): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('settings.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <SettingsPage {...props} />
    </StrictMode>,
  )
}
