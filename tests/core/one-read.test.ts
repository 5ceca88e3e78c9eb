import { type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { expect, it, vi } from 'vitest'
import { calls, makeClient, read, revoke, sessionIds, settled, start } from './support.js'

/** Lets every event and every reading arrive that is due. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 30))

async function shown(memory: MemoryAdapter) {
  const { client } = makeClient(memory)
  const list = client.resource(sessionIds)
  const reader = read(list)
  await settled(list)
  return { client, list, reader }
}

it('reads once after a write, although the adapter tells of the change as well', async () => {
  const memory = memoryAdapter()
  const { client, reader } = await shown(memory)
  const told = vi.fn()
  memory.subscribe?.(told)
  expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({ status: 'done' })
  expect(reader.data()).not.toContain('session_2')
  await quiet()
  expect(told).toHaveBeenCalledTimes(1)
  expect(calls(memory, 'sessions.list')).toBe(2)
})

it('reads once more for a change from elsewhere that comes while the one of ours is being read', async () => {
  const memory = memoryAdapter()
  const { client, reader } = await shown(memory)
  memory.control.latencyMs = 20
  const { result } = start(client, revoke, { id: 'session_2' })
  await vi.waitFor(() => expect(calls(memory, 'sessions.list')).toBe(2))
  const added = memory.control.addSession()
  await result
  await vi.waitFor(() => expect(calls(memory, 'sessions.list')).toBe(3))
  await vi.waitFor(() => expect(reader.data()).toContain(added))
})

it('reads once for several changes that are told of at once', async () => {
  const memory = memoryAdapter()
  const { reader } = await shown(memory)
  const added = [memory.control.addSession(), memory.control.addSession()]
  await vi.waitFor(() => expect(reader.data()).toEqual(expect.arrayContaining(added)))
  await quiet()
  expect(calls(memory, 'sessions.list')).toBe(2)
})
