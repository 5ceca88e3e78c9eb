'use client'
import type { ReactElement } from 'react'
import { challengeMessages } from '../../i18n/challenge.js'
import { Address } from '../../react/frame/address.js'
import { ResendButton } from '../../react/frame/resend-button.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Badge } from '../../ui/badge.js'
import { Button } from '../../ui/button.js'
import { CodeEntry } from './code-entry.js'
import { useEmailChangeParts } from './context.js'
import { Challenge, Check, Resend } from './index.js'
import { emailChangeMessages } from './messages.js'
import { isByCode } from './next-proof.js'
import type { EmailChallenge } from './state.js'

export interface ProofProps {
  challenge: EmailChallenge
  /** Where the code or link went, for the words. */
  address: string
  /** There is no other proof in this change. */
  alone: boolean
}

/** One address that is to be proved, or is. */
export function Proof(props: ProofProps): ReactElement {
  const { challenge, alone } = props
  const t = useMessages('emailChange', emailChangeMessages)
  const verified = challenge.status === 'verified'
  return (
    <Challenge>
      {alone && !verified ? null : (
        <p data-lk-ui="proof-title">
          {t(challenge.role === 'new' ? 'newAddress' : 'currentAddress')}
          {verified ? <Badge tone="success">{t('confirmed')}</Badge> : null}
        </p>
      )}
      {verified ? null : <Unproved {...props} />}
    </Challenge>
  )
}

function Unproved({ challenge, address, alone }: ProofProps): ReactElement {
  const t = useMessages('emailChange', emailChangeMessages)
  const { ready } = useEmailChangeParts('Challenge')
  if (challenge.status === 'waiting') {
    return (
      <p data-lk-ui="field-hint">
        <Rich parts={t.parts('comesNext', { email: address })}>{Address}</Rich>
      </p>
    )
  }
  const link = challenge.method === 'link'
  const byCode = isByCode(ready, challenge)
  return (
    <>
      {byCode ? (
        <CodeEntry challenge={challenge} address={address} alone={alone} />
      ) : (
        <p>
          <Rich parts={t.parts(link ? 'linkTo' : 'messageTo', { email: address })}>{Address}</Rich>
        </p>
      )}
      <div data-lk-ui="proof-actions">
        {byCode ? null : (
          <Check
            render={(props, { pending }) => (
              <Button {...props} size="small" pending={pending}>
                {t('check')}
              </Button>
            )}
          />
        )}
        <ResendProof link={link} address={address} alone={alone} />
      </div>
    </>
  )
}

function ResendProof({ link, address, alone }: { link: boolean; address: string; alone: boolean }): ReactElement {
  const t = useMessages('emailChange', emailChangeMessages)
  const challenge = useMessages('challenge', challengeMessages)
  const resend = challenge(link ? 'resendLink' : 'resend')
  return (
    <Resend
      aria-label={alone ? undefined : t('resendTo', { resend, email: address })}
      render={(props, { pending, seconds }) => (
        <ResendButton {...props} pending={pending} seconds={seconds} what={link ? 'link' : 'code'} />
      )}
    />
  )
}
