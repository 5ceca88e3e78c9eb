import { describe, expect, it } from 'vitest'
import {
  type ConnectedAccountsEvent,
  type ConnectedAccountsFlow,
  type ConnectionQuestion,
  resting,
  transition,
} from '../../src/core/flows/connected-accounts.js'

const run = (...events: ConnectedAccountsEvent[]): ConnectedAccountsFlow => events.reduce(transition, resting)
const disconnect: ConnectionQuestion = { kind: 'disconnect', id: 'one' }
const leave: ConnectionQuestion = { kind: 'leave', provider: 'github' }

describe('asking before something is done', () => {
  it('goes back to the button that asked when the answer is no', () => {
    expect(run({ type: 'asked', question: disconnect }, { type: 'declined' })).toEqual({
      step: 'resting',
      declined: disconnect,
    })
  })

  it('is about one thing at a time', () => {
    expect(run({ type: 'asked', question: disconnect }, { type: 'asked', question: leave })).toEqual({
      step: 'asking',
      question: leave,
    })
  })

  it('ends with what came of it', () => {
    const end = run({ type: 'asked', question: leave }, { type: 'done', question: leave, arrived: 'two' })
    expect(end).toEqual({ step: 'resting', arrived: 'two' })
    expect(run({ type: 'done', arrived: 'two' })).toEqual({ step: 'resting', arrived: 'two' })
  })

  it.each([
    { kind: 'leave', provider: 'google' },
    { kind: 'leave', provider: 'github', connection: 'one' },
    { kind: 'disconnect', id: 'two' },
  ] as const)('stays open when something else is done meanwhile: %o', (question) => {
    const asking = { step: 'asking', question: leave }
    expect(run({ type: 'asked', question: leave }, { type: 'done', question })).toEqual(asking)
    expect(run({ type: 'declined' })).toEqual(resting)
  })
})
