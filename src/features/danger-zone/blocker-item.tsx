'use client'
import type { ReactElement } from 'react'
import type { DeletionBlocker } from '../../contract/index.js'
import { safeUrl } from '../../core/rules/safe-url.js'
import { safeText } from '../../i18n/safe-text.js'
import type { Translate } from '../../i18n/translate.js'
import { Rich } from '../../react/rich.js'
import { useMessages } from '../../react/use-messages.js'
import { Button } from '../../ui/button.js'
import { Link } from '../../ui/link.js'
import { dangerZoneMessages } from './messages.js'

type Words = Translate<typeof dangerZoneMessages>
type Resolution = NonNullable<DeletionBlocker['resolutions']>[number]

export interface BlockerItemProps {
  blocker: DeletionBlocker
  onResolve: ((blocker: DeletionBlocker, resolutionId: string) => void) | undefined
}

/** One thing that is in the way, with the ways out. */
export function BlockerItem({ blocker, onResolve }: BlockerItemProps): ReactElement {
  const t = useMessages('dangerZone', dangerZoneMessages)
  const ways = (blocker.resolutions ?? []).flatMap((resolution) => {
    const href = safeUrl(resolution.href)
    if (!href && !onResolve) return []
    const words = wordResolution(resolution, t)
    // Read without its row, "Transfer ownership" would be the same for every organisation.
    const label = blocker.resource?.name === undefined ? undefined : `${words}: ${safeText(blocker.resource.name).text}`
    return [
      href ? (
        <Link key={resolution.id} variant="button" href={href} aria-label={label}>
          {words}
        </Link>
      ) : (
        <Button key={resolution.id} size="small" aria-label={label} onClick={() => onResolve?.(blocker, resolution.id)}>
          {words}
        </Button>
      ),
    ]
  })
  return (
    <li>
      <p>
        <BlockerWords blocker={blocker} />
      </p>
      {ways.length > 0 ? <div data-lk-ui="button-group">{ways}</div> : null}
    </li>
  )
}

function BlockerWords({ blocker }: { blocker: DeletionBlocker }): ReactElement {
  const t = useMessages('dangerZone', dangerZoneMessages)
  if (blocker.message !== undefined) return <bdi>{safeText(blocker.message, 1_000).text}</bdi>
  const name = blocker.resource?.name
  const named = namedCodes.find((code) => code === blocker.code)
  const plain = plainCodes.find((code) => code === blocker.code)
  if (named) return <Rich parts={t.parts(named, { name: name ?? t('something') })} />
  if (plain) return <>{t(plain)}</>
  return name === undefined ? <>{t('other')}</> : <Rich parts={t.parts('otherNamed', { name })} />
}

/** The codes that the contract names; a host may have others. */
const namedCodes = ['sole_owner', 'active_subscription', 'pending_transfer'] as const
const plainCodes = ['legal_hold', 'managed'] as const

function wordResolution({ id, label }: Resolution, t: Words): string {
  if (label !== undefined) return safeText(label).text
  switch (id) {
    case 'transfer':
    case 'delete':
    case 'leave':
    case 'cancel_subscription':
    case 'contact_support':
      return t(id)
    default:
      return t('resolve')
  }
}
