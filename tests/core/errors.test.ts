import { AccountError, type AnyAccountError, isAccountError } from 'latchkey/contract'
import { hostileThrown } from 'latchkey/testing'
import { describe, expect, it } from 'vitest'
import { toAccountError, withoutCause } from '../../src/core/errors.js'

const secret = 'canary-7f3a'

/** Everything that a host could log of it. */
function everythingOf(error: AnyAccountError): string {
  const names = Object.getOwnPropertyNames(error)
  return [...names.map((name) => `${name}: ${String(Reflect.get(error, name))}`), JSON.stringify(error.data)].join('\n')
}

function named(name: string, message: string): Error {
  return Object.assign(new Error(message), { name })
}

describe('whatever an adapter throws', () => {
  it.each(hostileThrown)('is an error that can be worded: $name', ({ value }) => {
    const error = toAccountError(value, 'password.change')
    expect(isAccountError(error)).toBe(true)
    expect(error.code).toBe('provider')
    expect(everythingOf(error)).not.toContain('boom')
  })

  it('keeps nothing of a foreign error but its kind', () => {
    const thrown = named('TypeError', `password ${secret} refused`)
    thrown.stack = `at login(${secret})`
    thrown.cause = { body: secret }
    const error = toAccountError(thrown, 'password.change')
    expect(everythingOf(error)).toContain('TypeError')
    expect(everythingOf(error)).not.toContain(secret)
    expect(error.cause).toBeUndefined()
  })

  it('does not take a name that is no name of an error', () => {
    expect(everythingOf(toAccountError(named('hunter2', ''), 'password.change'))).not.toContain('hunter2')
  })

  it.each([
    ['Chromium', 'Failed to fetch'],
    ['Node', 'fetch failed'],
    ['WebKit', 'Load failed'],
    ['Firefox', 'NetworkError when attempting to fetch resource.'],
  ])('is a lost connection when it is what fetch rejects with in %s', (_browser, message) => {
    expect(toAccountError(new TypeError(message), 'sessions.list')).toMatchObject({ code: 'network', data: {} })
  })

  it('is not a lost connection when the adapter has a fault', () => {
    const faults = ['client.fetchUser is not a function', "Cannot read properties of undefined (reading 'network')"]
    for (const message of faults) {
      expect(toAccountError(new TypeError(message), 'sessions.list').code).toBe('provider')
    }
  })

  it('is a call that was given up when it is an AbortError', () => {
    const thrown = new DOMException('Aborted', 'AbortError')
    expect(toAccountError(thrown, 'sessions.list')).toMatchObject({ code: 'cancelled', data: { by: 'signal' } })
  })

  it.each<[string, unknown]>([
    ['has no data', Reflect.construct(AccountError, ['rate_limited'])],
    ['has data that is no object', Reflect.construct(AccountError, ['validation', 'no'])],
    ['lacks its fields', Reflect.construct(AccountError, ['validation', {}])],
    ['does not say who cancelled', Reflect.construct(AccountError, ['cancelled', {}])],
    ['has an unknown code', Reflect.construct(AccountError, ['teapot', {}])],
    ['has a code of every object', Reflect.construct(AccountError, ['toString', {}])],
  ])('is worded in general when an AccountError %s', (_what, thrown) => {
    expect(toAccountError(thrown, 'sessions.list')).toMatchObject({ code: 'provider', data: {} })
  })
})

describe('what the host gets to log', () => {
  it('has the code, the data and the trace id, and nothing that hangs on the error of the adapter', () => {
    const thrown = new AccountError('conflict', { kind: 'taken' }, { cause: secret, traceId: 'trace_1' })
    Object.assign(thrown, { response: { body: secret }, stack: secret })
    const logged = withoutCause(toAccountError(thrown, 'email.start'))
    expect(logged).toMatchObject({ code: 'conflict', data: { kind: 'taken' }, traceId: 'trace_1' })
    expect(everythingOf(logged)).not.toContain(secret)
    expect('response' in logged).toBe(false)
  })
})
