/** Operations that may wait in the tab while the user proves on another page that it is them (ADR 0005). */
export type ResumableOperation =
  | 'email.start'
  | 'email.cancel'
  | 'phone.start'
  | 'phone.remove'
  | 'mfa.enroll.totp'
  | 'mfa.enroll.sms'
  | 'mfa.enroll.email'
  | 'mfa.enroll.webauthn'
  | 'mfa.enroll.push'
  | 'mfa.remove'
  | 'mfa.disableAll'
  | 'backupCodes.regenerate'
  | 'backupCodes.disable'
  | 'passkeys.add'
  | 'passkeys.remove'
  | 'connections.connect'
  | 'connections.disconnect'
  | 'sessions.revoke'
  | 'sessions.revokeOthers'
  | 'sessions.revokeAll'

/**
 * Picks out of an input what may wait in the tab: plain JSON without secrets. The same function reads it when it comes
 * back, so that what the storage holds is looked at as well. `undefined`: the user has to do it again.
 */
export type Resume<Input> = (given: unknown) => { input: Input } | undefined

/** For an action without an input. */
export const withoutInput: Resume<void> = () => ({ input: undefined })

type Texts<Name extends string, Option extends string> = { [N in Name]: string } & {
  [O in Option]?: string | undefined
}

/** For an input of texts, none of which is a secret. What else is in it is left out. */
export function texts<const Name extends string = never, const Option extends string = never>(
  names: readonly Name[],
  options: readonly Option[] = [],
): Resume<Texts<Name, Option>> {
  const fits = (picked: object): picked is Texts<Name, Option> =>
    names.every((name) => name in picked) && Object.values(picked).every((value) => typeof value === 'string')
  return (given) => {
    if (typeof given !== 'object' || given === null) return undefined
    const held = Object.entries(given).filter(
      ([name, value]) => value !== undefined && [...names, ...options].some((known) => known === name),
    )
    const input: object = Object.fromEntries(held)
    return fits(input) ? { input } : undefined
  }
}
