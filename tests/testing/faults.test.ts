import { memoryAdapter } from 'latchkey/adapters/memory'
import { can, extendAdapter, isAccountError, type OperationContext, omitFeatures } from 'latchkey/contract'
import { createGate, type FaultPlan, hostileThrown, withFaults } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { operations } from '../../src/testing/operations.js'
import { context, rejection } from '../adapters/memory/helpers.js'

function faulty(plan: FaultPlan) {
  const good = memoryAdapter()
  return { good, adapter: withFaults(good, plan), calls: () => good.control.calls.length }
}

/** What a call that may also throw at once rejects with. */
async function thrownBy(call: () => unknown): Promise<unknown> {
  try {
    await call()
  } catch (error) {
    return error
  }
  throw new Error('It passed.')
}

/** The id of a row that may be anything. */
function readId(row: unknown): unknown {
  try {
    return Object(row).id
  } catch {
    return undefined
  }
}

describe('an adapter with faults', () => {
  it('works as before while the plan is empty', async () => {
    const { adapter, good } = faulty({})
    expect(await adapter.account.get(context())).toEqual(await good.account.get(context()))
    expect((await adapter.sessions.list({}, context())).items.length).toBe(3)
  })

  it('has the same operations as before, and no others', () => {
    const whole = memoryAdapter()
    const less = omitFeatures(whole, 'sessions', 'mfa')
    for (const operation of operations) {
      expect(can(withFaults(whole, {}), operation)).toBe(can(whole, operation))
      expect(can(withFaults(less, {}), operation)).toBe(can(less, operation))
    }
    expect('sessions' in withFaults(less, {})).toBe(false)
  })

  it('fails in operations of groups that are made by a class', async () => {
    class Sessions {
      private readonly count = 2
      async revokeOthers(_context: OperationContext) {
        return { status: 'done' as const, count: this.count }
      }
    }
    const plan: FaultPlan = {}
    const adapter = withFaults(extendAdapter(memoryAdapter(), { sessions: new Sessions() }), plan)
    expect((await adapter.sessions.revokeOthers(context())).count).toBe(2)
    plan['sessions.revokeOthers'] = { fault: 'F01' }
    expect((await rejection(adapter.sessions.revokeOthers(context()))).code).toBe('network')
  })

  it('leaves what is no operation as it is', () => {
    const { adapter, good } = faulty({ '*': { fault: 'F01' } })
    expect(adapter.control).toBe(good.control)
    expect(adapter.specVersion).toBe(1)
  })

  it('follows the plan while it changes', async () => {
    const plan: FaultPlan = { 'account.get': { fault: 'F01' } }
    const { adapter } = faulty(plan)
    expect((await rejection(adapter.account.get(context()))).code).toBe('network')
    delete plan['account.get']
    expect((await adapter.account.get(context())).id).toBe('user_ada')
    plan['account.get'] = { fault: 'F09' }
    expect((await rejection(adapter.account.get(context()))).code).toBe('session_expired')
  })

  it('fails as often as the plan says', async () => {
    const { adapter } = faulty({ 'account.get': { fault: 'F01', times: 2 } })
    await rejection(adapter.account.get(context()))
    await rejection(adapter.account.get(context()))
    expect((await adapter.account.get(context())).id).toBe('user_ada')
  })

  it('fails in all operations, the enrolments and the readings of rules too', async () => {
    const { adapter } = faulty({ '*': { fault: 'F04' }, 'usage.get': { fault: 'F09' } })
    expect(await rejection(adapter.mfa.enroll.totp({}, context()))).toMatchObject({ data: { offline: true } })
    expect(await rejection(adapter.policy(context()))).toMatchObject({ data: { offline: true } })
    expect((await rejection(adapter.usage.get(context()))).code).toBe('session_expired')
  })
})

describe('the faults', () => {
  it('F01 and F04: nothing arrives', async () => {
    const { adapter, calls } = faulty({ 'account.get': { fault: 'F01' }, 'usage.get': { fault: 'F04' } })
    expect(await rejection(adapter.account.get(context()))).toMatchObject({ code: 'network', data: {} })
    expect(await rejection(adapter.usage.get(context()))).toMatchObject({ code: 'network', data: { offline: true } })
    expect(calls()).toBe(0)
  })

  it('F02: no answer comes until the call is given up', async () => {
    const { adapter } = faulty({ 'account.get': { fault: 'F02' } })
    const leaving = new AbortController()
    const call = adapter.account.get(context({ signal: leaving.signal }))
    const first = await Promise.race([call, new Promise((resolve) => setTimeout(resolve, 20, 'still pending'))])
    expect(first).toBe('still pending')
    leaving.abort()
    expect(await rejection(call)).toMatchObject({ code: 'cancelled', data: { by: 'signal' } })
  })

  it('F03: the answer comes late, or not at all once the call is given up', async () => {
    const { adapter } = faulty({ 'account.get': { fault: 'F03', delayMs: 5 } })
    expect((await adapter.account.get(context())).id).toBe('user_ada')
    expect((await rejection(adapter.account.get(context({ signal: AbortSignal.abort() })))).code).toBe('cancelled')
  })

  it('F05: the call is not asynchronous', () => {
    const thrown = new Error('at once')
    const { adapter } = faulty({
      'account.get': { fault: 'F05', throws: thrown },
      'usage.get': { fault: 'F05', returns: [] },
    })
    expect(() => adapter.account.get(context())).toThrow(thrown)
    expect(adapter.usage.get(context())).toEqual([])
  })

  it.each(hostileThrown.map(({ name, value }) => [name, value]))('F06: %s is thrown', async (_name, value) => {
    const { adapter } = faulty({ 'account.get': { fault: 'F06', thrown: value } })
    const thrown = await thrownBy(() => adapter.account.get(context()))
    expect(Object.is(thrown, value)).toBe(true)
    expect(isAccountError(thrown)).toBe(false)
  })

  it('F07, F09, F10, F11, F12: refused, with what the component needs to say so', async () => {
    const fields = [{ field: 'fullName', code: 'too_long' }] as const
    const plan: FaultPlan = {}
    const { adapter, calls } = faulty(plan)
    const codes = []
    for (const fault of [
      { fault: 'F07', fields },
      { fault: 'F09' },
      { fault: 'F10', retryAfterMs: 9000 },
      { fault: 'F11', reason: 'managed', managedBy: { kind: 'sso', name: 'Okta' } },
      { fault: 'F12', conflict: 'stale_version' },
      { fault: 'F12', gone: true },
    ] as const) {
      plan['profile.update'] = fault
      const { code, data } = await rejection(adapter.profile.update({}, context()))
      codes.push([code, data])
    }
    expect(codes).toEqual([
      ['validation', { fields }],
      ['session_expired', {}],
      ['rate_limited', { retryAfterMs: 9000 }],
      ['forbidden', { reason: 'managed', managedBy: { kind: 'sso', name: 'Okta' } }],
      ['conflict', { kind: 'stale_version' }],
      ['not_found', {}],
    ])
    expect(calls()).toBe(0)
  })

  it('F13: the change is made, and its answer is lost', async () => {
    const { adapter, good } = faulty({ 'profile.update': { fault: 'F13' } })
    const call = adapter.profile.update({ fullName: 'Ada King' }, context())
    expect((await rejection(call)).code).toBe('network')
    expect((await good.account.get(context())).fullName).toBe('Ada King')
  })

  it.each([null, undefined])('F14: the answer is %s', async (answer) => {
    const { adapter, calls } = faulty({ 'account.get': { fault: 'F14', answer } })
    expect(await adapter.account.get(context())).toBe(answer)
    expect(calls()).toBe(1)
  })

  it('F15: bad rows come among the good ones, or the answer is what the plan makes of it', async () => {
    const { adapter, good } = faulty({
      'sessions.list': { fault: 'F15' },
      'account.get': { fault: 'F15', distort: () => 'nonsense' },
    })
    const { items } = await adapter.sessions.list({}, context())
    const rows = (await good.sessions.list({}, context())).items
    expect(items.length).toBeGreaterThan(rows.length + 10)
    expect(items.filter((item) => rows.some(({ id }) => readId(item) === id)).length).toBe(rows.length)
    expect(await adapter.account.get(context())).toBe('nonsense')
  })

  it('F16: some sessions end, and the others are named', async () => {
    const { adapter, good } = faulty({ 'sessions.revokeOthers': { fault: 'F16', failing: 1 } })
    const result = await adapter.sessions.revokeOthers(context())
    const { items } = await good.sessions.list({}, context())
    expect(result.count).toBe(1)
    expect(result.failed).toEqual(items.filter(({ current }) => !current).map(({ id }) => id))
  })

  it('F17 and F18: answers wait at the gate, and the latest may go first', async () => {
    const gate = createGate()
    const { adapter, calls } = faulty({ 'profile.checkUsername': { fault: 'F18', gate } })
    const order: string[] = []
    const check = async (username: string) => {
      await adapter.profile.checkUsername({ username }, context())
      order.push(username)
    }
    const both = [check('first'), check('second')]
    await new Promise((resolve) => setTimeout(resolve))
    expect([gate.waiting, calls(), order]).toEqual([2, 2, []])
    await gate.release('latest first')
    await Promise.all(both)
    expect(order).toEqual(['second', 'first'])
    expect(gate.waiting).toBe(0)
  })
})

describe('the step-up that F08 asks for', () => {
  const plan: FaultPlan = { 'profile.update': { fault: 'F08', password: 'let me in' } }
  const update = { fullName: 'Ada King' }

  async function asked() {
    const world = faulty(plan)
    const error = await rejection(world.adapter.profile.update(update, context()))
    if (error.code !== 'reauthentication_required') throw error
    return { ...world, requirement: error.data.requirement }
  }

  it('lets the call pass with the right password', async () => {
    const { adapter, good, requirement } = await asked()
    expect(await adapter.stepUp.begin({ requirement, methodId: 'password' }, context())).toEqual({ status: 'ready' })
    const result = await adapter.stepUp.complete(
      { requirement, methodId: 'password', password: 'let me in' },
      context(),
    )
    if (result.status !== 'verified') throw new Error(result.status)
    await adapter.profile.update(update, context({ proof: result.proof }))
    expect((await good.account.get(context())).fullName).toBe('Ada King')
  })

  it('refuses a wrong password', async () => {
    const { adapter, requirement } = await asked()
    const call = adapter.stepUp.complete({ requirement, methodId: 'password', password: 'guess' }, context())
    expect((await rejection(call)).code).toBe('invalid_credentials')
  })

  it('leaves the adapter’s own step-ups to the adapter', async () => {
    const { adapter, good } = faulty({})
    good.control.makeStale()
    const error = await rejection(adapter.sessions.revokeOthers(context()))
    if (error.code !== 'reauthentication_required') throw error
    const { requirement } = error.data
    const step = await adapter.stepUp.begin({ requirement, methodId: requirement.methods[0]?.id ?? '' }, context())
    expect(step.status).toBe('ready')
  })
})
