import { cleanup, render, screen } from '@testing-library/react'
import { AccountProvider, AccountSettings } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import 'latchkey/theme.css'
import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'

afterEach(async () => {
  cleanup()
  await page.viewport(1200, 900)
})

describe('the page of account settings in a browser', () => {
  it.each(['ltr', 'rtl'] as const)('shows at 320 px which tab a link has opened, %s', async (dir) => {
    await page.viewport(320, 700)
    const settings = (value: string) => (
      <div dir={dir}>
        <AccountProvider adapter={memoryAdapter()} dir={dir}>
          <AccountSettings value={value} />
        </AccountProvider>
      </div>
    )
    const view = render(settings('danger'))
    for (const value of ['danger', 'personal', 'settings']) {
      view.rerender(settings(value))
      const tab = screen.getByRole('tab', { selected: true }).getBoundingClientRect()
      // A list is scrolled by whole pixels.
      expect(tab.left).toBeGreaterThan(-1)
      expect(tab.right).toBeLessThan(321)
    }
    expect(scrollY).toBe(0)
  })
})
