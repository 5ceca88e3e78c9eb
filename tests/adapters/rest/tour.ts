import type { OperationContext, StepUpRequirement } from 'latchkey/contract'
import { isAccountError } from 'latchkey/contract'
import { describe, expect, it, vi } from 'vitest'
import { Authenticator } from '../better-auth/authenticator.js'
import { pastAdapter } from './browser.js'
import { operations } from './document.js'
import { createPerson, password, type TestPerson, type TestServer } from './server.js'

let intents = 0
export function context(more: Partial<OperationContext> = {}): OperationContext {
  intents += 1
  return { signal: new AbortController().signal, idempotencyKey: `tour-${intents}`, ...more }
}

/** What a call was asked to prove. */
export async function requirementOf(call: Promise<unknown>): Promise<StepUpRequirement> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (isAccountError(error) && error.code === 'reauthentication_required') return error.data.requirement
  throw new Error('Nothing was asked for.', { cause: error })
}

const lastCode = ({ outbox }: TestServer, to: string) => outbox.messages.find((one) => one.to === to)?.code ?? ''
const unknownId = 'not-there'

/** Everything that the suite has no reason to do: what is not there, what does not fit, and the ways beside the main one. */
export function tour(started: () => Promise<TestServer>): void {
  async function visit(work: (person: TestPerson, server: TestServer) => Promise<void>): Promise<void> {
    const server = await started()
    const person = await createPerson(server)
    try {
      await work(person, server)
    } finally {
      vi.unstubAllGlobals()
      await person.remove()
    }
  }
  /** A proof of one call, as the server itself would give it. */
  async function prove({ adapter }: TestPerson, call: Promise<unknown>) {
    const requirement = await requirementOf(call)
    const result = await adapter.stepUp.complete({ requirement, methodId: 'password', password }, context())
    if (result.status !== 'verified') throw new Error('More was asked for.')
    return context({ proof: result.proof })
  }

  const withId = operations.filter(({ path, statuses }) => path.includes('{id}') && statuses.includes('404'))
  it.each(withId.filter(({ id }) => id !== 'mfa.remove'))('$id says that a thing is not there', ({ method, path }) =>
    visit(async ({ call }) => {
      const body = method === 'DELETE' ? undefined : { challengeId: '1', code: '1', methodId: '1', name: 'n' }
      const response = await call(method, path.replace('{id}', unknownId), body)
      expect(response.status).toBe(404)
    }),
  )

  it('says that what is to go is gone already', () =>
    visit(async (person) => {
      const { adapter } = person
      for (const gone of [
        adapter.phone.remove?.(context()),
        adapter.deletion.cancel?.(context()),
        adapter.connections.connect({ provider: unknownId }, context()),
        adapter.connections.complete?.({ url: '/settings?state=unknown' }, context()),
      ]) {
        await expect(gone).rejects.toMatchObject({ code: 'not_found' })
      }
      const disable = (at: OperationContext) => adapter.backupCodes.disable?.(at) ?? Promise.reject(new Error())
      await expect(disable(await prove(person, disable(context())))).rejects.toMatchObject({ code: 'not_found' })
      const remove = (at: OperationContext) => adapter.mfa.remove?.({ factorId: unknownId }, at) ?? Promise.reject()
      await expect(remove(await prove(person, remove(context())))).rejects.toMatchObject({ code: 'not_found' })
    }))

  it('says which field does not fit', () =>
    visit(async (person) => {
      const { adapter, call } = person
      const invalid = { code: 'validation' }
      await expect(adapter.profile.update({ fullName: '' }, context())).rejects.toMatchObject(invalid)
      await expect(adapter.mfa.enroll.sms?.({ number: 'no number' }, context())).rejects.toMatchObject(invalid)
      await expect(adapter.sessions.list?.({ cursor: 'bm8' }, context())).rejects.toMatchObject(invalid)
      const preferences = adapter.preferences.update({ patch: { theme: 'pink' } }, context())
      await expect(preferences).rejects.toMatchObject(invalid)
      const away = adapter.connections.connect({ provider: 'meridian', returnTo: 'https://evil.example' }, context())
      await expect(away).rejects.toMatchObject(invalid)
      await person.update({ password_hash: null })
      await expect(adapter.password.set?.({ newPassword: 'short' }, context())).rejects.toMatchObject(invalid)
      const large = new Blob([new Uint8Array(2 * 1024 * 1024 + 1)])
      await expect(adapter.profile.setAvatar?.({ file: large }, context())).rejects.toMatchObject({
        data: { fields: [{ field: 'avatar', code: 'file_too_large' }] },
      })
      const endless = new Blob([new Uint8Array(3 * 1024 * 1024)])
      await expect(adapter.profile.setAvatar?.({ file: endless }, context())).rejects.toMatchObject({
        data: { fields: [{ field: 'avatar', code: 'file_too_large' }] },
      })
      const headers = new Headers({ ...pastAdapter, 'idempotency-key': 'no file' })
      const form = { method: 'PUT', headers, body: new FormData() }
      form.body.set('other', 'x')
      expect((await person.browser.fetch(`${person.baseUrl}/profile/avatar`, form)).status).toBe(422)
      expect((await call('POST', '/passkeys', { credential: { id: 'x' } })).status).toBe(410)
    }))

  it('goes back to no password beside another way in, and counts wrong ones', () =>
    visit(async (person, server) => {
      const { adapter, id } = person
      const { db } = server
      const connection = { id: `c_${id}`, user_id: id, provider: 'meridian', subject: `s-${id}`, scopes: '[]' }
      const rest = { label: null, email: null, connected_at: new Date().toISOString() }
      await db
        .insertInto('connections')
        .values({ ...connection, ...rest })
        .execute()
      await expect(adapter.connections.connect({ provider: 'meridian' }, context())).rejects.toMatchObject({
        code: 'conflict',
        data: { kind: 'already_linked' },
      })
      const remove = (currentPassword: string) => adapter.password.remove?.({ currentPassword }, context())
      await expect(remove('wrong')).rejects.toMatchObject({ code: 'invalid_credentials', data: { attemptsLeft: 9 } })
      const requirement = await requirementOf(adapter.mfa.enroll.totp?.({}, context()) ?? Promise.resolve())
      await person.update({ locked_until: new Date(server.now() + 60_000).toISOString() })
      const locked = { code: 'locked', data: { retryAfterMs: expect.any(Number) } }
      await expect(remove(password)).rejects.toMatchObject(locked)
      const change = { currentPassword: password, newPassword: 'another-river-lantern' }
      await expect(adapter.password.change?.(change, context())).rejects.toMatchObject(locked)
      const begin = adapter.stepUp.begin({ requirement, methodId: 'password' }, context())
      await expect(begin).rejects.toMatchObject(locked)
      const answer = { requirement, methodId: 'password', password }
      await expect(adapter.stepUp.complete(answer, context())).rejects.toMatchObject(locked)
      const options = await person.call('POST', `/step-up/${requirement.id}/options`, { methodId: 'password' })
      expect(options.status).toBe(423)
      await person.update({ locked_until: null })
      expect(await remove(password)).toMatchObject({ status: 'done' })
    }))

  it('sends codes again when it is time, and takes none that is too old', () =>
    visit(async ({ adapter }, server) => {
      const number = '+4915199999999'
      const { id } = await adapter.phone.start({ number }, context())
      const enrolled = await adapter.mfa.enroll.sms?.({ number }, context())
      if (enrolled?.status !== 'pending') throw new Error('Nothing was proved yet.')
      server.advance(31_000)
      expect(await adapter.phone.resend?.({ id }, context())).toMatchObject({ id, status: 'pending' })
      expect(await adapter.mfa.resend?.({ enrollmentId: enrolled.id }, context())).toMatchObject({ id: enrolled.id })
      server.advance(3_600_000)
      const old = { code: 'code_expired' }
      await expect(adapter.phone.verify({ id, code: '000000' }, context())).rejects.toMatchObject(old)
      const confirm = adapter.mfa.confirm({ enrollmentId: enrolled.id, code: '000000' }, context())
      await expect(confirm).rejects.toMatchObject(old)
    }))

  it('proves somebody without a password by a code in their mailbox', () =>
    visit(async (person, server) => {
      const { adapter, email } = person
      await person.update({ password_hash: null })
      const requirement = await requirementOf(adapter.mfa.enroll.totp?.({}, context()) ?? Promise.resolve())
      const step = await adapter.stepUp.begin({ requirement, methodId: 'email' }, context())
      if (step.status !== 'challenge') throw new Error('No code was sent.')
      server.advance(31_000)
      const challengeId = step.challenge.id
      expect(await adapter.stepUp.resend?.({ challengeId }, context())).toMatchObject({ status: 'challenge' })
      const answer = { requirement, methodId: 'email', challengeId }
      const proved = await adapter.stepUp.complete({ ...answer, code: lastCode(server, email) }, context())
      expect(proved).toMatchObject({ status: 'verified', proof: { scope: 'operation' } })
      const other = await requirementOf(adapter.mfa.enroll.totp?.({}, context()) ?? Promise.resolve())
      await adapter.stepUp.begin({ requirement: other, methodId: 'email' }, context())
      server.advance(660_000)
      await expect(
        adapter.stepUp.complete({ requirement: other, methodId: 'email', code: '000000' }, context()),
      ).rejects.toMatchObject({ code: 'code_expired' })
    }))

  it('connects an account, proves the user by it, and lets it go again', () =>
    visit(async (person) => {
      const { adapter } = person
      const agree = async (url: string, answer: Record<string, string>) => {
        const asked = new URL(url).searchParams
        const back = new URL(asked.get('redirect_uri') ?? '')
        back.search = new URLSearchParams({ ...answer, state: asked.get('state') ?? '' }).toString()
        return (await fetch(back, { redirect: 'manual' })).headers.get('location') ?? ''
      }
      const leave = async () => {
        const left = await adapter.connections.connect({ provider: 'meridian' }, context())
        return left.status === 'redirect' ? left.url : ''
      }
      const refused = await agree(await leave(), { error: 'access_denied' })
      await expect(adapter.connections.complete?.({ url: refused }, context())).rejects.toMatchObject({
        code: 'cancelled',
        data: { by: 'user' },
      })
      const url = await agree(await leave(), { code: person.id })
      const connected = await adapter.connections.complete?.({ url }, context())
      await expect(adapter.connections.complete?.({ url }, context())).rejects.toMatchObject({ code: 'not_found' })

      const requirement = await requirementOf(adapter.mfa.enroll.totp?.({}, context()) ?? Promise.resolve())
      const methodId = 'provider:meridian'
      const go = async (code: Record<string, string>) => {
        const step = await adapter.stepUp.begin({ requirement, methodId }, context())
        return agree(step.status === 'redirect' ? step.url : '', code)
      }
      const declined = await go({ error: 'access_denied' })
      const cancelled = adapter.stepUp.complete({ requirement, methodId, url: declined }, context())
      await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
      const another = await go({ code: 'somebody-else' })
      const wrong = adapter.stepUp.complete({ requirement, methodId, url: another }, context())
      await expect(wrong).rejects.toMatchObject({ code: 'invalid_credentials' })
      const right = await go({ code: person.id })
      const proved = await adapter.stepUp.complete({ requirement, methodId, url: right }, context())
      expect(proved.status).toBe('verified')
      const id = connected?.connection?.id ?? ''
      expect(await adapter.connections.disconnect?.({ id }, context())).toMatchObject({ status: 'done' })
    }))

  describe('WebAuthn', () => {
    it('proves the user by a passkey, and adds a security key as a second factor', () =>
      visit(async (person, server) => {
        const { adapter } = person
        new Authenticator(server.origin).install()
        await adapter.passkeys.add({ name: 'Laptop' }, context())
        await expect(adapter.passkeys.add({}, context())).rejects.toMatchObject({ code: 'conflict' })
        const [passkey] = await adapter.passkeys.list(context())
        const empty = adapter.passkeys.rename?.({ id: passkey?.id ?? '', name: ' ' }, context())
        await expect(empty).rejects.toMatchObject({ code: 'validation' })
        const requirement = await requirementOf(adapter.mfa.enroll.totp?.({}, context()) ?? Promise.resolve())
        expect(requirement.methods[0]).toEqual({ id: 'passkey', type: 'passkey' })
        const result = await adapter.stepUp.complete({ requirement, methodId: 'passkey' }, context())
        expect(result.status).toBe('verified')

        await person.call('POST', '/passkeys/options')
        const forged = { id: 'x', rawId: 'x', type: 'public-key', response: {} }
        expect((await person.call('POST', '/passkeys', { credential: forged })).status).toBe(422)

        new Authenticator(server.origin).install()
        const key = await adapter.mfa.enroll.webauthn?.({ name: 'Key' }, context())
        if (key?.status !== 'done') throw new Error('No key was added.')
        expect(key.factor).toMatchObject({ type: 'webauthn', name: 'Key' })
        const nameless = adapter.mfa.rename?.({ factorId: key.factor.id, name: ' ' }, context())
        await expect(nameless).rejects.toMatchObject({ code: 'validation' })
        await expect(adapter.mfa.disableAll?.(context()) ?? Promise.resolve()).rejects.toMatchObject({
          code: 'reauthentication_required',
        })
      }))

    it('asks for the second factor after the password before it deletes an account', () =>
      visit(async (person, server) => {
        const { adapter } = person
        new Authenticator(server.origin).install()
        await adapter.mfa.enroll.webauthn?.({ name: 'Key' }, context())
        const confirm = 'delete my account'
        const requirement = await requirementOf(adapter.deletion.request({ confirm }, context()))
        const first = await adapter.stepUp.complete({ requirement, methodId: 'password', password }, context())
        if (first.status !== 'more') throw new Error('The password was enough.')
        expect(first.requirement).toMatchObject({ level: 'mfa', methods: [{ type: 'webauthn' }] })
        const second = { requirement: first.requirement, methodId: 'webauthn' }
        const proved = await adapter.stepUp.complete(second, context())
        if (proved.status !== 'verified') throw new Error('Still more was asked for.')
        const outcome = await adapter.deletion.request({ confirm }, context({ proof: proved.proof }))
        expect(outcome).toMatchObject({ status: 'done', outcome: 'scheduled' })
      }))
  })
}
