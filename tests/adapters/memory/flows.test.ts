import { memoryAdapter } from 'latchkey/adapters/memory'
import { describe, expect, it } from 'vitest'
import { context, laterTask, rejection } from './helpers.js'

const newEmail = 'ada.king@example.com'

describe('a change of the email address', () => {
  it('by link happens with the click, which the page is told of', async () => {
    const adapter = memoryAdapter({ scenario: 'email-link' })
    const events: unknown[] = []
    const change = await adapter.email.start({ newEmail }, context())
    expect(change.challenges).toMatchObject([{ role: 'new', method: 'link' }])
    await laterTask()
    adapter.subscribe((event) => events.push(event))
    adapter.control.openLink(adapter.control.state.outbox[0]?.link ?? '')
    await laterTask()
    expect(events).toEqual([{ type: 'changed', topics: ['email', 'account'] }])
    expect((await adapter.account.get(context())).email).toEqual({ address: newEmail, verified: true })
    expect(await adapter.email.pending(context())).toBe(null)
  })

  it('leaves no link behind that still works once it is cancelled', async () => {
    const adapter = memoryAdapter({ scenario: 'email-link' })
    const { id } = await adapter.email.start({ newEmail }, context())
    await adapter.email.cancel({ id }, context())
    expect(() => adapter.control.openLink(adapter.control.state.outbox[0]?.link ?? '')).toThrow('not_found')
  })

  it('needs both codes, in any order, and tells the old address', async () => {
    const adapter = memoryAdapter({ scenario: 'email-both-codes' })
    const { control } = adapter
    const { id, challenges } = await adapter.email.start({ newEmail }, context())
    for (const { id: challengeId, role } of [...challenges].reverse()) {
      expect((await adapter.account.get(context())).email?.address).toBe('ada@example.com')
      const code = control.sentCode(role === 'new' ? newEmail : 'ada@example.com') ?? ''
      await adapter.email.verify({ id, challengeId, code }, context())
    }
    expect((await adapter.account.get(context())).email?.address).toBe(newEmail)
    expect(control.state.outbox.at(-1)).toMatchObject({ to: 'ada@example.com', purpose: 'email_changed' })
  })

  it('tells nobody whether an address is taken, where the server keeps that to itself', async () => {
    const adapter = memoryAdapter({
      scenario: (state) => {
        state.email.hideTaken = true
      },
    })
    const change = await adapter.email.start({ newEmail: 'grace@example.com' }, context())
    expect(change).toMatchObject({ status: 'pending', challenges: [{ status: 'sent' }] })
    expect(adapter.control.state.outbox).toEqual([])
  })

  it('gives a code five tries, and an address ten mails an hour', async () => {
    const adapter = memoryAdapter()
    const { id, challenges } = await adapter.email.start({ newEmail }, context())
    const challengeId = challenges[0]?.id ?? ''
    const verify = (code: string) => adapter.email.verify({ id, challengeId, code }, context())
    for (let tries = 0; tries < 5; tries += 1) expect((await rejection(verify('12'))).code).toBe('invalid_code')
    expect((await rejection(verify(adapter.control.sentCode() ?? ''))).code).toBe('code_expired')
    for (let mails = 1; mails < 10; mails += 1) {
      adapter.control.advance(30_000)
      adapter.control.state.authenticatedAt = new Date(adapter.control.now()).toISOString()
      await adapter.email.resend({ id, challengeId }, context())
    }
    adapter.control.advance(30_000)
    const tooMany = await rejection(adapter.email.resend({ id, challengeId }, context()))
    expect([tooMany.code, tooMany.data]).toMatchObject(['rate_limited', { scope: 'destination' }])
  })
})

describe('the deletion of the account', () => {
  const confirm = 'delete my account'

  it('by mail happens with the click', async () => {
    const adapter = memoryAdapter({ scenario: 'deletion-by-email' })
    const sent = await adapter.deletion.request({ confirm }, context())
    expect(sent).toMatchObject({ outcome: 'confirmation_sent', destination: 'a••@example.com' })
    await adapter.account.get(context())
    adapter.control.openLink(adapter.control.state.outbox[0]?.link ?? '')
    expect((await rejection(adapter.account.get(context()))).code).toBe('session_expired')
  })

  it('can be taken back until the day comes', async () => {
    const adapter = memoryAdapter({ scenario: 'deletion-pending' })
    expect((await adapter.deletion.check(context())).scheduledFor).toBeDefined()
    await adapter.deletion.cancel(context())
    adapter.control.advance(19 * 86_400_000)
    await adapter.account.get(context())

    const late = memoryAdapter({ scenario: 'deletion-pending' })
    late.control.advance(19 * 86_400_000)
    expect((await rejection(late.account.get(context()))).code).toBe('session_expired')
  })

  it('is refused with the workspaces that have no other owner', async () => {
    const adapter = memoryAdapter({ scenario: 'sole-owner' })
    const error = await rejection(adapter.deletion.request({ confirm }, context()))
    if (error.code !== 'blocked') throw error
    expect(error.data.blockers.map(({ resource }) => resource?.name)).toEqual([
      'Analytical Engines',
      'Difference Engines',
    ])
  })
})

describe('a picture', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

  it('is taken by what it is, not by what it is called', async () => {
    const adapter = memoryAdapter()
    const seen: number[] = []
    const onProgress = (fraction: number) => seen.push(fraction)
    const { url } = await adapter.profile.setAvatar({ file: new Blob([png]), onProgress }, context())
    expect((await adapter.account.get(context())).avatar).toEqual({ url, source: 'custom' })
    expect(seen).toEqual([1])
    const script = new Blob(['<svg onload="alert(1)"/>'], { type: 'image/png' })
    expect((await rejection(adapter.profile.setAvatar({ file: script }, context()))).data).toEqual({
      fields: [{ field: 'avatar', code: 'file_type' }],
    })
    adapter.dispose()
  })

  it('is as large as the policy allows, and not a byte larger', async () => {
    const adapter = memoryAdapter()
    const maxBytes = 2 * 1024 * 1024
    const ofSize = (bytes: number) => new Blob([png, new Uint8Array(bytes - png.length)])
    await adapter.profile.setAvatar({ file: ofSize(maxBytes) }, context())
    const error = await rejection(adapter.profile.setAvatar({ file: ofSize(maxBytes + 1) }, context()))
    expect(error.data).toEqual({ fields: [{ field: 'avatar', code: 'file_too_large', params: { maxBytes } }] })
    await adapter.profile.removeAvatar(context())
    expect((await adapter.account.get(context())).avatar).toEqual({ url: null, source: 'none' })
  })
})

describe('a connected account', () => {
  it('is known by provider and subject, and belongs to one user only', async () => {
    const adapter = memoryAdapter()
    const trip = async (end: { subject?: string; declined?: boolean }) => {
      const left = await adapter.connections.connect({ provider: 'github', returnTo: '/settings' }, context())
      if (left.status !== 'redirect') throw new Error('There is no way to the provider.')
      const url = adapter.control.followRedirect(left.url, end)
      return adapter.connections.complete({ url }, context())
    }
    expect((await trip({ subject: 'ada-work' })).connection?.provider).toBe('github')
    expect((await trip({ subject: 'ada-home' })).connection?.status).toBe('active')
    expect((await rejection(trip({ subject: 'grace' }))).data).toEqual({ kind: 'already_linked' })
    expect((await rejection(trip({ declined: true }))).data).toEqual({ by: 'user' })
    const list = await adapter.connections.list(context())
    expect(list.filter(({ provider }) => provider === 'github')).toHaveLength(2)
  })

  it('that stopped working works again after another trip', async () => {
    const adapter = memoryAdapter()
    const left = await adapter.connections.connect({ provider: 'google-calendar' }, context())
    if (left.status !== 'redirect') throw new Error('There is no way to the provider.')
    await adapter.connections.complete({ url: adapter.control.followRedirect(left.url) }, context())
    const list = await adapter.connections.list(context())
    expect(list.find(({ id }) => id === 'connection_calendar')?.status).toBe('active')
  })

  it('leads nowhere but to the web', async () => {
    const adapter = memoryAdapter()
    const forged = adapter.connections.connect({ provider: 'github', returnTo: 'javascript:alert(1)' }, context())
    expect((await rejection(forged)).code).toBe('validation')
  })
})

describe('preferences', () => {
  it('refuse what the schema does not describe, and what is locked', async () => {
    const adapter = memoryAdapter({ scenario: 'free-plan' })
    const refused = async (patch: Record<string, string | number | boolean>) =>
      (await rejection(adapter.preferences.update({ patch }, context()))).data
    const invalid = (field: string) => ({ fields: [{ field, code: 'invalid' }] })
    expect(await refused({ theme: 'neon' })).toEqual(invalid('theme'))
    expect(await refused({ rowsPerPage: 9 })).toEqual(invalid('rowsPerPage'))
    expect(await refused({ constructor: 'x' })).toEqual(invalid('constructor'))
    expect(await refused({ limitWarnings: false })).toEqual({ reason: 'plan' })
    expect((await adapter.preferences.get(context())).version).toBe('1')
  })
})
