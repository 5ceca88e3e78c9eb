'use client'
import type { ReactElement } from 'react'
import { Address } from '../../react/frame/address.js'
import { WriteFailure } from '../../react/frame/write-failure.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Notice } from '../../ui/notice.js'
import { dangerZoneMessages } from './messages.js'
import type { DangerZoneOutcome } from './state.js'

/** What the last action came to, in words. */
export function OutcomeNotice({ outcome }: { outcome: DangerZoneOutcome }): ReactElement {
  const t = useMessages('dangerZone', dangerZoneMessages)
  switch (outcome.kind) {
    case 'scheduled':
      return <Notice tone="info" title={t(outcome.cancellable ? 'scheduledNow' : 'scheduledFinal')} />
    case 'confirmation_sent':
      return (
        <Notice tone="info">
          {outcome.destination === undefined ? (
            t('sentSomewhere')
          ) : (
            <Rich parts={t.parts('sent', { destination: outcome.destination })}>{Address}</Rich>
          )}
        </Notice>
      )
    case 'kept':
      return <Notice tone="success" title={t('kept')} />
    case 'keep_failed':
      return <WriteFailure error={outcome.error} title={t(outcome.unknown ? 'keepUnknown' : 'keepFailed')} />
  }
}
