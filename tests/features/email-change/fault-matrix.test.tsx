import { EmailChange } from 'latchkey'
import type { MemoryAdapter, MemoryState } from 'latchkey/adapters/memory'
import type { EmailChange as Change } from 'latchkey/contract'
import { found, press } from '../../support/faked-time.js'
import { describeWriteFaults, type WriteCase } from '../../support/fault-matrix.js'
import { button, type FaultPage, type } from '../../support/fault-page.js'
import { context, newEmail } from './support.js'

const address = '[data-lk="email-change.new-email"]'
const code = '[data-lk="email-change.code"]'
const sent = (memory: MemoryAdapter) => memory.control.state.outbox.filter(({ code: text }) => text !== undefined)

const entering = {
  async reach() {
    await press(button('Change email address'))
    await found(address)
    type(address, newEmail)
  },
}
const enterCode = (to: string) => async (page: FaultPage) => {
  await found(code)
  type(code, page.memory.control.sentCode(to) ?? '')
}
const both = (state: MemoryState) => {
  state.email.mode = 'code_both'
  state.limits.resendAfterMs = 0
}
const atOnce = (state: MemoryState) => {
  state.limits.resendAfterMs = 0
}
let change: Change | undefined
const prepare = async (memory: MemoryAdapter) => {
  change = await memory.email.start({ newEmail }, context())
}
/** Given up in another tab. */
const gone: WriteCase['gone'] = {
  make: ({ email }) => email.cancel({ id: change?.id ?? '' }, context()),
  said: /^The change to .+ is no longer under way/,
}
const component = <EmailChange />

const writes: Record<string, WriteCase> = {
  'asking for a new address': {
    operation: 'email.start',
    component,
    ...entering,
    target: () => button('Continue'),
    tells: 'form',
    field: { name: 'newEmail', selector: address },
    done: `We sent a code to ${newEmail}.`,
    settles: true,
    happened: (memory) => sent(memory).length > 0,
  },
  'proving the new address': {
    operation: 'email.verify',
    component,
    prepare,
    reach: enterCode(newEmail),
    target: () => button('Confirm'),
    tells: 'form',
    field: { name: 'code', selector: code },
    done: /^Your email address is now/,
    settles: true,
    gone,
    happened: ({ control }) => control.state.user.email?.address === newEmail,
  },
  'proving the first of two addresses': {
    operation: 'email.verify',
    component,
    scenario: both,
    prepare,
    reach: enterCode(newEmail),
    target: () => button('Confirm new address'),
    tells: 'form',
    field: { name: 'code', selector: code },
    done: 'That address is confirmed. One more proof is needed.',
    settles: true,
    gone,
    happened: () =>
      document.querySelectorAll('[data-lk="email-change.challenge"][data-status="verified"]').length === 1,
  },
  'asking for another code': {
    operation: 'email.resend',
    component,
    scenario: atOnce,
    prepare,
    target: () => button('Send a new code'),
    tells: 'button',
    done: 'A new one is on its way.',
    failed: 'No new message could be sent.',
    unknown: 'It is not clear whether a new message was sent.',
    settles: false,
    gone,
    happened: (memory) => sent(memory).length > 1,
  },
  'giving the change up': {
    operation: 'email.cancel',
    component,
    prepare,
    target: () => button('Cancel the change'),
    tells: 'button',
    done: 'The change was cancelled. Your address stays as it was.',
    failed: 'The change could not be cancelled.',
    settles: true,
    settled: /^The change to .+ is no longer under way/,
    gone,
    happened: () => document.querySelector('[data-lk="email-change"][data-step="resting"]') !== null,
  },
}

describeWriteFaults(writes)
