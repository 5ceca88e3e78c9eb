import { can } from 'latchkey/contract'
import { describe, expect, it, vi } from 'vitest'
import { context, createWorld, email, failureOf, type WorldOptions } from './fixture.js'

const newEmail = 'ann.new@example.test'
type Links = NonNullable<WorldOptions['server']>['emailLinks']

async function start(emailLinks: NonNullable<Links>, verified = true) {
  const changeEmailLinks = emailLinks === 'both' ? 'current_and_new' : 'new'
  const world = await createWorld({ server: { emailLinks, verified }, adapter: { changeEmailLinks } })
  const { email: group } = world.adapter
  if (!group?.pending || !group.resend) throw new Error('A part of it is missing.')
  const change = await group.start({ newEmail, returnTo: 'http://localhost:3000/settings' }, context())
  return {
    ...world,
    change,
    pending: group.pending,
    resend: group.resend,
    currentEmail: async () => (await world.adapter.account.get(context())).email?.address,
  }
}

describe('a new address by a link', () => {
  it('is taken over when the link at the new address is opened, and leads back to the settings', async () => {
    const { change, pending, open, lastSent, currentEmail } = await start('new')
    expect(change).toMatchObject({ status: 'pending', challenges: [{ role: 'new', method: 'link', status: 'sent' }] })
    expect(await pending(context())).toEqual(change)

    const answer = await open(lastSent(newEmail))

    expect(answer.headers.get('location')).toBe('http://localhost:3000/settings')
    expect(await currentEmail()).toBe(newEmail)
    expect(await pending(context())).toBeNull()
  })

  it('begins with a link at the current address where the host says so', async () => {
    const { change, outbox, open, lastSent, currentEmail } = await start('both')
    expect(change.challenges).toMatchObject([
      { role: 'current', status: 'sent' },
      { role: 'new', status: 'waiting' },
    ])
    expect(outbox.map(({ to }) => to)).toEqual([email])

    await open(lastSent(email))
    expect(await currentEmail()).toBe(email)
    await open(lastSent(newEmail))

    expect(await currentEmail()).toBe(newEmail)
  })

  it('asks a user whose current address is not verified for the new one alone', async () => {
    const { change, outbox } = await start('both', false)

    expect(change.challenges).toMatchObject([{ role: 'new', status: 'sent' }])
    expect(outbox.map(({ to }) => to)).toEqual([newEmail])
  })

  it('is complete at once where the server asks for no proof', async () => {
    const { change, currentEmail, pending } = await start('none_when_unverified', false)

    expect(change).toMatchObject({ status: 'complete', effects: { currentSession: 'kept' } })
    expect(await currentEmail()).toBe(newEmail)
    expect(await pending(context())).toBeNull()
  })

  it('is sent again after a while, and not before', async () => {
    const { change, resend, outbox } = await start('new')
    const again = () => resend({ id: change.id, challengeId: change.challenges[0]?.id ?? '' }, context())
    expect(await failureOf(again())).toMatchObject({ code: 'rate_limited' })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })

    await again()

    vi.useRealTimers()
    expect(outbox.map(({ to }) => to)).toEqual([newEmail, newEmail])
  })

  it('offers neither a field for a code nor to take the link back', async () => {
    const { adapter } = await start('new')

    expect([can(adapter, 'email.verify'), can(adapter, 'email.cancel')]).toEqual([false, false])
  })

  it('names the setting that the server lacks', async () => {
    const world = await createWorld({ adapter: { changeEmailLinks: 'new' } })

    expect(await failureOf(Promise.resolve(world.adapter.email?.start({ newEmail }, context())))).toMatchObject({
      code: 'misconfigured',
      data: { hint: expect.stringContaining('`user.changeEmail.enabled`') },
    })
  })

  it('is not offered to a host that names neither plugin nor links', async () => {
    const { adapter } = await createWorld()

    expect(can(adapter, 'email.start')).toBe(false)
  })
})
