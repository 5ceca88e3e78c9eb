import { AccountInfo, AccountProvider, SessionList } from 'latchkey'
import 'latchkey/theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { adapter } from './adapter.js'
import { Header } from './header.js'
import { OutboxMessages } from './outbox-messages.js'

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
            <AccountInfo />
          </div>
          <div className="panel">
            <SessionList />
          </div>
        </AccountProvider>
        <aside className="outbox" aria-labelledby="outbox">
          <h2 id="outbox">Outbox</h2>
          <p className="quiet">
            What this demo would send: codes arrive here. <a href="/outbox">All messages</a>
          </p>
          <OutboxMessages most={2} />
        </aside>
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
