import { knownSecrets, type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import type { OperationContext, StepUpRequirement, StepUpResult } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { context, rejection } from './helpers.js'

const { password } = knownSecrets

/** What a call in a stale session asks for. */
async function asked(call: Promise<unknown>): Promise<StepUpRequirement> {
  const error = await rejection(call)
  if (error.code !== 'reauthentication_required') throw error
  return error.data.requirement
}

async function proofOf(result: Promise<StepUpResult>): Promise<NonNullable<OperationContext['proof']>> {
  const outcome = await result
  if (outcome.status !== 'verified') throw new Error('Another proof is needed.')
  return outcome.proof
}

function stale(change: (adapter: MemoryAdapter) => void = () => {}): MemoryAdapter {
  const adapter = memoryAdapter()
  adapter.control.makeStale()
  change(adapter)
  return adapter
}

describe('step-up on the memory adapter', () => {
  it('asks for the password before the list of sessions, too, and then leaves the user alone for ten minutes', async () => {
    const adapter = memoryAdapter({ scenario: 'stale-session' })
    const requirement = await asked(adapter.sessions.list({}, context()))
    expect(requirement.methods).toEqual([{ id: 'password', type: 'password' }])
    const proof = await proofOf(adapter.stepUp.complete({ requirement, methodId: 'password', password }, context()))
    expect((await adapter.sessions.list({}, context({ proof }))).items).toHaveLength(3)
    await adapter.sessions.revoke({ id: 'session_2' }, context())
    adapter.control.advance(600_000)
    await asked(adapter.sessions.revoke({ id: 'session_3' }, context({ proof })))
  })

  it('follows a right password with a code where two proofs are needed', async () => {
    const adapter = memoryAdapter({ scenario: 'two-step-proof' })
    const first = await asked(adapter.sessions.revokeOthers(context()))
    const more = await adapter.stepUp.complete({ requirement: first, methodId: 'password', password }, context())
    if (more.status !== 'more') throw new Error('One proof was enough.')
    expect(more.requirement).toMatchObject({ level: 'mfa', methods: [{ type: 'totp' }, { type: 'backup_code' }] })
    const again = adapter.stepUp.complete({ requirement: first, methodId: 'password', password }, context())
    expect((await rejection(again)).code).toBe('not_found')
    const [code = ''] = knownSecrets.backupCodes
    const second = { requirement: more.requirement, methodId: 'backup_code', code }
    await proofOf(adapter.stepUp.complete(second, context()))
    expect((await adapter.backupCodes.status(context())).remaining).toBe(9)
  })

  it('takes a proof for the call that asked, once, and for no other', async () => {
    const adapter = stale(({ control }) => {
      control.state.stepUp.operations['sessions.revoke'] = 'always'
    })
    const revoke = (proof?: OperationContext['proof'], id = 'session_2') =>
      adapter.sessions.revoke({ id }, context({ proof }))
    const requirement = await asked(revoke())
    const proof = await proofOf(adapter.stepUp.complete({ requirement, methodId: 'password', password }, context()))
    expect(proof.scope).toBe('operation')
    await asked(adapter.sessions.revokeOthers(context({ proof })))
    await asked(revoke(structuredClone(proof)))
    await revoke(proof)
    await asked(revoke(proof, 'session_3'))
  })

  it('refuses a proof that came too late', async () => {
    const adapter = stale(({ control }) => {
      control.state.stepUp.scope = 'operation'
    })
    const requirement = await asked(adapter.sessions.revokeOthers(context()))
    const proof = await proofOf(adapter.stepUp.complete({ requirement, methodId: 'password', password }, context()))
    adapter.control.advance(600_000)
    await asked(adapter.sessions.revokeOthers(context({ proof })))
  })

  it('locks the account after five wrong proofs, for a while', async () => {
    const adapter = stale()
    const requirement = await asked(adapter.sessions.revokeOthers(context()))
    const attempt = (typed: string) =>
      adapter.stepUp.complete({ requirement, methodId: 'password', password: typed }, context())
    const left: unknown[] = []
    for (let tries = 0; tries < 5; tries += 1) left.push((await rejection(attempt('wrong'))).data)
    expect(left).toEqual([4, 3, 2, 1, 0].map((attemptsLeft) => ({ field: 'password', attemptsLeft })))
    const locked = await rejection(attempt(password))
    expect(locked.code).toBe('locked')
    expect(locked.data).toMatchObject({ retryAfterMs: expect.any(Number) })
    await adapter.account.get(context())
    adapter.control.advance(15 * 60_000)
    const renewed = await asked(adapter.sessions.revokeOthers(context()))
    await proofOf(adapter.stepUp.complete({ requirement: renewed, methodId: 'password', password }, context()))
  })

  it.each(['email', 'sms'] as const)('sends a code by %s, and not again before its time', async (channel) => {
    const adapter = stale(({ control }) => {
      control.state.stepUp.methods = [channel]
    })
    const requirement = await asked(adapter.sessions.revokeOthers(context()))
    const begin = { requirement, methodId: channel }
    const step = await adapter.stepUp.begin(begin, context())
    if (step.status !== 'challenge') throw new Error('Nothing was sent.')
    await adapter.stepUp.begin(begin, context())
    const early = adapter.stepUp.resend({ challengeId: step.challenge.id }, context())
    expect((await rejection(early)).code).toBe('rate_limited')
    expect(adapter.control.state.outbox).toHaveLength(1)
    expect(step.challenge.destination).toMatch(/••/)
    const code = adapter.control.sentCode() ?? ''
    await proofOf(adapter.stepUp.complete({ ...begin, challengeId: step.challenge.id, code }, context()))
  })

  it('leads to the provider and back, and knows when the user said no or the way back is forged', async () => {
    const adapter = stale(({ control }) => {
      control.state.stepUp.methods = ['provider']
    })
    const requirement = await asked(adapter.sessions.revokeOthers(context()))
    const methodId = requirement.methods[0]?.id ?? ''
    const go = async () => {
      const step = await adapter.stepUp.begin({ requirement, methodId }, context())
      if (step.status !== 'redirect') throw new Error('There is no way to the provider.')
      return step.url
    }
    const back = (url: string) => adapter.stepUp.complete({ requirement, methodId, url }, context())
    const declined = adapter.control.followRedirect(await go(), { declined: true })
    expect((await rejection(back(declined))).data).toEqual({ by: 'user' })
    await go()
    expect((await rejection(back('https://app.example.com/settings?state=forged'))).code).toBe('not_found')
    await proofOf(back(adapter.control.followRedirect(await go())))
  })

  it('runs the passkey dialog, which the user can dismiss', async () => {
    const adapter = stale(({ control }) => {
      control.state.passkeys.ceremony = 'cancelled'
    })
    const requirement = await asked(adapter.sessions.revokeOthers(context()))
    const complete = () => adapter.stepUp.complete({ requirement, methodId: 'passkey' }, context())
    expect((await rejection(complete())).data).toEqual({ by: 'user' })
    adapter.control.state.passkeys.ceremony = 'succeeds'
    await proofOf(complete())
  })

  it('believes its own record of what was asked, not the one that comes back', async () => {
    const adapter = memoryAdapter({ scenario: 'stale-session' })
    const requirement = await asked(adapter.sessions.revokeOthers(context()))
    const easier = { ...requirement, methods: [{ id: 'passkey', type: 'passkey' as const }] }
    const forged = adapter.stepUp.complete({ requirement: easier, methodId: 'passkey' }, context())
    expect((await rejection(forged)).code).toBe('not_found')
  })
})
