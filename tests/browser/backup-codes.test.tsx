import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { AccountProvider, BackupCodes } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import 'latchkey/theme.css'
import { type ReactElement, useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'

const media = (name: string) => cdp().send('Emulation.setEmulatedMedia', { media: name })
const sheet = () => document.querySelector<HTMLElement>('[data-lk="backup-codes.sheet"]')
const isVisible = (element: Element | null) => element?.checkVisibility() === true

afterEach(async () => {
  cleanup()
  vi.restoreAllMocks()
  await media('')
  await page.viewport(1200, 900)
})

/** A host whose tabs take the others out of the page, and which asks before it loses something. */
function Settings(): ReactElement {
  const [tab, setTab] = useState('Security')
  const [unsaved, setUnsaved] = useState(false)
  return (
    <>
      {['Security', 'Profile'].map((name) => (
        <button key={name} type="button" onClick={() => unsaved || setTab(name)}>
          {name}
        </button>
      ))}
      {tab === 'Security' ? <BackupCodes onUnsavedChange={setUnsaved} /> : 'Nothing here'}
    </>
  )
}

async function showCodes(children: ReactElement): Promise<string[]> {
  render(<AccountProvider adapter={memoryAdapter({ scenario: 'two-codes-left' })}>{children}</AccountProvider>)
  await userEvent.click(await screen.findByRole('button', { name: 'Get new codes' }))
  await userEvent.click(screen.getByRole('button', { name: 'Get new codes' }))
  await waitFor(() => expect(screen.getByRole('group', { name: 'Save your backup codes' })).toHaveFocus())
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '')
}

describe('backup codes in a browser', () => {
  it('are printed alone, whatever the page says of itself, and the sheet is out of sight before and after', async () => {
    document.body.insertAdjacentHTML('beforeend', '<aside style="display: flex">Of the host</aside>')
    const aside = document.querySelector('aside')
    const opened: boolean[] = []
    vi.spyOn(window, 'print').mockImplementation(() => {
      window.dispatchEvent(new Event('beforeprint'))
      opened.push(isVisible(sheet()))
    })
    const codes = await showCodes(<BackupCodes productName={'Very Long Name '.repeat(20)} />)
    await userEvent.click(screen.getByRole('button', { name: 'Print' }))
    expect(opened).toEqual([false])

    await media('print')
    expect(isVisible(sheet())).toBe(true)
    expect(sheet()?.innerText).toContain(codes.join('\n'))
    expect(isVisible(aside)).toBe(false)
    expect(isVisible(screen.getByRole('list', { hidden: true }))).toBe(false)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)

    await media('')
    expect(isVisible(sheet())).toBe(false)
    window.dispatchEvent(new Event('afterprint'))
    expect(sheet()).toBeNull()
    aside?.remove()
  })

  it('stay when a tab is pressed by mistake, where the host holds its tabs, and go when they are saved', async () => {
    const codes = await showCodes(<Settings />)
    await userEvent.click(screen.getByRole('button', { name: 'Profile' }))
    await userEvent.keyboard('{Escape}')
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(codes)
    await userEvent.click(screen.getByRole('checkbox'))
    await userEvent.click(screen.getByRole('button', { name: 'Profile' }))
    expect(await screen.findByText(/Nothing here/)).toBeVisible()
    expect(document.body.textContent).not.toContain(codes[0])
  })

  it('have columns where there is room, and need no sideways scrolling at 320 px with text twice as large', async () => {
    await showCodes(<BackupCodes />)
    const columns = () => new Set(screen.getAllByRole('listitem').map((item) => item.getBoundingClientRect().left)).size
    expect(columns()).toBeGreaterThan(1)
    await page.viewport(320, 700)
    expect(columns()).toBe(1)
    document.documentElement.style.setProperty('font-size', '200%')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    document.documentElement.style.removeProperty('font-size')
  })

  it('can be selected, and are copied without the space that sets their groups apart', async () => {
    await showCodes(<BackupCodes />)
    const list = screen.getByRole('list')
    getSelection()?.selectAllChildren(list)
    expect(getSelection()?.toString().split(/\s+/)).toHaveLength(10)
  })
})
