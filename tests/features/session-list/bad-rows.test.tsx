import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AccountProvider, SessionList } from 'latchkey'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { type AnyAccountError, extendAdapter, type Session } from 'latchkey/contract'
import { StrictMode } from 'react'
import { expect, it } from 'vitest'

const row = (index: number): Session => ({
  id: `s${index}`,
  current: index === 0,
  revocable: index > 0,
  device: { kind: 'desktop', name: `Device ${index}` },
})

it('leaves out bad rows wherever they are, and tells the host of each once', async () => {
  const errors: AnyAccountError[] = []
  const items: Session[] = Array.from({ length: 80 }, (_, index) => row(index))
  for (const index of [3, 70]) Object.assign(items[index] ?? {}, { id: 7 })
  const adapter = extendAdapter(memoryAdapter(), {
    sessions: { list: async () => ({ items, nextCursor: null }), revoke: async () => ({ status: 'done' }) },
  })
  render(
    <StrictMode>
      <AccountProvider adapter={adapter} onError={(error) => errors.push(error)}>
        <SessionList />
      </AccountProvider>
    </StrictMode>,
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Show more sessions' }))
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(78))
  expect(errors.map(({ message }) => /items\.\d+/.exec(message)?.[0])).toEqual(['items.2', 'items.69'])
})
