import type { AnyAccountError, ErrorCode } from '../../contract/index.js'

const anything = (): boolean => true
const list = (value: unknown): boolean => Array.isArray(value)
const text = (value: unknown): boolean => typeof value === 'string'

/** What has to come with each code, by member. All other members are optional. */
const required: Record<ErrorCode, Readonly<Record<string, (value: unknown) => boolean>>> = {
  invalid_credentials: {},
  invalid_code: {},
  code_expired: {},
  reauthentication_required: { requirement: anything },
  validation: { fields: list },
  conflict: { kind: text },
  rate_limited: {},
  locked: {},
  forbidden: { reason: text },
  blocked: { blockers: list },
  session_expired: {},
  not_found: {},
  unsupported: {},
  cancelled: { by: (value) => value === 'user' || value === 'signal' },
  network: {},
  misconfigured: {},
  provider: {},
}

/**
 * Whether an error has what its code promises. The compiler holds adapters in TypeScript to that; one in plain
 * JavaScript may have left it out, and whoever reads `error.data` must not stumble over it. Never throws.
 */
export function isWellFormed(error: AnyAccountError): boolean {
  try {
    const data: unknown = error.data
    if (!Object.hasOwn(required, error.code) || typeof data !== 'object' || data === null) return false
    return Object.entries(required[error.code]).every(([member, fits]) => fits(Reflect.get(data, member)))
  } catch {
    return false
  }
}
