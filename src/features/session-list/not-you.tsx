'use client'
import type { ReactElement } from 'react'
import { safeUrl } from '../../core/rules/safe-url.js'
import { useMessages } from '../../react/use-messages.js'
import { Link } from '../../ui/link.js'
import { sessionListMessages } from './messages.js'

/** Where the user can do what keeps an intruder out; what is absent is not offered. */
export interface NextSteps {
  password?: string | undefined
  mfa?: string | undefined
  backupCodes?: string | undefined
}

const words = { password: 'changePassword', mfa: 'checkSecondFactors', backupCodes: 'newBackupCodes' } as const

/** "Wasn't that you?": what to do beside ending the session (features.md, N8). */
export function NotYou({ steps }: { steps: NextSteps }): ReactElement | null {
  const t = useMessages('sessionList', sessionListMessages)
  const offered = (['password', 'mfa', 'backupCodes'] as const).flatMap((step) => {
    const href = safeUrl(steps[step])
    return href ? [{ step, href }] : []
  })
  if (offered.length === 0) return null
  return (
    <div data-lk="session-list.not-you">
      <p>
        <strong>{t('notYou')}</strong> {t('notYouSteps')}
      </p>
      <ul>
        {offered.map(({ step, href }) => (
          <li key={step}>
            <Link href={href}>{t(words[step])}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
