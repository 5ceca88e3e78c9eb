'use client'
import type { ReactElement } from 'react'
import { challengeMessages } from '../../i18n/challenge.js'
import { ResendButton } from '../../react/frame/resend-button.js'
import { useMessages } from '../../react/use-messages.js'
import { Resend } from './index.js'
import { emailChangeMessages } from './messages.js'
import type { ProofProps } from './proof.js'

/** Sends the code or link once more. Two of them side by side have names of their own. */
export function ResendProof({ challenge, address, alone }: ProofProps): ReactElement {
  const t = useMessages('emailChange', emailChangeMessages)
  const words = useMessages('challenge', challengeMessages)
  const what = challenge.method
  return (
    <Resend
      aria-label={
        alone ? undefined : t('resendTo', { resend: words(what === 'link' ? 'resendLink' : 'resend'), email: address })
      }
      render={(props, { pending, seconds }) => (
        <ResendButton {...props} pending={pending} seconds={seconds} what={what} />
      )}
    />
  )
}
