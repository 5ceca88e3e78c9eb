import { act, screen } from '@testing-library/react'
import { AccountProvider, BackupCodes } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, onTestFinished, vi } from 'vitest'
import './support.js'

it('comes from a server without a number or a call, and becomes live in the browser without a warning', async () => {
  const warnings = vi.spyOn(console, 'error').mockImplementation(() => {})
  const adapter = memoryAdapter({ scenario: 'two-codes-left' })
  const page = (
    <AccountProvider adapter={adapter}>
      <BackupCodes />
    </AccountProvider>
  )
  const container = document.createElement('div')
  document.body.append(container)
  container.innerHTML = renderToString(page)
  // React 18 warns of layout effects, which only come about because this server has a document.
  warnings.mockClear()
  expect(container).toHaveTextContent('Backup codes')
  expect(container).not.toHaveTextContent(/\d/)
  expect(adapter.control.calls).toEqual([])

  const root = await act(async () => hydrateRoot(container, page))
  onTestFinished(() => {
    act(() => root.unmount())
    container.remove()
    vi.restoreAllMocks()
  })
  expect(await screen.findByText('2 of 10 codes left', {}, { timeout: 10_000 })).toBeInTheDocument()
  expect(warnings.mock.calls).toEqual([])
  expect(adapter.control.calls.map(({ operation }) => operation)).not.toContain('backupCodes.regenerate')
})
