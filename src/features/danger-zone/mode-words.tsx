'use client'
import type { ReactElement } from 'react'
import { useMessages } from '../../react/use-messages.js'
import { dangerZoneMessages } from './messages.js'
import type { DangerZoneReady } from './state.js'

/** What the server does with the wish, as far as it says so. */
export function ModeWords({ zone: { mode, graceDays } }: { zone: DangerZoneReady }): ReactElement | null {
  const t = useMessages('dangerZone', dangerZoneMessages)
  switch (mode) {
    case 'immediate':
      return <>{t('mode_immediate')}</>
    case 'scheduled':
      return <>{graceDays === undefined ? t('mode_scheduled_later') : t('mode_scheduled', { count: graceDays })}</>
    case 'confirm_by_email':
      return <>{t('mode_confirm_by_email')}</>
    case 'unknown':
      return null
  }
}
