import { AccountError, type DeletionOperations, type DeletionOutcome } from '../../contract/index.js'
import { maskEmail } from '../shared/mask.js'
import { sendChallenge } from './challenges.js'
import type { Complete } from './complete.js'
import { invalid, notFound } from './errors.js'
import type { Server } from './server.js'

export function deletionOperations(server: Server): Complete<DeletionOperations> {
  const { state, clock } = server
  const isBlocking = ({ severity }: { severity: string }) => severity === 'blocking'

  function deleteAccount(): void {
    state.sessions = []
    server.signOut()
  }
  function schedule(): DeletionOutcome {
    const { deletion } = state
    const purgeAt = deletion.scheduledFor ?? new Date(clock.now() + deletion.graceDays * 86_400_000).toISOString()
    deletion.scheduledFor = purgeAt
    const effects = { currentSession: 'kept', otherSessions: 'kept', changed: ['account'] } as const
    return { status: 'done', outcome: 'scheduled', purgeAt, cancellable: true, effects }
  }
  function mailLink(to: string): DeletionOutcome {
    sendChallenge(server, { channel: 'email', to, purpose: 'deletion', onLink: deleteAccount })
    return { status: 'done', outcome: 'confirmation_sent', destination: maskEmail(to) }
  }

  return {
    check: server.query('deletion.check', () => {
      const { mode, graceDays, blockers, consequences, confirmPhrase, scheduledFor } = state.deletion
      return {
        eligible: !blockers.some(isBlocking),
        blockers,
        mode,
        ...(mode === 'scheduled' && { graceDays }),
        ...(scheduledFor !== null && { scheduledFor }),
        consequences,
        ...(confirmPhrase !== undefined && { confirmPhrase }),
      }
    }),
    request: server.operation('deletion.request', ({ confirm = '' }, call): DeletionOutcome => {
      const { blockers, confirmPhrase, mode } = state.deletion
      if (blockers.some(isBlocking)) throw new AccountError('blocked', { blockers })
      if (confirmPhrase !== undefined && phrase(confirm) !== phrase(confirmPhrase)) throw invalid('confirm', 'invalid')

      const address = state.user.email?.address
      if (mode === 'confirm_by_email' && address !== undefined) return mailLink(address)
      if (mode === 'scheduled') {
        call.changed('deletion', 'account')
        return schedule()
      }
      deleteAccount()
      return { status: 'done', outcome: 'deleted', effects: { currentSession: 'ended', otherSessions: 'ended' } }
    }),
    cancel: server.query('deletion.cancel', (call) => {
      if (state.deletion.scheduledFor === null) throw notFound()
      state.deletion.scheduledFor = null
      call.changed('deletion', 'account')
      return { status: 'done', effects: { currentSession: 'kept', otherSessions: 'kept', changed: ['account'] } }
    }),
  }
}

/** Keyboards compose characters in different ways, and a space at the end is not seen. */
function phrase(text: string): string {
  return text.normalize('NFC').trim()
}
