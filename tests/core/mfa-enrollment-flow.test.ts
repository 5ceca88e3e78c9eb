import fc from 'fast-check'
import type { MfaFactor } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import {
  type AddedFactor,
  type MfaEvent,
  type MfaFlow,
  type OpenEnrollment,
  resting,
  transition,
} from '../../src/core/flows/mfa-enrollment.js'

const run = (start: MfaFlow, ...events: MfaEvent[]) => events.reduce(transition, start)
const totp: OpenEnrollment = { id: 'one', method: 'totp', digits: 6, expiresAt: undefined }
const sms: OpenEnrollment = {
  id: 'two',
  method: 'sms',
  challenge: { id: 'challenge', channel: 'sms', method: 'code', status: 'sent' },
}
const factor: MfaFactor = { id: 'factor', type: 'totp' }
const added: AddedFactor = { factor, effects: undefined, codesUnseen: false }
const choosing = run(resting, { type: 'add' })
const confirming = run(choosing, { type: 'choose', method: 'totp' }, { type: 'began', enrollment: totp })

describe('adding a second factor, step by step', () => {
  it('begins an authenticator app at once, and asks first for what the server has to know', () => {
    expect(confirming).toEqual({ step: 'confirming', enrollment: totp, typed: '', name: '' })
    for (const method of ['sms', 'email', 'webauthn'] as const) {
      expect(run(choosing, { type: 'choose', method })).toEqual({ step: 'entering', method, typed: '' })
    }
    expect(run(choosing, { type: 'choose', method: 'push' })).toEqual(choosing)
  })

  it('keeps a number with a slip in it for correction', () => {
    const entering = run(choosing, { type: 'choose', method: 'sms' })
    const proving = run(entering, { type: 'began', enrollment: sms, typed: '+4930901820' })
    expect(run(proving, { type: 'edit' })).toEqual({ step: 'entering', method: 'sms', typed: '+4930901820' })
    expect(run(confirming, { type: 'edit' })).toBe(confirming)
  })

  it('takes the new code of the same number in its place', () => {
    const entering = run(choosing, { type: 'choose', method: 'sms' })
    const proving = run(entering, { type: 'began', enrollment: sms, typed: '+4930901820' })
    const again = { ...sms, id: 'three' }
    expect(run(proving, { type: 'began', enrollment: again })).toMatchObject({
      enrollment: again,
      typed: '+4930901820',
    })
  })

  it('starts again after it expired with the name that was typed', () => {
    const expired = run(confirming, { type: 'expired', name: 'Work phone' })
    expect(expired).toEqual({ step: 'expired', method: 'totp', typed: '', name: 'Work phone' })
    expect(run(expired, { type: 'began', enrollment: totp })).toMatchObject({ step: 'confirming', name: 'Work phone' })
  })

  it('does not come back to a user who has left meanwhile', () => {
    const left = run(choosing, { type: 'leave' })
    expect(left).toEqual({ step: 'resting', left: { about: 'add' } })
    expect(run(left, { type: 'began', enrollment: totp })).toBe(left)
  })

  it('cannot be left before backup codes are saved, and ends at once without any', () => {
    const saving = run(confirming, { type: 'added', added, hasCodes: true })
    expect(saving).toEqual({ step: 'saving', added })
    for (const type of ['leave', 'add', 'edit', 'expired', 'answered'] as const) {
      expect(run(saving, { type })).toBe(saving)
    }
    expect(run(saving, { type: 'saved' })).toEqual(resting)
    expect(run(confirming, { type: 'added', added, hasCodes: false })).toEqual(resting)
  })
})

describe('a question about a factor', () => {
  const rename = { about: 'rename', factorId: 'factor' } as const
  const remove = { about: 'remove', factorId: 'factor' } as const

  it('moves from row to row, and leads back to where it was asked', () => {
    const asking = run(resting, { type: 'ask', question: rename }, { type: 'ask', question: remove })
    expect(asking).toEqual({ step: 'asking', question: remove })
    expect(run(asking, { type: 'leave' })).toEqual({ step: 'resting', left: remove })
  })

  it('leads back to a row that was renamed, and not to one that is gone', () => {
    expect(run(resting, { type: 'ask', question: rename }, { type: 'answered' })).toEqual({
      step: 'resting',
      left: rename,
    })
    expect(run(resting, { type: 'ask', question: remove }, { type: 'answered' })).toEqual(resting)
  })

  it('does not interrupt an enrolment', () => {
    expect(run(confirming, { type: 'ask', question: remove })).toBe(confirming)
    expect(run(confirming, { type: 'add' })).toBe(confirming)
  })
})

it('never shows codes but after a factor was added, whatever happens in whatever order', () => {
  const events: MfaEvent[] = [
    { type: 'add' },
    { type: 'choose', method: 'totp' },
    { type: 'choose', method: 'sms' },
    { type: 'began', enrollment: totp },
    { type: 'began', enrollment: sms, typed: '+49' },
    { type: 'edit' },
    { type: 'expired' },
    { type: 'saved' },
    { type: 'ask', question: { about: 'turn_off' } },
    { type: 'answered' },
    { type: 'leave' },
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 20 }), (sequence) => {
      expect(run(resting, ...sequence).step).not.toBe('saving')
    }),
  )
})
