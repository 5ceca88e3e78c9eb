import {
  type Account,
  AccountError,
  type AccountEvent,
  defineAccountAdapter,
  type Effects,
  type OperationContext,
  type Session,
  type StepUpProof,
} from 'latchkey/contract'
import { problem } from './problem.js'

/** What the Acme API answers. */
type Me = { id: string; name: string | null; mail: string; mailChecked: boolean; joined: string }
type Device = { id: string; browser: string; lastSeen: string; here: boolean }

const toAccount = ({ id, name, mail, mailChecked, joined }: Me): Account => ({
  id,
  fullName: name,
  email: { address: mail, verified: mailChecked },
  avatar: { url: null, source: 'none' },
  createdAt: joined,
  hasPassword: true,
  mfaEnabled: false,
  roles: [],
  custom: {},
  fields: {},
  availability: {},
})

const toSession = ({ id, browser, lastSeen, here }: Device): Session => ({
  id,
  current: here,
  lastActiveAt: lastSeen,
  device: { kind: 'unknown', browser },
  revocable: true,
})

export function acmeAdapter(baseUrl: string, send: typeof fetch = (...args) => fetch(...args)) {
  const listeners = new Set<(event: AccountEvent) => void>()
  /** What the server gave for a step-up. The components only ever see the object that stands for it. */
  const tokens = new WeakMap<StepUpProof, string>()

  /** In a later task: whoever made the call is told first. */
  function tell(event: AccountEvent): void {
    setTimeout(() => listeners.forEach((listener) => listener(event)))
  }

  async function request<Answer>(method: string, path: string, context: OperationContext, body?: object) {
    const { signal, idempotencyKey, proof } = context
    const cancelled = () => new AccountError('cancelled', { by: 'signal' })
    if (signal.aborted) throw cancelled()
    const headers = new Headers({ 'content-type': 'application/json', 'idempotency-key': idempotencyKey })
    const token = proof && tokens.get(proof)
    if (token !== undefined) headers.set('confirmation', token)
    const sent = { method, headers, signal, ...(body && { body: JSON.stringify(body) }) }
    const { response, text } = await send(baseUrl + path, sent)
      .then(async (response) => ({ response, text: await response.text() }))
      .catch((cause: unknown) => {
        throw signal.aborted ? cancelled() : new AccountError('network', {}, { cause })
      })
    if (!response.headers.get('content-type')?.includes('json')) {
      if (response.status >= 500) throw problem(`${method} ${path}`, response.status, {})
      const hint = `${method} ${baseUrl}${path} was answered without JSON. Correct \`baseUrl\` of \`acmeAdapter\`.`
      throw new AccountError('misconfigured', { hint }, { message: hint })
    }
    if (!response.ok) throw problem(`${method} ${path}`, response.status, JSON.parse(text))
    const answer: Answer = JSON.parse(text)
    return answer
  }

  /** A change that worked: says what it did, and what to read again. */
  function done(effects: Effects & { changed: NonNullable<Effects['changed']> }) {
    tell(effects.currentSession === 'ended' ? { type: 'signed_out' } : { type: 'changed', topics: effects.changed })
    return { status: 'done' as const, effects }
  }

  return defineAccountAdapter({
    specVersion: 1,
    id: 'acme',
    account: { get: async (context) => toAccount(await request<Me>('GET', '/me', context)) },
    profile: {
      async update({ fullName }, context) {
        await request('PATCH', '/me', context, { name: fullName })
        return done({ changed: ['account'] })
      },
    },
    password: {
      async change({ currentPassword, newPassword, endOtherSessions = false }, context) {
        const body = { old: currentPassword, new: newPassword, signOutElsewhere: endOtherSessions }
        await request('POST', '/password', context, body)
        return done({ otherSessions: endOtherSessions ? 'ended' : 'kept', changed: ['password', 'sessions'] })
      },
    },
    sessions: {
      async list(_page, context) {
        const devices = await request<Device[]>('GET', '/devices', context)
        return { items: devices.map(toSession), nextCursor: null }
      },
      async revoke({ id }, context) {
        const { here } = await request<Device>('DELETE', `/devices/${encodeURIComponent(id)}`, context)
        return done({ currentSession: here ? 'ended' : 'kept', changed: ['sessions'] })
      },
      async revokeOthers(context) {
        const { count } = await request<{ count: number }>('DELETE', '/devices', context)
        return { ...done({ otherSessions: 'ended', changed: ['sessions'] }), count }
      },
    },
    stepUp: {
      begin: async () => ({ status: 'ready' }),
      async complete({ password }, context) {
        const { token, until } = await request<{ token: string; until: string }>('POST', '/confirm', context, {
          password,
        })
        // The mark of a proof exists for the compiler alone.
        const proof = Object.freeze({ scope: 'session', expiresAt: until }) as StepUpProof
        tokens.set(proof, token)
        return { status: 'verified', proof }
      },
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    dispose: () => listeners.clear(),
  })
}
