'use client'
import { can } from '../../contract/index.js'
import type { PendingIntent } from '../../core/action.js'
import type { MfaFlow } from '../../core/flows/mfa-enrollment.js'
import { emailAddressProblem, isSameAddress, readEmailAddress } from '../../core/rules/email-address.js'
import { offeredMethods } from '../../core/rules/mfa-methods.js'
import { homeCallingCode, readPhoneNumber } from '../../core/rules/phone-number.js'
import { webAuthnObstacle } from '../../core/rules/webauthn-support.js'
import { useAccountContext } from '../../react/context.js'
import { mfaResource } from '../../react/mfa-resource.js'
import { useCapability } from '../../react/use-capability.js'
import { useClient } from '../../react/use-client.js'
import { useEvent } from '../../react/use-event.js'
import { usePolicy } from '../../react/use-policy.js'
import { useOptionalResource } from '../../react/use-resource.js'
import type { MfaManagerState, MfaTask } from './state.js'
import { type TaskEntry, useEnrolling } from './use-enrolling.js'
import { useFactorChanges } from './use-factor-changes.js'
import { useSteps } from './use-steps.js'
import { whyKept } from './what-changed.js'

/**
 * The user's second factors: which are on, adding, naming, removing them. Reads `account.get`, `mfa.status` and the policy.
 * Needs an `<AccountProvider>`; renders nothing and knows no words. Secrets of an enrolment are only in `setup` and
 * `codes`: draw them, and do not put them into state or props.
 */
export function useMfaManager(): MfaManagerState {
  const adapter = useClient().adapter()
  const { locale } = useAccountContext()
  const capability = useCapability('mfa')
  const { state: read, resource } = useOptionalResource(mfaResource, adapter.mfa !== undefined)
  const rules = usePolicy()
  const steps = useSteps()
  const { enroll, tasks: enrollTasks, ...enrolling } = useEnrolling(steps)
  const { tasks: changeTasks, signOutOthers, ...changes } = useFactorChanges(steps)
  const refresh = useEvent(() => void resource?.refresh({ stepUp: true }))
  const add = useEvent(() => void steps.move({ type: 'add' }))

  const account = capability.status === 'available' ? capability.account : undefined
  const email = account?.email?.address ?? ''
  const readNumber = useEvent((text: string) => {
    const locales = [account?.locale ?? '', ...(typeof navigator === 'undefined' ? [] : navigator.languages), locale]
    return readPhoneNumber(text, homeCallingCode(account?.phone?.number, locales))
  })
  const check = useEvent((text: string) => {
    const flow = steps.now()
    if (flow.step !== 'entering' || flow.method === 'webauthn') return undefined
    if (flow.method === 'email') return emailAddressProblem(readEmailAddress(text))
    const reading = readNumber(text)
    return 'problem' in reading ? reading.problem : undefined
  })
  const begin = useEvent(async (text: string) => {
    const flow = steps.now()
    if (flow.step !== 'entering') return undefined
    if (flow.method === 'webauthn') return enroll('webauthn', { name: text.trim() })
    if (flow.method === 'email') {
      const address = readEmailAddress(text)
      // Without one it is that of the account, which is all that some back ends can do.
      return enroll('email', { ...(!isSameAddress(address, email) && { to: address }) }, address)
    }
    const reading = readNumber(text)
    return 'problem' in reading ? undefined : enroll('sms', { to: reading.number }, reading.number)
  })

  const policy = rules.status === 'ready' ? rules.policy : undefined
  const status = read?.status === 'ready' ? read.data : undefined

  if (capability.status === 'unavailable') return { status: 'unavailable', reason: capability.reason }
  if (capability.status === 'failed') {
    const { retry } = capability
    const retryBoth = () => {
      retry()
      refresh()
    }
    return { ...capability, retry: retryBoth }
  }
  if (capability.status !== 'available') return capability
  if (read?.status === 'failed') return { ...read, retry: refresh }
  if (!status || !policy || read?.status !== 'ready') {
    return {
      status: 'loading',
      slow: (read?.status === 'loading' && read.slow) || (rules.status === 'loading' && rules.slow),
    }
  }

  const { flow, moves, outcome, unknown } = steps
  const methods = offeredMethods(
    (method) => can(adapter, `mfa.enroll.${method}`),
    policy.mfa?.sms,
    status.factors,
    webAuthnObstacle(),
  )
  const turnOff = can(adapter, 'mfa.disableAll') && !status.enforced
  return {
    status: 'ready',
    enabled: status.enabled,
    enforced: status.enforced === true,
    factors: status.factors,
    whyKept: (factor) => whyKept(factor, status),
    refreshError: read.refreshError,
    refreshing: read.refreshing,
    refresh,
    flow,
    moves,
    outcome,
    unknown,
    methods,
    add: methods.length > 0 ? add : undefined,
    suggested: suggestedFor(flow, email, account?.phone?.number ?? ''),
    readNumber,
    check,
    begin,
    ...enrolling,
    resend: can(adapter, 'mfa.resend') ? enrolling.resend : undefined,
    ...changes,
    can: {
      rename: can(adapter, 'mfa.rename'),
      remove: can(adapter, 'mfa.remove'),
      makeDefault: can(adapter, 'mfa.setDefault'),
      turnOff: turnOff && status.enabled,
    },
    signOutOthers: can(adapter, 'sessions.revokeOthers') ? signOutOthers : undefined,
    ...collect([...enrollTasks, ...changeTasks]),
  }
}

/** What the user has typed before, or what the account knows, so that nothing is typed twice (requirements.md, row 44). */
function suggestedFor(flow: MfaFlow, email: string, number: string): string {
  if (flow.step !== 'entering') return ''
  return flow.typed || (flow.method === 'email' ? email : flow.method === 'sms' ? number : '')
}

function collect(tasks: readonly TaskEntry[]): {
  pending: ReadonlyMap<MfaTask, PendingIntent>
  blocked: ReadonlySet<MfaTask>
} {
  const pending = new Map<MfaTask, PendingIntent>()
  const blocked = new Set<MfaTask>()
  for (const [task, handle, target = ''] of tasks) {
    const intent = handle.pending.get(target)
    if (intent) pending.set(task, intent)
    if (handle.blocked.has(target)) blocked.add(task)
  }
  return { pending, blocked }
}
