import { AccountError, type AccountErrorOptions, type ErrorCode, type OperationId } from '../../contract/index.js'
import type { RestOperation } from './backend.js'

/** An answer, whichever way it came. */
export interface Answer {
  status: number
  header: (name: string) => string | null
  text: string
}

/** What an answer belongs to. */
export interface Subject {
  operation: RestOperation
  method: string
  url: string
}

const known: Record<ErrorCode, true> = {
  invalid_credentials: true,
  invalid_code: true,
  code_expired: true,
  reauthentication_required: true,
  validation: true,
  conflict: true,
  rate_limited: true,
  locked: true,
  forbidden: true,
  blocked: true,
  session_expired: true,
  not_found: true,
  unsupported: true,
  cancelled: true,
  network: true,
  misconfigured: true,
  provider: true,
}
const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(known, code)

export function misconfigured(hint: string, cause?: unknown): AccountError<'misconfigured'> {
  return new AccountError('misconfigured', { hint }, { message: hint, cause })
}

/** Something answered, but not the protocol: a single-page app serves its page for every path. */
export function notTheProtocol({ method, url }: Subject, what: string): AccountError<'misconfigured'> {
  return misconfigured(
    `${method} ${url} was answered with ${what}, where JSON was due. Correct \`baseUrl\` of \`restAdapter\`, or serve the protocol of latchkey/adapters/rest/openapi.json there.`,
  )
}

export function redirected({ method, url }: Subject): AccountError<'misconfigured'> {
  return misconfigured(
    `${method} ${url} was answered with a redirect. Correct \`baseUrl\` of \`restAdapter\` (scheme, host, slash at the end); for a user who is signed out, answer 401 instead of leading to a sign-in page.`,
  )
}

/** What the server answers to an operation that it does not have. */
function nothingHere({ method, url, operation }: Subject): AccountError<'misconfigured'> {
  return misconfigured(
    `The server has nothing at ${method} ${url}. Correct \`baseUrl\` of \`restAdapter\`, serve it, or name \`groups\` or \`without\` so that ${operation} is not offered.`,
  )
}

/** From `Retry-After`, which is in seconds or a date (RFC 9110, 10.2.3). */
export function retryAfterMs(header: string | null): number | undefined {
  if (header === null || header.trim() === '') return undefined
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0)
}

/** What a status alone says: of a server that has no words of the protocol for it, or of a proxy in front of it. */
function byStatus(subject: Subject, { status, header }: Answer, options: AccountErrorOptions): AccountError {
  const isUpload = subject.operation === 'profile.setAvatar'
  const wait = retryAfterMs(header('Retry-After'))
  const picture = (code: 'file_too_large' | 'file_type') =>
    new AccountError('validation', { fields: [{ field: 'avatar', code }] }, options)
  switch (status) {
    case 401:
      return new AccountError('session_expired', {}, options)
    case 403:
      return new AccountError('forbidden', { reason: 'policy' }, options)
    // Of a row that is gone the protocol's own answer says `not_found`; without it the address is wrong.
    case 404:
    case 405:
      return nothingHere(subject)
    case 413:
      return isUpload ? picture('file_too_large') : new AccountError('provider', { status }, options)
    case 415:
      if (isUpload) return picture('file_type')
      return misconfigured(`${subject.method} ${subject.url} does not take \`application/json\`.`, options.cause)
    case 423:
      return new AccountError('locked', { retryAfterMs: wait }, options)
    case 429:
      return new AccountError('rate_limited', { retryAfterMs: wait }, options)
    case 501:
      return isOperation(subject.operation)
        ? new AccountError('unsupported', { operation: subject.operation }, options)
        : new AccountError('provider', { status }, options)
    default:
      return new AccountError('provider', { status }, options)
  }
}

function isOperation(operation: RestOperation): operation is OperationId {
  return operation !== 'policy' && operation !== 'preferences.schema'
}

/** The problem in an answer (RFC 9457), or the one that its status alone tells of. */
export function problem(subject: Subject, answer: Answer): AccountError {
  const cause = new Error(`${subject.method} ${subject.url} was answered with ${answer.status}.`)
  const traceId = answer.header('X-Request-Id') ?? undefined
  const body = parse(answer.text)
  const { type: _type, title, status: _status, detail, instance: _instance, code, ...data } = body
  const message = [detail, title].find((words) => typeof words === 'string')
  const options: AccountErrorOptions = { cause, message, traceId }
  if (!isCode(code)) {
    return byStatus(subject, answer, { ...options, providerCode: typeof code === 'string' ? code : undefined })
  }
  if (code === 'rate_limited' || code === 'locked') {
    data.retryAfterMs ??= retryAfterMs(answer.header('Retry-After'))
  }
  return new AccountError(code, data, options)
}

/** The members of a problem. What they hold is checked by whoever reads an `AccountError`, as that of any adapter. */
function parse(text: string): ReturnType<typeof JSON.parse> {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}
  } catch {
    return {}
  }
}
