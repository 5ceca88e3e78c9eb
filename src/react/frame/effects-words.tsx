'use client'
import type { ReactElement } from 'react'
import type { Effects } from '../../contract/index.js'
import { formatDuration } from '../../i18n/durations.js'
import { effectsMessages } from '../../i18n/effects.js'
import { useMessages } from '../use-messages.js'

/** What became of the user's sessions, as far as the back end says. Renders paragraphs, or nothing. */
export function EffectsWords({ effects }: { effects: Effects | undefined }): ReactElement | null {
  const t = useMessages('effects', effectsMessages)
  const { otherSessions, effectiveWithinSeconds } = effects ?? {}
  const duration = effectiveWithinSeconds ? formatDuration(effectiveWithinSeconds, t.locale) : undefined
  return (
    <>
      {otherSessions ? <p>{t(otherSessions === 'ended' ? 'othersEnded' : 'othersKept')}</p> : null}
      {duration === undefined ? null : <p>{t('delayed', { duration })}</p>}
    </>
  )
}
