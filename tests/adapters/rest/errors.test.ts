import { type RestOptions, restAdapter } from 'latchkey/adapters/rest'
import type { AnyAccountError, ErrorCode } from 'latchkey/contract'
import { isAccountError } from 'latchkey/contract'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { document, misfits } from './document.js'
import { context } from './tour.js'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** An adapter whose server gives this one answer. */
function answering(answer: () => Response, options: Partial<RestOptions> = {}) {
  return restAdapter({ baseUrl: 'https://api.example.test/account', fetch: async () => answer(), ...options })
}

const problem = (status: number, body: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type: 'about:blank', title: 'Title', status, ...body }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  })
const page = (status = 200) =>
  new Response('<!doctype html><title>Welcome</title>', { status, headers: { 'content-type': 'text/html' } })

async function failureOf(call: Promise<unknown> | undefined): Promise<AnyAccountError> {
  try {
    await call
  } catch (error) {
    if (isAccountError(error)) return error
    throw error
  }
  throw new Error('It did not fail.')
}
const reading = (answer: () => Response) => failureOf(answering(answer).account.get(context()))

const kinds: readonly (readonly [ErrorCode, number, object])[] = [
  ['invalid_credentials', 422, { field: 'currentPassword', attemptsLeft: 3 }],
  ['invalid_code', 422, { attemptsLeft: 2 }],
  ['code_expired', 410, {}],
  ['reauthentication_required', 403, { requirement: { id: 'r', methods: [{ id: 'p', type: 'password' }] } }],
  ['validation', 422, { fields: [{ field: 'username', code: 'taken' }] }],
  ['conflict', 409, { kind: 'stale_version' }],
  ['rate_limited', 429, { retryAfterMs: 4000, scope: 'account' }],
  ['locked', 423, { retryAfterMs: 4000 }],
  ['forbidden', 403, { reason: 'managed', managedBy: { kind: 'sso', name: 'Okta' } }],
  ['blocked', 409, { blockers: [{ code: 'sole_owner', severity: 'blocking' }] }],
  ['session_expired', 401, {}],
  ['not_found', 404, {}],
  ['unsupported', 501, { operation: 'mfa.enroll.push' }],
  ['cancelled', 409, { by: 'user' }],
  ['misconfigured', 400, { hint: 'Send an `Idempotency-Key`.' }],
  ['provider', 503, {}],
]

describe('a problem', () => {
  it.each(kinds)('says %s as the contract does, with its data', async (code, status, data) => {
    const error = await reading(() => problem(status, { code, ...data }))
    expect([error.code, error.data]).toEqual([code, data])
  })

  it('is of a kind that the document knows, all of them', () => {
    const { oneOf } = document.components.schemas.Problem
    // No server can say that there was no answer.
    expect(oneOf).toHaveLength(kinds.length)
    for (const [code, status, data] of kinds) {
      const body = { type: 'about:blank', title: 'Title', status, code, ...data }
      expect(misfits(['components', 'schemas', 'Problem'], body)).toEqual([])
      expect(misfits(['components', 'schemas', 'Problem'], { ...body, code: 'other' })).not.toEqual([])
    }
  })

  it('keeps words, codes and traces of the server for the log', async () => {
    const body = { code: 'out_of_coffee', detail: 'The machine is empty.' }
    const error = await reading(() => problem(500, body, { 'x-request-id': 'trace-7' }))
    expect(error).toMatchObject({ code: 'provider', message: 'The machine is empty.', traceId: 'trace-7' })
    expect(error).toMatchObject({ providerCode: 'out_of_coffee', data: { status: 500 } })
  })
})

describe('the time to wait', () => {
  it.each([429, 423])('is read from Retry-After in seconds (%s)', async (status) => {
    const { data } = await reading(() => new Response(null, { status, headers: { 'retry-after': '90' } }))
    expect(data).toEqual({ retryAfterMs: 90_000 })
  })

  it('is read from Retry-After as a date', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T10:00:00Z') })
    const headers = { 'retry-after': 'Sun, 22 Nov 2026 10:02:00 GMT' }
    const { data } = await reading(() => problem(429, { code: 'rate_limited' }, headers))
    expect(data).toEqual({ retryAfterMs: 120_000 })
  })

  it('is nothing for a date that has passed, and unknown for what is neither', async () => {
    const at = (text: string) => reading(() => new Response(null, { status: 429, headers: { 'retry-after': text } }))
    expect((await at('Sun, 22 Nov 2015 10:02:00 GMT')).data).toEqual({ retryAfterMs: 0 })
    expect((await at('soon')).data).toEqual({ retryAfterMs: undefined })
  })
})

describe('a status without words of the protocol', () => {
  it.each<[number, ErrorCode]>([
    [401, 'session_expired'],
    [403, 'forbidden'],
    [404, 'misconfigured'],
    [405, 'misconfigured'],
    [409, 'provider'],
    [413, 'provider'],
    [415, 'misconfigured'],
    [422, 'provider'],
    [423, 'locked'],
    [429, 'rate_limited'],
    [500, 'provider'],
    [501, 'unsupported'],
    [502, 'provider'],
    [503, 'provider'],
  ])('%s is %s, whether it is empty, a page or other JSON', async (status, code) => {
    for (const answer of [new Response(null, { status }), page(status), Response.json({ message: 'No' }, { status })]) {
      expect((await reading(() => answer)).code).toBe(code)
    }
  })

  it.each([
    [413, 'file_too_large'],
    [415, 'file_type'],
  ])('%s of an upload is about the picture: %s', async (status, code) => {
    const { profile } = answering(() => page(status))
    const error = await failureOf(profile.setAvatar?.({ file: new Blob(['x']) }, context()))
    expect(error.data).toEqual({ fields: [{ field: 'avatar', code }] })
  })
})

describe('an answer that is none', () => {
  it('is provider when the JSON is cut off', async () => {
    const headers = { 'content-type': 'application/json' }
    const error = await reading(() => new Response('{"id":"us', { headers }))
    expect(error).toMatchObject({ code: 'provider', cause: expect.any(SyntaxError) })
  })

  it.each([
    ['a page of the host’s app', page],
    ['a text', () => new Response('OK', { headers: { 'content-type': 'text/plain' } })],
  ])('is misconfigured for %s, and names the base URL', async (_, answer) => {
    const error = await reading(answer)
    expect(error.code).toBe('misconfigured')
    expect(error.data).toEqual({ hint: expect.stringMatching(/https:\/\/api\.example\.test\/account.*`baseUrl`/) })
  })

  it.each([
    ['as Node tells it', () => new Response(null, { status: 302, headers: { location: '/login' } })],
    ['as a browser tells it', () => Response.error()],
  ])('is misconfigured for a redirect to a sign-in page, %s', async (_, answer) => {
    const error = await reading(answer)
    expect(error.data).toEqual({ hint: expect.stringContaining('answer 401 instead of leading to a sign-in page') })
  })

  it('names the operations that a server does not have', async () => {
    const error = await reading(() => new Response('Cannot GET /account', { status: 404 }))
    expect(error.data).toEqual({ hint: expect.stringMatching(/`groups` or `without`.*account\.get/) })
  })
})

describe('no answer', () => {
  const refused = () => Promise.reject(new TypeError('Failed to fetch'))

  it('is network, and offline where the browser says so', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const error = await failureOf(answering(page, { fetch: refused }).account.get(context()))
    expect([error.code, error.data]).toEqual(['network', { offline: true }])
  })

  it('names CORS where the server can be reached and not be read', async () => {
    vi.stubGlobal('location', new URL('https://app.example.test/settings'))
    const fetch: typeof globalThis.fetch = (_, init) => (init?.mode === 'no-cors' ? Promise.resolve(page()) : refused())
    const error = await failureOf(answering(page, { fetch }).account.get(context()))
    expect(error.code).toBe('misconfigured')
    expect(error.data).toEqual({
      hint: expect.stringContaining('Access-Control-Allow-Origin: https://app.example.test'),
    })
  })

  it('is network for a server elsewhere that is down, and for one that answered before', async () => {
    vi.stubGlobal('location', new URL('https://app.example.test/settings'))
    expect((await failureOf(answering(page, { fetch: refused }).account.get(context()))).code).toBe('network')
    let down = false
    const fetch: typeof globalThis.fetch = (_, init) => {
      if (!down) return Promise.resolve(Response.json({ id: 'u' }))
      return init?.mode === 'no-cors' ? Promise.resolve(page()) : refused()
    }
    const { account } = answering(page, { fetch })
    await account.get(context())
    down = true
    expect((await failureOf(account.get(context()))).code).toBe('network')
  })
})
