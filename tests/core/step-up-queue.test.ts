import { knownSecrets, type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { AccountError, omitFeatures, type StepUpRequirement } from 'latchkey/contract'
import { createGate, withFaults } from 'latchkey/testing'
import { describe, expect, it, vi } from 'vitest'
import { needsSignIn } from '../../src/contract/needs-sign-in.js'
import { calls, makeClient, read, revoke, sessionIds, start } from './support.js'

const { password } = knownSecrets

/** A client whose writes ask for a proof first, and a dialog that is mounted. */
function asking(
  scenario: 'stale-session' | 'two-step-proof' = 'stale-session',
  change?: (memory: MemoryAdapter) => void,
) {
  const memory = memoryAdapter({ scenario })
  change?.(memory)
  const made = makeClient(memory)
  const detach = made.client.stepUp.attach()
  return { ...made, memory, detach, stepUp: made.client.stepUp }
}

async function opened(stepUp: ReturnType<typeof asking>['stepUp']) {
  return vi.waitFor(() => {
    const flow = stepUp.getState()
    if (flow.step === 'closed') throw new Error('closed')
    return flow
  })
}

describe('a call that needs a proof', () => {
  it('waits for it and is then made again', async () => {
    const { client, memory, stepUp } = asking()
    const { result, phases } = start(client, revoke, { id: 'session_2' })
    expect(await opened(stepUp)).toMatchObject({ step: 'entering', operation: 'sessions.revoke', round: 1 })
    await stepUp.submit({ password })
    expect(await result).toMatchObject({ status: 'done' })
    expect(phases.map(({ phase }) => phase)).toEqual(['calling', 'step_up', 'calling'])
    expect(stepUp.getState()).toEqual({ step: 'closed' })
    expect(calls(memory, 'sessions.revoke')).toBe(2)
  })

  it('can be a read that the user asked for', async () => {
    const { client, stepUp } = asking()
    const list = client.resource(sessionIds)
    const reader = read(list)
    await vi.waitFor(() => expect(list.getState().status).toBe('failed'))
    const refreshed = list.refresh({ stepUp: true })
    await opened(stepUp)
    await stepUp.submit({ password })
    await refreshed
    expect(reader.data()).toHaveLength(3)
  })

  it('is asked for a new proof when the server finds the one from before too old', async () => {
    const { client, memory, stepUp } = asking()
    const first = start(client, revoke, { id: 'session_2' })
    await opened(stepUp)
    await stepUp.submit({ password })
    await first.result
    memory.control.state.stepUp.operations['sessions.list'] = 'always'
    const list = client.resource(sessionIds)
    read(list)
    await vi.waitFor(() => expect(list.getState().status).toBe('failed'))
    const refreshed = list.refresh({ stepUp: true })
    await opened(stepUp)
    await stepUp.submit({ password })
    await refreshed
    expect(list.getState().status).toBe('ready')
  })

  it('goes on after a wrong proof and then the right one', async () => {
    const { client, stepUp } = asking()
    const { result } = start(client, revoke, { id: 'session_2' })
    await opened(stepUp)
    await stepUp.submit({ password: 'wrong' })
    expect(stepUp.getState()).toMatchObject({
      step: 'entering',
      pending: false,
      error: { code: 'invalid_credentials' },
    })
    await stepUp.submit({ password })
    expect(await result).toMatchObject({ status: 'done' })
  })

  it('needs a second proof where the server says so', async () => {
    const { client, memory, stepUp } = asking('two-step-proof')
    const { result } = start(client, revoke, { id: 'session_2' })
    await opened(stepUp)
    await stepUp.submit({ password })
    expect(stepUp.getState()).toMatchObject({ step: 'choosing', round: 2, requirement: { level: 'mfa' } })
    stepUp.choose('totp')
    await stepUp.submit({ code: memory.control.totpCode(knownSecrets.totpSecret) })
    expect(await result).toMatchObject({ status: 'done' })
  })

  it('is one wait to the user, without a gap between the calls that it takes', async () => {
    const { client, stepUp } = asking()
    const { result } = start(client, revoke, { id: 'session_2' })
    await opened(stepUp)
    const pending: boolean[] = []
    stepUp.subscribe(() => {
      const flow = stepUp.getState()
      if (flow.step !== 'closed') pending.push(flow.pending)
    })
    await stepUp.submit({ password })
    await result
    expect(pending).toEqual([true])
  })

  it('is made once, however often the proof is submitted', async () => {
    const { client, memory, stepUp } = asking()
    const { result } = start(client, revoke, { id: 'session_2' })
    await opened(stepUp)
    await Promise.all([stepUp.submit({ password }), stepUp.submit({ password }), stepUp.submit({ password })])
    await result
    expect(calls(memory, 'stepUp.complete')).toBe(1)
  })
})

describe('two calls that need a proof', () => {
  const both = (client: ReturnType<typeof makeClient>['client']) =>
    ['session_2', 'session_3'].map((id) => start(client, revoke, { id }).result)

  it('share one prompt when the proof is good for the session', async () => {
    const { client, memory, stepUp } = asking()
    const results = both(client)
    await opened(stepUp)
    await vi.waitFor(() => expect(calls(memory, 'sessions.revoke')).toBe(2))
    await stepUp.submit({ password })
    expect(await Promise.all(results)).toMatchObject([{ status: 'done' }, { status: 'done' }])
    expect(calls(memory, 'stepUp.complete')).toBe(1)
  })

  it('get a prompt each, one after the other, when it is good for one call', async () => {
    const { client, memory, stepUp } = asking('stale-session', ({ control }) => {
      control.state.stepUp.scope = 'operation'
    })
    const results = both(client)
    const first = await opened(stepUp)
    await vi.waitFor(() => expect(calls(memory, 'sessions.revoke')).toBe(2))
    await stepUp.submit({ password })
    expect(await results[0]).toMatchObject({ status: 'done' })
    const second = await opened(stepUp)
    expect(second).not.toMatchObject({ requirement: { id: first.requirement.id } })
    await stepUp.submit({ password })
    expect(await results[1]).toMatchObject({ status: 'done' })
    expect(stepUp.getState()).toEqual({ step: 'closed' })
  })

  it('go on without the one that is given up', async () => {
    const { client, stepUp } = asking()
    const first = start(client, revoke, { id: 'session_2' })
    const second = start(client, revoke, { id: 'session_3' })
    const before = await opened(stepUp)
    first.abort()
    expect(await first.result).toEqual({ status: 'cancelled', by: 'signal' })
    await vi.waitFor(() => expect(stepUp.getState()).not.toEqual(before))
    expect(await opened(stepUp)).toMatchObject({ step: 'entering', pending: false })
    await stepUp.submit({ password })
    expect(await second.result).toMatchObject({ status: 'done' })
  })
})

describe('a step-up that does not come to its end', () => {
  it('tells everybody who shares the prompt that the user called it off, and asks again the next time', async () => {
    const { client, memory, stepUp } = asking()
    const results = ['session_2', 'session_3'].map((id) => start(client, revoke, { id }).result)
    await opened(stepUp)
    await vi.waitFor(() => expect(calls(memory, 'sessions.revoke')).toBe(2))
    stepUp.cancel()
    expect(await Promise.all(results)).toEqual([
      { status: 'cancelled', by: 'user' },
      { status: 'cancelled', by: 'user' },
    ])
    expect(stepUp.getState()).toEqual({ step: 'closed' })
    const again = start(client, revoke, { id: 'session_2' })
    await opened(stepUp)
    await stepUp.submit({ password })
    expect(await again.result).toMatchObject({ status: 'done' })
  })

  it('fails at once when no dialog is mounted', async () => {
    const { client } = makeClient(memoryAdapter({ scenario: 'stale-session' }))
    expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({
      status: 'failed',
      error: { code: 'reauthentication_required' },
    })
  })

  it('is called off when the dialog goes for good, and not when it comes back at once', async () => {
    const { client, stepUp, detach } = asking()
    const { result } = start(client, revoke, { id: 'session_2' })
    await opened(stepUp)
    detach()
    const detachAgain = stepUp.attach()
    await new Promise((resolve) => setTimeout(resolve))
    expect(stepUp.getState().step).toBe('entering')
    detachAgain()
    expect(await result).toEqual({ status: 'cancelled', by: 'user' })
  })

  it('ends when the call is given up while the proof is being checked', async () => {
    const gate = createGate()
    const memory = memoryAdapter({ scenario: 'stale-session' })
    const { client } = makeClient(withFaults(memory, { 'stepUp.complete': { fault: 'F17', gate } }))
    client.stepUp.attach()
    const { result, abort } = start(client, revoke, { id: 'session_2' })
    await opened(client.stepUp)
    const submitted = client.stepUp.submit({ password })
    await vi.waitFor(() => expect(gate.waiting).toBe(1))
    abort()
    await submitted
    expect(await result).toEqual({ status: 'cancelled', by: 'signal' })
    expect(client.stepUp.getState()).toEqual({ step: 'closed' })
  })

  it('does not begin for a call that was given up in the meantime', async () => {
    const { stepUp, memory } = asking()
    const controller = new AbortController()
    controller.abort()
    const requirement: StepUpRequirement = { id: 'late', methods: [{ id: 'password', type: 'password' }] }
    const asked = stepUp.request({ requirement, operation: 'usage.get', signal: controller.signal, adapter: memory })
    await expect(asked).rejects.toMatchObject({ code: 'cancelled', data: { by: 'signal' } })
    expect(stepUp.getState()).toEqual({ step: 'closed' })
  })

  it('gives up after some proofs with which the server was never content', async () => {
    const requirement: StepUpRequirement = { id: 'never', methods: [{ id: 'password', type: 'password' }] }
    const error = new AccountError('reauthentication_required', { requirement })
    const memory = memoryAdapter({ scenario: 'stale-session' })
    const { client } = makeClient(withFaults(memory, { 'sessions.revoke': { fault: 'F06', thrown: error } }))
    client.stepUp.request = async () => Object.assign(Object.create(null), { scope: 'operation' })
    expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({
      status: 'failed',
      error: { code: 'reauthentication_required' },
    })
  })

  it.each<[string, unknown]>([
    ['no methods', { id: 'a', methods: [] }],
    ['only methods that nobody knows', { id: 'a', methods: [{ id: 'x', type: 'carrier_pigeon' }] }],
    ['nothing', undefined],
    ['no object', 'password'],
  ])('fails in words when the server asks by %s', async (_what, requirement) => {
    const error = Reflect.construct(AccountError, ['reauthentication_required', { requirement }])
    const { client } = makeClient(
      withFaults(memoryAdapter(), { 'sessions.revoke': { fault: 'F06', thrown: error, times: 1 } }),
    )
    client.stepUp.attach()
    expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({
      status: 'failed',
      error: { code: 'reauthentication_required' },
    })
    expect(client.stepUp.getState()).toEqual({ step: 'closed' })
  })

  it('fails in words when the code of the dialog cannot be loaded, and loads it anew the next time', async () => {
    const { client } = makeClient(memoryAdapter({ scenario: 'stale-session' }))
    const load = vi.fn(async () => ({}))
    load.mockRejectedValueOnce(new TypeError('error loading dynamically imported module'))
    client.stepUp.attach(load)
    expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({
      status: 'failed',
      error: { code: 'network' },
    })
    expect(client.stepUp.getState()).toEqual({ step: 'closed' })
    void start(client, revoke, { id: 'session_2' }).result
    expect(await opened(client.stepUp)).toMatchObject({ step: 'entering' })
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('fails at once, as something that only a new sign-in helps with, where the back end takes no proofs', async () => {
    const memory = memoryAdapter({ scenario: 'stale-session' })
    const { client } = makeClient(omitFeatures(memory, 'stepUp'))
    client.stepUp.attach()
    const steps: string[] = []
    client.stepUp.subscribe(() => steps.push(client.stepUp.getState().step))
    const result = await start(client, revoke, { id: 'session_2' }).result
    expect(result).toMatchObject({ status: 'failed', error: { data: { requirement: { methods: [] } } } })
    expect(result.status === 'failed' && needsSignIn(result.error)).toBe(true)
    expect(steps).toEqual([])
  })

  it('fails in words when its code cannot be loaded', async () => {
    const loadStepUpParsers = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
    const { client } = makeClient(memoryAdapter({ scenario: 'stale-session' }), { loadStepUpParsers })
    client.stepUp.attach()
    expect(await start(client, revoke, { id: 'session_2' }).result).toMatchObject({
      status: 'failed',
      error: { code: 'network' },
    })
  })
})
