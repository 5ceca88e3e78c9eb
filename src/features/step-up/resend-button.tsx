'use client'
import type { ReactElement } from 'react'
import type { Challenge } from '../../contract/index.js'
import { useCountdown } from '../../react/use-countdown.js'
import { useMessages } from '../../react/use-messages.js'
import { Button } from '../../ui/button.js'
import { stepUpMessages } from './messages.js'

interface ResendButtonProps {
  challenge: Challenge
  pending: boolean
  resend: () => Promise<void>
}

/** Sends a new code, from the moment on at which the server will. */
export function ResendButton({ challenge, pending, resend }: ResendButtonProps): ReactElement {
  const t = useMessages('stepUp', stepUpMessages)
  const seconds = useCountdown(challenge.resendAt)
  return (
    <Button
      size="small"
      variant="quiet"
      data-lk="step-up.resend"
      aria-disabled={pending || seconds > 0}
      onClick={() => void resend()}
    >
      {seconds > 0 ? t('resendIn', { count: seconds }) : t('resend')}
    </Button>
  )
}
