import { render, screen } from '@testing-library/react'
import { AccountProvider, SessionList } from 'latchkey'
import { type MemoryAdapterOptions, memoryAdapter } from 'latchkey/adapters/memory'
import 'latchkey/theme.css'
import { cleanup } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

afterEach(async () => {
  cleanup()
  document.documentElement.removeAttribute('style')
  await page.viewport(1200, 900)
})

async function show(scenario: MemoryAdapterOptions['scenario'], dir: 'ltr' | 'rtl' = 'ltr') {
  const adapter = memoryAdapter({ scenario })
  render(
    <AccountProvider adapter={adapter} dir={dir}>
      <SessionList />
    </AccountProvider>,
  )
  await screen.findByText('This device')
  return adapter
}

const parts = (name: string) => [...document.querySelectorAll<HTMLElement>(`[data-lk="${name}"]`)]

describe('the session list in a browser', () => {
  it.each([
    ['long-names', 'ltr'],
    ['right-to-left', 'rtl'],
    ['default', 'ltr'],
  ] as const)('needs no sideways scrolling at 320 px, also with text twice as large (%s)', async (scenario, dir) => {
    await page.viewport(320, 700)
    await show(scenario, dir)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    document.documentElement.style.setProperty('font-size', '200%')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  })

  it('stays whole with the text spacing of WCAG 1.4.12', async () => {
    await page.viewport(320, 700)
    await show('default')
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    )
    document.adoptedStyleSheets = [sheet]
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    for (const row of parts('session-list.item')) expect(row.scrollWidth).toBeLessThanOrEqual(row.clientWidth + 1)
    document.adoptedStyleSheets = []
  })

  it('has targets of 24 px and more', async () => {
    await show('default')
    for (const button of document.querySelectorAll('button')) {
      const { width, height } = button.getBoundingClientRect()
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
    }
  })

  it('can be worked with the keyboard alone, and gives the focus to the next row', async () => {
    await show('default')
    await userEvent.tab()
    expect(document.activeElement).toHaveProperty('dataset.lk', 'session-list.revoke')
    await userEvent.keyboard('{Enter}')
    await screen.findByText(/is signed out\./)
    expect(document.activeElement?.getAttribute('data-lk')).toBe('session-list.item')
  })

  it('keeps the focused button out from under a sticky header of 64 px', async () => {
    await page.viewport(600, 400)
    const header = document.createElement('div')
    header.setAttribute('style', 'position: sticky; top: 0; height: 64px; background: Canvas; z-index: 1')
    document.body.prepend(header)
    await show('sixty-sessions')
    const [, , third] = parts('session-list.revoke')
    document.documentElement.style.setProperty('scroll-padding-top', '64px')
    parts('session-list.revoke').at(-1)?.focus()
    third?.focus()
    const { top } = third?.getBoundingClientRect() ?? { top: 0 }
    expect(top).toBeGreaterThanOrEqual(64)
    header.remove()
  })

  it('renders no more than 50 of 10,000 sessions, in fewer than 5,000 nodes', async () => {
    await show('many-sessions')
    await screen.findByRole('button', { name: 'Show more sessions' })
    await expect.poll(() => parts('session-list.item').length).toBe(50)
    expect(document.querySelectorAll('*').length).toBeLessThan(5_000)
  })
})
