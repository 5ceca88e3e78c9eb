import fc from 'fast-check'
import type { EmailChange } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { type EmailChangeEvent, type EmailChangeFlow, resting, transition } from '../../src/core/flows/email-change.js'

const change = (id = 'one', more: Partial<EmailChange> = {}): EmailChange => ({
  id,
  newEmail: 'New@example.com',
  status: 'pending',
  challenges: [],
  ...more,
})
const run = (start: EmailChangeFlow, ...events: EmailChangeEvent[]) => events.reduce(transition, start)
const proving = run(resting, { type: 'answered', change: change() })

describe('changing an address, step by step', () => {
  it('leads from the new address to its proof, and to the end', () => {
    const entering = run(resting, { type: 'edit' })
    expect(entering).toEqual({ step: 'entering', former: null })
    expect(run(entering, { type: 'answered', change: change() })).toEqual(proving)
    const effects = { otherSessions: 'ended' } as const
    expect(run(proving, { type: 'answered', change: change('one', { status: 'complete', effects }) })).toEqual({
      step: 'resting',
      end: { kind: 'changed', changeId: 'one', newEmail: 'New@example.com', effects },
    })
  })

  it('takes up a change of an earlier visit', () => {
    expect(run(resting, { type: 'read', pending: change() })).toEqual(proving)
  })

  it('leaves what the user is typing alone, whatever another tab does, and knows of it on the way back', () => {
    const entering = run(resting, { type: 'edit' }, { type: 'read', pending: change('other') })
    expect(entering).toEqual({ step: 'entering', former: change('other') })
    expect(run(entering, { type: 'back' })).toEqual({ step: 'proving', change: change('other') })
  })

  it('comes back to the change whose place a new one would have taken', () => {
    expect(run(proving, { type: 'edit' }, { type: 'back' })).toEqual(proving)
  })

  it('asks the account when a change has vanished, and says what became of it', () => {
    const vanished = run(proving, { type: 'read', pending: null })
    expect(vanished.step).toBe('vanished')
    const looked = (address?: string) => run(vanished, { type: 'looked', address, verified: true })
    expect(looked('new@EXAMPLE.com')).toMatchObject({ step: 'resting', end: { kind: 'changed' } })
    expect(looked('old@example.com')).toMatchObject({ step: 'resting', end: { kind: 'gone' } })
    expect(looked(undefined)).toMatchObject({ step: 'resting', end: { kind: 'gone' } })
  })

  it('waits for the proof where the back end changes the address first', () => {
    const address = 'new@example.com'
    expect(run(proving, { type: 'looked', address, verified: false })).toBe(proving)
    expect(run(proving, { type: 'looked', address, verified: true })).toMatchObject({ end: { kind: 'changed' } })
  })

  it('tells an end once: what is read afterwards changes nothing', () => {
    const ended = run(proving, { type: 'cancelled' })
    expect(ended).toMatchObject({ end: { kind: 'cancelled' } })
    expect(run(ended, { type: 'read', pending: null })).toBe(ended)
    // A reading that was on its way when the change ended.
    expect(run(ended, { type: 'read', pending: change() })).toBe(ended)
    expect(run(ended, { type: 'read', pending: change('two') })).toMatchObject({ step: 'proving' })
    expect(run(ended, { type: 'looked', address: 'new@example.com', verified: true })).toBe(ended)
  })

  it('never claims a change that no answer and no account has told of', () => {
    const pending = fc.constantFrom(null, change('one'), change('two'))
    const event: fc.Arbitrary<EmailChangeEvent> = fc.oneof(
      fc.constantFrom<EmailChangeEvent>(
        { type: 'edit' },
        { type: 'back' },
        { type: 'cancelled' },
        { type: 'not_found' },
      ),
      pending.map((found): EmailChangeEvent => ({ type: 'read', pending: found })),
      fc.constantFrom<EmailChangeEvent>({ type: 'answered', change: change('one') }),
      fc.constantFrom<EmailChangeEvent>({ type: 'looked', address: 'old@example.com', verified: true }),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const end = run(resting, ...events)
        expect(end.step === 'resting' && end.end?.kind === 'changed').toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
