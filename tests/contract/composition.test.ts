import {
  type AccountAdapter,
  can,
  defineAccountAdapter,
  definePreferences,
  extendAdapter,
  omitFeatures,
} from 'latchkey/contract'
import { describe, expect, it } from 'vitest'

const account = {
  get: async () => ({
    id: 'user',
    fullName: null,
    email: null,
    avatar: { url: null, source: 'none' },
    hasPassword: true,
    mfaEnabled: false,
    roles: [],
    custom: {},
    fields: {},
    availability: {},
  }),
} satisfies AccountAdapter['account']
const done = async () => ({ status: 'done' as const })

const base = defineAccountAdapter({
  specVersion: 1,
  id: 'acme',
  account,
  profile: { update: done },
  sessions: { revokeOthers: done },
})

describe('can', () => {
  it('says what an adapter has, down to the kinds of enrolment', () => {
    const mfa = {
      status: async () => ({ enabled: false, factors: [] }),
      enroll: { totp: async () => ({ status: 'redirect' as const, url: 'https://example.test/' }) },
      confirm: async () => ({ status: 'done' as const, factor: { id: 'f', type: 'totp' } }),
    }
    const adapter = extendAdapter(base, { mfa })
    expect(can(adapter, 'account.get')).toBe(true)
    expect(can(adapter, 'mfa.enroll.totp')).toBe(true)
    expect(can(adapter, 'mfa.enroll.sms')).toBe(false)
    expect(can(adapter, 'sessions.revokeOthers')).toBe(true)
    expect(can(adapter, 'sessions.revoke')).toBe(false)
    expect(can(base, 'mfa.enroll.totp')).toBe(false)
  })

  it('takes a member that is set to undefined for absent', () => {
    const adapter = { ...base, sessions: { revoke: undefined }, email: undefined }
    expect(can(adapter, 'sessions.revoke')).toBe(false)
    expect(can(adapter, 'email.start')).toBe(false)
  })

  it('finds the members of a class', () => {
    class Sessions {
      revokeOthers = done
      async revokeAll() {
        return { status: 'done' as const }
      }
    }
    expect(can({ ...base, sessions: new Sessions() }, 'sessions.revokeAll')).toBe(true)
  })

  it.each([
    'toString',
    'sessions.toString',
    'sessions.constructor',
    '__proto__.toString',
    'account',
    'account.get.call',
    '',
  ])('takes %s for no operation', (name) => {
    // As a host in JavaScript might ask.
    expect(Reflect.apply(can, undefined, [base, name])).toBe(false)
  })
})

describe('extendAdapter', () => {
  it('adds the host’s own groups, and leaves the adapter as it was', () => {
    const adapter = extendAdapter(base, { deletion: { request: async () => ({ status: 'redirect', url: '/bye' }) } })
    expect(can(adapter, 'deletion.request')).toBe(true)
    expect(can(adapter, 'profile.update')).toBe(true)
    expect('deletion' in base).toBe(false)
  })

  it('puts a whole group in place of another, not its members', () => {
    const adapter = extendAdapter(base, { sessions: { revokeAll: done } })
    expect(can(adapter, 'sessions.revokeAll')).toBe(true)
    expect(can(adapter, 'sessions.revokeOthers')).toBe(false)
  })
})

describe('omitFeatures', () => {
  it('leaves groups out as if they had never been there', () => {
    const adapter = omitFeatures(base, 'sessions')
    expect('sessions' in adapter).toBe(false)
    expect(can(adapter, 'profile.update')).toBe(true)
    expect(can(base, 'sessions.revokeOthers')).toBe(true)
  })
})

describe('the definitions', () => {
  it('hand back what they were given', () => {
    const adapter = { specVersion: 1, id: 'acme', account } as const
    expect(defineAccountAdapter(adapter)).toBe(adapter)
    const schema = { digest: { kind: 'toggle', label: 'Digest', default: true } } as const
    const operations = {
      get: async () => ({ values: { digest: true } }),
      update: async () => ({ status: 'done' as const, values: { digest: true } }),
    }
    expect(definePreferences(schema, operations)).toEqual({ schema, ...operations })
  })
})
