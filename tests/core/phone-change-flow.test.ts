import type { PhoneChange } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { type PhoneChangeEvent, type PhoneChangeFlow, resting, transition } from '../../src/core/flows/phone-change.js'

const change: PhoneChange = { id: 'one', number: '+4930901820', status: 'pending' }
const run = (start: PhoneChangeFlow, ...events: PhoneChangeEvent[]) => events.reduce(transition, start)
const proving = run(resting, { type: 'answered', change })

describe('changing a number, step by step', () => {
  it('leads from the number to its code, and to the end', () => {
    expect(run(resting, { type: 'edit' })).toEqual({ step: 'entering', former: null, typed: '' })
    const effects = { currentSession: 'kept' } as const
    expect(run(proving, { type: 'answered', change: { ...change, status: 'complete', effects } })).toEqual({
      step: 'resting',
      end: { kind: 'changed', number: '+4930901820', effects },
    })
  })

  it('keeps a number with a slip in it for correction, and comes back to its code', () => {
    const entering = run(proving, { type: 'edit' })
    expect(entering).toMatchObject({ step: 'entering', typed: '+4930901820' })
    expect(run(entering, { type: 'back' })).toEqual(proving)
  })

  it('has nothing to come back to once the server has forgotten the change', () => {
    const entering = run(proving, { type: 'lost' })
    expect(entering).toEqual({ step: 'entering', former: null, typed: '+4930901820' })
    expect(run(entering, { type: 'back' })).toEqual(resting)
  })

  it('asks before a number goes, and only then lets it go', () => {
    const confirming = run(resting, { type: 'remove' })
    expect(confirming).toEqual({ step: 'confirming' })
    expect(run(confirming, { type: 'back' })).toEqual({ ...resting, kept: true })
    expect(run(confirming, { type: 'removed', effects: undefined })).toMatchObject({ end: { kind: 'removed' } })
    expect(run(proving, { type: 'remove' })).toBe(proving)
  })
})
