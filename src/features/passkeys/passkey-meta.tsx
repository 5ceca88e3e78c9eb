'use client'
import type { ReactElement } from 'react'
import type { Translate } from '../../i18n/translate.js'
import { Facts } from '../../react/frame/facts.js'
import { RelativeTime } from '../../react/frame/relative-time.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { passkeysMessages } from './messages.js'
import type { ListedPasskey } from './state.js'

/** Who keeps a passkey, and since when. What nobody knows is left out. */
export function PasskeyMeta({ passkey }: { passkey: ListedPasskey }): ReactElement {
  const t = useMessages('passkeys', passkeysMessages)
  const { name, provider, createdAt, lastUsedAt } = passkey
  return (
    <Facts>
      {[
        name?.trim() && provider && name.trim() !== provider.name ? <bdi key="provider">{provider.name}</bdi> : null,
        createdAt ? <Moment key="created" words="created" date={createdAt} t={t} /> : null,
        lastUsedAt ? <Moment key="used" words="lastUsed" date={lastUsedAt} t={t} /> : null,
      ]}
    </Facts>
  )
}

interface MomentProps {
  words: 'created' | 'lastUsed'
  date: string
  t: Translate<typeof passkeysMessages>
}

/** "last used 2 hours ago", with the time in an element of its own. */
function Moment({ words, date, t }: MomentProps): ReactElement {
  return (
    <Rich parts={t.parts(words, { time: date })}>
      {() => <RelativeTime date={date} fallback={t('atUnknownTime')} />}
    </Rich>
  )
}
