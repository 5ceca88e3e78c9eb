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
import { useMfaManagerContext } from './context.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { mfaManagerMessages } from './messages.js'
import type { MfaManagerProps } from './mfa-manager.js'
import { ReadyContent } from './ready-content.js'

/** The ready-made component, made of the public parts. Loaded while the server thinks. */
export function MfaManagerContent(props: MfaManagerProps): ReactElement {
  const t = useMessages('mfaManager', mfaManagerMessages)
  return (
    <Root
      id="mfa"
      {...useRootAttributes()}
      render={<Section title={t('title')} description={t('description')} level={props.headingLevel} />}
    >
      <SectionGuard name="MfaManager">
        <Content {...props} />
      </SectionGuard>
    </Root>
  )
}

function Content(props: MfaManagerProps): ReactElement | null {
  const feature = useMfaManagerContext('Root')
  // The lock around this has said so already, and offers the way back in.
  if (feature.status === 'failed' && feature.error.code === 'session_expired') return null
  if (feature.status === 'ready') return <ReadyContent {...props} ready={feature} />
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
