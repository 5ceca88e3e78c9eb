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
import { anchorOf, type ConnectedAccountsProps, descriptions, titles } from './connected-accounts.js'
import { useConnectedAccountsContext } from './context.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { connectedAccountsMessages } from './messages.js'
import { ReadyContent } from './ready-content.js'

/** The ready-made component, made of the public parts. Loaded while the server thinks. */
export function ConnectedAccountsContent(props: ConnectedAccountsProps): ReactElement {
  const { purpose, confirmLeaving, returnTo, headingLevel } = props
  const t = useMessages('connectedAccounts', connectedAccountsMessages)
  const shown = purpose ?? 'both'
  return (
    <Root
      id={anchorOf(purpose)}
      {...{ purpose, confirmLeaving, returnTo }}
      {...useRootAttributes()}
      render={<Section title={t(titles[shown])} description={t(descriptions[shown])} level={headingLevel} />}
    >
      <SectionGuard name="ConnectedAccounts">
        <Content {...props} />
      </SectionGuard>
    </Root>
  )
}

function Content(props: ConnectedAccountsProps): ReactElement | null {
  const feature = useConnectedAccountsContext('Root')
  // The lock around this has said so already, and offers the way back in.
  if (feature.status === 'failed' && feature.error.code === 'session_expired') return null
  if (feature.status === 'ready') return <ReadyContent {...props} list={feature} />
  return (
    <>
      <Card>
        <Loading>{({ slow }) => <LoadingRows slow={slow} />}</Loading>
        <div role="status">
          <Failure>{(failure) => <ReadFailure {...failure} />}</Failure>
        </div>
        <Unavailable>{(reason) => <UnavailableNotice reason={reason} />}</Unavailable>
      </Card>
      {feature.status === 'unavailable' ? <ReadyContent {...props} list={feature} /> : null}
    </>
  )
}
