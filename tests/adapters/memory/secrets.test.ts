import { knownSecrets, type MemoryAdapter, memoryAdapter } from 'latchkey/adapters/memory'
import { describe, expect, it } from 'vitest'
import { context, rejection } from './helpers.js'

const currentPassword = knownSecrets.password

async function refusedFor(adapter: MemoryAdapter, newPassword: string): Promise<unknown[]> {
  const error = await rejection(adapter.password.change({ currentPassword, newPassword }, context()))
  if (error.code !== 'validation') throw error
  return error.data.fields.map(({ field, code, params }) => [field, code, ...(params ? [params] : [])])
}

async function enroll(adapter: MemoryAdapter) {
  const enrollment = await adapter.mfa.enroll.totp({}, context())
  if (enrollment.status !== 'pending' || enrollment.type !== 'totp') throw new Error('There is no secret to scan.')
  const code = adapter.control.totpCode(enrollment.uri)
  return { enrollment, done: await adapter.mfa.confirm({ enrollmentId: enrollment.id, code }, context()) }
}

describe('the password policy', () => {
  it('names every rule that a new password breaks', async () => {
    const strict = memoryAdapter({ scenario: 'strict-password' })
    expect(await refusedFor(strict, 'short')).toEqual([
      ['newPassword', 'too_short', { min: 12 }],
      ['newPassword', 'needs_upper'],
      ['newPassword', 'needs_digit'],
      ['newPassword', 'needs_symbol'],
    ])
  })

  it('counts characters as people do, and bytes where the server does', async () => {
    const adapter = memoryAdapter({
      scenario: (state) => {
        state.policy.password = { minLength: 4, maxLength: 20, maxBytes: 72 }
      },
    })
    expect(await refusedFor(adapter, '🔑🔑🔑')).toEqual([['newPassword', 'too_short', { min: 4 }]])
    expect(await refusedFor(adapter, '🔑'.repeat(19))).toEqual([['newPassword', 'too_long', { maxBytes: 72 }]])
    await adapter.password.change({ currentPassword, newPassword: '🔑'.repeat(18) }, context())
  })

  it('refuses breached, personal and former passwords, and the one that is in use', async () => {
    const adapter = memoryAdapter({
      scenario: (state) => {
        state.user.username = 'lovelace'
      },
    })
    expect(await refusedFor(adapter, 'Password1234')).toEqual([['newPassword', 'breached']])
    expect(await refusedFor(adapter, 'I am Lovelace, 1815')).toEqual([['newPassword', 'contains_personal']])
    expect(await refusedFor(adapter, currentPassword)).toEqual([['newPassword', 'same_as_current']])
    const newPassword = 'a long and quiet walk'
    await adapter.password.change({ currentPassword, newPassword }, context())
    const back = adapter.password.change({ currentPassword: newPassword, newPassword: currentPassword }, context())
    expect((await rejection(back)).data).toEqual({ fields: [{ field: 'newPassword', code: 'reused' }] })
  })

  it('takes a password as it was typed', async () => {
    const adapter = memoryAdapter()
    const newPassword = '  spaces around me é '
    await adapter.password.change({ currentPassword, newPassword }, context())
    expect(adapter.control.acceptsPassword(newPassword)).toBe(true)
    expect(adapter.control.acceptsPassword(newPassword.trim())).toBe(false)
    expect(adapter.control.acceptsPassword(newPassword.normalize('NFD'))).toBe(false)
  })

  it('says what became of the sessions, and does it', async () => {
    const adapter = memoryAdapter({
      scenario: (state) => {
        state.password.rotatesSession = true
      },
    })
    const input = { currentPassword, newPassword: 'a long and quiet walk', endOtherSessions: true }
    const { effects } = { effects: undefined, ...(await adapter.password.change(input, context())) }
    expect(effects).toMatchObject({ currentSession: 'rotated', otherSessions: 'ended', changed: ['sessions'] })
    const { items } = await adapter.sessions.list({}, context())
    expect(items.map(({ id, current }) => [id === 'session_1', current])).toEqual([[false, true]])
  })

  it('locks the account after five wrong current passwords', async () => {
    const adapter = memoryAdapter()
    const attempt = () => adapter.password.change({ currentPassword: 'wrong', newPassword: 'x' }, context())
    for (let tries = 0; tries < 5; tries += 1) expect((await rejection(attempt())).code).toBe('invalid_credentials')
    expect((await rejection(attempt())).code).toBe('locked')
  })
})

describe('backup codes', () => {
  it('come with the first factor, ten of them, with 50 bits each', async () => {
    const { done } = await enroll(memoryAdapter())
    expect(done.backupCodes).toHaveLength(10)
    for (const code of done.backupCodes ?? []) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
  })

  it('come at the start instead, where the back end does so, and count only once the factor does', async () => {
    const adapter = memoryAdapter({
      scenario: (state) => {
        state.backupCodes.issuedAt = 'start'
      },
    })
    const left = await adapter.mfa.enroll.totp({}, context())
    expect(left).toMatchObject({ backupCodes: expect.any(Array) })
    expect((await adapter.backupCodes.status(context())).generated).toBe(false)
    const { enrollment, done } = await enroll(adapter)
    expect([enrollment.backupCodes?.length, done.backupCodes]).toEqual([10, undefined])
    expect((await adapter.backupCodes.status(context())).remaining).toBe(10)
  })

  it('work once, however they are typed', async () => {
    const adapter = memoryAdapter({ scenario: 'two-codes-left' })
    adapter.control.state.stepUp.methods = ['backup_code']
    const [code = '', second = '', used = ''] = knownSecrets.backupCodes
    const prove = async (typed: string) => {
      adapter.control.makeStale()
      const error = await rejection(adapter.sessions.revokeOthers(context()))
      if (error.code !== 'reauthentication_required') throw error
      const { requirement } = error.data
      return adapter.stepUp.complete({ requirement, methodId: 'backup_code', code: typed }, context())
    }
    expect((await rejection(prove(used))).code).toBe('invalid_code')
    await prove(code.toUpperCase().replace('-', ' '))
    expect((await rejection(prove(code))).code).toBe('invalid_code')
    await prove(second)
    expect((await adapter.backupCodes.status(context())).remaining).toBe(0)
  })

  it('need no factor where the policy says so', async () => {
    const adapter = memoryAdapter({
      scenario: (state) => {
        state.policy.backupCodes = { count: 8 }
      },
    })
    expect((await adapter.backupCodes.regenerate(context())).codes).toHaveLength(8)
  })

  it('need a factor, and go with the last one', async () => {
    const adapter = memoryAdapter()
    expect((await rejection(adapter.backupCodes.regenerate(context()))).data).toEqual({ reason: 'policy' })
    const { done } = await enroll(adapter)
    await adapter.mfa.remove({ factorId: done.factor.id }, context())
    expect((await adapter.backupCodes.status(context())).generated).toBe(false)
  })
})

describe('an enrolment', () => {
  it('is used up after five wrong codes or ten minutes', async () => {
    const adapter = memoryAdapter()
    const start = async () => {
      const enrollment = await adapter.mfa.enroll.totp({}, context())
      if (enrollment.status !== 'pending' || enrollment.type !== 'totp') throw new Error('There is no secret to scan.')
      const confirm = (code: string) => adapter.mfa.confirm({ enrollmentId: enrollment.id, code }, context())
      return { confirm, right: () => confirm(adapter.control.totpCode(enrollment.uri)) }
    }
    const guessed = await start()
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await rejection(guessed.confirm('12'))).data).toEqual({ attemptsLeft: 4 - tries })
    }
    expect((await rejection(guessed.right())).code).toBe('code_expired')
    const slow = await start()
    adapter.control.advance(600_000)
    expect((await rejection(slow.right())).code).toBe('code_expired')
    expect((await adapter.mfa.status(context())).enabled).toBe(false)
  })

  it('by text message keeps to the policy', async () => {
    const adapter = memoryAdapter({
      scenario: (state) => {
        state.policy.mfa = { sms: 'only_beside_stronger' }
      },
    })
    const sms = () => adapter.mfa.enroll.sms({ number: '+442079460999' }, context())
    expect((await rejection(sms())).data).toEqual({ reason: 'policy' })
    await enroll(adapter)
    expect(await sms()).toMatchObject({ type: 'sms', challenge: { destination: '••• 0999' } })
  })

  it('of a security key or a phone ends as the user decides', async () => {
    const adapter = memoryAdapter()
    const { state } = adapter.control
    state.passkeys.ceremony = 'cancelled'
    expect((await rejection(adapter.mfa.enroll.webauthn({}, context()))).code).toBe('cancelled')
    state.mfa.pushAnswer = 'declined'
    const push = await adapter.mfa.enroll.push({}, context())
    if (push.status !== 'pending') throw new Error('It is no enrolment.')
    const confirm = () => adapter.mfa.confirm({ enrollmentId: push.id }, context())
    expect((await rejection(confirm())).code).toBe('invalid_code')
    state.mfa.pushAnswer = 'approved'
    expect((await confirm()).factor).toMatchObject({ type: 'push', isDefault: true })
  })
})
