'use client'
import { createContext, type ReactElement, useContext } from 'react'
import type { Session } from '../../contract/index.js'
import { safeText } from '../../i18n/safe-text.js'
import type { Translate } from '../../i18n/translate.js'
import { Facts } from '../../react/frame/facts.js'
import { RelativeTime } from '../../react/frame/relative-time.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { useNow } from '../../react/use-now.js'
import { Badge } from '../../ui/badge.js'
import { Button } from '../../ui/button.js'
import { BotIcon, DesktopIcon, GlobeIcon, PhoneIcon, TabletIcon } from '../../ui/icons/devices.js'
import { Row } from '../../ui/row.js'
import { buttonName, describeDevice, describePlace, isActiveNow } from './describe.js'
import { Item, Revoke } from './index.js'
import { sessionListMessages } from './messages.js'

/** What tells apart the buttons that would have the same name, by the sessions' ids. */
export const ButtonNumbers: React.Context<ReadonlyMap<string, number>> = createContext<ReadonlyMap<string, number>>(
  new Map(),
)

const icons = { desktop: DesktopIcon, mobile: PhoneIcon, tablet: TabletIcon, bot: BotIcon, unknown: GlobeIcon }

/** One session, with what tells it apart from the others. */
export function SessionRow({ session }: { session: Session }): ReactElement {
  const t = useMessages('sessionList', sessionListMessages)
  const Icon = icons[session.device?.kind ?? 'unknown']
  return (
    <Item
      render={
        <Row
          icon={<Icon />}
          title={<bdi>{describeDevice(session, t)}</bdi>}
          badge={
            <>
              {session.current ? <Badge tone="success">{t('thisDevice')}</Badge> : null}
              {session.impersonated ? <Badge tone="warning">{t('impersonated')}</Badge> : null}
            </>
          }
          meta={<SessionMeta session={session} />}
          actions={<RevokeButton session={session} />}
        />
      }
    />
  )
}

/** On its own, because its number depends on all sessions, and the rest of the row does not. */
function RevokeButton({ session }: { session: Session }): ReactElement {
  const t = useMessages('sessionList', sessionListMessages)
  const number = useContext(ButtonNumbers).get(session.id)
  return (
    <Revoke
      aria-label={buttonName(session, number, t)}
      render={(props, { pending }) => (
        <Button {...props} size="small" pending={pending}>
          {t('signOut')}
        </Button>
      )}
    />
  )
}

function SessionMeta({ session }: { session: Session }): ReactElement {
  const t = useMessages('sessionList', sessionListMessages)
  const now = useNow()
  const { ip, lastActiveAt, createdAt } = session
  const place = describePlace(session, t)
  return (
    <Facts>
      {[
        <bdi key="place">{place === t('unknownPlace') ? place : t('approximate', { place })}</bdi>,
        ip ? (
          <bdi key="ip" dir="ltr">
            {safeText(ip, 64).text}
          </bdi>
        ) : null,
        isActiveNow(session, now) ? (
          t('activeNow')
        ) : (
          <Moment key="active" words="lastActive" date={lastActiveAt} t={t} />
        ),
        createdAt ? <Moment key="created" words="signedIn" date={createdAt} t={t} /> : null,
        !session.current && !session.revocable ? t('notRevocable') : null,
      ]}
    </Facts>
  )
}

interface MomentProps {
  words: 'lastActive' | 'signedIn'
  date: string | undefined
  t: Translate<typeof sessionListMessages>
}

/** "last active 2 hours ago", with the time in an element of its own. */
function Moment({ words, date, t }: MomentProps): ReactElement {
  if (date === undefined) return <>{t('lastActiveUnknown')}</>
  return (
    <Rich parts={t.parts(words, { time: date })}>
      {() => <RelativeTime date={date} fallback={t('lastActiveUnknown')} />}
    </Rich>
  )
}
