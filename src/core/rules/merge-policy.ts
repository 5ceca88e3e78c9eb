import type { AccountPolicy, PasswordPolicy } from '../../contract/index.js'

/**
 * The back end's policy with what the host adds to it. The host can ask for more and say what the back end leaves open,
 * and never take a rule back: of two figures the stricter one counts.
 */
export function mergePolicy(server: AccountPolicy, host: AccountPolicy | undefined): AccountPolicy {
  if (!host) return server
  return {
    ...host,
    ...server,
    ...both(server.name, host.name, (one, other) => ({
      name: {
        ...other,
        ...one,
        required: one.required || other.required,
        maxLength: least(one.maxLength, other.maxLength),
      },
    })),
    ...both(server.password, host.password, (one, other) => ({ password: mergePassword(one, other) })),
    ...both(server.username, host.username, (one, other) => ({
      username: {
        ...other,
        ...one,
        immutable: one.immutable || other.immutable,
        ...lengths(one, other),
        pattern: bothPatterns(one.pattern, other.pattern),
      },
    })),
    ...both(server.avatar, host.avatar, (one, other) => ({
      avatar: {
        square: one.square || other.square,
        maxBytes: least(one.maxBytes, other.maxBytes),
        mimeTypes: shared(one.mimeTypes, other.mimeTypes),
      },
    })),
    ...both(server.passwordChange, host.passwordChange, (one, other) => ({
      passwordChange: {
        current: stricter(['never', 'if_stale', 'required'], one.current, other.current),
        // What the server leaves to the user, the host may settle; what it does in any case, it does.
        otherSessions: one.otherSessions === 'choice' ? other.otherSessions : one.otherSessions,
      },
    })),
    ...both(server.mfa, host.mfa, (one, other) => ({
      mfa: { sms: stricter(['allowed', 'only_beside_stronger', 'off'], one.sms, other.sms) },
    })),
    ...both(server.backupCodes, host.backupCodes, (one, other) => ({
      backupCodes: {
        ...other,
        ...one,
        requiresFactor: one.requiresFactor || other.requiresFactor,
        warnBelow: most(one.warnBelow, other.warnBelow),
      },
    })),
    ...both(server.stepUp, host.stepUp, (one, other) => ({ stepUp: mergeStepUp(one, other) })),
  }
}

function mergePassword(one: PasswordPolicy, other: PasswordPolicy): PasswordPolicy {
  const score = most(one.minScore, other.minScore)
  return {
    ...lengths(one, other),
    breachCheck: one.breachCheck || other.breachCheck,
    maxBytes: least(one.maxBytes, other.maxBytes),
    require: [...new Set([...(one.require ?? []), ...(other.require ?? [])])],
    atLeastClasses: most(one.atLeastClasses, other.atLeastClasses),
    minScore: score === other.minScore ? other.minScore : one.minScore,
    history: most(one.history, other.history),
  }
}

type StepUps = NonNullable<AccountPolicy['stepUp']>

function mergeStepUp(one: StepUps, other: StepUps): StepUps {
  const merged: StepUps = { ...other, ...one }
  // `Object.keys` says `string`; a name that is no operation would be merged like the others.
  for (const operation of Object.keys(merged) as (keyof StepUps)[]) {
    const known = stricter<StepUps[keyof StepUps]>(['never', 'if_stale', 'always'], one[operation], other[operation])
    if (known) merged[operation] = known
  }
  return merged
}

interface Lengths {
  minLength?: number | undefined
  maxLength?: number | undefined
}

/** A host that asks for more than the server takes at most would lock everybody out: then the server's limits stay. */
function lengths(one: Lengths, other: Lengths): Lengths {
  const minLength = most(one.minLength, other.minLength)
  const maxLength = least(one.maxLength, other.maxLength)
  return (minLength ?? 0) > (maxLength ?? Number.POSITIVE_INFINITY) ? one : { minLength, maxLength }
}

function both<T, R extends object>(one: T | undefined, other: T | undefined, merge: (one: T, other: T) => R) {
  return one && other ? merge(one, other) : undefined
}

const numbers = (values: readonly (number | undefined)[]) =>
  values.filter((value): value is number => Number.isFinite(value))

function most(...values: (number | undefined)[]): number | undefined {
  const given = numbers(values)
  return given.length > 0 ? Math.max(...given) : undefined
}

function least(...values: (number | undefined)[]): number | undefined {
  const given = numbers(values)
  return given.length > 0 ? Math.min(...given) : undefined
}

function stricter<T>(fromLax: readonly T[], one: T, other: T): T {
  return fromLax.indexOf(other) > fromLax.indexOf(one) ? other : one
}

/** What both take. A host that takes nothing of what the server takes would lock everybody out. */
function shared(one: readonly string[] | undefined, other: readonly string[] | undefined): typeof one {
  const common = one?.filter((type) => other?.includes(type))
  return one && other && common?.length ? common : (one ?? other)
}

/** Sources of regular expressions that have to match the whole text. */
function bothPatterns(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && other !== undefined ? `(?=(?:${one})$)(?:${other})` : (one ?? other)
}
