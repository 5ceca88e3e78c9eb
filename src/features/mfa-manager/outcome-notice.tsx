'use client'
import type { ReactElement, ReactNode } from 'react'
import type { AnyAccountError, Effects } from '../../contract/index.js'
import { safeUrl } from '../../core/rules/safe-url.js'
import { challengeMessages } from '../../i18n/challenge.js'
import { errorMessage } from '../../i18n/errors.js'
import { safeText } from '../../i18n/safe-text.js'
import { Address } from '../../react/frame/address.js'
import { EffectsWords } from '../../react/frame/effects-words.js'
import { ErrorWords } from '../../react/frame/error-words.js'
import { Rich } from '../../react/rich.js'
import { useErrorMessages } from '../../react/use-error-messages.js'
import { useMessages } from '../../react/use-messages.js'
import { Button } from '../../ui/button.js'
import { Link } from '../../ui/link.js'
import { Notice } from '../../ui/notice.js'
import { SignOutOthers } from './index.js'
import { mfaManagerMessages } from './messages.js'
import type { MfaOutcome } from './state.js'
import { nameOfFactor } from './words.js'

/** What the last step came to, in words. Says what the adapter reports, and nothing more. */
export function OutcomeNotice({ outcome }: { outcome: MfaOutcome }): ReactElement | null {
  const t = useMessages('mfaManager', mfaManagerMessages)
  const words = useMessages('challenge', challengeMessages)
  switch (outcome.kind) {
    case 'added':
      return (
        <Changed effects={outcome.effects} title={<Named words="addedNow" {...outcome} />}>
          <p>{t('atNextSignIn')}</p>
          {outcome.codesUnseen ? <p>{t('codesUnseen')}</p> : null}
        </Changed>
      )
    case 'removed':
      return (
        <Changed effects={outcome.effects} title={<Named words="removed" {...outcome} />}>
          {outcome.left === 0 ? <p>{t('allRemoved')}</p> : null}
        </Changed>
      )
    case 'turned_off':
      return <Changed effects={outcome.effects} title={t('turnedOff')} />
    case 'renamed':
      return <Notice tone="success" title={<Named words="renamed" {...outcome} />} />
    case 'made_default':
      return <Notice tone="success" title={<Named words="madeDefault" {...outcome} />} />
    case 'signed_out_others':
      return (
        <Notice
          tone={outcome.failed > 0 ? 'warning' : 'success'}
          title={t(outcome.failed > 0 ? 'signedOutSome' : 'signedOutOthers')}
        >
          <EffectsWords effects={outcome.effects && { ...outcome.effects, otherSessions: undefined }} />
        </Notice>
      )
    // The form above shows as much to the eye.
    case 'sent':
      return (
        <p data-lk-visually-hidden="">
          {outcome.destination ? (
            <Rich parts={t.parts('sent', { destination: outcome.destination })}>{Address}</Rich>
          ) : (
            t('sentUnknown')
          )}
        </p>
      )
    case 'resent':
      return <Notice tone="success" title={words('resent')} />
    case 'copied':
      return <Notice tone="success">{t('copied')}</Notice>
    case 'copy_refused':
      return <Notice tone="warning">{t('copyRefused')}</Notice>
    case 'declined':
      return (
        <Notice tone="info" title={t('declined')}>
          {t('declinedHint')}
        </Notice>
      )
    // The panel above shows as much to the eye.
    case 'expired':
      return <p data-lk-visually-hidden="">{t('expiredTitle')}</p>
    case 'failed':
      // The lock around this has said so already, and offers the way back in.
      return outcome.error.code === 'session_expired' ? null : <Failed {...outcome} />
  }
}

interface NamedProps {
  words: 'addedNow' | 'removed' | 'renamed' | 'madeDefault' | 'removeFailed' | 'makeDefaultFailed'
  factor?: Parameters<typeof nameOfFactor>[0] | undefined
}

/** A sentence with the name of the factor in it. */
function Named({ words, factor = { type: '' } }: NamedProps): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  return <Rich parts={t.parts(words, { name: nameOfFactor(factor, t) })} />
}

interface ChangedProps {
  title: ReactNode
  effects: Effects | undefined
  children?: ReactNode
}

/** What signs the user in has changed: whoever else is signed in may be asked to leave (requirements.md, row 90). */
function Changed({ title, effects, children }: ChangedProps): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  const othersAreLeft = effects?.otherSessions === 'kept'
  return (
    <Notice
      tone="success"
      title={title}
      actions={
        othersAreLeft ? (
          <SignOutOthers
            render={(props, { pending }) => (
              <Button {...props} size="small" pending={pending}>
                {t('signOutOthers')}
              </Button>
            )}
          />
        ) : undefined
      }
    >
      {children}
      <EffectsWords effects={effects} />
    </Notice>
  )
}

const failures = {
  add: 'addFailed',
  resend: 'resendFailed',
  turn_off: 'turnOffFailed',
  sign_out_others: 'signOutFailed',
} as const

function Failed({ operation, factor, error, unknown }: Extract<MfaOutcome, { kind: 'failed' }>): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  const errors = useErrorMessages()
  const title =
    operation === 'remove' || operation === 'make_default' ? (
      <Named words={operation === 'remove' ? 'removeFailed' : 'makeDefaultFailed'} factor={factor} />
    ) : (
      t(failures[operation])
    )
  const wayOut = wayOutOf(error)
  return (
    <Notice
      tone="danger"
      title={unknown ? t('notClear') : title}
      actions={wayOut ? <Link href={wayOut.href}>{safeText(wayOut.name).text}</Link> : undefined}
    >
      <ErrorWords error={error} words={(shown) => errorMessage(shown, errors)} />
    </Notice>
  )
}

function wayOutOf(error: AnyAccountError): { href: string; name: string } | undefined {
  const managedBy = error.code === 'forbidden' ? error.data.managedBy : undefined
  const href = safeUrl(managedBy?.url)
  return managedBy && href ? { href, name: managedBy.name } : undefined
}
