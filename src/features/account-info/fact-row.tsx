'use client'
import type { ReactElement } from 'react'
import type { Role } from '../../contract/index.js'
import { type RoleTones, toneOfRole } from '../../core/rules/tone-of-role.js'
import { safeText } from '../../i18n/safe-text.js'
import { CalendarDate } from '../../react/frame/calendar-date.js'
import { RelativeTime } from '../../react/frame/relative-time.js'
import { Rich } from '../../react/rich.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { Badge } from '../../ui/badge.js'
import { Button } from '../../ui/button.js'
import { CopyIcon } from '../../ui/icons/controls.js'
import { CopyId, Id } from './index.js'
import { accountInfoMessages } from './messages.js'
import type { AccountFact } from './state.js'

interface FactRowProps {
  fact: AccountFact
  roleTones: RoleTones | undefined
}

/** One fact: what it is, and what is known. */
export function FactRow({ fact, roleTones }: FactRowProps): ReactElement {
  const t = useMessages('accountInfo', accountInfoMessages)
  return (
    <div data-lk="account-info.fact" data-name={fact.name}>
      <dt>{fact.name === 'roles' ? t('roles', { count: fact.roles.length }) : t(fact.name)}</dt>
      <dd>
        <Value fact={fact} roleTones={roleTones} />
      </dd>
    </div>
  )
}

function Value({ fact, roleTones }: FactRowProps): ReactElement {
  const t = useMessages('accountInfo', accountInfoMessages)
  const common = useCommonMessages()
  switch (fact.name) {
    case 'id':
      return (
        <>
          <Id>{safeText(fact.value).text}</Id>
          <CopyId
            aria-label={t('copyId')}
            render={(props) => (
              <Button {...props} size="small" icon={<CopyIcon />}>
                {common('copy')}
              </Button>
            )}
          />
        </>
      )
    case 'mfa':
      return fact.enabled ? <Badge tone="success">{t('mfaOn')}</Badge> : <Badge>{t('mfaOff')}</Badge>
    case 'roles':
      return (
        <ul>
          {fact.roles.map((role) => (
            <RoleFact key={role.id} role={role} tones={roleTones} />
          ))}
        </ul>
      )
    case 'lastSignInAt':
      return <RelativeTime date={fact.date} fallback={common('unknown')} />
    case 'createdAt':
    case 'updatedAt':
      return <CalendarDate date={fact.date} fallback={common('unknown')} />
  }
}

/** There is room for all of it, and so there is no tooltip. */
function RoleFact({ role, tones }: { role: Role; tones: RoleTones | undefined }): ReactElement {
  const t = useMessages('accountInfo', accountInfoMessages)
  const scope = role.scope?.name
  return (
    <li>
      <Badge tone={toneOfRole(role, tones)}>
        <bdi>{safeText(role.name).text}</bdi>
      </Badge>
      {scope ? (
        <>
          {' '}
          <Rich parts={t.parts('inScope', { scope })} />
        </>
      ) : null}
      {role.description ? (
        <p>
          <bdi>{safeText(role.description, 1_000).text}</bdi>
        </p>
      ) : null}
    </li>
  )
}
