'use client'
import type { ReactElement } from 'react'
import { NotReady } from '../../react/frame/not-ready.js'
import { SectionGuard } from '../../react/frame/section-guard.js'
import { useMessages } from '../../react/use-messages.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Section } from '../../ui/section.js'
import { AddressRow } from './address-row.js'
import { useEmailChangeContext } from './context.js'
import type { EmailChangeProps } from './email-change.js'
import { Failure, Loading, Root, Unavailable } from './index.js'
import { emailChangeMessages } from './messages.js'
import { ReadyContent } from './ready-content.js'

const parts = { Loading, Failure, Unavailable }

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

function Content(): ReactElement {
  const feature = useEmailChangeContext('Root')
  if (feature.status === 'ready') return <ReadyContent ready={feature} />
  return (
    <NotReady read={feature} parts={parts} rows={1}>
      {feature.status === 'unavailable' ? <AddressRow email={feature.email} /> : null}
    </NotReady>
  )
}
