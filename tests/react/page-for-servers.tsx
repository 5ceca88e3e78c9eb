import { AccountProvider } from 'latchkey'
import { type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { type ReactElement, StrictMode } from 'react'
import { RelativeTime } from '../../src/react/frame/relative-time.js'
import { SectionGuard } from '../../src/react/frame/section-guard.js'
import { PasswordForm, Sessions } from './support.js'

/** Some of everything that a page has, to be rendered on a server and taken over in a browser. */
export function pageForServers(adapter: MemoryAdapter = memoryAdapter()): ReactElement {
  return (
    <StrictMode>
      <AccountProvider adapter={adapter} locale="de" dir="rtl">
        <SectionGuard name="Sessions">
          <Sessions />
        </SectionGuard>
        <PasswordForm />
        <RelativeTime date="2020-01-01T12:00:00Z" fallback="Unknown" />
      </AccountProvider>
    </StrictMode>
  )
}
