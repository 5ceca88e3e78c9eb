'use client'
import type { PendingIntent } from '../../core/action.js'
import { revokeOtherSessions } from '../../react/revoke-others.js'
import { useAction } from '../../react/use-action.js'
import { useEvent } from '../../react/use-event.js'
import type { Passkeys } from './use-passkey-list.js'

export interface SigningOutOthers {
  signOutOthers: () => void
  signingOutOthers: PendingIntent | undefined
  signOutBlocked: boolean
}

/** Ends all other sessions, which is offered after a change (requirements.md, row 90). */
export function useSignOutOthers({ tell }: Passkeys): SigningOutOthers {
  const action = useAction(revokeOtherSessions)
  const run = useEvent(async () => {
    const result = await action.run()
    if (result.status === 'done') {
      const { effects, failed = [] } = result.value
      tell({ kind: 'signed_out_others', effects, failed: failed.length })
    } else if (result.status === 'failed') {
      tell({ kind: 'failed', operation: 'sign_out_others', error: result.error, unknown: result.uncertain })
    }
  })
  return {
    signOutOthers: useEvent(() => void run()),
    signingOutOthers: action.pending.get(''),
    signOutBlocked: action.blocked.has(''),
  }
}
