import { check, type Family } from '../check.js'
import { returnTo } from '../samples.js'
import type { Trial } from '../trial.js'

/** A provider that is not connected yet. */
async function freeProvider(trial: Trial<'connections.providers' | 'connections.list'>): Promise<string> {
  const connected = new Set((await trial.call('connections.list')).map(({ provider }) => provider))
  const free = (await trial.call('connections.providers')).find(({ id }) => !connected.has(id))
  if (free === undefined) throw new Error('The fixture has no provider that is not connected yet.')
  return free.id
}

export const connections: Family = {
  name: 'connections',
  checks: [
    check(
      'says where to go to connect an account, and does not go there',
      ['connections.providers', 'connections.list', 'connections.connect'],
      async (trial) => {
        const before = globalThis.location?.href
        const provider = await freeProvider(trial)
        const result = await trial.call('connections.connect', { provider, returnTo })
        if (result.status === 'redirect') trial.expect(new URL(result.url).protocol).toMatch(/^https?:$/)
        trial.expect(globalThis.location?.href).toBe(before)
      },
    ),

    check(
      'connects an account once the user is back',
      ['connections.providers', 'connections.list', 'connections.connect', 'connections.complete', 'finishConnect'],
      async (trial) => {
        const provider = await freeProvider(trial)
        const result = await trial.call('connections.connect', { provider, returnTo })
        if (result.status === 'redirect') {
          const url = await trial.fixture.finishConnect(result.url)
          trial.expect(url.startsWith(returnTo)).toBe(true)
          await trial.call('connections.complete', { url })
        }
        const connected = (await trial.call('connections.list')).filter(
          (connection) => connection.provider === provider,
        )
        trial.expect(connected.map(({ status }) => status)).toEqual(['active'])
      },
    ),

    check('names the provider of every connection', ['connections.providers', 'connections.list'], async (trial) => {
      const known = (await trial.call('connections.providers')).map(({ id }) => id)
      const unnamed = (await trial.call('connections.list')).filter(({ provider }) => !known.includes(provider))
      trial.expect(unnamed).toEqual([])
    }),

    check(
      'disconnects one account and leaves the others',
      ['connections.list', 'connections.disconnect'],
      async (trial) => {
        const before = await trial.call('connections.list')
        const removable = before.find((connection) => connection.removable.state === 'available')
        if (removable === undefined) return
        const result = await trial.call('connections.disconnect', { id: removable.id })
        if (result.status === 'redirect') return
        const left = (await trial.call('connections.list')).map(({ id }) => id)
        trial.expect(left).toEqual(before.map(({ id }) => id).filter((id) => id !== removable.id))
      },
    ),

    check(
      'keeps the last way in',
      ['connections.list', 'connections.disconnect', 'leaveOnlyConnection'],
      async (trial) => {
        const id = await trial.fixture.leaveOnlyConnection()
        const { data } = await trial.rejects(trial.call('connections.disconnect', { id }), 'forbidden')
        trial.expect(data.reason).toBe('last_method')
        const kept = (await trial.call('connections.list')).find((connection) => connection.id === id)
        trial.expect(kept?.removable.state).toBe('unavailable')
      },
    ),
  ],
}
