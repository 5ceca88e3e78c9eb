'use client'
import type { ReactElement, ReactNode } from 'react'
import type { Effects } from '../../contract/index.js'
import { safeText } from '../../i18n/safe-text.js'
import { EffectsWords } from '../../react/frame/effects-words.js'
import { WriteFailure } from '../../react/frame/write-failure.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { usePasskeysParts } from './context.js'
import { alsoDelete, nameOf } from './describe.js'
import { SignOutOthers } from './index.js'
import { passkeysMessages } from './messages.js'
import type { PasskeysOutcome } from './state.js'

/** What the last action came to, in words. Says what the adapter reports, and nothing more. */
export function OutcomeNotice({ outcome }: { outcome: PasskeysOutcome }): ReactElement {
  const t = useMessages('passkeys', passkeysMessages)
  switch (outcome.kind) {
    case 'added': {
      const provider = outcome.provider?.name
      return <Changed title={provider ? t('addedTo', { provider }) : t('added')} effects={outcome.effects} />
    }
    case 'not_added':
      return (
        <Notice title={t('notAdded')}>
          <p>{t('notAddedHint')}</p>
        </Notice>
      )
    case 'already_there':
      return (
        <Notice title={t('alreadyThere')}>
          <p>{t('alreadyThereHint')}</p>
        </Notice>
      )
    case 'renamed':
      return (
        <Notice tone="success" title={<Rich parts={t.parts('renamed', { name: safeText(outcome.name).text })} />} />
      )
    case 'removed': {
      const { passkey, alreadyGone, effects } = outcome
      const words = alreadyGone ? 'removedAlready' : 'removed'
      return (
        <Changed title={<Rich parts={t.parts(words, { name: nameOf(passkey, t) })} />} effects={effects}>
          <p>{alsoDelete(passkey, t)}</p>
        </Changed>
      )
    }
    case 'signed_out_others':
      return outcome.failed > 0 ? (
        <Notice tone="warning" title={t('othersLeft', { count: outcome.failed })} />
      ) : (
        <Notice tone="success" title={t('othersSignedOut')}>
          <EffectsWords effects={{ ...outcome.effects, otherSessions: undefined }} />
        </Notice>
      )
    case 'failed': {
      const words = failures[outcome.operation][outcome.unknown ? 'unknown' : 'failed']
      const name = outcome.passkey ? nameOf(outcome.passkey, t) : ''
      return <WriteFailure error={outcome.error} title={<Rich parts={t.parts(words, { name })} />} />
    }
  }
}

const failures = {
  add: { failed: 'addFailed', unknown: 'addUnknown' },
  rename: { failed: 'renameFailed', unknown: 'renameUnknown' },
  remove: { failed: 'removeFailed', unknown: 'removeUnknown' },
  sign_out_others: { failed: 'othersFailed', unknown: 'othersUnknown' },
} as const

interface ChangedProps {
  title: ReactNode
  effects: Effects | undefined
  children?: ReactNode
}

/** After a change of what signs the user in, the other sessions can be ended (requirements.md, row 90). */
function Changed({ title, effects, children }: ChangedProps): ReactElement {
  const t = useMessages('passkeys', passkeysMessages)
  const { ready } = usePasskeysParts('SignOutOthers')
  const ended = effects?.otherSessions === 'ended'
  const offered = !ended && ready?.signOutOthers !== undefined
  return (
    <Notice
      tone="success"
      title={title}
      actions={
        offered ? (
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
      {ended ? <EffectsWords effects={effects} /> : null}
      {offered ? <p>{t('othersHint')}</p> : null}
    </Notice>
  )
}
