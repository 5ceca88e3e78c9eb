/** The members of an adapter that hold operations. */
export const groups: ReadonlySet<string> = new Set([
  'account',
  'profile',
  'email',
  'phone',
  'password',
  'mfa',
  'mfa.enroll',
  'backupCodes',
  'passkeys',
  'connections',
  'sessions',
  'preferences',
  'usage',
  'deletion',
  'stepUp',
])

export type Member = (...input: readonly unknown[]) => unknown

export function isMember(value: unknown): value is Member {
  return typeof value === 'function'
}

/** The names of all members, those that come from a class too. */
function memberNames(source: object): ReadonlySet<string> {
  const names = new Set<string>()
  for (
    let level: object | null = source;
    level !== null && level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    for (const name of Object.getOwnPropertyNames(level)) if (name !== 'constructor') names.add(name)
  }
  return names
}

/** A copy with the same members, each as `change` makes it. A function keeps working on `source`. */
export function copyMembers<T extends object>(source: T, change: (name: string, member: unknown) => unknown): T {
  const copy: T = { ...source }
  for (const name of memberNames(source)) {
    const member: unknown = Reflect.get(source, name)
    Reflect.set(copy, name, change(name, isMember(member) ? member.bind(source) : member))
  }
  return copy
}
