'use client'
import { useMemo, useState } from 'react'
import { type AnyAccountError, can } from '../../contract/index.js'
import { useForm } from '../../react/form/index.js'
import { useAction } from '../../react/use-action.js'
import { useCapability } from '../../react/use-capability.js'
import { useClient } from '../../react/use-client.js'
import { useLeaveGuard } from '../../react/use-leave-guard.js'
import { useOutcome } from '../../react/use-outcome.js'
import { usePolicy } from '../../react/use-policy.js'
import { useReadable } from '../../react/use-readable.js'
import { updateProfile } from './actions.js'
import { checkProfile } from './check-profile.js'
import type { CustomFields } from './custom-fields.js'
import { type ProfileFields, profileFields } from './fields.js'
import type { ProfileFormState, ProfileOutcome } from './state.js'
import { useAvatar } from './use-avatar.js'
import { useProfileValues } from './use-profile-values.js'
import { useUsernameCheck } from './use-username-check.js'
import { differences, noValues, type ProfileValues, updateOf, valuesOf } from './values.js'

export interface ProfileFormOptions {
  /** The host’s own fields. @defaultValue none */
  customFields?: CustomFields | undefined
  /** Something would be lost by leaving, or no longer: for the host's router. */
  onDirtyChange?: ((dirty: boolean) => void) | undefined
}

const none: CustomFields = {}
const noFields: ProfileFields = new Map()

/**
 * The user's profile, and changing it. Reads `account.get` and the policy. Needs an `<AccountProvider>`; renders nothing
 * and knows no words.
 */
export function useProfileForm({ customFields = none, onDirtyChange }: ProfileFormOptions = {}): ProfileFormState {
  const client = useClient()
  const capability = useCapability('profile')
  const read = useReadable(client.account)
  const rules = usePolicy()
  const policy = rules.status === 'ready' ? rules.policy : undefined
  const account = 'account' in capability ? capability.account : undefined
  const locked = capability.status !== 'available' || !can(client.adapter(), 'profile.update')
  const update = useAction(updateProfile)
  const [outcome, tell] = useOutcome<ProfileOutcome>()
  const [unclear, setUnclear] = useState(false)

  const fields = useMemo(
    () => (account && policy ? profileFields({ account, policy, customFields, locked }) : noFields),
    [account, policy, customFields, locked],
  )
  const form = useForm<ProfileValues>({
    initial: noValues,
    check: (given) => checkProfile(changesIn(given), given, { policy: policy ?? {}, customFields }),
    submit,
  })
  const values = useProfileValues({ account, fields, customFields, form })
  const { started, saved, changed, conflicts } = values
  const avatar = useAvatar({ account, policy: policy ?? {}, locked: capability.status !== 'available', tell })
  const dirty = started && changed.length > 0
  useLeaveGuard(dirty || Boolean(avatar?.draft), onDirtyChange)

  const typed = changed.includes('username') ? form.watch('username') : undefined
  const broken = typed
    ? checkProfile(['username'], { ...noValues, username: typed }, { policy: policy ?? {}, customFields })
    : []
  const username = useUsernameCheck(typed && broken.length === 0 ? typed : undefined)

  function changesIn(given: ProfileValues) {
    return differences(values.editable, given, saved)
  }

  async function submit(given: ProfileValues): Promise<AnyAccountError | undefined> {
    const names = changesIn(given)
    if (names.length === 0) return undefined
    values.hold()
    setUnclear(false)
    const result = await update.run(updateOf(names, given))
    if (result.status === 'done' || (result.status === 'failed' && result.uncertain && isSaved())) {
      values.accept(given)
      tell({ kind: 'saved' })
      return undefined
    }
    if (result.status !== 'failed') {
      values.release()
      return undefined
    }
    const { error, uncertain } = result
    setUnclear(uncertain && trueState() === undefined)
    // After a conflict the account has been read again: the form shows what it is now beside what the user wants.
    values.release()
    return error

    /** No answer came, and the account that was read since has all of it. */
    function isSaved(): boolean {
      const now = trueState()
      return now !== undefined && differences(names, valuesOf(now, customFields), given).length === 0
    }
  }

  /** As it was read after the last save; `undefined` when that failed. */
  function trueState() {
    const state = client.account.getState()
    return state.status === 'ready' && !state.refreshError ? state.data : undefined
  }

  if (capability.status === 'unsupported') return { status: 'unsupported' }
  if (capability.status === 'failed' || capability.status === 'loading') return capability
  if (rules.status === 'loading') return rules
  if (!started) return { status: 'loading', slow: false }

  const view = {
    fields,
    form,
    saved,
    managedBy: capability.account.managedBy,
    dirty,
    saving: update.pending.get(''),
    blocked: update.blocked.has(''),
    unclear,
    cancel: values.revert,
    conflicts,
    username,
    avatar,
    outcome,
    refreshError: read.status === 'ready' ? read.refreshError : null,
    refreshing: read.status === 'ready' && read.refreshing,
    refresh: () => void client.account.refresh({ stepUp: true }),
  }
  return capability.status === 'unavailable'
    ? { status: 'unavailable', reason: capability.reason, ...view }
    : { status: 'ready', ...view }
}
