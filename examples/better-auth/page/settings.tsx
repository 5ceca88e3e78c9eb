import { AccountProvider, SessionList } from 'latchkey'
import { betterAuthAdapter } from 'latchkey/adapters/better-auth'
import 'latchkey/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { authClient } from './auth-client.js'
import { Header } from './header.js'

/** One for the life of the page: the components keep what they have read for as long as the adapter is the same. */
const adapter = betterAuthAdapter(authClient, { plugins: ['username'] })

function toSignIn(): void {
  location.replace('/sign-in?message=signed-out')
}

function SettingsPage() {
  return (
    <>
      <Header onSignedOut={toSignIn} />
      <main className="page">
        <h1>Account settings</h1>
        <div className="panel">
          <AccountProvider adapter={adapter} onSignedOut={toSignIn}>
            <SessionList />
          </AccountProvider>
        </div>
      </main>
      <footer className="page quiet">
        Northwick is the demo of Latchkey: an invented product, but the account and its sessions are real.
      </footer>
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
