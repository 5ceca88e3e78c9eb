'use client'
import { useState } from 'react'
import { type AnyAccountError, can, type DeletionEligibility } from '../../contract/index.js'
import { useSmallForm } from '../../react/form/use-small-form.js'
import { useAction } from '../../react/use-action.js'
import { useArrivals } from '../../react/use-arrival.js'
import { useCapability } from '../../react/use-capability.js'
import { useClient } from '../../react/use-client.js'
import { useOutcome } from '../../react/use-outcome.js'
import { useOptionalResource } from '../../react/use-resource.js'
import { cancelDeletion, requestDeletion } from './actions.js'
import { eligibilityResource } from './eligibility-resource.js'
import { isPhrase } from './is-phrase.js'
import type { DangerZoneOutcome, DangerZoneState } from './state.js'

export interface DangerZoneOptions {
  /** Where a link in a mail, or another page, leads back to. */
  returnTo?: string | undefined
}

/** What an adapter that cannot tell says by that. */
const untold: DeletionEligibility = { eligible: true, blockers: [], mode: 'unknown' }

/**
 * Deleting the account, and taking that back. Reads `account.get` and, where the adapter has it, `deletion.check`. Needs
 * an `<AccountProvider>`; renders nothing and knows no words.
 */
export function useDangerZone({ returnTo }: DangerZoneOptions = {}): DangerZoneState {
  const client = useClient()
  const adapter = client.adapter()
  const capability = useCapability('deletion')
  const checkable = can(adapter, 'deletion.check')
  const { state, resource } = useOptionalResource(eligibilityResource, checkable)
  const request = useAction(requestDeletion)
  const cancel = useAction(cancelDeletion)
  const [outcome, tell] = useOutcome<DangerZoneOutcome>()
  const [{ asking, moves }, setStep] = useState({ asking: false, moves: 0 })
  const [unclear, setUnclear] = useState(false)
  const arrivals = useArrivals(moves)
  const step = (next: boolean) => setStep((former) => ({ asking: next, moves: former.moves + 1 }))

  const known = checkable ? (state?.status === 'ready' ? state.data : undefined) : untold
  const phrase = known?.confirmPhrase
  const refresh = () => void resource?.refresh({ stepUp: true })
  /** What holds after an answer that got lost, if it could be read. */
  const readLast = () => {
    const now = resource?.getState()
    return now?.status === 'ready' && now.refreshError === null ? now.data : undefined
  }

  const form = useSmallForm<'confirm'>({
    check: ({ confirm = '' }) =>
      phrase === undefined || isPhrase(confirm, phrase) ? [] : [{ field: 'confirm', code: 'pattern' }],
    submit: async ({ confirm }): Promise<AnyAccountError | undefined> => {
      const result = await request.run({
        ...(confirm !== undefined && { confirm }),
        ...(returnTo !== undefined && { returnTo }),
      })
      const now = result.status === 'failed' && result.uncertain ? readLast() : undefined
      // A link that was sent, or an account that is gone, shows nowhere.
      setUnclear(result.status === 'failed' && result.uncertain && now?.mode !== 'scheduled')
      if (now?.scheduledFor !== undefined) {
        tell({ kind: 'scheduled', purgeAt: now.scheduledFor, cancellable: can(adapter, 'deletion.cancel') })
        step(false)
        return undefined
      }
      if (result.status === 'failed') {
        // Something came in the way since it was read.
        if (result.error.code === 'blocked') await resource?.refresh()
        return result.error
      }
      if (result.status !== 'done' || result.value.status !== 'done') return undefined
      const { value } = result
      if (value.outcome === 'scheduled') {
        tell({ kind: 'scheduled', purgeAt: value.purgeAt, cancellable: value.cancellable })
      } else if (value.outcome === 'confirmation_sent') {
        tell({ kind: 'confirmation_sent', destination: value.destination })
      }
      if (value.outcome !== 'deleted') step(false)
      return undefined
    },
  })

  async function keep() {
    const result = await cancel.run()
    const uncertain = result.status === 'failed' && result.uncertain
    const now = uncertain ? readLast() : undefined
    const isKept = now !== undefined && now.scheduledFor === undefined
    if (result.status === 'done' || result.status === 'already_done' || isKept) {
      tell({ kind: 'kept' })
      step(false)
    } else if (result.status === 'failed' && result.error.code !== 'session_expired') {
      tell({ kind: 'keep_failed', error: result.error, unknown: uncertain && now === undefined })
    }
  }

  if (capability.status === 'unsupported' || !can(adapter, 'deletion.request')) return { status: 'unsupported' }
  if (capability.status === 'failed') {
    const { retry } = capability
    const retryBoth = () => {
      retry()
      refresh()
    }
    return { ...capability, retry: retryBoth }
  }
  if (capability.status !== 'available') return capability
  if (state?.status === 'failed') return { ...state, retry: refresh }
  if (!known) return { status: 'loading', slow: state?.status === 'loading' && state.slow }

  const blockers = known.blockers.filter(({ severity }) => severity === 'blocking')
  const eligible = known.eligible && blockers.length === 0
  // Where nobody can be asked, the answer to the request is all that is known.
  const told = !checkable && outcome?.kind === 'scheduled' ? outcome.purgeAt : undefined
  return {
    status: 'ready',
    mode: known.mode,
    graceDays: known.graceDays,
    blockers,
    warnings: known.blockers.filter(({ severity }) => severity === 'warning'),
    consequences: known.consequences ?? [],
    phrase,
    eligible,
    scheduledFor: known.scheduledFor ?? told,
    asking,
    ask() {
      if (!eligible) return
      step(true)
      void resource?.refresh()
    },
    back() {
      form.reset()
      step(false)
    },
    form,
    requesting: request.pending.get(''),
    unclear,
    requestBlocked: request.blocked.has(''),
    keep: can(adapter, 'deletion.cancel') ? () => void keep() : undefined,
    keeping: cancel.pending.get(''),
    keepBlocked: cancel.blocked.has(''),
    outcome,
    arrivals,
    refreshError: state?.status === 'ready' ? state.refreshError : null,
    refreshing: state?.status === 'ready' && state.refreshing,
    refresh,
  }
}
