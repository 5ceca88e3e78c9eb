import { AccountError, type ErrorCode, isAccountError } from 'latchkey/contract'
import { describe, expect, it, vi } from 'vitest'

/** The package as it comes a second time onto one page. */
async function otherCopy(): Promise<typeof import('latchkey/contract')> {
  vi.resetModules()
  return import('latchkey/contract')
}

const throwing = {
  get code(): never {
    throw new Error('reading the code')
  },
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

describe('AccountError', () => {
  it('carries a code and what belongs to it', () => {
    const cause = new TypeError('Failed to fetch')
    const error = new AccountError(
      'rate_limited',
      { retryAfterMs: 9000 },
      {
        message: 'slow down',
        cause,
        providerCode: 'over_limit',
        traceId: 'trace-1',
      },
    )
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'AccountError',
      code: 'rate_limited',
      data: { retryAfterMs: 9000 },
      message: 'slow down',
      cause,
      providerCode: 'over_limit',
      traceId: 'trace-1',
    })
  })

  it('speaks of its code when there is nothing else to say', () => {
    const error = new AccountError('not_found', {})
    expect(error.message).toBe('not_found')
    expect('cause' in error).toBe(false)
    expect(Object.keys(error)).toEqual(['name', 'code', 'data'])
  })

  it('keeps a cause that is nothing but falsy', () => {
    expect(new AccountError('provider', {}, { cause: null })).toHaveProperty('cause', null)
  })

  it('can be retried when the same call may work later, and not otherwise', () => {
    const retryable: readonly ErrorCode[] = ['network', 'rate_limited', 'provider']
    const data = { fields: [], blockers: [], kind: 'taken', reason: 'plan', by: 'user', hint: '' } as const
    const requirement = { id: 'r', methods: [] }
    const errors = [
      new AccountError('network', {}),
      new AccountError('rate_limited', {}),
      new AccountError('provider', {}),
      new AccountError('validation', data),
      new AccountError('conflict', data),
      new AccountError('forbidden', data),
      new AccountError('cancelled', data),
      new AccountError('locked', { retryAfterMs: 1000 }),
      new AccountError('session_expired', {}),
      new AccountError('reauthentication_required', { requirement }),
    ]
    for (const error of errors)
      expect([error.code, error.retryable]).toEqual([error.code, retryable.includes(error.code)])
  })

  it('shows its brand to nobody who lists or copies it', () => {
    const error = new AccountError('not_found', {})
    expect(Object.getOwnPropertyNames(error)).not.toContain('brand')
    expect(JSON.stringify(error)).not.toContain('latchkey')
    expect(isAccountError({ ...error })).toBe(false)
  })
})

describe('isAccountError', () => {
  it('knows the errors of another copy of the package, and that one knows ours', async () => {
    const other = await otherCopy()
    const theirs = new other.AccountError('not_found', {})
    expect(theirs).not.toBeInstanceOf(AccountError)
    expect(isAccountError(theirs)).toBe(true)
    expect(other.isAccountError(new AccountError('not_found', {}))).toBe(true)
  })

  it('knows an error of a class that was derived from it', () => {
    class AcmeError extends AccountError<'network'> {}
    expect(isAccountError(new AcmeError('network', {}))).toBe(true)
  })

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['a text', 'not_found'],
    ['a number', 404],
    ['a symbol', Symbol('not_found')],
    ['a function', () => {}],
    ['an object that looks alike', { name: 'AccountError', code: 'not_found', data: {} }],
    ['an object without a prototype', Object.create(null)],
    ['another error', new Error('not_found')],
    ['a DOMException', new DOMException('Aborted', 'AbortError')],
    ['an object whose getters throw', throwing],
    ['a revoked proxy', revoked()],
    [
      'a proxy that refuses every question',
      new Proxy(
        {},
        {
          get() {
            throw new Error('no')
          },
        },
      ),
    ],
    ['a brand that is not true', { [Symbol.for('latchkey.error')]: 'yes' }],
  ])('takes %s for none, and never throws', (_name, value) => {
    expect(isAccountError(value)).toBe(false)
  })
})
