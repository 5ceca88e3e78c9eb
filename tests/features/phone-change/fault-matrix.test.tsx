import { PhoneChange } from 'latchkey'
import type { MemoryAdapter, MemoryState } from 'latchkey/adapters/memory'
import { found, press } from '../../support/faked-time.js'
import { describeWriteFaults, type WriteCase } from '../../support/fault-matrix.js'
import { button, type FaultPage, one, type } from '../../support/fault-page.js'
import { newNumber } from './support.js'

const number = '[data-lk="phone-change.number"]'
const code = '[data-lk="phone-change.code"]'
const sent = ({ control }: MemoryAdapter) => control.state.outbox.filter(({ channel }) => channel === 'sms')
const component = <PhoneChange />

async function enterNumber() {
  await press(one('[data-lk="phone-change.edit"]'))
  await found(number)
  type(number, newNumber)
}
async function sendCode() {
  await enterNumber()
  await press(button('Send the code'))
  await found(code)
}
async function enterCode({ memory }: FaultPage) {
  await sendCode()
  type(code, memory.control.sentCode(newNumber) ?? '')
}
const atOnce = (state: MemoryState) => {
  state.limits.resendAfterMs = 0
}
/** A change that was started in another tab takes its place. */
const gone: WriteCase['gone'] = {
  make: ({ phone }) =>
    phone.start({ number: '+4930901821' }, { signal: new AbortController().signal, idempotencyKey: 'another tab' }),
  said: 'That code no longer works. Enter the number again.',
}

const writes: Record<string, WriteCase> = {
  'sending a code to a number': {
    operation: 'phone.start',
    component,
    reach: enterNumber,
    target: () => button('Send the code'),
    tells: 'form',
    field: { name: 'number', selector: number },
    done: /^We sent a code to/,
    settles: false,
    happened: (memory) => sent(memory).length > 0,
  },
  'proving the number': {
    operation: 'phone.verify',
    component,
    reach: enterCode,
    target: () => button('Confirm'),
    tells: 'form',
    field: { name: 'code', selector: code },
    done: /^Your phone number is now/,
    settles: true,
    gone,
    happened: ({ control }) => control.state.user.phone?.number === newNumber,
  },
  'asking for another code': {
    operation: 'phone.resend',
    component,
    scenario: atOnce,
    reach: sendCode,
    target: () => button('Send a new code'),
    tells: 'button',
    done: 'A new one is on its way.',
    failed: 'No new code could be sent.',
    unknown: 'It is not clear whether a new code was sent.',
    settles: false,
    gone,
    happened: (memory) => sent(memory).length > 1,
  },
  'removing the number': {
    operation: 'phone.remove',
    component,
    async reach() {
      await press(one('[data-lk="phone-change.remove"]'))
    },
    target: () => one('[data-lk="phone-change.remove-now"]'),
    tells: 'button',
    done: 'Your phone number is removed.',
    failed: 'The number could not be removed.',
    settles: true,
    gone: { make: () => {}, said: 'Your phone number is removed.' },
    happened: ({ control }) => control.state.user.phone === null,
  },
}

describeWriteFaults(writes)
