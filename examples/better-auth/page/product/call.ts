import { AccountError, type OperationContext } from 'latchkey/contract'
import type { Refusal } from '../../server/product/refusal.js'

function isRefusal(body: unknown): body is Refusal {
  return typeof body === 'object' && body !== null && 'code' in body && 'data' in body && typeof body.data === 'object'
}

function toError(response: Response, body: unknown): AccountError {
  if (isRefusal(body)) return new AccountError(body.code, body.data)
  if (response.status === 401) return new AccountError('session_expired', {})
  if (response.status === 429) {
    return new AccountError('rate_limited', {
      retryAfterMs: Number(response.headers.get('X-Retry-After') ?? 60) * 1000,
    })
  }
  return new AccountError('provider', { status: response.status })
}

/**
 * Calls one of Northwick's own endpoints, and rejects as Latchkey's contract wants it.
 *
 * @param body what to post; without it, the call is a read
 */
export async function callProduct<T>(
  path: string,
  { signal }: Pick<OperationContext, 'signal'>,
  body?: Readonly<Record<string, unknown>>,
): Promise<T> {
  const init = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  try {
    const response = await fetch(`/api/auth/product/${path}`, { ...init, signal })
    const answer = await response.json()
    if (!response.ok) throw toError(response, answer)
    return answer
  } catch (error) {
    if (signal.aborted) throw new AccountError('cancelled', { by: 'signal' })
    if (error instanceof AccountError) throw error
    throw new AccountError('network', { offline: !navigator.onLine }, { cause: error })
  }
}
