import { MfaManager } from 'latchkey'
import type { MemoryAdapter, MemoryState } from 'latchkey/adapters/memory'
import { vi } from 'vitest'
import { found, press } from '../../support/faked-time.js'
import { describeWriteFaults, type WriteCase } from '../../support/fault-matrix.js'
import { button, type FaultPage, one, type } from '../../support/fault-page.js'
import { allowPasskeys, keyOnPage, withTwoFactors } from './support.js'

const component = <MfaManager />
const code = '[data-lk="mfa-manager.code"]'
const ended = 'This set-up has ended'
const factors = ({ control }: MemoryAdapter) => control.state.mfa.factors
const sent = ({ control }: MemoryAdapter) => control.state.outbox.filter(({ channel }) => channel === 'sms')

/** Codes are another step, with tests of its own. */
const withoutCodes = (state: MemoryState) => {
  state.backupCodes.issuedAt = 'regenerate'
  state.limits.resendAfterMs = 0
}
const twoFactors = (state: MemoryState) => {
  withoutCodes(state)
  withTwoFactors(state)
}

async function choose(method: string) {
  await press(one('[data-lk="mfa-manager.add"]'))
  await press(button(`Set up: ${method}`))
}
async function enterNumber() {
  await choose('Text message')
  await found('[data-lk="mfa-manager.to"]')
  type('[data-lk="mfa-manager.to"]', '+4930901820')
}
async function enterTotp({ memory }: FaultPage) {
  await choose('Authenticator app')
  await found(code)
  type(code, memory.control.totpCode(keyOnPage()))
}
async function sendCode() {
  await enterNumber()
  await press(button('Send the code'))
  await found(code)
}
/** Somebody has removed it in another tab. */
const removed = ({ control }: MemoryAdapter) => {
  control.state.mfa.factors = control.state.mfa.factors.filter(({ id }) => id !== 'sms')
}
const smsButton = (what: string) => {
  const wanted = [...document.querySelectorAll('button')].find((one) => one.ariaLabel?.startsWith(what))
  if (!wanted) throw new Error(`There is no button "${what}…".`)
  return wanted
}

const writes: Record<string, WriteCase> = {
  'beginning with an app': {
    operation: 'mfa.enroll.totp',
    component,
    scenario: withoutCodes,
    reach: () => press(one('[data-lk="mfa-manager.add"]')),
    target: () => button('Set up: Authenticator app'),
    tells: 'button',
    done: null,
    failed: 'It could not be set up.',
    unknown: 'It could not be set up.',
    settles: false,
    happened: () => document.querySelector(code) !== null,
  },
  'sending a code to a number': {
    operation: 'mfa.enroll.sms',
    component,
    scenario: withoutCodes,
    reach: enterNumber,
    target: () => button('Send the code'),
    tells: 'form',
    field: { name: 'number', selector: '[data-lk="mfa-manager.to"]' },
    done: /^We sent a code to/,
    settles: false,
    happened: (memory) => sent(memory).length > 0,
  },
  'proving an app': {
    operation: 'mfa.confirm',
    component,
    scenario: withoutCodes,
    reach: enterTotp,
    target: () => button('Turn on'),
    tells: 'form',
    field: { name: 'code', selector: code },
    done: /^Authenticator app is on\./,
    settles: true,
    gone: { make: () => undefined, said: ended },
    happened: (memory) => factors(memory).length === 1,
  },
  'asking for another code': {
    operation: 'mfa.resend',
    component,
    scenario: withoutCodes,
    reach: sendCode,
    target: () => button('Send a new code'),
    tells: 'button',
    done: 'A new one is on its way.',
    failed: 'No new code could be sent.',
    unknown: 'No new code could be sent.',
    settles: false,
    gone: { make: () => undefined, said: ended },
    happened: (memory) => sent(memory).length > 1,
  },
  'adding a security key': {
    operation: 'mfa.enroll.webauthn',
    component,
    scenario: withoutCodes,
    async reach() {
      allowPasskeys()
      await choose('Security key or passkey')
      await found('[data-lk="mfa-manager.to"]')
    },
    target: () => button('Continue'),
    tells: 'form',
    field: { name: 'name', selector: '[data-lk="mfa-manager.to"]' },
    ceremony: true,
    meanwhile: 'Follow what your browser or device asks for.',
    done: /^Security key is on\./,
    settles: true,
    happened: (memory) => factors(memory).length === 1,
  },
  'naming a factor': {
    operation: 'mfa.rename',
    component,
    scenario: twoFactors,
    async reach() {
      await press(smsButton('Rename Text message'))
      type('[data-lk="mfa-manager.new-name"]', 'Old phone')
    },
    target: () => button('Save'),
    tells: 'form',
    field: { name: 'name', selector: '[data-lk="mfa-manager.new-name"]' },
    done: 'It is called Old phone now.',
    settles: true,
    happened: (memory) => factors(memory)[1]?.name === 'Old phone',
  },
  'making a factor the default': {
    operation: 'mfa.setDefault',
    component,
    scenario: twoFactors,
    target: () => smsButton('Make default: Text message'),
    tells: 'button',
    done: 'Text message is the default now.',
    failed: 'Text message could not be made the default.',
    settles: true,
    happened: (memory) => factors(memory)[1]?.isDefault === true,
  },
  'removing a factor': {
    operation: 'mfa.remove',
    component,
    scenario: twoFactors,
    reach: () => press(smsButton('Remove Text message')),
    target: () => one('[data-lk="mfa-manager.remove-now"]'),
    tells: 'button',
    done: /^Text message is removed\./,
    failed: 'Text message could not be removed.',
    settles: true,
    gone: { make: removed, said: /^Text message is removed\./ },
    happened: (memory) => factors(memory).length === 1,
  },
  'turning it off': {
    operation: 'mfa.disableAll',
    component,
    scenario: twoFactors,
    reach: () => press(one('[data-lk="mfa-manager.turn-off"]')),
    target: () => one('[data-lk="mfa-manager.turn-off-now"]'),
    tells: 'button',
    done: /^Two-factor authentication is off\./,
    failed: 'Two-factor authentication could not be turned off.',
    settles: true,
    happened: (memory) => factors(memory).length === 0,
  },
}

vi.stubGlobal('isSecureContext', true)
describeWriteFaults(writes)
