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
import { AddressRow } from './address-row.js'
import { useEmailChangeContext } from './context.js'
import type { EmailChangeProps } from './email-change.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { emailChangeMessages } from './messages.js'
import { ReadyContent } from './ready-content.js'

/** The ready-made component, made of the public parts. Loaded while the server thinks. */
export function EmailChangeContent({ headingLevel, returnTo }: EmailChangeProps): ReactElement {
  const t = useMessages('emailChange', emailChangeMessages)
  return (
    <Root
      id="email"
      returnTo={returnTo}
      {...useRootAttributes()}
      render={<Section title={t('title')} description={t('description')} level={headingLevel} />}
    >
      <SectionGuard name="EmailChange">
        <Content />
      </SectionGuard>
    </Root>
  )
}

function Content(): ReactElement | null {
  const feature = useEmailChangeContext('Root')
  // The lock around this has said so already, and offers the way back in.
  if (feature.status === 'failed' && feature.error.code === 'session_expired') return null
  if (feature.status === 'ready') return <ReadyContent ready={feature} />
  return (
    <Card>
      <Loading>{({ slow }) => <LoadingRows slow={slow} rows={1} />}</Loading>
      <div role="status">
        <Failure>{(failure) => <ReadFailure {...failure} />}</Failure>
      </div>
      {feature.status === 'unavailable' ? <AddressRow email={feature.email} /> : null}
      <Unavailable>{(reason) => <UnavailableNotice reason={reason} />}</Unavailable>
    </Card>
  )
}
