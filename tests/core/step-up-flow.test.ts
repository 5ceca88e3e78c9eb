import { AccountError, type Challenge, type StepUpMethod, type StepUpRequirement } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { type StepUpEvent, type StepUpFlow, transition } from '../../src/core/flows/step-up.js'

const password: StepUpMethod = { id: 'password', type: 'password' }
const email: StepUpMethod = { id: 'email', type: 'email' }
const one: StepUpRequirement = { id: 'one', methods: [password] }
const two: StepUpRequirement = { id: 'two', methods: [password, email] }
const challenge: Challenge = { id: 'challenge', channel: 'email', method: 'code', status: 'sent' }
const error = new AccountError('invalid_code', {})

const rest = { operation: 'sessions.revoke', round: 1, pending: false, slow: false, error: null } as const
const asked = { requirement: two, ...rest }

const flows = {
  closed: { step: 'closed' },
  choosing: { step: 'choosing', ...asked },
  entering: { step: 'entering', ...asked, method: email, challenge: null },
  'entering, of one method': { step: 'entering', ...asked, requirement: one, method: password, challenge: null },
  'entering, with a code sent': { step: 'entering', ...asked, method: email, challenge },
  'entering, after an error': { step: 'entering', ...asked, method: email, challenge, error },
  'entering, busy': { step: 'entering', ...asked, method: email, challenge, pending: true },
  'entering, busy for long': { step: 'entering', ...asked, method: email, challenge, pending: true, slow: true },
  leaving: { step: 'leaving', ...asked, method: email },
  returned: { step: 'returned', ...asked, method: email, challenge: null, resumes: false },
  'returned, busy': { step: 'returned', ...asked, method: email, challenge: null, resumes: false, pending: true },
  proved: { step: 'proved', ...asked, method: email },
} as const satisfies Record<string, StepUpFlow>
type Name = keyof typeof flows

const events = {
  asked: { type: 'asked', requirement: one, operation: 'password.change' },
  method_chosen: { type: 'method_chosen', methodId: 'password' },
  'method_chosen, of another requirement': { type: 'method_chosen', methodId: 'passkey' },
  went_back: { type: 'went_back' },
  submitted: { type: 'submitted' },
  slow: { type: 'slow' },
  challenged: { type: 'challenged', challenge: { ...challenge, id: 'newer' } },
  ready: { type: 'ready' },
  redirected: { type: 'redirected' },
  returned: { type: 'returned', requirement: two, operation: 'sessions.revoke', methodId: 'email' },
  resumable: { type: 'resumable', resumes: true },
  proved: { type: 'proved' },
  failed: { type: 'failed', error },
  more: { type: 'more', requirement: one },
  closed: { type: 'closed' },
} as const satisfies Record<string, StepUpEvent>
type EventName = keyof typeof events

/** What changes. Every pair that is not here changes nothing at all. */
const changes: Record<EventName, Partial<Record<Name | 'else', object>>> = {
  asked: {
    else: { step: 'entering', requirement: one, operation: 'password.change', round: 1, method: password, error: null },
  },
  method_chosen: {
    choosing: { step: 'entering', method: password, challenge: null },
    entering: { method: password },
    'entering, of one method': {},
    'entering, with a code sent': { method: password, challenge: null },
    'entering, after an error': { method: password, challenge: null, error: null },
  },
  'method_chosen, of another requirement': {},
  went_back: {
    entering: { step: 'choosing' },
    'entering, with a code sent': { step: 'choosing' },
    'entering, after an error': { step: 'choosing', error: null },
  },
  submitted: {
    entering: { pending: true },
    'entering, of one method': { pending: true },
    'entering, with a code sent': { pending: true },
    'entering, after an error': { pending: true, error: null },
    'entering, busy': { pending: true },
    'entering, busy for long': { pending: true, slow: false },
    returned: { pending: true },
    'returned, busy': { pending: true },
  },
  slow: { 'entering, busy': { slow: true }, 'returned, busy': { slow: true } },
  challenged: {
    entering: { challenge: { id: 'newer' } },
    'entering, of one method': { challenge: { id: 'newer' } },
    'entering, with a code sent': { challenge: { id: 'newer' } },
    'entering, after an error': { challenge: { id: 'newer' } },
    'entering, busy': { challenge: { id: 'newer' }, pending: true },
    'entering, busy for long': { challenge: { id: 'newer' } },
  },
  ready: {
    'entering, busy': { pending: false },
    'entering, busy for long': { pending: false, slow: false },
    'returned, busy': { pending: false },
  },
  redirected: {
    entering: { step: 'leaving' },
    'entering, of one method': { step: 'leaving' },
    'entering, with a code sent': { step: 'leaving' },
    'entering, after an error': { step: 'leaving' },
    'entering, busy': { step: 'leaving', pending: false },
    'entering, busy for long': { step: 'leaving', pending: false, slow: false },
  },
  returned: { closed: { step: 'returned', method: email, requirement: two, pending: false } },
  resumable: { returned: { resumes: true }, 'returned, busy': { resumes: true } },
  proved: {
    entering: { step: 'proved' },
    'entering, of one method': { step: 'proved' },
    'entering, with a code sent': { step: 'proved' },
    'entering, after an error': { step: 'proved' },
    'entering, busy': { step: 'proved', pending: false },
    'entering, busy for long': { step: 'proved', pending: false, slow: false },
    returned: { step: 'proved' },
    'returned, busy': { step: 'proved', pending: false },
  },
  failed: {
    leaving: { step: 'entering', method: email, challenge: null, error },
    closed: { step: 'closed' },
    else: { error, pending: false, slow: false },
  },
  more: {
    closed: { step: 'closed' },
    else: { step: 'entering', requirement: one, round: 2, method: password, challenge: null, error: null },
  },
  closed: { else: { step: 'closed' } },
}

const eventNames = Object.keys(events) as EventName[]
const flowNames = Object.keys(flows) as Name[]

describe.each(eventNames)('the step-up on %s', (eventName) => {
  it.each(flowNames)('while %s', (flowName) => {
    const before: StepUpFlow = flows[flowName]
    const kept = structuredClone({ ...before, ...('error' in before && { error: null }) })
    const after = transition(before, events[eventName])
    const change = changes[eventName][flowName] ?? changes[eventName].else
    if (change) expect(after).toMatchObject(change)
    else expect(after).toBe(before)
    // Whatever comes out, it is a step that can be shown, and what went in is as it was.
    expect({ ...before, ...('error' in before && { error: null }) }).toEqual(kept)
    if (after.step === 'entering') expect(after.requirement.methods).toContainEqual(after.method)
    if (after.step === 'closed') expect(after).toEqual({ step: 'closed' })
  })
})

describe('a requirement', () => {
  it('of several methods lets the user choose', () => {
    expect(transition(flows.closed, { ...events.asked, requirement: two })).toMatchObject({ step: 'choosing' })
  })

  it('that the user came back for is dropped when it does not have the method any more', () => {
    expect(transition(flows.closed, { ...events.returned, methodId: 'passkey' })).toBe(flows.closed)
    expect(transition(flows.closed, { ...events.returned, requirement: { id: 'none', methods: [] } })).toBe(
      flows.closed,
    )
  })
})
