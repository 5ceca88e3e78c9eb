import { omitFeatures } from 'latchkey/contract'
import type { AdapterFixture, AdapterReport } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { memoryFixture } from '../adapters/memory/fixture.js'
import { type Collected, collect } from './collect.js'
import { withAdapter } from './spoil.js'

/** An adapter without sessions, and a fixture that cannot read mail. */
function lesser(): AdapterFixture {
  const { readEmailCode: _none, ...fixture } = memoryFixture()
  return { ...fixture, adapter: omitFeatures(fixture.adapter, 'sessions') }
}

function titled(tests: readonly Collected[], text: string): Collected {
  const found = tests.find(({ title }) => title.startsWith(text))
  if (found === undefined) throw new Error(`No test is called ${text}…`)
  return found
}

describe('defineAdapterSuite', () => {
  it('skips what an adapter does not have, and names it', async () => {
    const tests = await collect(lesser)
    const { title, skipped } = titled(tests, 'ends one session and leaves the others signed in')
    expect(skipped).toBe(true)
    expect(title).toContain('(skipped: the adapter has no sessions.list; the adapter has no sessions.revoke)')
  })

  it('skips what a fixture cannot do, and names it', async () => {
    const { title, skipped } = titled(await collect(lesser), 'changes the address once every code is right')
    expect([skipped, title.includes('(skipped: the fixture has no readEmailCode)')]).toEqual([true, true])
  })

  it('leaves no check out, whatever is missing', async () => {
    const all = (await collect(() => memoryFixture())).map(({ title }) => title)
    const fewer = (await collect(lesser)).map(({ title }) => title.replace(/ \(skipped: .*/, ''))
    expect(fewer).toEqual(all)
  })

  it('says why, where the adapter gives the reason', async () => {
    const tests = await collect(lesser, { absent: { sessions: 'the provider has no list' } })
    expect(titled(tests, 'ends one session').title).toContain('no sessions.revoke: the provider has no list')
  })

  it('fails when a group that is expected is missing', async () => {
    const tests = await collect(lesser, { expects: ['profile', 'sessions'] })
    expect(await titled(tests, 'offers profile').run()).toBeUndefined()
    expect(await titled(tests, 'offers sessions').run()).toBeInstanceOf(Error)
  })

  it('fails when something is there that is said to be absent', async () => {
    const tests = await collect(lesser, { absent: { sessions: 'not there', 'mfa.rename': 'not there either' } })
    expect(await titled(tests, 'does not offer sessions').run()).toBeUndefined()
    expect(await titled(tests, 'does not offer mfa.rename').run()).toBeInstanceOf(Error)
  })

  it('takes a fixture that is made in a while', async () => {
    const tests = await collect(async () => lesser())
    expect(await titled(tests, 'shows a new name').run()).toBeUndefined()
  })

  it.each([
    [
      'at once',
      () => {
        throw new Error('no server')
      },
    ],
    ['in a while', () => Promise.reject(new Error('no server'))],
  ])('fails, and does not pass with nothing to do, when no fixture can be made (%s)', async (_when, create) => {
    const tests = await collect(create)
    expect(tests.length).toBe(1)
    expect(await tests[0]?.run()).toEqual(new Error('no server'))
  })

  it('gives each check a fixture of its own, and waits until it is freed', async () => {
    let made = 0
    let freed = 0
    const tests = await collect(() => {
      made += 1
      const dispose = async () => {
        await new Promise((resolve) => setTimeout(resolve))
        freed += 1
      }
      return { ...memoryFixture(), dispose }
    })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect([made, freed]).toEqual([1, 1])
    await titled(tests, 'shows a new name').run()
    await titled(tests, 'tells nothing of another account').run()
    expect([made, freed]).toEqual([4, 4])
  })

  it('frees the fixture of a check that fails', async () => {
    let freed = false
    const tests = await collect(() => ({
      ...withAdapter(memoryFixture(), { id: '' }),
      dispose: () => {
        freed = true
      },
    }))
    freed = false
    expect(await titled(tests, 'is an adapter of this version').run()).toBeInstanceOf(Error)
    expect(freed).toBe(true)
  })

  it('reports which operations are served, which are not, and why', async () => {
    const reports: AdapterReport[] = []
    await collect(lesser, { absent: { sessions: 'no list' }, onReport: (report) => reports.push(report) })
    expect(reports.length).toBe(1)
    const served = new Map(reports[0]?.operations.map((row) => [row.operation, row]))
    expect(served.get('profile.update')).toEqual({ operation: 'profile.update', served: true })
    expect(served.get('sessions.list')).toEqual({ operation: 'sessions.list', served: false, why: 'no list' })
    expect(reports[0]?.skipped).toContainEqual({
      check: 'marks exactly one session as the current one',
      missing: ['sessions.list'],
    })
  })
})
