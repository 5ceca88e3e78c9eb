'use client'
import type { ReactElement } from 'react'
import { Address } from '../../react/frame/address.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Badge } from '../../ui/badge.js'
import { Button } from '../../ui/button.js'
import { CodeEntry } from './code-entry.js'
import { useEmailChangeParts } from './context.js'
import { Challenge, Check } from './index.js'
import { emailChangeMessages } from './messages.js'
import { isByCode } from './next-proof.js'
import { ResendProof } from './resend-proof.js'
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
  return (
    <Challenge>
      <Content {...props} />
    </Challenge>
  )
}

function Content(props: ProofProps): ReactElement {
  const { challenge, address } = props
  const t = useMessages('emailChange', emailChangeMessages)
  const { ready } = useEmailChangeParts('Challenge')
  if (challenge.status === 'verified') {
    return (
      <p data-lk-ui="proof-title">
        {t(challenge.role === 'new' ? 'newAddress' : 'currentAddress')}
        <Badge tone="success">{t('confirmed')}</Badge>
      </p>
    )
  }
  if (challenge.status === 'waiting') {
    return (
      <p data-lk-ui="field-hint">
        <Rich parts={t.parts('comesNext', { email: address })}>{Address}</Rich>
      </p>
    )
  }
  if (isByCode(ready, challenge)) return <CodeEntry {...props} />
  return (
    <>
      <p>
        <Rich parts={t.parts(challenge.method === 'link' ? 'linkTo' : 'messageTo', { email: address })}>{Address}</Rich>
      </p>
      <div data-lk-ui="proof-actions">
        <Check
          render={(props, { pending }) => (
            <Button {...props} size="small" pending={pending}>
              {t('check')}
            </Button>
          )}
        />
        <ResendProof {...props} />
      </div>
    </>
  )
}
