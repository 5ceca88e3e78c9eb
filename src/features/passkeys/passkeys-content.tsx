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
import { usePasskeysContext } from './context.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { passkeysMessages } from './messages.js'
import type { PasskeysProps } from './passkeys.js'
import { ReadyContent } from './ready-content.js'

/** The ready-made component, made of the public parts. Loaded while the server thinks. */
export function PasskeysContent({ headingLevel, nextSteps }: PasskeysProps): ReactElement {
  const t = useMessages('passkeys', passkeysMessages)
  return (
    <Root
      id="passkeys"
      {...useRootAttributes()}
      render={<Section title={t('title')} description={t('description')} level={headingLevel} />}
    >
      <SectionGuard name="Passkeys">
        <Content nextSteps={nextSteps} />
      </SectionGuard>
    </Root>
  )
}

function Content({ nextSteps }: Pick<PasskeysProps, 'nextSteps'>): ReactElement | null {
  const feature = usePasskeysContext('Root')
  // The lock around this has said so already, and offers the way back in.
  if (feature.status === 'failed' && feature.error.code === 'session_expired') return null
  if (feature.status === 'ready') return <ReadyContent ready={feature} nextSteps={nextSteps} />
  return (
    <Card>
      <Loading>{({ slow }) => <LoadingRows slow={slow} />}</Loading>
      <div role="status">
        <Failure>{(failure) => <ReadFailure {...failure} />}</Failure>
      </div>
      <Unavailable>{(reason) => <UnavailableNotice reason={reason} />}</Unavailable>
    </Card>
  )
}
