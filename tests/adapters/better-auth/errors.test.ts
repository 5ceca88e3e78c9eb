import { afterEach, describe, expect, it, vi } from 'vitest'
import { context, createWorld, failureOf, password } from './fixture.js'

const newPassword = 'staple battery horse'

describe('errors of a Better Auth server', () => {
  it('say how long to wait, though only a header tells it', async () => {
    const world = await createWorld({ server: { rateLimit: true } })
    const change = () => world.adapter.password.change({ currentPassword: 'wrong password', newPassword }, context())
    for (let call = 0; call < 3; call += 1) {
      expect(await failureOf(change())).toMatchObject({ code: 'invalid_credentials' })
    }

    const limited = await failureOf(change())

    expect(limited).toMatchObject({ code: 'rate_limited', data: { retryAfterMs: 10_000 } })
  })

  it('are a lost connection when no answer arrives, and nothing has changed', async () => {
    const world = await createWorld()
    const { wire } = world.browser
    world.browser.wire = () => Promise.reject(new TypeError('fetch failed'))

    const failure = await failureOf(world.adapter.profile.update({ fullName: 'Nobody' }, context()))

    expect(failure).toMatchObject({ code: 'network', data: {}, cause: expect.any(TypeError) })
    world.browser.wire = wire
    expect((await world.adapter.account.get(context())).fullName).toBe('Ann Example')
  })

  it('are a time-out when the client of the host gives up', async () => {
    const world = await createWorld()
    world.browser.wire = () => Promise.reject(new DOMException('Too slow', 'AbortError'))

    expect(await failureOf(world.adapter.account.get(context()))).toMatchObject({
      code: 'network',
      data: { timeout: true },
    })
  })

  it.each([
    ['before it begins', true],
    ['while it is under way', false],
  ])('are a cancellation when the user leaves %s', async (_when, isEarly) => {
    const world = await createWorld()
    const leaving = new AbortController()
    if (isEarly) leaving.abort()
    world.browser.requests.length = 0
    world.browser.wire = () => {
      leaving.abort()
      return new Promise(() => {})
    }

    const read = world.adapter.account.get(context({ signal: leaving.signal }))

    expect(await failureOf(read)).toMatchObject({ code: 'cancelled', data: { by: 'signal' } })
    expect(world.browser.requests.length > 0).toBe(!isEarly)
  })

  it('name the plugin that the server lacks', async () => {
    const world = await createWorld({ adapter: { plugins: ['username'] } })

    const check = world.adapter.profile.checkUsername?.({ username: 'ann_example' }, context())

    expect(await failureOf(Promise.resolve(check))).toMatchObject({
      code: 'misconfigured',
      data: { hint: expect.stringContaining('`username()`') },
    })
  })

  it.each([
    ['another path of the server', () => new Response('', { status: 404 })],
    [
      'a page of the app',
      () => new Response('<!doctype html><title>App</title>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['something else in JSON', () => Response.json({ hello: 'world' })],
  ])('name the base URL when %s answers', async (_what, answer) => {
    const world = await createWorld()
    world.browser.wire = async () => answer()

    expect(await failureOf(world.adapter.account.get(context()))).toMatchObject({
      code: 'misconfigured',
      data: { hint: expect.stringContaining('`baseURL`') },
    })
  })

  describe('that a page on another origin may not read', () => {
    /** What a browser makes of the answers: nothing, or that there is one. */
    function opaque(): Response {
      return Object.defineProperties(new Response(), {
        type: { value: 'opaque' },
        ok: { value: false },
        status: { value: 0 },
      })
    }

    async function onAnotherOrigin(noCors: () => Promise<Response>) {
      vi.stubGlobal('location', { origin: 'https://app.example.test', href: 'https://app.example.test/settings' })
      const world = await createWorld()
      const asked: string[] = []
      world.browser.wire = (request) => {
        asked.push(request.mode)
        return request.mode === 'no-cors' ? noCors() : Promise.reject(new TypeError('Failed to fetch'))
      }
      return { ...world, asked }
    }

    afterEach(() => vi.unstubAllGlobals())

    it('name the header that is missing', async () => {
      const { adapter } = await onAnotherOrigin(async () => opaque())

      expect(await failureOf(adapter.account.get(context()))).toMatchObject({
        code: 'misconfigured',
        data: { hint: expect.stringMatching(/`Access-Control-Allow-Origin: https:\/\/app\.example\.test`/) },
      })
    })

    it('are a lost connection when the server is not there either', async () => {
      const { adapter } = await onAnotherOrigin(() => Promise.reject(new TypeError('Failed to fetch')))

      expect(await failureOf(adapter.account.get(context()))).toMatchObject({ code: 'network' })
    })

    it('are a lost connection once the page could read one', async () => {
      const world = await onAnotherOrigin(async () => opaque())
      const { wire } = world.browser
      world.browser.wire = (_request, next) => next()
      await world.adapter.account.get(context())
      world.browser.wire = wire

      expect(await failureOf(world.adapter.account.get(context()))).toMatchObject({ code: 'network' })
      expect(world.asked).not.toContain('no-cors')
    })
  })

  it('come through a client that throws them, with their codes', async () => {
    const seen: number[] = []
    const onError = ({ response }: { response: Response }) => void seen.push(response.status)
    const world = await createWorld({ fetchOptions: { throw: true, onError } })

    const change = world.adapter.password.change({ currentPassword: 'wrong password', newPassword }, context())

    expect(await failureOf(change)).toMatchObject({ code: 'invalid_credentials', providerCode: 'INVALID_PASSWORD' })
    // The host's own hook still runs.
    expect(seen).toEqual([400])
  })

  const taken = { code: 'conflict', data: { kind: 'taken', field: 'newEmail' } }
  it.each([
    [401, { code: 'INVALID_CODE' }, { code: 'invalid_code' }],
    [400, { code: 'INVALID_OTP' }, { code: 'invalid_code' }],
    [401, { code: 'INVALID_BACKUP_CODE' }, { code: 'invalid_code' }],
    [400, { code: 'OTP_EXPIRED' }, { code: 'code_expired' }],
    [400, { code: 'OTP_HAS_EXPIRED' }, { code: 'code_expired' }],
    [400, { code: 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE' }, { code: 'code_expired' }],
    [429, { code: 'ACCOUNT_TEMPORARILY_LOCKED' }, { code: 'locked' }],
    [400, { code: 'PASSWORD_COMPROMISED' }, { data: { fields: [{ field: 'newPassword', code: 'breached' }] } }],
    [400, { code: 'INVALID_EMAIL' }, { data: { fields: [{ field: 'newEmail', code: 'invalid' }] } }],
    [
      400,
      { code: 'VALIDATION_ERROR', message: '[body.name] Invalid input; [body.locale] Too big' },
      {
        code: 'validation',
        data: {
          fields: [
            { field: 'fullName', code: 'invalid' },
            { field: 'locale', code: 'invalid' },
          ],
        },
      },
    ],
    [400, { code: 'PHONE_NUMBER_EXIST' }, { code: 'conflict', data: { kind: 'taken' } }],
    [400, { code: 'TOTP_ALREADY_ENABLED' }, { code: 'conflict', data: { kind: 'already_enrolled' } }],
    [400, { code: 'SOCIAL_ACCOUNT_ALREADY_LINKED' }, { code: 'conflict', data: { kind: 'already_linked' } }],
    [400, { code: 'LINKED_ACCOUNT_ALREADY_EXISTS' }, { code: 'conflict', data: { kind: 'already_linked' } }],
    [400, { code: 'FAILED_TO_UNLINK_LAST_ACCOUNT' }, { code: 'forbidden', data: { reason: 'last_method' } }],
    [400, { code: 'CHANGE_EMAIL_DISABLED' }, { code: 'misconfigured' }],
    // The server lets every origin pass while tests run, so this one is not asked for real.
    [403, { code: 'INVALID_ORIGIN' }, { data: { hint: expect.stringContaining('`trustedOrigins`') } }],
    [403, { code: 'SESSION_NOT_FRESH' }, { code: 'reauthentication_required' }],
    [400, { code: 'SESSION_EXPIRED' }, { code: 'reauthentication_required' }],
    [401, { code: 'UNAUTHORIZED' }, { code: 'session_expired' }],
    [401, {}, { code: 'session_expired' }],
    [401, { code: 'SOME_PLUGIN_SAYS_NO' }, { code: 'provider', data: { status: 401 } }],
    [422, { message: 'Email already in use' }, taken],
    [422, { code: 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL' }, taken],
    [400, { message: 'Email is the same' }, { data: { fields: [{ field: 'newEmail', code: 'same_as_current' }] } }],
    [
      400,
      { message: 'OTP is required to change the email' },
      { data: { fields: [{ field: 'code', code: 'required' }] } },
    ],
    [500, { code: 'DATABASE_ON_FIRE' }, { code: 'provider', providerCode: 'DATABASE_ON_FIRE', data: { status: 500 } }],
  ])('are told apart: %i %j', async (status, body, expected) => {
    const world = await createWorld()
    world.browser.wire = async (request, next) =>
      request.url.endsWith('/update-user') ? Response.json(body, { status }) : next()

    expect(await failureOf(world.adapter.profile.update({ fullName: 'Ann' }, context()))).toMatchObject(expected)
  })

  it('hold no password, whatever the server says', async () => {
    const world = await createWorld()

    const failure = await failureOf(
      world.adapter.password.change({ currentPassword: `${password}!`, newPassword }, context()),
    )

    expect(JSON.stringify(Object.entries(Object(failure)))).not.toMatch(/battery/)
  })
})
