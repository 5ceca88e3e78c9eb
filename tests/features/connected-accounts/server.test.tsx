import { act, screen } from '@testing-library/react'
import { AccountProvider, ConnectedAccounts } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, onTestFinished, vi } from 'vitest'

it('comes from a server without an account, and becomes live in the browser without a warning', async () => {
  const warnings = vi.spyOn(console, 'error').mockImplementation(() => {})
  const page = (
    <AccountProvider adapter={memoryAdapter()}>
      <ConnectedAccounts />
    </AccountProvider>
  )
  const container = document.createElement('div')
  document.body.append(container)
  container.innerHTML = renderToString(page)
  // React 18 warns of layout effects, which only come about because this server has a document.
  warnings.mockClear()
  expect(container).toHaveTextContent('Connected accounts')
  expect(container).not.toHaveTextContent('ada@example.com')
  const root = await act(async () => hydrateRoot(container, page))
  onTestFinished(() => {
    act(() => root.unmount())
    container.remove()
  })
  expect(await screen.findByText('Google Calendar', {}, { timeout: 10_000 })).toBeInTheDocument()
  expect(warnings.mock.calls).toEqual([])
})
