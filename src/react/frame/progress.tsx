'use client'
import type { ReactElement } from 'react'
import type { PendingIntent } from '../../core/action.js'
import { useCommonMessages } from '../use-messages.js'

/**
 * Says that something under way takes long, or that no answer came and the true state is being read. Renders a
 * `<p role="status">`, which is there, empty, before there is anything to say.
 */
export function Progress({ intents }: { intents: readonly (PendingIntent | undefined)[] }): ReactElement {
  const t = useCommonMessages()
  const checking = intents.some((intent) => intent?.phase === 'checking')
  const slow = intents.some((intent) => intent?.slow)
  return <p role="status">{checking ? t('checking') : slow ? t('stillWorking') : null}</p>
}
