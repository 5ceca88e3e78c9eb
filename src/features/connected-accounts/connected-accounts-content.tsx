'use client'
import type { ReactElement } from 'react'
import { NotReady } from '../../react/frame/not-ready.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Section } from '../../ui/section.js'
import { anchorOf, type ConnectedAccountsProps, descriptions, titles } from './connected-accounts.js'
import { useConnectedAccountsContext } from './context.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { connectedAccountsMessages } from './messages.js'
import { ReadyContent } from './ready-content.js'

const parts = { Loading, Failure, Unavailable }

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

function Content(props: ConnectedAccountsProps): ReactElement {
  const feature = useConnectedAccountsContext('Root')
  if (feature.status === 'ready') return <ReadyContent {...props} list={feature} />
  return (
    <>
      <NotReady read={feature} parts={parts} />
      {feature.status === 'unavailable' ? <ReadyContent {...props} list={feature} /> : null}
    </>
  )
}
