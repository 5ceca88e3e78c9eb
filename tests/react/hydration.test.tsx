import { act, screen, waitFor } from '@testing-library/react'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { pageForServers } from './page-for-servers.js'

it('is taken over in the browser without a difference, and only then reads', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const memory = memoryAdapter()
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(pageForServers())
  // React 18 takes this document for a reason to warn of the server's rendering, which is not what this is about.
  logged.mockClear()
  const onRecoverableError = vi.fn()
  const root = await act(async () => hydrateRoot(container, pageForServers(memory), { onRecoverableError }))
  expect(await screen.findByRole('button', { name: 'End session_2' })).toBeInTheDocument()
  await waitFor(() => expect(screen.getByRole('time')).not.toHaveTextContent('2020-01-01'))
  expect(onRecoverableError).not.toHaveBeenCalled()
  expect(logged).not.toHaveBeenCalled()
  expect(memory.control.calls).toHaveLength(1)
  act(() => root.unmount())
  container.remove()
})
