import fc from 'fast-check'
import type { Account, Connection, Passkey } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { type WaysIn, type WaysInFacts, waysIn } from '../../src/core/rules/ways-in.js'

const passkey = (id: string): Passkey => ({ id, name: id })
const connection = (id: string, more: Partial<Connection> = {}): Connection => ({
  id,
  provider: 'google',
  purpose: 'sign_in',
  status: 'active',
  removable: { state: 'available' },
  ...more,
})
const facts = (more: Partial<WaysInFacts> = {}): WaysInFacts => ({
  account: { hasPassword: false },
  passkeys: [],
  connections: [],
  ...more,
})
const names = ({ left }: WaysIn) =>
  left.map((way) => {
    if (way.kind === 'passkey') return way.passkey.id
    return way.kind === 'connection' ? way.connection.id : way.kind
  })

describe('the ways to sign in that are left', () => {
  it('names all of them while none goes', () => {
    const now = waysIn(
      facts({ account: { hasPassword: true }, passkeys: [passkey('p')], connections: [connection('c')] }),
    )
    expect(names(now)).toEqual(['password', 'p', 'c'])
    expect(now.unknown).toEqual([])
  })

  it('leaves out the one that goes, and no other of its kind', () => {
    const all = facts({
      account: { hasPassword: true },
      passkeys: [passkey('same'), passkey('p2')],
      connections: [connection('same'), connection('c2')],
    })
    expect(names(waysIn(all, { kind: 'passkey', id: 'same' }))).toEqual(['password', 'p2', 'same', 'c2'])
    expect(names(waysIn(all, { kind: 'connection', id: 'same' }))).toEqual(['password', 'same', 'p2', 'c2'])
    expect(names(waysIn(all, { kind: 'password' }))).toEqual(['same', 'p2', 'same', 'c2'])
  })

  it('counts neither integrations nor what was never finished, but what only has to be connected anew', () => {
    const connections = [
      connection('calendar', { purpose: 'integration' }),
      connection('pending', { status: 'pending' }),
      connection('stale', { status: 'needs_reconnect' }),
    ]
    expect(names(waysIn(facts({ connections })))).toEqual(['stale'])
  })

  it('says what nobody could find out, and does not take it for nothing', () => {
    const now = waysIn({ account: { hasPassword: 'unknown' }, passkeys: 'unknown', connections: 'unknown' })
    expect(now).toEqual({ left: [], unknown: ['password', 'passkey', 'connection'] })
  })

  it('does not doubt the password that is being given up', () => {
    expect(waysIn(facts({ account: { hasPassword: 'unknown' } }), { kind: 'password' }).unknown).toEqual([])
  })

  it('counts single sign-on, and no other manager of the account', () => {
    const managed = (kind: 'sso' | 'scim'): Pick<Account, 'hasPassword' | 'managedBy'> => ({
      hasPassword: false,
      managedBy: { kind, name: 'Okta' },
    })
    expect(names(waysIn(facts({ account: managed('sso') })))).toEqual(['managed'])
    expect(names(waysIn(facts({ account: managed('scim') })))).toEqual([])
  })

  it('loses exactly one way when one of those that there are goes', () => {
    const rows = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.boolean(), rows, rows, (hasPassword, passkeyIds, connectionIds) => {
        const all = facts({
          account: { hasPassword },
          passkeys: passkeyIds.map(passkey),
          connections: connectionIds.map((id) => connection(id)),
        })
        const before = waysIn(all).left.length
        for (const id of passkeyIds) expect(waysIn(all, { kind: 'passkey', id }).left).toHaveLength(before - 1)
        for (const id of connectionIds) expect(waysIn(all, { kind: 'connection', id }).left).toHaveLength(before - 1)
      }),
    )
  })
})
