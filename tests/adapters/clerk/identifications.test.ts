import { afterAll, describe, expect, it } from 'vitest'
import { FakeClerk } from './fake/server.js'
import { verified } from './fake/state.js'
import { context, createWorld, email, failureOf, fresh, password, totpCode, type World } from './fixture.js'

const server = new FakeClerk()
await server.start()
afterAll(() => server.stop())

const newEmail = 'new@example.test'
const number = '+4915112345678'

async function stepUp({ adapter }: World, call: Promise<unknown>): Promise<void> {
  const error = await failureOf(call)
  expect(error).toMatchObject({ code: 'reauthentication_required' })
  const { requirement } = Reflect.get(Object(error), 'data')
  const methodId = requirement.methods.find(({ type }: { type: string }) => type === 'password').id
  await adapter.stepUp.complete({ requirement, methodId, password }, context())
}

describe('a new address', () => {
  it('goes on where it stopped when a later step asks for a proof', async () => {
    const world = await createWorld(server)
    const { adapter, user } = world
    const { id } = await adapter.email.start({ newEmail }, context())
    const proof = { id, challengeId: id, code: server.lastSent(newEmail) }
    world.makeStale()
    // The code is right and used up; only making the address the primary one is refused.
    await stepUp(world, adapter.email.verify(proof, context()))
    expect(user.emails.find((one) => one.id === id)?.verification.status).toBe('verified')
    expect((await adapter.email.verify(proof, context())).status).toBe('complete')
    expect(user.emails.map(({ address }) => address)).toEqual([newEmail])
    world.dispose()
  })

  it('stays with the former one where the host keeps that', async () => {
    const world = await createWorld(server, { keepFormerEmail: true })
    const { id } = await world.adapter.email.start({ newEmail }, context())
    await world.adapter.email.verify({ id, challengeId: id, code: server.lastSent(newEmail) }, context())
    expect(world.user.emails.map(({ address }) => address)).toEqual([email, newEmail])
    world.dispose()
  })

  it('is the account’s although the former one cannot be removed', async () => {
    const world = await createWorld(server)
    for (const one of world.user.emails) one.linkedTo.push('eac_1')
    const { id } = await world.adapter.email.start({ newEmail }, context())
    const proof = { id, challengeId: id, code: server.lastSent(newEmail) }
    expect((await world.adapter.email.verify(proof, context())).status).toBe('complete')
    expect((await world.adapter.account.get(fresh())).email?.address).toBe(newEmail)
    world.dispose()
  })

  it('is taken over once its link was opened, in whatever tab', async () => {
    const world = await createWorld(server)
    world.state.settings.attributes.email_address.verifications = ['email_link']
    await world.reloadSettings()
    const change = await world.adapter.email.start({ newEmail, returnTo: 'https://app.example.test/' }, context())
    expect(change.challenges[0]).toMatchObject({ method: 'link', status: 'sent' })
    expect((await world.adapter.email.pending(fresh()))?.id).toBe(change.id)
    await fetch(server.lastSent(newEmail), { redirect: 'manual' })
    expect((await world.adapter.account.get(fresh())).email?.address).toBe(newEmail)
    expect(await world.adapter.email.pending(fresh())).toBe(null)
    expect(world.user.emails.map(({ address }) => address)).toEqual([newEmail])
    world.dispose()
  })

  it('is known after a reload of the page, with the time to wait for a further code', async () => {
    const world = await createWorld(server)
    const started = await world.adapter.email.start({ newEmail }, context())
    const pending = await world.reload().email.pending(fresh())
    expect(pending).toEqual(started)
    expect(pending?.challenges[0]?.resendAt).toMatch(/Z$/)
    world.dispose()
  })

  it('is used at once when it was proved before', async () => {
    const world = await createWorld(server)
    const known = { id: 'idn_second', address: newEmail, linkedTo: [], verification: verified('email_code') }
    world.user.emails.push(known)
    await world.clerk.user?.reload()
    expect((await world.adapter.email.start({ newEmail }, context())).status).toBe('complete')
    expect(await failureOf(world.adapter.email.start({ newEmail }, context()))).toMatchObject({
      code: 'validation',
      data: { fields: [{ field: 'newEmail', code: 'same_as_current' }] },
    })
    world.dispose()
  })
})

describe('a phone', () => {
  it('becomes a second factor by the number that the account has already', async () => {
    const world = await createWorld(server)
    const { adapter } = world
    const { id } = await adapter.phone.start({ number }, context())
    await adapter.phone.verify({ id, code: server.lastSent(number) }, context())
    const enrolled = await adapter.mfa.enroll.sms({ number }, context())
    expect(enrolled).toMatchObject({ status: 'done', factor: { type: 'sms', isDefault: true } })
    expect(enrolled.status === 'done' && enrolled.backupCodes?.length).toBe(10)
    expect(await failureOf(adapter.mfa.enroll.sms({ number }, context()))).toMatchObject({
      code: 'conflict',
      data: { kind: 'already_enrolled' },
    })
    world.dispose()
  })

  it('stays with the account when it is no second factor any more', async () => {
    const world = await createWorld(server)
    const { adapter } = world
    const { id } = await adapter.phone.start({ number }, context())
    await adapter.phone.verify({ id, code: server.lastSent(number) }, context())
    await adapter.mfa.enroll.sms({ number }, context())
    await adapter.mfa.remove({ factorId: id }, context())
    expect((await adapter.mfa.status(fresh())).enabled).toBe(false)
    expect((await adapter.account.get(fresh())).phone?.number).toBe(number)
    world.dispose()
  })

  it('goes again when the user walks away from it', async () => {
    const world = await createWorld(server)
    const { mfa } = world.adapter
    const pending = await mfa.enroll.sms({ number }, context())
    if (pending.status !== 'pending') throw new Error('It is there at once.')
    await mfa.abandon({ enrollmentId: pending.id }, context())
    expect(world.user.phones).toEqual([])
    world.dispose()
  })

  it('comes after the authenticator app, which Clerk always asks for first', async () => {
    const world = await createWorld(server)
    const { mfa } = world.adapter
    const phone = await mfa.enroll.sms({ number }, context())
    if (phone.status !== 'pending') throw new Error('It is there at once.')
    await mfa.confirm({ enrollmentId: phone.id, code: server.lastSent(number) }, context())
    const app = await mfa.enroll.totp({}, context())
    if (app.status !== 'pending' || app.type !== 'totp') throw new Error('There is nothing to scan.')
    await mfa.confirm({ enrollmentId: app.id, code: totpCode(app.uri) }, context())
    const { factors } = await mfa.status(fresh())
    expect(factors.map(({ type, isDefault }) => [type, isDefault])).toEqual([
      ['totp', true],
      ['sms', false],
    ])
    world.dispose()
  })
})

describe('the account', () => {
  it('has no full name any more when both names are gone, although clerk-js keeps it on the object', async () => {
    const world = await createWorld(server)
    world.user.firstName = null
    world.user.lastName = null
    const { fullName, firstName } = await world.adapter.account.get(fresh())
    expect([fullName, firstName]).toEqual([null, null])
    world.dispose()
  })

  it('works on the user as they are after each change, and never on an object that is gone', async () => {
    const world = await createWorld(server, { metadataFields: ['team'] })
    const { adapter } = world
    const before = world.clerk.user
    await adapter.profile.update({ firstName: 'Robin', custom: { team: 'Red' } }, context())
    expect(world.clerk.user).not.toBe(before)
    await adapter.profile.update({ lastName: null, custom: { team: null } }, context())
    const account = await adapter.account.get(context())
    expect([account.firstName, account.lastName, account.custom]).toEqual(['Robin', null, { team: null }])
    world.dispose()
  })

  it('shows the roles of its organisations, and fields that the instance has', async () => {
    const role = { role: 'org:admin', roleName: 'Admin', organizationId: 'org_1', organization: 'Northwick' }
    const world = await createWorld(server, {}, { memberships: [role] })
    world.state.settings.attributes.username.enabled = false
    world.state.settings.attributes.passkey.enabled = false
    await world.reloadSettings()
    const { roles, fields, availability } = await world.adapter.account.get(fresh())
    expect(roles).toEqual([
      { id: 'org:admin', name: 'Admin', scope: { type: 'organization', id: 'org_1', name: 'Northwick' } },
    ])
    expect([fields.username, fields.fullName, availability.passkeys]).toEqual([
      'hidden',
      'readonly',
      { state: 'unavailable', reason: 'not_configured' },
    ])
    world.dispose()
  })

  it('cannot be deleted where the instance does not let users do it', async () => {
    const world = await createWorld(server, {}, { mayDelete: false })
    expect((await world.adapter.deletion.check(fresh())).eligible).toBe(false)
    expect(await failureOf(world.adapter.deletion.request({}, context()))).toMatchObject({
      code: 'forbidden',
      data: { reason: 'policy' },
    })
    world.dispose()
  })
})
