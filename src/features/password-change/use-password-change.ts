'use client'
import { useState } from 'react'
import { type Account, type AccountAdapter, type AnyAccountError, can } from '../../contract/index.js'
import { useAction } from '../../react/use-action.js'
import { type Unavailable, useCapability } from '../../react/use-capability.js'
import { useClient } from '../../react/use-client.js'
import { useEvent } from '../../react/use-event.js'
import { useOutcome } from '../../react/use-outcome.js'
import { usePolicy } from '../../react/use-policy.js'
import { useReadable } from '../../react/use-readable.js'
import { changePassword, type PasswordChangeInput, setPassword } from './actions.js'
import type { PasswordChangeOutcome, PasswordChangeReady, PasswordChangeState } from './state.js'

type Mode = PasswordChangeReady['mode']

/**
 * Changing the password, or setting a first one. Reads `account.get` and, where the adapter has it, `policy`. Needs an
 * `<AccountProvider>`; renders nothing, knows no words, and keeps no password.
 */
export function usePasswordChange(): PasswordChangeState {
  const client = useClient()
  const adapter = client.adapter()
  const capability = useCapability('password')
  const rules = usePolicy()
  const change = useAction(changePassword)
  const set = useAction(setPassword)
  const [outcome, tell, forget] = useClosableOutcome()
  const [told, learn] = useTold()

  const account = capability.status === 'available' ? capability.account : undefined
  const mode = told.mode ?? (account && modeOf(adapter, account))
  const policy = rules.status === 'ready' ? rules.policy : {}
  const asked = policy.passwordChange?.current ?? 'required'
  const asksCurrent = mode === 'change' && (told.asksCurrent ?? asked === 'required')
  const otherSessions = policy.passwordChange?.otherSessions ?? 'choice'

  const submit = useEvent(async (input: PasswordChangeInput): Promise<AnyAccountError | undefined> => {
    if (!mode) return undefined
    const wantedOthersEnded =
      otherSessions === 'choice' ? (input.endOtherSessions ?? false) : otherSessions === 'always_end'
    // The account is read again before the answer is in: the form must not turn into the other one meanwhile.
    learn({ mode, unknown: false })
    const result =
      mode === 'set'
        ? await set.run({ newPassword: input.newPassword })
        : await change.run({
            newPassword: input.newPassword,
            ...(asksCurrent && { currentPassword: input.currentPassword ?? '' }),
            ...(otherSessions !== 'always_keep' && { endOtherSessions: wantedOthersEnded }),
          })
    if (result.status === 'busy') return undefined
    learn({ mode: undefined })
    if (result.status === 'redirect') tell({ kind: 'leaving' })
    if (result.status === 'done' && !('url' in result.value)) {
      const kind = mode === 'set' ? 'set' : 'changed'
      tell({ kind, effects: result.value.effects, wantedOthersEnded: mode === 'change' && wantedOthersEnded })
    }
    if (result.status !== 'failed') return undefined
    const { error, uncertain } = result
    // Whether there is a password can be read; which one it is cannot.
    const now = client.account.getState()
    const isSet = mode === 'set' && now.status === 'ready' && !now.refreshError ? now.data.hasPassword : 'unknown'
    if (uncertain && isSet === true) {
      tell({ kind: 'set', effects: undefined, wantedOthersEnded: false })
      return undefined
    }
    const other = otherModeAfter(error, mode)
    learn({
      unknown: uncertain && isSet === 'unknown',
      ...(other && can(adapter, `password.${other}`) && { mode: other }),
      ...(wantsCurrent(error) && { asksCurrent: true }),
    })
    if (error.code === 'forbidden' || error.code === 'conflict') void client.account.refresh()
    return error
  })

  if (!can(adapter, 'password.change') && !can(adapter, 'password.set')) return { status: 'unsupported' }
  if (capability.status !== 'available') return capability
  if (capability.account.managedBy?.kind === 'sso' && !capability.account.availability.password) {
    return { status: 'unavailable', reason: managed(capability.account) }
  }
  if (!mode) return { status: 'unavailable', reason: { state: 'unavailable', reason: 'not_supported' } }
  if (rules.status === 'loading') return rules

  return {
    status: 'ready',
    mode,
    asksCurrent,
    otherSessions: mode === 'set' ? 'always_keep' : otherSessions,
    policy: policy.password ?? {},
    username: capability.account.email?.address ?? capability.account.username ?? undefined,
    personal: personalWords(capability.account),
    pending: change.pending.get('') ?? set.pending.get(''),
    blocked: (mode === 'set' ? set : change).blocked.has(''),
    submit,
    unknown: told.unknown ?? false,
    outcome,
    again: forget,
  }
}

interface Told {
  mode?: Mode | undefined
  asksCurrent?: boolean | undefined
  /** No answer came to the last try. */
  unknown?: boolean | undefined
}

/** What a server said that knows better than the account and the policy. Of another user it has said nothing. */
function useTold(): [Told, (more: Told) => void] {
  const generation = useReadable(useClient().generation)
  const [held, setHeld] = useState<Told & { generation: number }>({ generation })
  const learn = useEvent((more: Told) =>
    setHeld((known) => ({ ...(known.generation === generation && known), ...more, generation })),
  )
  return [held.generation === generation ? held : {}, learn]
}

/** An outcome that gives way to the form when the user wants to go on. */
function useClosableOutcome() {
  const [outcome, tell] = useOutcome<PasswordChangeOutcome>()
  const [closed, setClosed] = useState(0)
  const forget = useEvent(() => setClosed(outcome?.id ?? 0))
  return [outcome && outcome.id > closed ? outcome : null, tell, forget] as const
}

function modeOf(adapter: AccountAdapter, { hasPassword }: Account): Mode | undefined {
  const wanted: readonly Mode[] = hasPassword === 'unknown' ? ['change', 'set'] : [hasPassword ? 'change' : 'set']
  return wanted.find((mode) => can(adapter, `password.${mode}`))
}

/** The account was out of date, or does not say: the server knows whether there is a password. */
function otherModeAfter(error: AnyAccountError, mode: Mode): Mode | undefined {
  if (mode === 'change' && error.code === 'forbidden' && error.data.reason === 'no_password') return 'set'
  if (mode === 'set' && error.code === 'conflict' && error.data.kind === 'already_enrolled') return 'change'
  return undefined
}

/** The policy did not ask for it, and the server does. */
function wantsCurrent(error: AnyAccountError): boolean {
  if (error.code === 'invalid_credentials') return error.data.field === 'currentPassword'
  return error.code === 'validation' && error.data.fields.some(({ field }) => field === 'currentPassword')
}

function managed({ managedBy }: Account): Unavailable {
  return { state: 'unavailable', reason: 'managed', ...(managedBy && { managedBy }) }
}

function personalWords({ email, username, fullName, firstName, lastName }: Account): readonly string[] {
  const [local] = email?.address.split('@') ?? []
  return [local, username, firstName, lastName, ...(fullName?.split(/\s+/) ?? [])].filter(
    (word): word is string => typeof word === 'string' && word.length > 2,
  )
}
