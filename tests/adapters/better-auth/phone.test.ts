import { can } from 'latchkey/contract'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { context, createWorld, failureOf, listenTo } from './fixture.js'

const number = '+4915112345678'

async function createPhoneWorld() {
  const world = await createWorld({ server: { phone: true }, adapter: { plugins: ['phoneNumber'] } })
  const { phone } = world.adapter
  if (!phone) throw new Error('There is no phone.')
  return { ...world, phone, current: async () => (await world.adapter.account.get(context())).phone }
}

afterEach(() => void vi.useRealTimers())

describe('the phone number of a Better Auth user', () => {
  it('is none at first, and the new one once its code is right', async () => {
    const { phone, lastSent, current, tokens } = await createPhoneWorld()
    expect(await current()).toBeNull()

    const change = await phone.start({ number }, context())
    expect(change).toMatchObject({ number, status: 'pending', challenge: { channel: 'sms', destination: '••• 5678' } })
    expect(await current()).toBeNull()
    const end = await phone.verify({ id: change.id, code: lastSent(number) }, context())

    expect(end).toMatchObject({ status: 'complete', effects: { currentSession: 'kept' } })
    expect(tokens().filter((token) => JSON.stringify(end).includes(token))).toEqual([])
    expect(await current()).toEqual({ number, verified: true })
  })

  it('is forgotten when the user removes it', async () => {
    const { phone, lastSent, current, adapter } = await createPhoneWorld()
    const { id } = await phone.start({ number }, context())
    await phone.verify({ id, code: lastSent(number) }, context())
    const heard = listenTo(adapter)

    await phone.remove(context())

    expect(await current()).toBeNull()
    await expect.poll(() => heard).toContain('phone,account')
  })

  it.each(['030 123456', '+49', 'no number', '+49151123456789012'])(
    'is refused without a message: %s',
    async (typed) => {
      const { phone, outbox } = await createPhoneWorld()

      expect(await failureOf(phone.start({ number: typed }, context()))).toMatchObject({
        code: 'validation',
        data: { fields: [{ field: 'number', code: 'invalid' }] },
      })
      expect(outbox).toEqual([])
    },
  )

  it('is refused when it is the same', async () => {
    const { phone, database } = await createPhoneWorld()
    Object.assign(database.user[0] ?? {}, { phoneNumber: number, phoneNumberVerified: true })

    expect(await failureOf(phone.start({ number }, context()))).toMatchObject({
      data: { fields: [{ field: 'number', code: 'same_as_current' }] },
    })
  })

  it('can be verified when an administrator entered it, and the session stays', async () => {
    const { phone, database, lastSent, current } = await createPhoneWorld()
    Object.assign(database.user[0] ?? {}, { phoneNumber: number, phoneNumberVerified: false })
    const [session] = database.session

    const { id } = await phone.start({ number }, context())
    await phone.verify({ id, code: lastSent(number) }, context())

    expect(await current()).toEqual({ number, verified: true })
    expect(database.session).toEqual([session])
  })

  it('is taken, as only the owner of the phone is told', async () => {
    const { phone, database, lastSent, current } = await createPhoneWorld()
    database.user.push({ id: 'eve', phoneNumber: number, phoneNumberVerified: true })

    const { id } = await phone.start({ number }, context())

    expect(await failureOf(phone.verify({ id, code: lastSent(number) }, context()))).toMatchObject({
      code: 'conflict',
      data: { kind: 'taken', field: 'number' },
    })
    expect(await current()).toBeNull()
  })

  it('needs a new code after three wrong ones', async () => {
    const { phone, lastSent } = await createPhoneWorld()
    const { id } = await phone.start({ number }, context())
    const prove = (code: string) => phone.verify({ id, code }, context())
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(await failureOf(prove('wrong'))).toMatchObject({ code: 'invalid_code' })
    }
    const code = lastSent(number)
    expect(await failureOf(prove(code))).toMatchObject({ code: 'code_expired' })
    expect(await failureOf(prove(code))).toMatchObject({ code: 'code_expired' })
    expect(await failureOf(phone.resend({ id }, context()))).toMatchObject({ code: 'rate_limited' })

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
    await phone.resend({ id }, context())

    expect((await prove(lastSent(number))).status).toBe('complete')
  })

  it('is complete when only the answer to the right code was lost', async () => {
    const { phone, lastSent, browser } = await createPhoneWorld()
    const { id } = await phone.start({ number }, context())
    const { wire } = browser
    browser.wire = async (request, next) => {
      const response = await next()
      if (request.url.endsWith('/phone-number/verify')) throw new TypeError('fetch failed')
      return response
    }
    const code = lastSent(number)
    expect(await failureOf(phone.verify({ id, code }, context()))).toMatchObject({ code: 'network' })
    browser.wire = wire

    expect((await phone.verify({ id, code }, context())).status).toBe('complete')
  })

  it('is not taken over by somebody else who signs in meanwhile', async () => {
    const { phone, lastSent, client } = await createPhoneWorld()
    const { id } = await phone.start({ number }, context())
    await client.signUp.email({ email: 'eve@example.test', password: 'password', name: 'Eve' })

    expect(await failureOf(phone.verify({ id, code: lastSent(number) }, context()))).toMatchObject({
      code: 'not_found',
    })
  })

  it('is not offered without the plugin, and names it when the server lacks it', async () => {
    expect(can((await createWorld()).adapter, 'phone.start')).toBe(false)
    const { adapter } = await createWorld({ adapter: { plugins: ['phoneNumber'] } })

    expect(await failureOf(Promise.resolve(adapter.phone?.start({ number }, context())))).toMatchObject({
      code: 'misconfigured',
      data: { hint: expect.stringContaining('`phoneNumber()`') },
    })
  })
})
