import type { Decorator } from '@storybook/react-vite'
import type { MemoryAdapter } from 'latchkey/adapters/memory'
import type { AccountAdapter } from 'latchkey/contract'
import { type ReactElement, type ReactNode, useEffect, useState } from 'react'

type TripEnd = Parameters<MemoryAdapter['control']['followRedirect']>[1]

const cameBack = 'story:came-back'

/** The provider’s page, on which the user says yes at once, and the page of the story that is opened anew after it. */
export function providerPage(end: TripEnd = { subject: 'octo' }) {
  return (url: string, adapter: AccountAdapter): void => {
    if (!isMemory(adapter)) return
    setTimeout(() => {
      openAnew(adapter.control.followRedirect(url, end))
      window.dispatchEvent(new Event(cameBack))
    }, 300)
  }
}

/** What the browser does when it loads the page again, on another URL. */
function openAnew(url: string): void {
  const trip = sessionStorage.getItem('latchkey.connect')
  if (trip) sessionStorage.setItem('latchkey.connect', JSON.stringify({ ...JSON.parse(trip), page: 0 }))
  history.replaceState(history.state, '', url)
}

/** Mounts the component anew when the user comes back from the provider, as a load of the page does. */
export const mountedAnew: Decorator = (Story) => (
  <Page>
    <Story />
  </Page>
)

function Page({ children }: { children: ReactNode }): ReactElement {
  const [load, setLoad] = useState(0)
  useEffect(() => {
    const reload = () => setLoad((count) => count + 1)
    window.addEventListener(cameBack, reload)
    return () => window.removeEventListener(cameBack, reload)
  }, [])
  return <div key={load}>{children}</div>
}

function isMemory(adapter: AccountAdapter): adapter is MemoryAdapter {
  return adapter.id === 'memory'
}
