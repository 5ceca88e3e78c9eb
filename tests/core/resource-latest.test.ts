import fc from 'fast-check'
import { memoryAdapter } from 'latchkey/adapters/memory'
import { expect, it } from 'vitest'
import type { ResourceDefinition } from '../../src/core/resource.js'
import { makeClient, read } from './support.js'

type Wish = 'refresh' | 'leave and come back' | 'extend' | 'start over' | 'change'

/** A server whose answers arrive in any order that the scheduler can think of. */
function numberedAnswers(scheduler: fc.Scheduler) {
  let version = 0
  let reading = 0
  let mostAtOnce = 0
  const definition: ResourceDefinition<number> = {
    operation: 'usage.get',
    topics: ['usage'],
    async read(_adapter, { signal }) {
      const answer = version
      reading += 1
      const leave = () => {
        reading -= 1
      }
      signal.addEventListener('abort', leave, { once: true })
      mostAtOnce = Math.max(mostAtOnce, reading)
      await scheduler.schedule(Promise.resolve(), `version ${answer}`)
      if (!signal.aborted) leave()
      signal.removeEventListener('abort', leave)
      return { ok: true, value: answer, rejected: [] }
    },
  }
  return {
    definition,
    change: () => {
      version += 1
    },
    version: () => version,
    mostAtOnce: () => mostAtOnce,
  }
}

it('shows the latest state of the server, whatever the order of wishes and answers (1,000 schedules)', async () => {
  const wish = fc.constantFrom<Wish>('refresh', 'leave and come back', 'extend', 'start over', 'change')
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(wish, { minLength: 1, maxLength: 6 }), async (scheduler, wishes) => {
      const server = numberedAnswers(scheduler)
      const { client, config } = makeClient(memoryAdapter())
      const resource = client.resource(server.definition)
      let reader = read(resource)
      let id = 0
      const steps = wishes.map((name) => ({
        label: name,
        builder: async () => {
          if (name === 'change') server.change()
          // Whoever changes something asks for what it is now.
          if (name === 'refresh' || name === 'change') void resource.refresh()
          if (name === 'extend') void resource.extend(server.definition.read)
          if (name === 'start over') {
            id += 1
            client.update({ ...config, adapter: { ...memoryAdapter(), id: `memory-${id}` } })
          }
          if (name === 'leave and come back') {
            reader.stop()
            await Promise.resolve()
            reader = read(resource)
          }
        },
      }))
      scheduler.scheduleSequence(steps)
      await scheduler.waitIdle()
      expect(reader.data()).toBe(server.version())
      expect(server.mostAtOnce()).toBe(1)
      const seen = reader.states.flatMap((state) => (state.status === 'ready' ? [state.data] : []))
      expect(seen).toEqual([...seen].sort((a, b) => a - b))
    }),
    { numRuns: 1_000, seed: 22 },
  )
})
