'use client'
import type { ReactElement } from 'react'
import { NotReady } from '../../react/frame/not-ready.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Section } from '../../ui/section.js'
import { useDangerZoneContext } from './context.js'
import type { DangerZoneProps } from './danger-zone.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { dangerZoneMessages } from './messages.js'
import { ReadyContent } from './ready-content.js'

const parts = { Loading, Failure, Unavailable }

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

function Content({ onResolve }: Pick<DangerZoneProps, 'onResolve'>): ReactElement {
  const zone = useDangerZoneContext('Root')
  if (zone.status === 'ready') return <ReadyContent zone={zone} onResolve={onResolve} />
  return <NotReady read={zone} parts={parts} rows={2} />
}
