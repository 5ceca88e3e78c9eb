import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MfaMethod } from '../../src/core/flows/mfa-enrollment.js'
import { offeredMethods } from '../../src/core/rules/mfa-methods.js'
import { webAuthnObstacle } from '../../src/core/rules/webauthn-support.js'

const all = () => true
const only =
  (...methods: MfaMethod[]) =>
  (method: MfaMethod) =>
    methods.includes(method)
const app = { type: 'totp' }
const phone = { type: 'sms' }
const mail = { type: 'email' }

describe('the methods that are offered', () => {
  it('begin with the one to be preferred, and end with text messages', () => {
    const offered = offeredMethods(all, 'allowed', [], undefined)
    expect(offered.map(({ method }) => method)).toEqual(['totp', 'webauthn', 'push', 'email', 'sms'])
    expect(offered.filter(({ recommended }) => recommended).map(({ method }) => method)).toEqual(['totp'])
  })

  it('recommend what can be added here, and never what is weak or alone', () => {
    const best = (has: (method: MfaMethod) => boolean, webAuthn?: 'insecure') =>
      offeredMethods(has, undefined, [], webAuthn).find(({ recommended }) => recommended)?.method
    expect(best(only('webauthn', 'sms'))).toBe('webauthn')
    expect(best(only('webauthn', 'sms'), 'insecure')).toBeUndefined()
    expect(best(only('email', 'sms'))).toBeUndefined()
    expect(best(only('totp'))).toBeUndefined()
  })

  it('are those of the adapter alone', () => {
    expect(offeredMethods(only(), undefined, [], undefined)).toEqual([])
  })

  it.each(['insecure', 'unsupported', 'blocked'] as const)('show a security key with its reason: %s', (obstacle) => {
    const key = offeredMethods(all, 'allowed', [], obstacle).find(({ method }) => method === 'webauthn')
    expect(key).toEqual({ method: 'webauthn', recommended: false, obstacle })
  })
})

/** Row 85: what becomes of text messages, by policy and by what is on. */
describe('text messages', () => {
  it.each([
    [undefined, [], 'offered'],
    [undefined, [phone], 'offered'],
    ['allowed', [], 'offered'],
    ['allowed', [app], 'offered'],
    ['only_beside_stronger', [], 'needs_stronger'],
    ['only_beside_stronger', [phone], 'needs_stronger'],
    ['only_beside_stronger', [mail], 'needs_stronger'],
    ['only_beside_stronger', [app], 'offered'],
    ['only_beside_stronger', [mail, { type: 'webauthn' }], 'offered'],
    ['only_beside_stronger', [{ type: 'push' }], 'offered'],
    ['off', [], 'absent'],
    ['off', [app], 'absent'],
  ] as const)('under the policy %s beside %j are %s', (policy, factors, expected) => {
    const offered = offeredMethods(all, policy, factors, undefined)
    const sms = offered.find(({ method }) => method === 'sms')
    expect(sms ? (sms.obstacle ?? 'offered') : 'absent').toBe(expected)
    expect(offered[0]?.method).not.toBe('sms')
    expect(sms?.recommended ?? false).toBe(false)
  })
})

describe('whether a passkey can be created on this page', () => {
  afterEach(() => vi.unstubAllGlobals())

  it.each([
    [{ isSecureContext: false, PublicKeyCredential: Object }, 'insecure'],
    [{ isSecureContext: true, PublicKeyCredential: undefined }, 'unsupported'],
    [{ isSecureContext: true, PublicKeyCredential: Object }, undefined],
    [
      {
        isSecureContext: true,
        PublicKeyCredential: Object,
        document: { featurePolicy: { allowsFeature: () => false } },
      },
      'blocked',
    ],
    [
      {
        isSecureContext: true,
        PublicKeyCredential: Object,
        document: { featurePolicy: { allowsFeature: () => true } },
      },
      undefined,
    ],
  ])('%j: %s', (globals, obstacle) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
    expect(webAuthnObstacle()).toBe(obstacle)
  })
})
