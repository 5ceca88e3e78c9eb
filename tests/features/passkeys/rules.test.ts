import { beforeEach, describe, expect, it } from 'vitest'
import { providerOf } from '../../../src/features/passkeys/providers.js'
import { idsIn, keep, read } from '../../../src/features/passkeys/this-device.js'

describe('who keeps a passkey', () => {
  it('follows from the authenticator, however its id is written', () => {
    expect(providerOf('fbfc3007-154e-4ecc-8c0b-6e020557d7bd')).toEqual({ name: 'iCloud Keychain', brand: 'apple' })
    expect(providerOf('BADA5566-A7AA-401F-BD96-45619A55120D')?.name).toBe('1Password')
    expect(providerOf('50726f74-6f6e-5061-7373-50726f746f6e')?.name).toBe('Proton Pass')
    expect(providerOf('ee882879-721c-4913-9775-3dfcce97072a')?.brand).toBe('yubico')
  })

  it('is left open where nothing is told, or nobody knows', () => {
    expect(providerOf(undefined)).toBeUndefined()
    expect(providerOf('00000000-0000-0000-0000-000000000000')).toBeUndefined()
    expect(providerOf('constructor')).toBeUndefined()
  })
})

describe('what this browser remembers', () => {
  beforeEach(() => localStorage.clear())

  it('is the ids of a user’s own passkeys, until they go', () => {
    keep('ada', 'one', true)
    keep('ada', 'two', true)
    keep('ada', 'one', true)
    keep('bob', 'three', true)
    expect(idsIn(read('ada'))).toEqual(['two', 'one'])
    keep('ada', 'two', false)
    keep('ada', 'one', false)
    expect(read('ada')).toBe('')
    expect(Object.keys(localStorage)).toEqual(['latchkey.passkeys.bob'])
  })

  it('does not grow without end', () => {
    for (let number = 0; number < 30; number += 1) keep('ada', `passkey_${number}`, true)
    expect(idsIn(read('ada'))).toHaveLength(20)
    expect(idsIn(read('ada')).at(-1)).toBe('passkey_29')
  })

  it.each(['', 'nonsense', '{"a":1}', '"one"', '[1,null,"one"]'])(
    'survives what somebody else stored: %s',
    (stored) => {
      expect(idsIn(stored).every((id) => id === 'one')).toBe(true)
    },
  )
})
