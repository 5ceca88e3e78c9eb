'use client'
import type { ReactElement } from 'react'
import { LoadingRows } from '../../react/frame/loading-rows.js'
import { ReadFailure } from '../../react/frame/read-failure.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { UnavailableNotice } from '../../react/frame/unavailable-notice.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Card } from '../../ui/card.js'
import { Section } from '../../ui/section.js'
import { useDangerZoneContext } from './context.js'
import type { DangerZoneProps } from './danger-zone.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { dangerZoneMessages } from './messages.js'
import { ReadyContent } from './ready-content.js'

/** The ready-made component, made of the public parts. Loaded while the server thinks. */
export function DangerZoneContent({ headingLevel, returnTo, onResolve }: DangerZoneProps): ReactElement {
  const t = useMessages('dangerZone', dangerZoneMessages)
  return (
    <Root
      id="delete-account"
      returnTo={returnTo}
      {...useRootAttributes()}
      render={<Section title={t('title')} description={t('description')} level={headingLevel} />}
    >
      <SectionGuard name="DangerZone">
        <Content onResolve={onResolve} />
      </SectionGuard>
    </Root>
  )
}

function Content({ onResolve }: Pick<DangerZoneProps, 'onResolve'>): ReactElement | null {
  const zone = useDangerZoneContext('Root')
  // The lock around this has said so already, and offers the way back in.
  if (zone.status === 'failed' && zone.error.code === 'session_expired') return null
  if (zone.status === 'ready') return <ReadyContent zone={zone} onResolve={onResolve} />
  return (
    <Card>
      <Loading>{({ slow }) => <LoadingRows slow={slow} rows={2} />}</Loading>
      <div role="status">
        <Failure>{(failure) => <ReadFailure {...failure} />}</Failure>
      </div>
      <Unavailable>{(reason) => <UnavailableNotice reason={reason} />}</Unavailable>
    </Card>
  )
}
