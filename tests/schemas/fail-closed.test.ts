import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAccount } from '../../src/schemas/account.js'
import { parseConnections } from '../../src/schemas/connections.js'
import { parseDeletionEligibility } from '../../src/schemas/deletion.js'
import { parseDone } from '../../src/schemas/done.js'
import { parseMfaStatus } from '../../src/schemas/mfa.js'
import { parsePolicy } from '../../src/schemas/policy.js'
import { parsePreferences } from '../../src/schemas/preferences.js'
import { parseStepUpRequirement, parseStepUpResult } from '../../src/schemas/step-up.js'
import { parseUsage } from '../../src/schemas/usage.js'
import { account, policy } from './answers.js'
import { wrongValues } from './hostile.js'

const closed = { state: 'unavailable', reason: 'not_supported' }
const wrong = wrongValues.filter((value) => value !== undefined)

function value<T>(parsed: { ok: true; value: T } | { ok: false; reason: string }): T {
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed.value
}

describe('an account that cannot be read in full', () => {
  it.each(wrong)('locks a group whose availability is %s', (state) => {
    const { availability } = value(parseAccount({ ...account, availability: { sessions: state, email: { state } } }))
    expect(availability).toMatchObject({ sessions: closed, email: closed })
  })

  it.each(wrong.filter((held) => typeof held !== 'object' || held === null || Array.isArray(held)))(
    'locks every group when availability itself is %s',
    (held) => {
      const { availability } = value(parseAccount({ ...account, availability: held }))
      expect(availability).toMatchObject({ sessions: closed, deletion: closed, profile: closed, stepUp: closed })
    },
  )

  it('holds nothing back when the adapter says nothing', () => {
    expect(value(parseAccount({ ...account, availability: undefined, fields: undefined }))).toMatchObject({
      availability: {},
      fields: {},
    })
  })

  it('keeps the words and the way out of a reason that it does not know', () => {
    const held = { state: 'unavailable', reason: 'moon_phase', message: 'Not now', href: '/why' }
    expect(value(parseAccount({ ...account, availability: { email: held } })).availability.email).toEqual({
      ...held,
      reason: 'not_supported',
    })
  })

  it('makes a field read-only that it cannot place', () => {
    expect(value(parseAccount({ ...account, fields: { username: 'sometimes' } })).fields).toEqual({
      username: 'readonly',
    })
    expect(value(parseAccount({ ...account, fields: 'all' })).fields).toMatchObject({ fullName: 'readonly' })
  })

  it('claims nothing about passwords, factors and addresses', () => {
    expect(
      value(parseAccount({ id: 'u', hasPassword: 'yes', mfaEnabled: 1, email: { address: 'a@b.c', verified: 'y' } })),
    ).toMatchObject({
      hasPassword: 'unknown',
      mfaEnabled: 'unknown',
      email: { verified: false },
      fullName: null,
      roles: [],
      avatar: { url: null, source: 'none' },
    })
  })

  it('copies the fields of the host as plain data, without an end or a trap', () => {
    const team: Record<string, unknown> = { name: 'Core', size: Number.POSITIVE_INFINITY, run: () => 0 }
    team.self = team
    const { custom } = value(parseAccount({ ...account, custom: { team, __proto__: { x: 1 } } }))
    expect(JSON.stringify(custom).length).toBeLessThan(1_000)
    expect(custom).toMatchObject({ team: { name: 'Core' } })
    expect(custom).not.toMatchObject({ team: { size: expect.anything() } })
  })
})

describe('a policy that cannot be read in full', () => {
  it.each(wrong)('is strict where a rule is %s', (rule) => {
    const held = value(
      parsePolicy({
        passwordChange: { current: rule, otherSessions: rule },
        mfa: { sms: rule },
        stepUp: { 'deletion.request': rule },
        username: { immutable: rule === false || rule === true ? 'x' : rule },
      }),
    )
    expect(held).toMatchObject({
      passwordChange: { current: 'required', otherSessions: 'always_end' },
      mfa: { sms: 'off' },
      stepUp: { 'deletion.request': 'always' },
      username: { immutable: true },
    })
  })

  it('leaves to the server what it does not say', () => {
    expect(parsePolicy({})).toEqual({ ok: true, value: {}, rejected: [] })
  })

  it('never refuses every password because two limits contradict each other', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (minLength, maxLength) => {
        const { password } = value(parsePolicy({ ...policy, password: { minLength, maxLength } }))
        expect(password?.minLength).toBe(minLength)
        expect(password?.maxLength ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(minLength)
      }),
    )
  })

  it('drops a pattern that is no regular expression', () => {
    expect(value(parsePolicy({ username: { pattern: '[a-' } })).username).toEqual({})
  })
})

describe('an answer that is unclear', () => {
  it.each([null, undefined, {}, { status: 'ok' }, 'done', { effects: {} }])('is no success: %j', (held) => {
    expect(parseDone(held).ok).toBe(false)
  })

  it('claims nothing about sessions', () => {
    const effects = { currentSession: 'fine', otherSessions: 1, effectiveWithinSeconds: -1, changed: ['x', 'mfa'] }
    expect(value(parseDone({ status: 'done', effects }))).toEqual({ status: 'done', effects: { changed: ['mfa'] } })
  })

  it('never makes the only way in removable', () => {
    const row = { id: 'a', provider: 'google', removable: 'sure' }
    expect(value(parseConnections([row]))).toMatchObject([{ purpose: 'sign_in', removable: closed }])
  })

  it('keeps an account from being deleted that something blocks', () => {
    const held = { eligible: true, blockers: [{ code: 'sole_owner', severity: 'unsure' }], mode: 'someday' }
    expect(value(parseDeletionEligibility(held))).toMatchObject({ eligible: false, mode: 'unknown' })
  })

  it('takes a limit that it cannot read for an unknown one, and not for no limit', () => {
    const row = { id: 'a', label: 'A', used: 1, unit: 'bytes' }
    expect(value(parseUsage([{ ...row, limit: 'none' }]))).toEqual([{ ...row, limit: 'unknown' }])
  })

  it('takes a lock that it cannot read for a lock', () => {
    expect(value(parsePreferences({ values: {}, locked: { digest: true } })).locked).toEqual({
      digest: { reason: 'policy' },
    })
  })

  it('says that two-factor authentication is on when there is a factor', () => {
    expect(value(parseMfaStatus({ enabled: '?', enforced: '?', factors: [{ id: 'f', type: 'hologram' }] }))).toEqual({
      enabled: true,
      enforced: true,
      factors: [{ id: 'f', type: 'hologram' }],
    })
  })
})

describe('a step-up', () => {
  it('offers the methods that it knows', () => {
    const methods = [{ id: 'a', type: 'blood' }, { id: 'b', type: 'password' }, { type: 'totp' }]
    expect(value(parseStepUpRequirement({ id: 'r', methods })).methods).toEqual([{ id: 'b', type: 'password' }])
  })

  it('without any method that it knows is a failure, not a dialog without a way on', () => {
    expect(parseStepUpRequirement({ id: 'r', methods: [{ id: 'a', type: 'blood' }] }).ok).toBe(false)
  })

  it('hands the proof on as the very object that the adapter made', () => {
    const proof = Object.freeze({ scope: 'operation' as const })
    expect(value(parseStepUpResult({ status: 'verified', proof }))).toMatchObject({ proof })
    const parsed = value(parseStepUpResult({ status: 'verified', proof }))
    expect(parsed.status === 'verified' && parsed.proof).toBe(proof)
  })

  it.each([undefined, null, 'proof', {}, { scope: 'world' }])('is not proved by %j', (proof) => {
    expect(parseStepUpResult({ status: 'verified', proof }).ok).toBe(false)
  })
})
