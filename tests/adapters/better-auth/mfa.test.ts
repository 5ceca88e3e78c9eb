import type { StepUpProof } from 'latchkey/contract'
import { isAccountError } from 'latchkey/contract'
import { describe, expect, it } from 'vitest'
import { context, createWorld, email, failureOf, listenTo, password, totpCode, type WorldOptions } from './fixture.js'

/** A user without a second factor, on a server with the two-factor plugin. */
async function withPlugin({ server, ...options }: WorldOptions = {}) {
  const world = await createWorld({
    server: { twoFactor: true, ...server },
    ...options,
    adapter: { plugins: ['twoFactor'], ...options.adapter },
  })
  const { mfa, backupCodes, stepUp } = world.adapter
  if (!mfa || !backupCodes) throw new Error('The adapter has no second factors.')

  /** What the call asks for, as an answer to the password. */
  async function prove(call: Promise<unknown>, given = password): Promise<StepUpProof> {
    const error = await failureOf(call)
    if (!isAccountError(error) || error.code !== 'reauthentication_required') throw error
    const result = await stepUp.complete(
      { requirement: error.data.requirement, methodId: 'password', password: given },
      context(),
    )
    if (result.status !== 'verified') throw new Error('One proof was expected to be enough.')
    return result.proof
  }
  const start = async () => {
    const proof = await prove(mfa.enroll.totp({}, context()))
    const enrollment = await mfa.enroll.totp({}, context({ proof }))
    if (enrollment.status !== 'pending' || enrollment.type !== 'totp') throw new Error('No secret')
    return enrollment
  }
  const enroll = async () => {
    const { id, uri } = await start()
    return { uri, ...(await mfa.confirm({ enrollmentId: id, code: await totpCode(uri) }, context())) }
  }
  return { ...world, mfa, backupCodes, prove, start, enroll }
}

describe('an authenticator app', () => {
  it('is asked the password for, which is checked before anything is made', async () => {
    const { mfa, prove, database } = await withPlugin()

    expect(await failureOf(prove(mfa.enroll.totp({}, context()), 'not the password'))).toMatchObject({
      code: 'invalid_credentials',
      data: { field: 'password' },
    })
    expect(database.twoFactor).toEqual([])
  })

  it('hands over the codes of the start once it counts, and the new session with them', async () => {
    const world = await withPlugin()
    const former = world.database.session[0]?.id
    const heard = listenTo(world.adapter)
    world.client.useSession.listen(() => {})

    const started = await world.start()
    const { backupCodes, effects } = await world.mfa.confirm(
      { enrollmentId: started.id, code: await totpCode(started.uri) },
      context(),
    )

    expect(JSON.stringify(started)).not.toContain(backupCodes?.[0])
    expect(backupCodes).toHaveLength(10)
    expect(effects).toMatchObject({ currentSession: 'rotated', otherSessions: 'kept' })
    expect(world.database.session.map(({ id }) => id)).not.toContain(former)
    expect((await world.adapter.account.get(context())).mfaEnabled).toBe(true)
    await expect.poll(() => world.client.useSession.get().data?.user.twoFactorEnabled).toBe(true)
    await expect.poll(() => heard.join()).toContain('mfa')
    expect(heard).not.toContain('signed_out')
  })

  it('keeps the codes for a user who was too impatient to wait for them', async () => {
    const { mfa, start, browser } = await withPlugin()
    const { id, uri } = await start()
    const confirm = async (signal?: AbortSignal) =>
      mfa.confirm({ enrollmentId: id, code: await totpCode(uri) }, context(signal && { signal }))
    const leaving = new AbortController()
    browser.wire = async (request, next) => {
      const response = await next()
      if (request.url.includes('verify-totp')) leaving.abort()
      return response
    }

    expect(await failureOf(confirm(leaving.signal))).toMatchObject({ code: 'cancelled' })
    expect((await confirm()).backupCodes).toHaveLength(10)
    expect(await failureOf(confirm())).toMatchObject({ code: 'not_found' })
  })

  it('is finished only by the user who began it', async () => {
    const { mfa, start, client } = await withPlugin()
    const { id, uri } = await start()
    await client.signUp.email({ email: 'eve@example.test', password, name: 'Eve' })

    expect(await failureOf(mfa.confirm({ enrollmentId: id, code: await totpCode(uri) }, context()))).toMatchObject({
      code: 'not_found',
    })
  })

  it('goes with the password, and no proof for another call', async () => {
    const { mfa, enroll, prove, backupCodes } = await withPlugin()
    await enroll()
    const another = await prove(backupCodes.regenerate(context()))

    const proof = await prove(mfa.remove({ factorId: 'totp' }, context({ proof: another })))
    expect(await mfa.remove({ factorId: 'totp' }, context({ proof }))).toMatchObject({
      effects: { currentSession: 'rotated' },
    })
    expect(await mfa.status(context())).toEqual({ enabled: false, factors: [] })
  })

  it('forgets the password when the adapter is disposed', async () => {
    const { mfa, prove, adapter } = await withPlugin()
    const proof = await prove(mfa.enroll.totp({}, context()))
    adapter.dispose()

    expect(await failureOf(mfa.enroll.totp({}, context({ proof })))).toMatchObject({
      code: 'reauthentication_required',
    })
  })

  it('needs a password to begin with, and says so beforehand', async () => {
    const { adapter, mfa, database } = await withPlugin()
    Object.assign(database.account[0] ?? {}, { providerId: 'google', password: null })

    expect((await adapter.account.get(context())).availability).toMatchObject({
      mfa: { state: 'unavailable', reason: 'no_password' },
    })
    expect(await failureOf(mfa.enroll.totp({}, context()))).toMatchObject({
      code: 'forbidden',
      data: { reason: 'no_password' },
    })
  })

  it('needs none where the server says so', async () => {
    const { adapter, mfa, database } = await withPlugin({
      server: { twoFactor: 'passwordless' },
      adapter: { allowPasswordless: true },
    })
    Object.assign(database.account[0] ?? {}, { providerId: 'google', password: null })

    expect((await adapter.account.get(context())).availability).not.toHaveProperty('mfa')
    expect(await mfa.enroll.totp({}, context())).toMatchObject({ status: 'pending', type: 'totp' })
  })

  it('names the plugin that the server lacks', async () => {
    const { mfa, prove } = await withPlugin({ server: { twoFactor: false } })
    const proof = await prove(mfa.enroll.totp({}, context()))

    expect(await failureOf(mfa.enroll.totp({}, context({ proof })))).toMatchObject({
      code: 'misconfigured',
      data: { hint: expect.stringContaining('twoFactor()') },
    })
  })
})

describe('backup codes', () => {
  it('are counted by the endpoint of the host, and fall with every sign-in that uses one', async () => {
    const world = await withPlugin({ server: { latchkey: true } })
    const { backupCodes: codes = [] } = await world.enroll()
    expect(await world.backupCodes.status(context())).toEqual({ generated: true, remaining: 10, total: 10 })

    await world.client.signIn.email({ email, password })
    await world.client.twoFactor.verifyBackupCode({ code: codes[0] ?? '' })

    expect(await world.backupCodes.status(context())).toEqual({ generated: true, remaining: 9, total: 10 })
  })

  it('are an unknown number without it', async () => {
    const { backupCodes, enroll } = await withPlugin()
    expect(await backupCodes.status(context())).toEqual({ generated: false })
    await enroll()

    expect(await backupCodes.status(context())).toEqual({ generated: 'unknown', remaining: 'unknown' })
  })

  it('stop working when new ones are made', async () => {
    const { backupCodes, enroll, prove, client } = await withPlugin()
    const { backupCodes: old = [] } = await enroll()
    const proof = await prove(backupCodes.regenerate(context()))

    const { codes, invalidatedPrevious } = await backupCodes.regenerate(context({ proof }))

    expect([codes.length, invalidatedPrevious]).toEqual([10, true])
    await client.signIn.email({ email, password })
    expect((await client.twoFactor.verifyBackupCode({ code: old[0] ?? '' })).error?.code).toBe('INVALID_BACKUP_CODE')
    expect((await client.twoFactor.verifyBackupCode({ code: codes[0] ?? '' })).error).toBeNull()
  })

  it('are not there before there is a second factor, and no password is asked for in vain', async () => {
    const { backupCodes, adapter } = await withPlugin()

    expect(await failureOf(backupCodes.regenerate(context()))).toMatchObject({
      code: 'forbidden',
      data: { reason: 'not_configured' },
    })
    expect((await adapter.policy(context())).backupCodes).toEqual({ requiresFactor: true })
  })
})
