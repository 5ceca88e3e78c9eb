'use client'
import type { ReactElement } from 'react'
import type { Challenge } from '../../contract/index.js'
import { ResendButton } from '../../react/frame/resend-button.js'
import { useCountdown } from '../../react/use-countdown.js'

interface ResendProps {
  challenge: Challenge
  pending: boolean
  resend: () => Promise<void>
}

/** Sends a new code or link, from the moment on at which the server will. */
export function Resend({ challenge, pending, resend }: ResendProps): ReactElement {
  const seconds = useCountdown(challenge.resendAt)
  return (
    <ResendButton
      data-lk="step-up.resend"
      seconds={seconds}
      what={challenge.method}
      aria-disabled={pending}
      onClick={() => void resend()}
    />
  )
}
