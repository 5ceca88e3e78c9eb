import { memoryAdapter, type ScenarioName, scenarios } from 'latchkey/adapters/memory'
import { describe, expect, it } from 'vitest'
import { context, rejection } from './helpers.js'

const names = Object.keys(scenarios) as ScenarioName[]

async function sessions(scenario: ScenarioName, limit = 100) {
  return memoryAdapter({ scenario }).sessions.list({ limit }, context())
}

describe('the scenarios', () => {
  it('each say in one line what they are', () => {
    for (const { description } of Object.values(scenarios)) expect(description).toMatch(/^\P{Cc}{15,110}$/u)
  })

  it.each(names)('start %s the same way each time', (scenario) => {
    const options = { scenario, now: () => 1_700_000_000_000 }
    expect(memoryAdapter(options).control.state).toEqual(memoryAdapter(options).control.state)
  })

  it.each(['default', 'sixty-sessions', 'right-to-left', 'impersonated'] as const)(
    'show places and addresses of %s that belong to nobody',
    async (scenario) => {
      for (const { ip = '' } of (await sessions(scenario)).items) {
        expect(ip).toMatch(/^(203\.0\.113|198\.51\.100|192\.0\.2)\.\d{1,3}$/)
      }
    },
  )

  it('never put a sign-in after the last use, or a last use into the future', async () => {
    const now = Date.now()
    for (const scenario of ['default', 'sixty-sessions', 'many-sessions', 'impersonated'] as const) {
      const adapter = memoryAdapter({ scenario, now: () => now })
      for (const { createdAt = '', lastActiveAt = '' } of adapter.control.state.sessions) {
        expect(createdAt <= lastActiveAt).toBe(true)
        expect(Date.parse(lastActiveAt) <= now).toBe(true)
      }
    }
  })

  it('have as many sessions as they say', async () => {
    const counts = await Promise.all(
      (['one-session', 'default', 'sixty-sessions', 'many-sessions', 'new-user'] as const).map(
        async (scenario) => (await sessions(scenario)).total,
      ),
    )
    expect(counts).toEqual([1, 3, 60, 10_000, 1])
  })

  it('put what a provider manages out of reach, with the way there', async () => {
    const { availability, fields } = await memoryAdapter({ scenario: 'sso-user' }).account.get(context())
    expect(availability.password).toMatchObject({ reason: 'managed', managedBy: { name: 'Okta', url: /^https:/ } })
    expect(fields.fullName).toBe('readonly')
  })

  it('let a new user set a first password, after a proof that needs none', async () => {
    const adapter = memoryAdapter({ scenario: 'new-user' })
    expect((await adapter.account.get(context())).hasPassword).toBe(false)
    adapter.control.makeStale()
    const error = await rejection(adapter.password.set({ newPassword: 'a long and quiet walk' }, context()))
    if (error.code !== 'reauthentication_required') throw error
    expect(error.data.requirement.methods.map(({ type }) => type)).toEqual(['provider', 'email'])
  })

  it('show a session with nothing known but that it is there', async () => {
    const { items } = await sessions('unknown-devices')
    expect(items).toContainEqual({ id: 'session_5', current: false, revocable: true })
  })

  it('tell a network that fails from one that is gone, and from a session that is over', async () => {
    const code = async (scenario: ScenarioName) => {
      const error = await rejection(memoryAdapter({ scenario }).sessions.list({}, context()))
      return [error.code, error.data]
    }
    expect(await code('failing')).toEqual(['network', {}])
    expect(await code('offline')).toEqual(['network', { offline: true }])
    expect(await code('expired')).toEqual(['session_expired', {}])
    expect(await code('sessions-unavailable')).toEqual(['forbidden', { reason: 'plan' }])
  })

  it('keep the full name in step with its parts', async () => {
    const adapter = memoryAdapter({ scenario: 'full-name-parts' })
    await adapter.profile.update({ lastName: 'King' }, context())
    expect((await adapter.account.get(context())).fullName).toBe('Ada King')
    expect((await rejection(adapter.profile.update({ lastName: '' }, context()))).code).toBe('validation')
  })
})
