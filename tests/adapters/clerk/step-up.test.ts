import { isAccountError, type StepUpRequirement } from 'latchkey/contract'
import { afterAll, describe, expect, it } from 'vitest'
import { FakeClerk } from './fake/server.js'
import { verified } from './fake/state.js'
import { context, createWorld, email, failureOf, password, totpCode, type World } from './fixture.js'
import { createPasskeys } from './passkeys-in-node.js'

const server = new FakeClerk()
await server.start()
afterAll(() => server.stop())

const secret = 'JBSWY3DPEHPK3PXP'
const code = (): string => totpCode(`otpauth://totp/a?secret=${secret}`)

/** What a sensitive call asks for when the last proof lies too far back. */
async function askedBy(world: World): Promise<StepUpRequirement> {
  world.makeStale()
  const error = await failureOf(world.adapter.backupCodes.regenerate(context()))
  if (!isAccountError(error) || error.code !== 'reauthentication_required') throw new Error(String(error))
  return error.data.requirement
}

async function createWithTotp(): Promise<World> {
  const world = await createWorld(server)
  world.user.totp = { id: 'totp_1', secret, verified: true }
  world.user.backupCodes = ['backup-1', 'backup-2']
  await world.clerk.user?.reload()
  return world
}

const method = ({ methods }: StepUpRequirement, type: string): string =>
  methods.find((one) => one.type === type)?.id ?? 'none'

describe('a step-up', () => {
  it('offers every way that this user has, and the quickest first', async () => {
    const world = await createWorld(server)
    const { user } = world
    user.phones.push({
      id: 'idn_phone',
      number: '+4930901820',
      reserved: false,
      isDefault: false,
      verification: verified('phone_code'),
    })
    const { level, methods, operation } = await askedBy(world)
    expect([level, operation, methods.map(({ type }) => type)]).toEqual([
      'recent',
      'backupCodes.regenerate',
      ['password', 'sms', 'email'],
    ])
    world.dispose()
  })

  it('asks for the second factor of a user who has one', async () => {
    const world = await createWithTotp()
    const { level, methods } = await askedBy(world)
    expect([level, methods.map(({ type }) => type)]).toEqual(['mfa', ['totp', 'backup_code']])
    world.dispose()
  })

  it.each([
    ['totp', () => ({ code: code() })],
    ['backup_code', () => ({ code: 'backup-1' })],
  ])('takes %s, and then the call itself', async (type, answer) => {
    const world = await createWithTotp()
    const requirement = await askedBy(world)
    const { adapter } = world
    const proved = await adapter.stepUp.complete(
      { requirement, methodId: method(requirement, type), ...answer() },
      context(),
    )
    expect(proved).toMatchObject({ status: 'verified', proof: { scope: 'session' } })
    expect((await adapter.backupCodes.regenerate(context())).codes.length).toBe(10)
    world.dispose()
  })

  it('takes a code that it mails, after a wrong one', async () => {
    const world = await createWorld(server)
    const requirement = await askedBy(world)
    const { stepUp } = world.adapter
    const methodId = method(requirement, 'email')
    const step = await stepUp.begin({ requirement, methodId }, context())
    expect(step).toMatchObject({ status: 'challenge', challenge: { channel: 'email', status: 'sent', codeLength: 6 } })
    const wrong = await failureOf(stepUp.complete({ requirement, methodId, code: 'none' }, context()))
    expect(wrong).toMatchObject({ code: 'invalid_code' })
    const challengeId = step.status === 'challenge' ? step.challenge.id : ''
    await stepUp.resend?.({ challengeId }, context())
    const right = { requirement, methodId, code: server.lastSent(email) }
    expect(await stepUp.complete(right, context())).toMatchObject({ status: 'verified' })
    world.dispose()
  })

  it('takes a code that it texts to the phone of the second factor', async () => {
    const world = await createWorld(server)
    const number = '+4930901820'
    const phone = { id: 'idn_phone', number, reserved: true, isDefault: true, verification: verified('phone_code') }
    world.user.phones.push(phone)
    const requirement = await askedBy(world)
    const { stepUp } = world.adapter
    const methodId = method(requirement, 'sms')
    await stepUp.begin({ requirement, methodId }, context())
    const result = await stepUp.complete({ requirement, methodId, code: server.lastSent(number) }, context())
    expect([requirement.level, result.status]).toEqual(['mfa', 'verified'])
    world.dispose()
  })

  it('takes a passkey, and lets a user dismiss its dialog', async () => {
    const world = await createWorld(server)
    const dialog = createPasskeys(world.clerk, server.origin)
    await world.adapter.passkeys.add({}, context())
    const requirement = await askedBy(world)
    const methodId = method(requirement, 'passkey')
    expect(requirement.methods[0]?.id).toBe(methodId)
    dialog.choice = 'dismiss'
    const dismissed = await failureOf(world.adapter.stepUp.complete({ requirement, methodId }, context()))
    expect(dismissed).toMatchObject({ code: 'cancelled', data: { by: 'user' } })
    dialog.choice = 'accept'
    const result = await world.adapter.stepUp.complete({ requirement, methodId }, context())
    expect(result.status).toBe('verified')
    world.dispose()
  })

  it('goes on to the second factor where the instance wants both', async () => {
    const world = await createWithTotp()
    world.state.reverificationLevel = 'multi_factor'
    const first = await askedBy(world)
    const { stepUp } = world.adapter
    const answer = { requirement: first, methodId: method(first, 'password'), password }
    const more = await stepUp.complete(answer, context())
    if (more.status !== 'more') throw new Error('It was verified at once.')
    const { requirement } = more
    expect([requirement.level, requirement.id === first.id]).toEqual(['mfa', false])
    const methodId = method(requirement, 'totp')
    const result = await stepUp.complete({ requirement, methodId, code: code() }, context())
    expect(result.status).toBe('verified')
    world.state.reverificationLevel = undefined
    world.dispose()
  })

  it('names the wrong password and leaves the user signed in', async () => {
    const world = await createWorld(server)
    const requirement = await askedBy(world)
    const answer = { requirement, methodId: method(requirement, 'password'), password: 'wrong' }
    const wrong = await failureOf(world.adapter.stepUp.complete(answer, context()))
    expect(wrong).toMatchObject({ code: 'invalid_credentials', data: { field: 'password' } })
    await world.adapter.account.get(context({ fresh: true }))
    world.dispose()
  })

  it('gives the host’s own server a token that tells of the new proof', async () => {
    const world = await createWorld(server)
    const requirement = await askedBy(world)
    const answer = { requirement, methodId: method(requirement, 'password'), password }
    await world.adapter.stepUp.complete(answer, context())
    const token = await world.clerk.session?.getToken()
    const claims: { fva: number[] } = JSON.parse(atob(token?.split('.')[1] ?? ''))
    expect(claims.fva[0]).toBe(0)
    world.dispose()
  })
})

describe('the rules of the page', () => {
  it('leave out the current password where Clerk asks for a proof of its own', async () => {
    const world = await createWorld(server)
    const policy = await world.adapter.policy(context())
    expect(policy.passwordChange?.current).toBe('never')
    expect(policy.stepUp?.['password.change']).toBe('if_stale')
    expect(policy.password).toMatchObject({ minLength: 8, maxLength: 72, maxBytes: 72, breachCheck: true })
    world.state.settings.reverification = false
    await world.reloadSettings()
    expect((await world.adapter.policy(context())).passwordChange?.current).toBe('required')
    world.dispose()
  })

  it('are the host’s where the host says so', async () => {
    const world = await createWorld(server, { policy: { backupCodes: { count: 8 } } })
    const policy = await world.adapter.policy(context())
    expect([policy.backupCodes, policy.name?.shape]).toEqual([{ count: 8 }, 'parts'])
    world.dispose()
  })
})
