import { knownSecrets, type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { describe, expect, it } from 'vitest'
import { context, rejection } from './helpers.js'

/** RFC 6238, appendix B: seconds, and the last six of the eight digits that it gives for SHA-1. */
const vectors = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const

function at(seconds: number): MemoryAdapter {
  const adapter = memoryAdapter({ scenario: 'mfa-enforced', now: () => seconds * 1000 })
  adapter.control.state.stepUp.methods = ['totp']
  return adapter
}

/** A step-up that asks for a code of the authenticator app. */
async function prove(adapter: MemoryAdapter, code: string) {
  adapter.control.makeStale()
  const error = await rejection(adapter.sessions.revokeOthers(context()))
  if (error.code !== 'reauthentication_required') throw error
  const { requirement } = error.data
  return adapter.stepUp.complete({ requirement, methodId: 'totp', code }, context())
}

describe('codes of an authenticator app', () => {
  it.each(vectors)('are those of RFC 6238 at %d seconds', async (seconds, code) => {
    const adapter = at(seconds)
    expect(adapter.control.totpCode(knownSecrets.totpSecret)).toBe(code)
    expect((await prove(adapter, code)).status).toBe('verified')
  })

  it('work one step early or late, and no further', async () => {
    const code = at(1_234_567_890).control.totpCode(knownSecrets.totpSecret)
    for (const shift of [-30, 30]) expect((await prove(at(1_234_567_890 + shift), code)).status).toBe('verified')
    for (const shift of [-60, 60]) {
      expect((await rejection(prove(at(1_234_567_890 + shift), code))).code).toBe('invalid_code')
    }
  })

  it('work once', async () => {
    const adapter = at(1_234_567_890)
    const code = adapter.control.totpCode(knownSecrets.totpSecret)
    await prove(adapter, code)
    expect((await rejection(prove(adapter, code))).code).toBe('invalid_code')
    adapter.control.advance(30_000)
    await prove(adapter, adapter.control.totpCode(knownSecrets.totpSecret))
  })

  it('that confirmed the enrolment do not pass as a proof too', async () => {
    const adapter = memoryAdapter()
    const enrollment = await adapter.mfa.enroll.totp({}, context())
    if (enrollment.status !== 'pending' || enrollment.type !== 'totp') throw new Error('no secret')
    const code = adapter.control.totpCode(enrollment.uri)
    await adapter.mfa.confirm({ enrollmentId: enrollment.id, code }, context())
    adapter.control.state.stepUp.methods = ['totp']
    expect((await rejection(prove(adapter, code))).code).toBe('invalid_code')
  })

  it('may be typed in groups', async () => {
    const adapter = at(59)
    expect((await prove(adapter, '287 082')).status).toBe('verified')
  })
})
