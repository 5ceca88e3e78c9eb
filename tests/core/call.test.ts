import { AccountError, type AnyAccountError, isAccountError } from 'latchkey/contract'
import { hostileThrown } from 'latchkey/testing'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { boundedCall } from '../../src/core/call.js'
import { defaultTiming, readTiming } from '../../src/core/timing.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function call(start: (signal: AbortSignal) => unknown, controller = new AbortController()) {
  const onSlow = vi.fn()
  const outcome = boundedCall(start, {
    operation: 'sessions.list',
    timing: defaultTiming,
    signal: controller.signal,
    onSlow,
  }).then(
    (value) => ({ value, error: undefined }),
    (error: unknown) => ({ value: undefined, error }),
  )
  return { outcome, onSlow, controller }
}

async function errorOf(outcome: ReturnType<typeof call>['outcome']): Promise<AnyAccountError> {
  const { error } = await outcome
  if (!isAccountError(error)) throw new Error('It should have rejected with an AccountError.')
  return error
}

describe('a call of an adapter', () => {
  it('gives the answer, also one that is no promise', async () => {
    expect((await call(async () => 'answer').outcome).value).toBe('answer')
    expect((await call(() => 'answer').outcome).value).toBe('answer')
  })

  it('rejects with an AccountError when the adapter throws at once', async () => {
    const { outcome } = call(() => {
      throw new Error('boom')
    })
    expect(await errorOf(outcome)).toMatchObject({ code: 'provider' })
  })

  it.each(hostileThrown)('rejects with an AccountError when $name is thrown', async ({ value }) => {
    for (const start of [
      () => {
        throw value
      },
      () => Promise.reject(value),
    ]) {
      const error = await errorOf(call(start).outcome)
      expect(error.code).toBe('provider')
      expect(error.message).not.toMatch(/boom|undefined is|\[object/)
    }
  })

  it('hands on the error of the adapter', async () => {
    const thrown = new AccountError('conflict', { kind: 'taken' })
    expect(await errorOf(call(() => Promise.reject(thrown)).outcome)).toBe(thrown)
  })

  it('does not go out when it was given up before', async () => {
    const controller = new AbortController()
    controller.abort()
    const start = vi.fn()
    expect(await errorOf(call(start, controller).outcome)).toMatchObject({ code: 'cancelled', data: { by: 'signal' } })
    expect(start).not.toHaveBeenCalled()
  })

  it('does not go out when it is given up in the same turn', async () => {
    const start = vi.fn()
    const { outcome, controller } = call(start)
    controller.abort()
    expect(await errorOf(outcome)).toMatchObject({ code: 'cancelled', data: { by: 'signal' } })
    expect(start).not.toHaveBeenCalled()
  })

  it('ends at once when it is given up, and tells the adapter', async () => {
    let signal: AbortSignal | undefined
    const { outcome, controller } = call((given) => {
      signal = given
      return new Promise(() => {})
    })
    await vi.advanceTimersByTimeAsync(10)
    controller.abort()
    expect(await errorOf(outcome)).toMatchObject({ code: 'cancelled', data: { by: 'signal' } })
    expect(signal?.aborted).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends after the time-out when no answer comes, and tells the adapter', async () => {
    let signal: AbortSignal | undefined
    const settled = vi.fn()
    const { outcome } = call((given) => {
      signal = given
      return new Promise(() => {})
    })
    void outcome.then(settled)
    await vi.advanceTimersByTimeAsync(14_999)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(await errorOf(outcome)).toMatchObject({ code: 'network', data: { timeout: true } })
    expect(signal?.aborted).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each(['an answer', 'a rejection'])('ignores %s that comes after the time-out', async (kind) => {
    const { outcome } = call(
      () =>
        new Promise((resolve, reject) => {
          setTimeout(() => (kind === 'an answer' ? resolve('late') : reject(new Error('late'))), 20_000)
        }),
    )
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await errorOf(outcome)).toMatchObject({ code: 'network', data: { timeout: true } })
  })

  it('says once that it takes long', async () => {
    const { outcome, onSlow } = call(() => new Promise((resolve) => setTimeout(resolve, 8_000)))
    await vi.advanceTimersByTimeAsync(3_999)
    expect(onSlow).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(onSlow).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(10_000)
    await outcome
    expect(onSlow).toHaveBeenCalledTimes(1)
  })

  it('says nothing of the kind when the answer is quick', async () => {
    const { outcome, onSlow } = call(async () => 'answer')
    await outcome
    await vi.advanceTimersByTimeAsync(10_000)
    expect(onSlow).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('does not go out while the browser is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const start = vi.fn()
    expect(await errorOf(call(start).outcome)).toMatchObject({ code: 'network', data: { offline: true } })
    expect(start).not.toHaveBeenCalled()
  })
})

describe('the bounds that a host may set', () => {
  it.each([
    [undefined, defaultTiming],
    [{ timeoutAfterMs: 30_000 }, { slowAfterMs: 4_000, timeoutAfterMs: 30_000 }],
    [{ timeoutAfterMs: 1 }, { slowAfterMs: 4_000, timeoutAfterMs: 1_000 }],
    [{ timeoutAfterMs: 1e9 }, { slowAfterMs: 4_000, timeoutAfterMs: 120_000 }],
    [{ timeoutAfterMs: Number.NaN, slowAfterMs: Number.POSITIVE_INFINITY }, defaultTiming],
    [{ slowAfterMs: -5 }, { slowAfterMs: 0, timeoutAfterMs: 15_000 }],
  ])('are %o, and become %o', (given, timing) => {
    expect(readTiming(given)).toEqual(timing)
  })
})
