import { AccountProvider, SessionList } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import * as Parts from 'latchkey/session-list'
import { type ReactElement, StrictMode, version } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RelativeTime } from '../../../src/react/frame/relative-time.js'
import { ready, settle } from './support.js'

const zones = ['UTC', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'Pacific/Pago_Pago', 'Africa/Casablanca']
const locales = ['en', 'de-CH', 'ar-EG', 'ja', 'fa-IR']
const zone = process.env.TZ

/** A moment on either side of midnight, of a change of clocks and of a year. */
const dates = ['2026-03-29T00:59:59.000Z', '2025-12-31T23:30:00.000Z', new Date(Date.now() - 90_000).toISOString()]

function Page({ locale }: { locale: string }): ReactElement {
  return (
    <StrictMode>
      <AccountProvider adapter={adapter} locale={locale}>
        <SessionList />
        {/* What the list shows of dates once it is read: a server could have rendered it as well. */}
        {dates.map((date) => (
          <RelativeTime key={date} date={date} fallback="Unknown" />
        ))}
        <Parts.Root>
          <Parts.Loading>…</Parts.Loading>
          <Parts.Items>{(session) => <Parts.Item>{session.id}</Parts.Item>}</Parts.Items>
        </Parts.Root>
      </AccountProvider>
    </StrictMode>
  )
}

let adapter = memoryAdapter()

beforeEach(() => {
  adapter = memoryAdapter()
})

afterEach(() => {
  process.env.TZ = zone
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

/** As a server renders it: there is no page, and the clock is that of UTC. */
function onServer(page: ReactElement): string {
  process.env.TZ = 'UTC'
  return renderToString(page)
}

describe.each(zones)('rendered on a server, and taken over in %s', (timeZone) => {
  it.each(locales)('says nothing to the console, in %s', async (locale) => {
    const html = onServer(<Page locale={locale} />)
    process.env.TZ = timeZone
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(
      new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone,
    )

    const logged = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
    for (const spy of logged) spy.mockImplementation(() => {})
    const container = document.createElement('div')
    document.body.append(container)
    container.innerHTML = html
    const recovered = vi.fn()
    const root = hydrateRoot(container, <Page locale={locale} />, { onRecoverableError: recovered })
    await settle()
    await ready()
    await settle()
    expect(logged.flatMap((spy) => spy.mock.calls)).toEqual([])
    expect(recovered).not.toHaveBeenCalled()
    // After that, the time of the user.
    const [time] = container.querySelectorAll('time')
    expect(time?.textContent).not.toMatch(/^\d{4}-\d\d-\d\d$/)
    root.unmount()
  })
})

it('notices a date that the server writes in its own zone', async () => {
  const Wrong = () => <p>{new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(Date.parse(dates[0] ?? ''))}</p>
  const html = onServer(<Wrong />)
  process.env.TZ = 'Asia/Kathmandu'
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const recovered = vi.fn()
  const container = document.createElement('div')
  container.innerHTML = html
  const root = hydrateRoot(container, <Wrong />, { onRecoverableError: recovered })
  await settle()
  expect(recovered.mock.calls.length + logged.mock.calls.length).toBeGreaterThan(0)
  root.unmount()
})

it('calls nobody on a server, and sends the place for the list with its name', () => {
  const html = onServer(<Page locale="en" />)
  expect(adapter.control.calls).toEqual([])
  expect(html).toContain('Where you’re signed in')
  expect(html).toContain('data-status="loading"')
  expect(version).toMatch(/^1[89]\./)
})
