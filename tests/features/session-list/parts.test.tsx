import { waitFor } from '@testing-library/react'
import type { MemoryAdapter, MemoryAdapterOptions } from 'latchkey/adapters/memory'
import type { OperationId } from 'latchkey/contract'
import * as SessionList from 'latchkey/session-list'
import type { ReactElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { describeParts, type PartCase } from '../../support/describe-part.js'
import { hasCalled, showParts } from '../../support/show-parts.js'

let adapter: MemoryAdapter

async function show(...shown: Parameters<typeof showParts>): Promise<void> {
  adapter = await showParts(...shown)
}

const called = (operation: OperationId) => () => hasCalled(adapter, operation)

/** In a list that is in the state of a scenario. */
const inRoot = (scenario?: MemoryAdapterOptions['scenario']) => (part: ReactElement) =>
  show(<SessionList.Root>{part}</SessionList.Root>, scenario)

/** In the row of another device, and in no other one. */
const inRow = (part: ReactElement) =>
  show(
    <SessionList.Root>
      <SessionList.Items>{({ id }) => (id === 'session_2' ? part : null)}</SessionList.Items>
    </SessionList.Root>,
  )

const cases: Record<string, PartCase> = {
  Root: { tag: 'div', isRoot: true, mount: (part) => show(part) },
  Items: { tag: 'ul', props: { children: () => null }, mount: inRoot() },
  Item: { tag: 'li', mount: inRow },
  Revoke: { tag: 'button', mount: inRow, hasActed: called('sessions.revoke') },
  RevokeOthers: { tag: 'button', mount: inRoot(), hasActed: called('sessions.revokeOthers') },
  RevokeAll: { tag: 'button', mount: inRoot(), hasActed: called('sessions.revokeAll') },
  More: {
    tag: 'button',
    mount: inRoot('sixty-sessions'),
    hasActed: () => adapter.control.calls.filter(({ operation }) => operation === 'sessions.list').length > 1,
  },
  Loading: { tag: 'div', mount: inRoot('hanging') },
  Failure: { tag: 'div', mount: inRoot('failing') },
  Unavailable: { tag: 'div', mount: inRoot('sessions-unavailable') },
  Empty: { tag: 'div', mount: inRoot('one-session') },
  Status: { tag: 'div', props: { children: () => null }, mount: inRoot() },
}

describeParts('session-list', SessionList, cases)

describe('the parts together', () => {
  const Row = () => (
    <SessionList.Item>
      <SessionList.Revoke>End</SessionList.Revoke>
    </SessionList.Item>
  )

  it('show nothing that belongs to another state', async () => {
    await show(
      <SessionList.Root>
        <SessionList.Loading>loading</SessionList.Loading>
        <SessionList.Failure>{() => 'failed'}</SessionList.Failure>
        <SessionList.Unavailable>{() => 'unavailable'}</SessionList.Unavailable>
        <SessionList.Empty>empty</SessionList.Empty>
        <SessionList.More>more</SessionList.More>
        <SessionList.Items>{() => <Row />}</SessionList.Items>
      </SessionList.Root>,
    )
    await waitFor(() => expect(document.querySelectorAll('li')).toHaveLength(3))
    expect(document.body).toHaveTextContent(/^EndEnd$/)
  })

  it('mark this very session, and give it no button', async () => {
    await show(
      <SessionList.Root>
        <SessionList.Items>{() => <Row />}</SessionList.Items>
      </SessionList.Root>,
    )
    await waitFor(() => expect(document.querySelectorAll('li')).toHaveLength(3))
    const [current, other] = document.querySelectorAll('li')
    expect(current).toHaveAttribute('data-current')
    expect(current?.querySelector('button')).toBeNull()
    expect(other).not.toHaveAttribute('data-current')
    expect(other).toHaveAttribute('data-revocable')
  })

  it('show what is under way, on the row and on its button', async () => {
    await show(
      <SessionList.Root>
        <SessionList.Items>{() => <Row />}</SessionList.Items>
      </SessionList.Root>,
    )
    await waitFor(() => expect(document.querySelectorAll('li')).toHaveLength(3))
    const release = adapter.control.holdAnswers()
    const button = document.querySelector('button')
    button?.focus()
    button?.click()
    await waitFor(() => expect(button).toHaveAttribute('data-pending'))
    expect(button?.closest('li')).toHaveAttribute('data-pending')
    expect(button).toHaveAttribute('aria-disabled', 'true')
    release()
    await waitFor(() => expect(document.querySelectorAll('li')).toHaveLength(2))
    expect(document.activeElement?.localName).toBe('li')
  })

  it('render a row again only when something about it has changed', async () => {
    const rendered = vi.fn()
    function Counted({ id }: { id: string }) {
      rendered(id)
      return <Row />
    }
    const renderRow = ({ id }: { id: string }) => <Counted id={id} />
    await show(
      <SessionList.Root>
        <SessionList.Items>{renderRow}</SessionList.Items>
      </SessionList.Root>,
    )
    await waitFor(() => expect(document.querySelectorAll('li')).toHaveLength(3))
    rendered.mockClear()
    adapter.control.addSession({ id: 'new' })
    await waitFor(() => expect(document.querySelectorAll('li')).toHaveLength(4))
    expect(new Set(rendered.mock.calls.map(([id]) => id))).toEqual(new Set(['new']))
  })
})
