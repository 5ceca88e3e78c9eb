import { screen, waitFor } from '@testing-library/react'
import { type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError } from 'latchkey/contract'
import type { ReactElement } from 'react'
import { describe, expect, it } from 'vitest'
import type { LeavingWay } from '../../src/core/rules/ways-in.js'
import { useWaysIn } from '../../src/react/use-ways-in.js'
import { renderIn } from './support.js'

function Ways({ without }: { without: LeavingWay | null }): ReactElement {
  const ways = useWaysIn(without)
  if (!ways) return <output>nothing</output>
  const left = ways.left.map((way) => way.kind).join(' ')
  return <output>{`left: ${left}; unknown: ${ways.unknown.join(' ')}; names: ${ways.providers.length}`}</output>
}

const reads = (memory: MemoryAdapter) => memory.control.calls.map(({ operation }) => operation)

describe('what is left of the ways to sign in', () => {
  it('is read from what the adapter serves', async () => {
    const memory = memoryAdapter()
    renderIn(memory, <Ways without={{ kind: 'connection', id: 'connection_google' }} />)
    expect(await screen.findByText('left: password passkey; unknown: ; names: 4')).toBeInTheDocument()
    expect(reads(memory).filter((operation) => operation === 'passkeys.list')).toHaveLength(1)
  })

  it('is not read while nobody asks', async () => {
    const memory = memoryAdapter()
    renderIn(memory, <Ways without={null} />)
    await waitFor(() => expect(reads(memory)).toContain('account.get'))
    expect(screen.getByText('nothing')).toBeInTheDocument()
    expect(reads(memory)).toEqual(['account.get'])
  })

  it('says "unknown" of what could not be read', async () => {
    const memory = memoryAdapter()
    memory.control.failNext('passkeys.list', new AccountError('provider', {}))
    renderIn(memory, <Ways without={{ kind: 'password' }} />)
    expect(await screen.findByText('left: connection; unknown: passkey; names: 4')).toBeInTheDocument()
  })

  it('asks nobody for what the adapter does not have or the back end did not set up', async () => {
    const memory = memoryAdapter()
    memory.control.state.user.availability = { connections: { state: 'unavailable', reason: 'not_configured' } }
    const { passkeys: _passkeys, ...adapter } = memory
    renderIn(adapter, <Ways without={{ kind: 'connection', id: 'connection_google' }} />)
    expect(await screen.findByText('left: password; unknown: ; names: 0')).toBeInTheDocument()
    expect(reads(memory)).toEqual(['account.get'])
  })

  it('does not guess what this user may not see', async () => {
    const memory = memoryAdapter()
    memory.control.state.user.availability = { passkeys: { state: 'unavailable', reason: 'policy' } }
    renderIn(memory, <Ways without={{ kind: 'password' }} />)
    expect(await screen.findByText('left: connection; unknown: passkey; names: 4')).toBeInTheDocument()
    expect(reads(memory)).not.toContain('passkeys.list')
  })
})
